import { dayOf } from "../../../src/core/calendar/day";
import { roundHalfUp } from "../../../src/core/quantity/round";
import { assessed, itemOf, subjectOf, type Sheet } from "../../support/model";

// The worked example of scoring.md, §7: assessment year 2019, as of 2019-06-28, defaults, 督查员校准 off.
const TASKS: Sheet<"streetTasks"> = [
  // prettier-ignore
  ["id", "name", "mode", "start", "due", "finish", "targetValue", "actual", "progress", "workload", "difficulty", "responsible", "assisting"],
  ["A1", "逾期完成", "timeliness", "2019-02-11", "2019-04-30", "2019-05-07", null, null, null, 3, 1.2, "甲", null],
  ["A2", "逾期未完", "timeliness", "2019-02-11", "2019-05-31", null, null, null, 0.6, 2, 1, "甲", "丙"],
  ["A3", "推进中", "timeliness", "2019-01-01", "2019-12-31", null, "≥150", 60, null, 5, 1.5, "乙", null],
  ["A4", "长期", "quality", null, null, null, null, null, 0.5, 1, 1, "乙", "甲"],
  ["A5", "临期", "timeliness", "2019-06-01", "2019-07-03", null, null, null, 0.9, 1, 1, "丙", null],
  ["A6", "刚开始", "timeliness", "2019-06-28", "2019-12-31", null, null, null, null, 1, 1, "丙", null],
  ["A7", "提前超额", "timeliness", "2019-03-01", "2019-06-30", "2019-06-20", "≥10", 13, null, 2, 1, "乙", null],
  ["A8", "守住上限", "timeliness", "2019-01-01", "2019-12-31", null, "≤5", 2, null, 1, 1, null, null],
  ["A10", "完成未达标", "timeliness", "2019-01-01", "2019-05-31", "2019-05-31", "≥10", 8, null, 1, 1, null, null],
  ["A11", "未报", "timeliness", "2019-01-01", "2019-12-31", null, "≥10", null, null, 1, 1, null, null],
  ["A12", "突破上限", "timeliness", "2019-01-01", "2019-12-31", null, "≤5", 8, null, 1, 1, null, null],
];
const ROSTER: Sheet<"roster"> = [
  ["name", "kind", "group"],
  ["甲", "street", "街镇"],
  ["乙", "street", "街镇"],
  ["丙", "street", "街镇"],
];
const INSPECTIONS: Sheet<"inspections"> = [
  ["date", "inspector", "subjectId", "grade", "rating", "limit", "mended"],
  ["2019-05-10", "督查一组", "A1", "优", null, null, null],
  ["2019-05-20", "督查二组", "A1", null, 88, null, null],
  ["2019-05-21", "督查一组", "A4", "良", null, "2019-06-10", null],
  ["2019-06-24", "督查二组", "A7", "中", null, null, null],
];

const assessment = assessed(
  { streetTasks: TASKS, roster: ROSTER, inspections: INSPECTIONS },
  { year: 2019, calibrateInspectors: "no" },
  dayOf(2019, 6, 28),
);

const gone = 179 / 365;

test.each([
  { id: "A1", c: 1, e: 1, light: "done", T: 100 - 3, Q: (95 + 88) / 2, M: 0.7 * 97 + 0.3 * 91.5, N: 100 },
  { id: "A2", c: 0.6, e: 1, light: "red", T: 60 - 19, Q: null, M: 41, N: 60 },
  { id: "A3", c: 60 / 150, e: gone, light: "green", T: null, Q: null, M: null, N: (100 * 0.4) / (179 / 365) },
  { id: "A4", c: 0.5, e: gone, light: "standing", T: null, Q: 85 - 5, M: 80, N: 100 },
  { id: "A5", c: 0.9, e: 28 / 33, light: "yellow", T: null, Q: null, M: null, N: 100 },
  { id: "A6", c: 0, e: 1 / 187, light: "green", T: null, Q: null, M: null, N: null },
  { id: "A7", c: 1.2, e: 120 / 122, light: "done", T: 100, Q: 75, M: 0.7 * 100 + 0.3 * 75, N: 120 },
  { id: "A8", c: 1, e: gone, light: "green", T: null, Q: null, M: null, N: 100 },
  { id: "A10", c: 0.8, e: 1, light: "missed", T: 80, Q: null, M: 80, N: 80 },
  { id: "A11", c: 0, e: gone, light: "red", T: null, Q: null, M: null, N: 0 },
  { id: "A12", c: 5 / 8, e: gone, light: "red", T: null, Q: null, M: null, N: 62.5 },
])("$id is judged as the document says", ({ id, c, e, light, T, Q, M, N }) => {
  const result = itemOf(assessment, id);
  expect(result.light).toBe(light);
  near(result.completion.value, c);
  near(result.schedule.elapsed, e);
  near(result.timeliness?.value ?? null, T);
  near(result.quality?.value ?? null, Q);
  near(result.qualitative, M);
  near(result.quantitative?.value ?? null, N);
  near(result.score, M === null ? N : 0.5 * M + 0.5 * N);
});

test.each([
  ["A1", [1, 1, 97, 91.5, 95.35, 100, 97.675]],
  ["A2", [0.6, 1, 41, null, 41, 60, 50.5]],
  ["A3", [0.4, 0.4904, null, null, null, 81.5642, 81.5642]],
  ["A4", [0.5, 0.4904, null, 80, 80, 100, 90]],
  ["A5", [0.9, 0.8485, null, null, null, 100, 100]],
  ["A6", [0, 0.0053, null, null, null, null, null]],
  ["A7", [1.2, 0.9836, 100, 75, 92.5, 120, 106.25]],
  ["A8", [1, 0.4904, null, null, null, 100, 100]],
  ["A10", [0.8, 1, 80, null, 80, 80, 80]],
  ["A11", [0, 0.4904, null, null, null, 0, 0]],
  ["A12", [0.625, 0.4904, null, null, null, 62.5, 62.5]],
])("%s shows the printed figures", (id, printed) => {
  const { completion, schedule, timeliness, quality, qualitative, quantitative, score } = itemOf(assessment, id);
  const values = [
    completion.value,
    schedule.elapsed,
    timeliness?.value ?? null,
    quality?.value ?? null,
    qualitative,
    quantitative?.value ?? null,
    score,
  ];
  expect(values.map(fourDecimals)).toEqual(printed);
});

const weight1 = 3 * 1.2;
const jia = {
  load: weight1 + 2 + 0.5,
  X: (95.35 * weight1 + 41 * 2 + 80 * 0.5) / 6.1,
  Y0: (100 * weight1 + 60 * 2 + 50) / 6.1,
};
const yi = { load: 7.5 + 1 + 2, X: (80 + 92.5 * 2) / 3, Y0: ((40 / gone) * 7.5 + 100 + 120 * 2) / 10.5 };
const bing = { load: 1 + 2 * 0.5, X: 41, Y0: (100 * 1 + 60 * 1) / 2 };

test.each([
  { name: "甲", ...jia, ratio: 1, f: 1, kX: 1, S: (jia.X + jia.Y0) / 2, grade: "良好", rank: 2 },
  {
    name: "乙",
    ...yi,
    ratio: 10.5 / 6.1,
    f: 1.05,
    kX: 3 / 10.5,
    S: ((3 / 10.5) * yi.X + yi.Y0 * 1.05) / (3 / 10.5 + 1),
    grade: "优秀",
    rank: 1,
  },
  { name: "丙", ...bing, ratio: 2 / 6.1, f: 1, kX: 0.5, S: (0.5 * 41 + 80) / 1.5, grade: "合格", rank: 3 },
])("unit $name is scored as the document says", ({ name, load, ratio, f, X, kX, Y0, S, grade, rank }) => {
  const result = subjectOf(assessment, name);
  near(result.load, load);
  near(result.loadRatio, ratio);
  near(result.loadFactor, f);
  near(result.qualitative, X);
  near(result.qualitativeCoverage, kX);
  near(result.quantitativeBase, Y0);
  near(result.quantitative, Y0 * f);
  near(result.quantitativeCoverage, 1);
  near(result.score, S);
  expect([result.bonus, result.penalty]).toEqual([0, 0]);
  expect([result.grade, result.rank]).toEqual([grade, rank]);
});

test.each([
  ["甲", [6.1, 1, 1, 76.2721, 1, 86.8852, 86.8852, 1], 81.58],
  ["乙", [10.5, 1.7213, 1.05, 88.3333, 0.2857, 90.6411, 95.1732, 1], 93.65],
  ["丙", [2, 0.3279, 1, 41, 0.5, 80, 80, 1], 67],
])("unit %s shows the printed figures", (name, printed, score) => {
  const result = subjectOf(assessment, name);
  const values = [
    result.load,
    result.loadRatio,
    result.loadFactor,
    result.qualitative,
    result.qualitativeCoverage,
    result.quantitativeBase,
    result.quantitative,
    result.quantitativeCoverage,
  ];
  expect(values.map(fourDecimals)).toEqual(printed);
  expect(roundHalfUp(result.score ?? NaN)).toBe(score);
});

test("nothing is n/a by being zero, nor zero by being n/a", () => {
  expect(itemOf(assessment, "A6").score).toBeNull();
  expect(itemOf(assessment, "A11").score).toBe(0);
});

function near(actual: number | null, expected: number | null) {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-9);
}

function fourDecimals(value: number | null): number | null {
  return value === null ? null : roundHalfUp(value, 4);
}
