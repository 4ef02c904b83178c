import type { CellValue } from "../../../src/core/model/cell";
import { assessed, itemOf, taskSheet, type Settings } from "../../support/model";

const HEADER = ["date", "inspector", "subjectId", "grade", "rating", "limit", "mended"] as const;
const OFF = { calibrateInspectors: "no" };

/** Date, grade, rating, limit and mended; what is left out at the end is blank. */
type Line = readonly CellValue[];

function qualityOf(lines: readonly Line[], settings: Settings = OFF) {
  const rows = lines.map(([date = null, ...rest]) => [date, "督查一组", "A", ...rest]);
  return itemOf(assessed({ streetTasks: taskSheet({}), inspections: [HEADER, ...rows] }, settings), "A").quality;
}

test("is n/a without an inspection, and without a rating", () => {
  expect(qualityOf([])).toBeNull();
  expect(qualityOf([["2019-06-01", null, null]])).toBeNull();
  expect(qualityOf([["2019-06-01", null, null, "2019-06-10"]])).toBeNull();
});

test("is the mean of its ratings", () => {
  expect(qualityOf([["2019-06-01", null, 90]])?.value).toBe(90);
  expect(
    qualityOf([
      ["2019-06-01", null, 90],
      ["2019-06-02", null, 80],
      ["2019-06-03", null, null],
    ])?.value,
  ).toBe(85);
});

test.each([
  ["优", 95],
  ["良", 85],
  ["中", 75],
  ["差", 50],
  ["好", 95],
  ["较好", 85],
  ["一般", 70],
  ["较差", 50],
])("the grade %s stands for %d", (grade, value) => {
  expect(qualityOf([["2019-06-01", grade, null]])?.value).toBe(value);
});

test("the figure beats the grade", () => {
  expect(qualityOf([["2019-06-01", "优", 60]])?.value).toBe(60);
});

test("a figure outside 0-100 is clamped", () => {
  expect(qualityOf([["2019-06-01", null, 120]])?.value).toBe(100);
  expect(qualityOf([["2019-06-01", null, -5]])?.value).toBe(0);
});

test("each rectification overdue and open costs 5, each mended late 2", () => {
  expect(qualityOf([["2019-06-01", "良", null, "2019-06-27"]])).toMatchObject({ value: 80, open: 1, late: 0 });
  expect(qualityOf([["2019-06-01", "良", null, "2019-06-28"]])).toMatchObject({ value: 85, open: 0, late: 0 });
  expect(qualityOf([["2019-06-01", "良", null, "2019-06-10", "2019-06-10"]])?.value).toBe(85);
  expect(qualityOf([["2019-06-01", "良", null, "2019-06-10", "2019-06-11"]])).toMatchObject({ value: 83, late: 1 });
  expect(
    qualityOf([
      ["2019-06-01", "良", null, "2019-06-10"],
      ["2019-06-01", null, null, "2019-06-10"],
      ["2019-06-01", null, null, "2019-06-10", "2019-06-20"],
    ])?.value,
  ).toBe(85 - 12);
});

test("what rectifications cost is set by the parameters, and never takes quality below 0", () => {
  const lines: Line[] = [
    ["2019-06-01", null, 30, "2019-06-10"],
    ["2019-06-02", null, 30, "2019-06-10", "2019-06-11"],
  ];
  expect(qualityOf(lines, { ...OFF, openRectificationPenalty: 10, lateRectificationPenalty: 3 })?.value).toBe(17);
  expect(qualityOf(lines, { ...OFF, openRectificationPenalty: 50 })?.value).toBe(0);
});

test("an inspection after the as-of day has not happened yet, nor has a mending", () => {
  expect(qualityOf([["2019-06-29", "优", null]])).toBeNull();
  expect(qualityOf([["2019-06-28", "优", null]])?.value).toBe(95);
  expect(qualityOf([["2019-06-01", "良", null, "2019-06-10", "2019-06-29"]])).toMatchObject({ value: 80, open: 1 });
});

describe("calibration", () => {
  // Each item is seen by both inspectors; the first gives 10 more.
  const rows = ["A", "B"].flatMap((id) => [
    ["2019-06-01", "督查一组", id, null, 90],
    ["2019-06-02", "督查二组", id, null, 80],
  ]);
  const only = ["2019-06-03", "督查一组", "C", null, 98];
  const book = {
    streetTasks: [
      ["id", "name"],
      ["A", "甲"],
      ["B", "乙"],
      ["C", "丙"],
    ],
    inspections: [HEADER, ...rows, only],
  } as const;

  test("takes an inspector's leniency off the ratings, within 0-100", () => {
    const result = itemOf(assessed(book), "C");
    expect(result.quality?.ratings).toEqual([
      { row: 4, field: "rating", inspector: "督查一组", rating: 98, severity: 5, corrected: 93 },
    ]);
    expect(result.quality?.value).toBe(93);
    const strict = [...rows, ["2019-06-03", "督查二组", "C", null, 98]];
    expect(itemOf(assessed({ ...book, inspections: [HEADER, ...strict] }), "C").quality?.value).toBe(100);
  });

  test("督查员校准 关 corrects nothing", () => {
    expect(itemOf(assessed(book, OFF), "C").quality?.value).toBe(98);
  });
});
