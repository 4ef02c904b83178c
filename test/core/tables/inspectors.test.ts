import { assessed, placesOf, found, type Sheet } from "../../support/model";

const TASKS: Sheet<"streetTasks"> = [
  ["id", "name", "responsible", "due"],
  ...[1, 2, 3, 4, 5].map((n) => [`A${n}`, "任务", "甲街道", "2019-12-31"]),
  ["B1", "任务", "乙街道", "2019-12-31"],
];
const FIELDS: Sheet<"inspections">[0] = ["date", "inspector", "subjectId", "rating", "limit", "mended"];
const inspected = (...rows: readonly (readonly (string | number | null)[])[]) =>
  assessed({ streetTasks: TASKS, inspections: [FIELDS, ...rows] });

test("an inspector whose ratings are all alike is looked at, from five on", () => {
  const alike = [1, 2, 3, 4, 5].map((n) => ["2019-06-01", "督查一组", `A${n}`, 90]);
  expect(found(inspected(...alike).findings, "inspector-always-alike")[0]?.params).toEqual({
    inspector: "督查一组",
    count: 5,
    rating: 90,
  });
  expect(placesOf(inspected(...alike.slice(1)).findings, "inspector-always-alike")).toEqual([]);
  expect(
    placesOf(inspected(...alike, ["2019-06-01", "督查一组", "B1", 80]).findings, "inspector-always-alike"),
  ).toEqual([]);
});

test("one who saw a single unit only is looked at, and so is a unit that nobody saw", () => {
  const { findings } = inspected(["2019-06-01", "督查一组", "A1", 90], ["2019-06-02", "督查一组", "A2", 80]);
  expect(found(findings, "inspector-one-unit")[0]?.params).toEqual({ inspector: "督查一组", unit: "甲街道", count: 2 });
  expect(found(findings, "unit-never-inspected").map(({ params }) => params.unit)).toEqual(["乙街道"]);
});

test("an inspection of the unit itself counts as having seen it", () => {
  const { findings } = inspected(["2019-06-01", "督查一组", "A1", 90], ["2019-06-02", "督查一组", "乙街道", 80]);
  expect(placesOf(findings, "unit-never-inspected")).toEqual([]);
  expect(placesOf(findings, "inspector-one-unit")).toEqual([]);
});

test("a rectification past its limit is looked at until it is mended", () => {
  const { findings } = inspected(
    ["2019-06-01", "督查一组", "A1", 90, "2019-06-10", null],
    ["2019-06-01", "督查一组", "B1", 80, "2019-06-10", "2019-06-20"],
    ["2019-06-01", "督查一组", "A2", 80, "2019-06-28", null],
  );
  expect(placesOf(findings, "rectification-overdue")).toEqual(["inspections[0].limit"]);
});
