import type { SubjectKind } from "../../../src/core/model/item";
import { readParameters } from "../../../src/core/model/readParameters";
import { standingsOf } from "../../../src/core/scoring/standing";
import { AS_OF, assessed, settingsOf, type Settings } from "../../support/model";

function standings(scores: readonly (number | null)[], settings: Settings = {}, kind: SubjectKind = "street") {
  const parameters = readParameters({ settings: settingsOf(settings), today: AS_OF }, () => undefined);
  return standingsOf(
    scores.map((score) => ({ kind, score, veto: false })),
    parameters,
  );
}

const ranks = (scores: readonly (number | null)[]) => standings(scores).map(({ rank }) => rank);
const grades = (scores: readonly number[], settings: Settings = {}, kind: SubjectKind = "street") =>
  standings(scores, settings, kind).map(({ grade }) => grade);

describe("rank", () => {
  test("equal scores share a rank: 1, 2, 2, 4", () => {
    expect(ranks([70, 95, 80, 80])).toEqual([4, 1, 2, 2]);
    expect(ranks([80, 80, 80])).toEqual([1, 1, 1]);
    expect(ranks([])).toEqual([]);
  });

  test("scores are equal when they are written alike", () => {
    expect(ranks([80.004, 80.001, 80.005])).toEqual([2, 2, 1]);
  });

  test("who has no score has no rank, and takes no place", () => {
    expect(standings([null, 80])).toEqual([
      { grade: null, gradeIndex: null, overQuota: false, rank: null },
      { grade: "良好", gradeIndex: 1, overQuota: false, rank: 1 },
    ]);
  });

  test("leaders are scored but neither graded nor ranked", () => {
    expect(standings([95, 80], {}, "leader").map(({ rank, grade }) => [rank, grade])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(standings([95, 80], { rankLeaders: "yes" }, "leader").map(({ rank, grade }) => [rank, grade])).toEqual([
      [1, "好"],
      [2, "较好"],
    ]);
  });
});

describe("grade", () => {
  const all = { quota: 1 };
  test("units and persons have words of their own", () => {
    expect(grades([90, 80, 60, 59.99], all)).toEqual(["优秀", "良好", "合格", "不合格"]);
    expect(grades([90, 80, 60, 59.99], all, "cadre")).toEqual(["好", "较好", "一般", "较差"]);
    expect(grades([90, 80, 60, 59.99], all, "gridWorker")).toEqual(["好", "较好", "一般", "较差"]);
    expect(grades([90, 79], { ...all, unitGrades: "甲 乙 丙 丁" }, "department")).toEqual(["甲", "丙"]);
  });

  test("is judged on the score as it is written", () => {
    expect(grades([89.995, 89.994], all)).toEqual(["优秀", "良好"]);
    expect(grades([59.995], all)).toEqual(["合格"]);
  });

  test("follows 等次分数线", () => {
    expect(grades([85, 84, 70, 10], { ...all, gradeLimits: "85 70 50" })).toEqual(["优秀", "良好", "良好", "不合格"]);
  });
});

describe("quota of the first grade", () => {
  const marked = (scores: readonly number[], settings: Settings = {}) =>
    standings(scores, settings).map(({ gradeIndex, overQuota }) => [gradeIndex, overQuota]);

  test("two of five may have it; those beyond are marked", () => {
    expect(marked([99, 98, 97, 96, 50])).toEqual([
      [0, false],
      [0, false],
      [0, true],
      [0, true],
      [3, false],
    ]);
  });

  test("there is always one", () => {
    expect(marked([99])).toEqual([[0, false]]);
    expect(marked([99, 98], { quota: 0 })).toEqual([
      [0, false],
      [0, true],
    ]);
  });

  test("0.1 of 30 are three, whatever doubles say", () => {
    const scores = Array.from({ length: 30 }, (_, i) => 120 - i);
    expect(marked(scores, { quota: 0.1 }).filter(([index, over]) => index === 0 && over === false)).toHaveLength(3);
    expect(marked(scores.slice(0, 10), { quota: 0.7 }).filter(([, over]) => over === false)).toHaveLength(7);
  });

  test("ties at the limit stay", () => {
    expect(marked([99, 98, 98, 98, 97])).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [0, false],
      [0, true],
    ]);
  });

  test("only ranked members count", () => {
    expect(standings([99, 98, null, null, null]).map(({ overQuota }) => overQuota)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("with 顺延 those beyond move down to the second grade", () => {
    expect(marked([99, 98, 97, 85, 50], { quotaHandling: "moveDown" })).toEqual([
      [0, false],
      [0, false],
      [1, false],
      [1, false],
      [3, false],
    ]);
  });
});

test("leaders stand in the order of the 名册", () => {
  const { subjects } = assessed({
    streetTasks: [
      ["id", "due", "finish", "leader"],
      ["A", "2019-05-31", "2019-06-28", "领导乙"],
      ["B", "2019-05-31", "2019-05-31", "领导甲"],
      ["C", "2019-05-31", "2019-05-31", "领导丙"],
    ],
    roster: [
      ["name", "kind"],
      ["领导乙", "leader"],
      ["领导甲", "leader"],
    ],
  });
  expect(subjects.map(({ name, rank }) => [name, rank])).toEqual([
    ["领导乙", null],
    ["领导甲", null],
    ["领导丙", null],
  ]);
});
