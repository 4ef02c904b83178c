import type { CellValue } from "../../../src/core/model/cell";
import { assessed, found, placesOf, type Settings, type Sheet } from "../../support/model";

type Line = readonly [inspector: CellValue, subjectId: string, rating: CellValue];

const TASKS: Sheet<"streetTasks"> = [
  ["id", "name", "responsible"],
  ["A", "甲", "甲街道"],
  ["B", "乙", "甲街道"],
  ["C", "丙", "甲街道"],
];

function inspectionsOf(lines: readonly Line[]): Sheet<"inspections"> {
  return [["date", "inspector", "subjectId", "rating"], ...lines.map((line) => ["2019-06-01", ...line])];
}

function findings(lines: readonly Line[], settings: Settings = {}) {
  return assessed({ streetTasks: TASKS, inspections: inspectionsOf(lines) }, settings).findings;
}

const CONNECTED: Line[] = [
  ["督查一组", "A", 90],
  ["督查二组", "A", 80],
  ["督查一组", "B", 90],
  ["督查二组", "B", 80],
];
const APART: Line[] = [
  ["督查一组", "A", 90],
  ["督查一组", "B", 80],
  ["督查二组", "C", 80],
  ["督查二组", "C", 70],
];

test("inspectors who share no item cannot be compared: the finding names the parts", () => {
  expect(found(findings(APART), "inspectors-not-comparable").map(({ params }) => params.parts)).toEqual([
    [["督查一组"], ["督查二组"]],
  ]);
  expect(placesOf(findings(APART), "inspectors-not-comparable")).toEqual(["inspections"]);
  expect(placesOf(findings(CONNECTED), "inspectors-not-comparable")).toEqual([]);
  expect(placesOf(findings(APART, { calibrateInspectors: "no" }), "inspectors-not-comparable")).toEqual([]);
});

test("an inspector with one rating cannot be judged", () => {
  const lines: Line[] = [...CONNECTED, ["督查三组", "A", 70]];
  expect(found(findings(lines), "inspectors-too-few-ratings").map(({ params }) => params.inspectors)).toEqual([
    ["督查三组"],
  ]);
  expect(placesOf(findings(lines), "inspectors-too-few-ratings")).toEqual(["inspections"]);
  expect(placesOf(findings(CONNECTED), "inspectors-too-few-ratings")).toEqual([]);
});

test("the visits that would help are named with inspector and item", () => {
  const [apart] = found(findings(APART), "inspectors-not-comparable");
  expect(apart?.params.visits).toEqual([{ inspector: "督查一组", item: "C" }]);
  const [few] = found(findings([...CONNECTED, ["督查三组", "A", 70]]), "inspectors-too-few-ratings");
  expect(few?.params.visits).toEqual([{ inspector: "督查三组", item: "B" }]);
});

test("the assessment knows how many ratings each inspector gave, and how lenient it is", () => {
  const { calibration } = assessed({ streetTasks: TASKS, inspections: inspectionsOf(CONNECTED) });
  expect(calibration).toEqual({
    corrected: true,
    inspectors: [
      { name: "督查一组", ratings: 2, severity: 5, standardError: 0 },
      { name: "督查二组", ratings: 2, severity: -5, standardError: 0 },
    ],
    parts: [["督查一组", "督查二组"]],
    visits: [],
  });
  const off = assessed({ streetTasks: TASKS, inspections: inspectionsOf(CONNECTED) }, { calibrateInspectors: "no" });
  expect(off.calibration).toEqual({ ...calibration, corrected: false });
});

test("items without a rating are counted, where there is a table of inspections", () => {
  expect(found(findings(CONNECTED), "uninspected").map(({ params }) => params)).toEqual([{ count: 1, total: 3 }]);
  expect(placesOf(findings([...CONNECTED, ["督查一组", "C", 1]]), "uninspected")).toEqual([]);
  expect(placesOf(assessed({ streetTasks: [["id"], ["A"]] }).findings, "uninspected")).toEqual([]);
});
