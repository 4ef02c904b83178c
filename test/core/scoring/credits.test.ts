import type { CellValue } from "../../../src/core/model/cell";
import { assessed, subjectOf, type Settings, type Sheet } from "../../support/model";

const ROSTER: Sheet<"roster"> = [
  ["name", "kind"],
  ["甲街道", "street"],
  ["乙街道", "street"],
];

type Line = readonly [subjectId: string, bonus: CellValue, penalty: CellValue, ...rest: CellValue[]];

function credited(lines: readonly Line[], settings: Settings = {}) {
  const assessment = assessed(
    {
      streetTasks: [
        ["id", "due", "finish", "responsible", "assisting"],
        ["A", "2019-05-31", "2019-05-31", "甲街道", "乙街道"],
        ["G", "2019-05-31", "2019-05-31", "各街镇", null],
      ],
      roster: ROSTER,
      inspections: [
        ["date", "inspector", "subjectId", "bonus", "penalty", "limit", "mended", "rating"],
        ...lines.map(([subjectId, ...rest]) => ["2019-06-01", "督查一组", subjectId, ...rest]),
      ],
    },
    { calibrateInspectors: "no", ...settings },
  );
  return ["甲街道", "乙街道"].map((name) => {
    const { bonus, penalty, score, mixed } = subjectOf(assessment, name);
    return { bonus, penalty, change: (score ?? NaN) - (mixed ?? NaN) };
  });
}

const NOTHING = { bonus: 0, penalty: 0, change: 0 };

test("an item's bonus and penalty go to those who answer for it in full", () => {
  expect(credited([["A", 2, 0.5]])).toEqual([{ bonus: 2, penalty: 0.5, change: 1.5 }, NOTHING]);
});

test("a subject's own go to itself", () => {
  expect(credited([["乙街道", 1, 3]])).toEqual([NOTHING, { bonus: 1, penalty: 3, change: -2 }]);
});

test("those of a group item go to nobody", () => {
  expect(credited([["G", 2, 3, "2019-06-10"]])).toEqual([NOTHING, NOTHING]);
});

describe("a rectification overdue and open", () => {
  test("costs the subject itself a point", () => {
    expect(credited([["乙街道", null, null, "2019-06-27"]])).toEqual([NOTHING, { bonus: 0, penalty: 1, change: -1 }]);
    expect(credited([["乙街道", null, null, "2019-06-27"]], { subjectRectificationPenalty: 3 })[1]?.penalty).toBe(3);
  });

  test("costs nothing before its limit has passed, or once mended", () => {
    expect(credited([["乙街道", null, null, "2019-06-28"]])).toEqual([NOTHING, NOTHING]);
    expect(credited([["乙街道", null, null, "2019-06-10", "2019-06-20"]])).toEqual([NOTHING, NOTHING]);
  });

  test("of an item costs those who answer in full when the item has no quality to lower", () => {
    expect(credited([["A", null, null, "2019-06-10"]])).toEqual([{ bonus: 0, penalty: 1, change: -1 }, NOTHING]);
    expect(credited([["A", null, null, "2019-06-10", null, 80]])).toEqual([NOTHING, NOTHING]);
  });
});

test("bonus and penalty are capped", () => {
  expect(credited([["甲街道", 9, 30]])[0]).toEqual({ bonus: 5, penalty: 10, change: -5 });
  expect(credited([["甲街道", 9, 30]], { bonusCap: 8, penaltyCap: 12 })[0]).toMatchObject({ bonus: 8, penalty: 12 });
});

test("an inspection after the as-of day credits nothing", () => {
  const { subjects } = assessed({
    streetTasks: [
      ["id", "due", "finish", "responsible"],
      ["A", "2019-05-31", "2019-05-31", "甲街道"],
    ],
    inspections: [
      ["date", "subjectId", "bonus"],
      ["2019-06-29", "A", 3],
    ],
  });
  expect(subjects[0]?.bonus).toBe(0);
});
