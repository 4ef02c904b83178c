import type { FindingCode } from "../../../src/core/checks/finding";
import { assessed, found, placesOf, taskPlaces, taskSheet, type TaskCells } from "../../support/model";

// As of 2019-06-28, a Friday. Each code: cells that have it, where, and a near miss.
// prettier-ignore
const CASES: readonly (readonly [code: FindingCode, cells: TaskCells, field: string, nearMiss: TaskCells])[] = [
  ["deadline-before-start", { start: "2019-07-01", due: "2019-06-30" }, "due", { start: "2019-06-30", due: "2019-06-30" }],
  ["deadline-day-off", { due: "2019-06-30" }, "due", { due: "2019-07-01" }],
  ["deadline-day-off", { due: "2019-06-28", extendedTo: "2019-10-01" }, "extendedTo", { due: "2019-06-30", extendedTo: "2019-10-08" }],
  ["extension-not-later", { due: "2019-07-01", extendedTo: "2019-07-01" }, "extendedTo", { due: "2019-07-01", extendedTo: "2019-07-02" }],
  ["extension-without-deadline", { due: null, extendedTo: "2019-07-01" }, "extendedTo", { due: "2019-06-28", extendedTo: "2019-07-01" }],
  ["overdue", { due: "2019-06-27" }, "due", { due: "2019-06-28" }],
  ["overdue", { due: "2019-06-20", extendedTo: "2019-06-27" }, "extendedTo", { due: "2019-06-20", extendedTo: "2019-06-28" }],
  ["overdue", { due: "2019-06-27" }, "due", { due: "2019-06-27", finish: "2019-06-28" }],
  ["due-soon", { due: "2019-07-05" }, "due", { due: "2019-07-08" }],
  ["due-soon", { due: "2019-06-28" }, "due", { due: "2019-06-27" }],
  ["done-without-date", { due: "2019-12-31", progress: { percent: 1 } }, "finish", { due: "2019-12-31", progress: { percent: 0.9 } }],
  ["finish-in-future", { finish: "2019-06-29" }, "finish", { finish: "2019-06-28" }],
  ["finish-before-start", { start: "2019-03-02", finish: "2019-03-01" }, "finish", { start: "2019-03-01", finish: "2019-03-01" }],
  ["target-missed", { targetValue: 10, actual: 9, finish: "2019-06-01" }, "actual", { targetValue: 10, actual: 10, finish: "2019-06-01" }],
  ["actual-missing", { targetValue: 10, finish: "2019-06-01" }, "actual", { finish: "2019-06-01" }],
  ["actual-far-above-target", { targetValue: 10, actual: 15.1 }, "actual", { targetValue: 10, actual: 15 }],
  ["actual-far-above-target", { targetValue: 10, actual: 15.1 }, "actual", { targetValue: "≤10", actual: 20 }],
  ["number-negative", { targetValue: 10, actual: -1 }, "actual", { targetValue: 10, actual: 0 }],
  ["progress-unreported", { targetValue: 10, due: "2019-12-31" }, "actual", { targetValue: 10, due: "2019-12-31", progress: 0 }],
  ["progress-below-done", { progress: 0.5, finish: "2019-06-01" }, "progress", { progress: 0.5 }],
];

test.each(CASES)("%s: %j stands at %s, %j does not", (code, cells, field, nearMiss) => {
  expect(taskPlaces(code, cells)).toEqual([`streetTasks[0].${field}`]);
  expect(taskPlaces(code, nearMiss)).toEqual([]);
});

test("how late an overdue item is, is said in working days", () => {
  const { findings } = assessed({ streetTasks: taskSheet({ due: "2019-05-31" }) });
  expect(found(findings, "overdue").map(({ params, severity }) => [params.days, severity])).toEqual([[19, "warning"]]);
});

test("a category without a weight is looked at, where there are weights", () => {
  const book = (category: string) =>
    ({
      streetTasks: taskSheet({ category }),
      categoryWeights: [
        ["category", "weight"],
        ["攻坚", 2],
      ],
    }) as const;
  expect(placesOf(assessed(book("其他")).findings, "word-unknown")).toEqual(["streetTasks[0].category"]);
  expect(placesOf(assessed(book("攻坚")).findings, "word-unknown")).toEqual([]);
  expect(taskPlaces("word-unknown", { category: "其他" })).toEqual([]);
});

test("a year whose public holidays are not known is a finding", () => {
  const years = (cells: TaskCells) =>
    found(assessed({ streetTasks: taskSheet(cells) }).findings, "calendar-unknown").map(({ params }) => params.year);
  expect(years({ due: "2030-06-30" })).toEqual([2030]);
  expect(years({ due: "2019-06-28", finish: "2003-06-30" })).toEqual([2003]);
  expect(years({ due: "2026-12-31" })).toEqual([]);
});

test("a fall that is written as a positive number is looked at", () => {
  const target = "较上年下降5%";
  expect(taskPlaces("fall-as-positive", { target, actual: 6 })).toEqual(["streetTasks[0].actual"]);
  expect(taskPlaces("fall-as-positive", { target, actual: -6 })).toEqual([]);
});
