import type { FindingCode } from "../../../src/core/checks/finding";
import { day, judged, taskPlaces, type Settings, type TaskCells } from "../../support/model";

const LONG = "字".repeat(256);

// prettier-ignore
const CASES: readonly (readonly [code: FindingCode, cells: TaskCells, field: string, nearMiss: TaskCells])[] = [
  ["id-missing", { id: null }, "id", { id: "A" }],
  ["name-missing", { name: " " }, "name", { name: "任务" }],
  ["deadline-missing", { due: null }, "due", { due: "长期坚持" }],
  ["deadline-unreadable", { due: "抓紧办" }, "due", { due: "6月底" }],
  ["deadline-unreadable", { due: "2019-06-31" }, "due", { due: "2019-06-30" }],
  ["deadline-unreadable", { due: true }, "due", { due: 43646 }],
  ["deadline-unreadable", { due: "10个工作日内" }, "due", { due: "自2019年6月1日起10个工作日内" }],
  ["deadline-weekday", { due: "2019-06-28（星期四）前" }, "due", { due: "2019-06-28（星期五）前" }],
  ["deadline-recurring", { due: "每月10日" }, "due", { due: "6月10日" }],
  ["deadline-recurring", { due: "按月调度、按季通报" }, "due", { due: "按月调度，12月底前完成" }],
  ["deadline-steps", { due: "6月底前完成50%，12月底前全部完成" }, "due", { due: "12月底前全部完成" }],
  ["date-unreadable", { start: "2019-02-30" }, "start", { start: "2019-02-28" }],
  ["date-unreadable", { finish: true }, "finish", { finish: 43600 }],
  ["date-unreadable", { extendedTo: "再议" }, "extendedTo", { extendedTo: "2019-07-31" }],
  ["formula-error", { due: { fault: "error", text: "#REF!" } }, "due", { due: "#REF" }],
  ["formula-error", { actual: { fault: "error", text: "#N/A" } }, "actual", { actual: 0 }],
  ["formula-uncached", { workload: { fault: "uncached", text: "1+1" } }, "workload", { workload: 2 }],
  ["number-as-text", { actual: "１２" }, "actual", { actual: 12 }],
  ["number-unreadable", { actual: "十来个" }, "actual", { actual: null }],
  ["number-unreadable", { workload: 1e16 }, "workload", { workload: 1e15 }],
  ["number-negative", { progress: -0.1 }, "progress", { progress: 0 }],
  ["word-unknown", { mode: "speed" }, "mode", { mode: "quality" }],
  ["text-too-long", { name: LONG }, "name", { name: LONG.slice(1) }],
  ["text-like-formula", { name: "=cmd|' /C calc'!A0" }, "name", { name: "- 推动落实" }],
  ["target-unreadable", { targetValue: "若干" }, "targetValue", { targetValue: "150个" }],
  ["target-unreadable", { targetValue: true }, "targetValue", { targetValue: 1 }],
  ["target-unreadable", { target: "每月不少于2次" }, "target", { target: "不少于24次" }],
  ["target-parts-sum", { target: "新建10个，其中甲7个、乙4个" }, "target", { target: "新建10个，其中甲7个、乙3个" }],
  ["progress-as-percent", { progress: 2.1 }, "progress", { progress: 2 }],
  ["progress-ambiguous", { progress: 1 }, "progress", { progress: { percent: 1 } }],
  ["progress-ambiguous", { progress: 2 }, "progress", { progress: 1.5 }],
  ["workload-missing", { workload: null }, "workload", {}],
  ["workload-not-positive", { workload: 0 }, "workload", { workload: 1 }],
  ["workload-unusual", { workload: 10.5 }, "workload", { workload: 10 }],
  ["difficulty-missing", { difficulty: null }, "difficulty", {}],
  ["difficulty-not-positive", { difficulty: -1 }, "difficulty", { difficulty: 1 }],
  ["difficulty-unusual", { difficulty: 0.4 }, "difficulty", { difficulty: 0.5 }],
  ["responsible-missing", { responsible: null }, "responsible", { responsible: "甲街道" }],
  ["responsible-missing", { responsible: "—" }, "responsible", { responsible: "甲街道" }],
];

test.each(CASES)("%s: %j stands at %s, %j does not", (code, cells, field, nearMiss) => {
  expect(taskPlaces(code, cells)).toEqual([`streetTasks[0].${field}`]);
  expect(taskPlaces(code, nearMiss)).toEqual([]);
});

const item = (cells: TaskCells, settings: Settings = {}) => judged(cells, settings).item;

describe("workload and difficulty", () => {
  test.each([0, -3, "很大", null])("%j counts as 1", (value) => {
    expect(item({ workload: value, difficulty: value })).toMatchObject({ workload: 1, difficulty: 1 });
  });

  test("unusual ones count as they are", () => {
    expect(item({ workload: 30, difficulty: 3 })).toMatchObject({ workload: 30, difficulty: 3 });
  });
});

describe("the due day", () => {
  const due = (text: string, settings: Settings = {}) => judged({ due: text }, settings).schedule.due;

  test("of several steps is the last", () => {
    expect(due("6月底前完成50%，12月底前全部完成")).toBe(day("2019-12-31"));
    expect(due("每月报送进度，9月底前完成")).toBe(day("2019-09-30"));
    expect(item({ due: "3月、6月" }).mode).toBe("timeliness");
  });

  test("does not exist where the deadline comes again and again: the work stands, and quality leads", () => {
    expect(due("每月10日")).toBeUndefined();
    expect(item({ due: "每月10日" }).mode).toBe("quality");
    expect(judged({ due: "每月10日" }).light).toBe("standing");
  });

  test("counts from 下发日期, by the days off of the workbook", () => {
    expect(due("10个工作日内", { issued: "2019-06-03" })).toBe(day("2019-06-18"));
    expect(due("10个工作日内")).toBeUndefined();
  });
});

describe("mode", () => {
  test("is as written", () => {
    expect(item({ mode: "quality", due: "2019-12-31" }).mode).toBe("quality");
    expect(item({ mode: "timeliness" }).mode).toBe("timeliness");
  });

  test("blank is 时效 with a due day, 质量 without", () => {
    expect(item({ due: "2019-12-31" }).mode).toBe("timeliness");
    expect(item({ extendedTo: "2019-12-31" }).mode).toBe("timeliness");
    expect(item({ due: "长期坚持" }).mode).toBe("quality");
    expect(item({}).mode).toBe("quality");
  });
});

describe("progress", () => {
  test.each([
    [0.6, 0.6],
    [60, 0.6],
    [{ percent: 0.6 }, 0.6],
    ["60%", 0.6],
    [2, 2],
    [1, 1],
    [-1, undefined],
  ])("%j is the share %j", (progress, share) => {
    expect(item({ progress }).progress).toBe(share);
  });
});

describe("target", () => {
  test("目标值 beats the words, and takes their direction when it has none", () => {
    expect(item({ target: "不超过5起", targetValue: 8 }).target).toMatchObject({ op: "<=", value: 8 });
    expect(item({ target: "不超过5起", targetValue: "≥8" }).target).toMatchObject({ op: ">=", value: 8 });
    expect(item({ targetValue: 8 }).target).toMatchObject({ op: ">=", value: 8 });
  });

  test("of words the first amount counts", () => {
    expect(item({ target: "新增项目150个以上" }).target).toMatchObject({ op: ">=", value: 150 });
  });

  test("what is judged is asked for: no hope, no part, no rate in time", () => {
    expect(item({ target: "力争120个，确保100个" }).target).toMatchObject({ op: ">=", value: 100 });
    expect(item({ target: "力争120个" }).target).toBeUndefined();
    expect(item({ target: "每月不少于2次" }).target).toBeUndefined();
  });

  test("a bare number in 目标 is a target", () => {
    expect(item({ target: 20 }).target).toMatchObject({ op: ">=", value: 20 });
  });

  test("a percentage is compared in percent, however the actual is stored", () => {
    for (const actual of [{ percent: 0.6 }, 0.6, 60]) {
      expect(judged({ targetValue: { percent: 0.8 }, actual, due: "2019-12-31" }).completion.value).toBeCloseTo(
        0.75,
        12,
      );
    }
    expect(judged({ targetValue: 80, unit: "％", actual: { percent: 0.6 } }).completion.value).toBeCloseTo(0.75, 12);
    expect(judged({ target: "不低于80%", actual: { percent: 0.6 } }).completion.value).toBeCloseTo(0.75, 12);
  });
});
