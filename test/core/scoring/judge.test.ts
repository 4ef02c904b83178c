import { countLights } from "../../../src/core/scoring/judge";
import { assessed, itemOf, type Settings, type Sheet, type TaskCells, taskSheet } from "../../support/model";

const RATED: Sheet<"inspections"> = [
  ["date", "inspector", "subjectId", "rating"],
  ["2019-06-01", "督查一组", "A", 50],
];

function judge(cells: TaskCells, settings: Settings = {}, inspections = RATED) {
  const sheets = {
    streetTasks: taskSheet(cells),
    inspections,
    categoryWeights: [
      ["category", "weight"],
      ["攻坚", 2],
    ],
  } as const;
  return itemOf(assessed(sheets, { calibrateInspectors: "no", ...settings }), "A");
}

const DONE = { due: "2019-05-31", finish: "2019-05-31" };

describe("定性分", () => {
  test("mixes timeliness and quality 0.7 to 0.3 in mode 时效", () => {
    expect(judge({ ...DONE, mode: "timeliness" }).qualitative).toBeCloseTo(0.7 * 100 + 0.3 * 50, 9);
    expect(judge({ ...DONE, mode: "timeliness" }, { timelinessWeightWhenTimely: 0.9 }).qualitative).toBeCloseTo(95, 9);
  });

  test("mixes them 0.3 to 0.7 in mode 质量", () => {
    expect(judge({ ...DONE, mode: "quality" }).qualitative).toBeCloseTo(0.3 * 100 + 0.7 * 50, 9);
    expect(judge({ ...DONE, mode: "quality" }, { timelinessWeightWhenQuality: 0 }).qualitative).toBe(50);
  });

  test("what is n/a drops out", () => {
    expect(judge({ due: "2019-12-31" }).qualitative).toBe(50);
    expect(judge(DONE, {}, [["subjectId"]]).qualitative).toBe(100);
    expect(judge({ due: "2019-12-31" }, {}, [["subjectId"]]).qualitative).toBeNull();
  });

  test("a side without weight drops out even when it alone speaks", () => {
    expect(judge({ due: "2019-12-31" }, { timelinessWeightWhenTimely: 1 }).qualitative).toBeNull();
  });
});

describe("综合分 of the row", () => {
  test("is the mean of both sides, or the side that speaks", () => {
    expect(judge({ ...DONE, mode: "timeliness" }).score).toBeCloseTo(0.5 * 85 + 0.5 * 100, 9);
    expect(judge({ due: "2019-12-31" }).score).toBe(50);
    expect(judge({ due: "2019-12-31", progress: 0.9 }, {}, [["subjectId"]]).score).toBe(100);
    expect(judge({ due: "2019-12-31" }, {}, [["subjectId"]]).score).toBeNull();
  });

  test("follows 定性权重 and 定量权重", () => {
    const settings = { qualitativeWeight: 0.2, quantitativeWeight: 0.8 };
    expect(judge({ ...DONE, mode: "timeliness" }, settings).score).toBeCloseTo(0.2 * 85 + 0.8 * 100, 9);
  });
});

test("the weight is workload times difficulty times the weight of the category", () => {
  expect(judge({ workload: 3, difficulty: 1.2 }).weight).toBeCloseTo(3.6, 12);
  expect(judge({ workload: 3, difficulty: 1.2, category: "攻坚" })).toMatchObject({
    categoryWeight: 2,
    weight: 3 * 1.2 * 2,
  });
  expect(judge({ workload: 3, category: "其他" })).toMatchObject({ categoryWeight: 1, weight: 3 });
  expect(judge({}).weight).toBe(1);
});

test("an item is inspected when an inspection rated it", () => {
  expect(judge(DONE).inspected).toBe(true);
  expect(judge(DONE, {}, [["subjectId"], ["A"]]).inspected).toBe(false);
});

test("lights are counted, all of them", () => {
  const { items } = assessed({
    streetTasks: [
      ["id", "due", "finish"],
      ["A", "2019-05-31", "2019-05-31"],
      ["B", "2019-05-31", null],
      ["C", "2019-06-01", null],
      ["D", null, null],
    ],
  });
  expect(countLights(items)).toEqual({ done: 1, missed: 0, red: 2, yellow: 0, green: 0, notStarted: 0, standing: 1 });
});
