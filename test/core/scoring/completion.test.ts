import { judged, taskPlaces, type Settings, type TaskCells } from "../../support/model";

function completion(cells: TaskCells, settings: Settings = {}): number {
  return judged({ due: "2019-12-31", ...cells }, settings).completion.value;
}

describe("with a target and a figure", () => {
  test.each([
    ["≥10", 8, 0.8],
    [">10", 8, 0.8],
    ["=10", 8, 0.8],
    ["约10", 8, 0.8],
    ["≥10", 0, 0],
    ["≥10", -3, 0],
    ["≥10", 13, 1.2],
    ["≤5", 2, 1],
    ["≤5", 5, 1],
    ["≤5", 8, 0.625],
    ["<5", 5, 1],
    ["<5", 8, 0.625],
    ["≤5", 1000, 0.005],
  ])("target %s and %d give %d", (targetValue, actual, expected) => {
    expect(completion({ targetValue, actual })).toBe(expected);
  });

  test.each([
    [">0", 1, 1],
    [">0", 0, 0],
    ["≤0", 0, 1],
    ["≤0", 1, 0],
    ["=0", 0, 1],
    ["=0", 2, 0],
    ["≥-5", -4, 1],
    ["≥-5", -6, 0],
  ])("target %s, not above 0, is met or not: %d gives %d", (targetValue, actual, expected) => {
    expect(completion({ targetValue, actual })).toBe(expected);
  });

  test("at least 0 is no target", () => {
    const { item, measured, completion } = judged({ targetValue: 0, actual: 4, due: "2019-12-31" });
    expect(item.target).toBeUndefined();
    expect(measured).toBe(false);
    expect(completion).toEqual({ rule: "nothing", value: 0 });
  });

  test("a cap is kept when only the noise of doubles is above it", () => {
    const { completion, light } = judged({ targetValue: "≤0.3", actual: 0.1 + 0.2, due: "2019-12-31" });
    expect(completion.value).toBe(1);
    expect(light).toBe("green");
  });

  test("the figure beats the reported share", () => {
    expect(completion({ targetValue: "≥10", actual: 8, progress: 0.2 })).toBe(0.8);
  });

  test("the cap on completion is 超额完成封顶", () => {
    expect(completion({ targetValue: "≥10", actual: 100 }, { completionCap: 1.5 })).toBe(1.5);
    expect(completion({ targetValue: "≥10", actual: 100 }, { completionCap: 1 })).toBe(1);
  });
});

describe("without", () => {
  test("the reported share counts", () => {
    expect(completion({ progress: 0.6 })).toBe(0.6);
    expect(completion({ targetValue: "≥10", progress: 0.6 })).toBe(0.6);
    expect(completion({ progress: 1.7 })).toBe(1.2);
  });

  test("a finished item is complete", () => {
    expect(completion({ finish: "2019-05-31" })).toBe(1);
  });

  test("a finished item with a target and no figure is complete, with a finding", () => {
    const cells = { targetValue: "≥10", actual: null, finish: "2019-05-31" };
    expect(completion(cells)).toBe(1);
    expect(taskPlaces("actual-missing", cells)).toEqual(["streetTasks[0].actual"]);
    expect(taskPlaces("actual-missing", { ...cells, actual: 10 })).toEqual([]);
    expect(taskPlaces("actual-missing", { ...cells, targetValue: null })).toEqual([]);
    expect(taskPlaces("actual-missing", { ...cells, finish: null })).toEqual([]);
  });

  test("anything else is 0", () => {
    expect(completion({})).toBe(0);
    expect(completion({ targetValue: "≥10" })).toBe(0);
  });

  test("a finished item that reports less, and has no target, is complete, with a finding", () => {
    const cells = { progress: 0.8, finish: "2019-05-31" };
    expect(completion(cells)).toBe(1);
    expect(taskPlaces("progress-below-done", cells)).toEqual(["streetTasks[0].progress"]);
    expect(taskPlaces("progress-below-done", { ...cells, progress: { percent: 1 } })).toEqual([]);
    expect(taskPlaces("progress-below-done", { ...cells, finish: null })).toEqual([]);
  });

  test("a finished item that reports less than its target keeps what it reports", () => {
    expect(completion({ targetValue: "≥10", progress: 0.8, finish: "2019-05-31" })).toBe(0.8);
  });
});

describe("measured", () => {
  const measured = (cells: TaskCells, settings: Settings = {}) =>
    judged({ due: "2019-12-31", ...cells }, settings).measured;

  test("with a target and a figure, or a reported share", () => {
    expect(measured({ targetValue: "≥10", actual: 0 })).toBe(true);
    expect(measured({ progress: 0 })).toBe(true);
  });

  test("an open target without either is 0, with a finding", () => {
    const cells = { targetValue: "≥10", actual: null, due: "2019-12-31" };
    expect(measured(cells)).toBe(true);
    expect(judged(cells).quantitative?.value).toBe(0);
    expect(taskPlaces("progress-unreported", cells)).toEqual(["streetTasks[0].actual"]);
    expect(taskPlaces("progress-unreported", { ...cells, actual: 0 })).toEqual([]);
    expect(taskPlaces("progress-unreported", { ...cells, targetValue: null })).toEqual([]);
    expect(taskPlaces("progress-unreported", { ...cells, start: "2019-07-01" })).toEqual([]);
  });

  test("with 未报进度 不计 it is a yes-or-no", () => {
    const cells = { targetValue: "≥10", actual: null };
    expect(measured(cells, { unreported: "ignore" })).toBe(false);
    expect(judged({ ...cells, due: "2019-12-31" }, { unreported: "ignore" }).quantitative).toBeNull();
  });

  test("anything else is a yes-or-no", () => {
    expect(measured({})).toBe(false);
    expect(measured({ finish: "2019-05-31" })).toBe(false);
    expect(measured({ targetValue: "≥10", finish: "2019-05-31" })).toBe(false);
  });
});
