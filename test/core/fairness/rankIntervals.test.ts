import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { assess } from "../../../src/core/assess";
import { FlatScores } from "../../../src/core/fairness/flatScores";
import { rankCounts, rankIntervals } from "../../../src/core/fairness/rankIntervals";
import type { CellValue } from "../../../src/core/model/cell";
import { roundHalfUp } from "../../../src/core/quantity/round";
import type { Assessment } from "../../../src/core/scoring/result";
import { anyBook, SMALL_BOOK, type Book } from "../../support/books";
import {
  assessed,
  modelOf,
  subjectOf,
  type Settings,
  type Sheet,
  type Sheets,
  type TaskCells,
} from "../../support/model";
import vectors from "../../data/fairness-vectors.json";

// scoring.md §5, "Rank interval".

const FIELDS: Sheet<"streetTasks">[0] = ["id", "name", "responsible", "due", "progress", "workload"];

function drawn(sheets: Sheets, settings: Settings = {}): Assessment {
  return rankIntervals(assessed(sheets, settings));
}

function intervalsOf({ subjects }: Assessment): ReadonlyMap<string, readonly (number | null)[]> {
  return new Map(subjects.map(({ name, rank, rankLow, rankHigh }) => [name, [rank, rankLow, rankHigh]]));
}

/** Streets, each with so many open tasks that have come so far. */
function streets(progress: Readonly<Record<string, readonly number[]>>): Sheet<"streetTasks"> {
  const rows = Object.entries(progress).flatMap(([name, shares]) =>
    shares.map((share, i): CellValue[] => [`${name}-${i}`, "任务", name, "2019-12-31", { percent: share }, 1]),
  );
  return [FIELDS, ...rows];
}

test("without a shift the flat lists give the scores of the engine, whatever the workbook", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }: Book) => {
      const { subjects, ...rest } = assessed(sheets, settings);
      const flat = new FlatScores({ subjects, ...rest });
      const scores = new Float64Array(subjects.length);
      flat.scores(flat.unshifted(), scores);
      subjects.forEach(({ score }, i) => {
        if (score === null) expect(scores[i]).toBeNaN();
        else expect(scores[i]).toBeCloseTo(score, 9);
      });
    }),
    { numRuns: 100 },
  );
});

test("whoever leads by far is first in every draw, and those who are close share their places", () => {
  const { subjects } = drawn({
    streetTasks: streets({ 甲街道: [0.5, 0.49], 乙街道: [0.2, 0.3], 丙街道: [0.3, 0.2], 丁街道: [0.02, 0.01] }),
  });
  expect([...intervalsOf({ subjects } as Assessment)]).toEqual([
    ["甲街道", [1, 1, 1]],
    ["丙街道", [2, 2, 3]],
    ["乙街道", [2, 2, 3]],
    ["丁街道", [4, 4, 4]],
  ]);
});

test("the intervals of equal subjects agree within one rank", () => {
  const names = Array.from({ length: 9 }, (_, i) => `第${i + 1}街道`);
  const { subjects } = drawn({ streetTasks: streets(Object.fromEntries(names.map((name) => [name, [0.2, 0.3]]))) });
  const lows = subjects.map(({ rankLow }) => rankLow ?? NaN);
  const highs = subjects.map(({ rankHigh }) => rankHigh ?? NaN);
  expect(subjects.map(({ rank }) => rank)).toEqual(names.map(() => 1));
  expect(Math.max(...lows) - Math.min(...lows)).toBeLessThanOrEqual(1);
  expect(Math.max(...highs) - Math.min(...highs)).toBeLessThanOrEqual(1);
  // Each of nine is first, and last, more often than once in twenty.
  expect([Math.min(...lows), Math.max(...highs)]).toEqual([1, 9]);
});

test("who is ahead hangs on the mix as often as it has to", () => {
  // A is better in T, B in N, each with a single item, so that weights decide nothing: A is ahead where α is above a threshold.
  const { A, B, P_A_beats_B: often, w1_threshold: threshold } = vectors.rank_probability;
  const gone = 179 / 365;
  const [quantityA = NaN, quantityB = NaN] = [A[1], B[1]];
  const assessment = assessed(
    {
      streetTasks: [
        ["id", "name", "responsible", "due", "progress"],
        ["A", "任务", "甲街道", "2019-12-31", { percent: (quantityA / 100) * gone }],
        ["B", "任务", "乙街道", "2019-12-31", { percent: (quantityB / 100) * gone }],
      ],
      milestones: [
        ["itemId", "name", "planned", "finish"],
        ["A", "进场", "2019-06-10", "2019-06-11"],
        ["B", "进场", "2019-06-10", "2019-06-10"],
        ["B", "封顶", "2019-06-10", "2019-06-17"],
      ],
    },
    { latePerDay: 10, lateDoneCap: 100, loadExponent: 0, draws: 20000 },
  );
  const sides = (name: string) => {
    const { qualitative, quantitative } = subjectOf(assessment, name);
    return [qualitative, roundHalfUp(quantitative ?? NaN, 9)];
  };
  expect([sides("甲街道"), sides("乙街道")]).toEqual([A, B]);
  expect(subjectOf(assessment, "乙街道").rank).toBe(1);
  const first = rankCounts(assessment)[assessment.subjects.findIndex(({ name }) => name === "甲街道")]?.[0] ?? NaN;
  expect(threshold).toBeCloseTo(6 / 11, 5);
  // Four standard errors of 20,000 draws.
  expect(Math.abs(first / 20000 - often["U(0.4,0.6)"])).toBeLessThan(0.0126);
});

test("leaders and whoever has no score have no interval", () => {
  const { subjects } = drawn({
    streetTasks: [
      ["id", "name", "leader", "responsible", "due", "progress"],
      ["A", "任务", "领导甲", "甲街道", "2019-12-31", 0.5],
      ["B", "任务", null, "乙街道", null, null],
    ],
    roster: [
      ["name", "kind"],
      ["闲街道", "street"],
    ],
  });
  expect(Object.fromEntries(intervalsOf({ subjects } as Assessment))).toEqual({
    甲街道: [1, 1, 1],
    乙街道: [null, null, null],
    闲街道: [null, null, null],
    领导甲: [null, null, null],
  });
});

test("leaders who are ranked have one", () => {
  const assessment = drawn(
    {
      streetTasks: [
        ["id", "name", "leader", "responsible", "due", "progress"],
        ["A", "任务", "领导甲", "甲街道", "2019-12-31", 0.5],
      ],
    },
    { rankLeaders: "yes" },
  );
  expect(subjectOf(assessment, "领导甲")).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 1 });
});

test("the same seed gives the same intervals, another one other draws", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      expect(intervalsOf(drawn(sheets, settings))).toEqual(intervalsOf(drawn(sheets, settings)));
    }),
    { numRuns: 10 },
  );
  const sheets = { streetTasks: streets({ 甲街道: [0.3, 0.2], 乙街道: [0.2, 0.3] }) };
  const counts = (seed: number) => rankCounts(assessed(sheets, { seed }));
  expect(counts(2019)).toEqual(counts(2019));
  expect(counts(2020)).not.toEqual(counts(2019));
});

test("rows of other groups change no draw, nor does the order of the rows", () => {
  fc.assert(
    fc.property(anyBook, fc.array(fc.integer(), { minLength: 13, maxLength: 13 }), ({ sheets, settings }, order) => {
      const [fields, ...rows] = sheets.streetTasks;
      const cells: TaskCells = { id: "X-1", name: "无关", person: "陌生人", workload: 7 };
      const stranger = fields.map((field) => cells[field] ?? null);
      const keyed = rows.map((row, i) => ({ row, key: order[i] ?? 0 })).sort((a, b) => a.key - b.key);
      const mixed: Sheet<"streetTasks"> = [fields, stranger, ...keyed.map(({ row }) => row)];
      const before = intervalsOf(drawn(sheets, { ...settings, draws: 50 }));
      const after = intervalsOf(drawn({ ...sheets, streetTasks: mixed }, { ...settings, draws: 50 }));
      for (const [name, interval] of before) if (!name.startsWith("干部")) expect(after.get(name)).toEqual(interval);
    }),
    { numRuns: 40 },
  );
});

test("parts of one indicator stray each for itself", () => {
  const { names } = new FlatScores(
    assessed({
      streetTasks: [FIELDS],
      indicators: [
        ["id", "name", "target"],
        ["I-1", "指标", "≥100"],
      ],
      indicatorShares: [
        ["indicatorId", "unit", "targetValue", "actual"],
        ["I-1", "甲街道", 50, 20],
        ["I-1", "乙街道", 50, 30],
      ],
    }),
  );
  expect(new Set(names).size).toBe(2);
});

test("nothing else of an assessment changes, and nothing that was given", () => {
  const assessment = assess(modelOf(SMALL_BOOK.sheets, SMALL_BOOK.settings));
  const before = JSON.stringify(assessment);
  const after = rankIntervals(assessment);
  expect(JSON.stringify(assessment)).toBe(before);
  const bare = after.subjects.map((subject) => ({ ...subject, rankLow: null, rankHigh: null }));
  expect({ ...after, subjects: bare }).toEqual(assessment);
});

test.each(["Pacific/Kiritimati", "America/Anchorage"])("the zone %s changes no interval", async (zone) => {
  const program = join(__dirname, "../../support/drawSmallBook.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
    env: { ...process.env, TZ: zone, LANG: "tr_TR.UTF-8" },
  });
  expect(JSON.parse(stdout)).toEqual([...intervalsOf(drawn(SMALL_BOOK.sheets, SMALL_BOOK.settings))]);
});
