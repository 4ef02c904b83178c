import fc from "fast-check";
import {
  sensitivities,
  SCORING,
  SHARES,
  type Sensitivity,
  type SensitiveKey,
} from "../../../src/core/fairness/sensitivity";
import { loadEffect, loadState } from "../../../src/core/fairness/loads";
import { scoresOf } from "../../../src/core/scoring/subject";
import { anyBook } from "../../support/books";
import { assessed, modelOf, subjectOf, type Settings, type Sheets } from "../../support/model";
import { day } from "../../support/results";
import vectors from "../../data/fairness-vectors.json";

function sensitivityOf(all: readonly Sensitivity[], parameter: SensitiveKey): Sensitivity {
  const found = all.find((one) => one.parameter === parameter);
  if (found === undefined) throw new Error(`no ${parameter}`);
  return found;
}

const gone = 179 / 365;
const SHEETS: Sheets = {
  streetTasks: [
    ["id", "name", "responsible", "due", "progress"],
    ["A", "任务", "甲街道", "2019-12-31", { percent: 0.6 * gone }],
    ["B", "任务", "乙街道", "2019-12-31", { percent: 0.78 * gone }],
  ],
  milestones: [
    ["itemId", "name", "planned", "finish"],
    ["A", "进场", "2019-06-10", "2019-06-11"],
    ["B", "进场", "2019-06-10", "2019-06-10"],
    ["B", "封顶", "2019-06-10", "2019-06-17"],
  ],
};
const SETTINGS: Settings = { latePerDay: 10, lateDoneCap: 100, loadExponent: 0 };

test("the mix turns a rank where the two scores are equal, and nowhere the other way", () => {
  const { down, up, value, way } = sensitivityOf(sensitivities(modelOf(SHEETS, SETTINGS)), "qualitativeWeight");
  const { w1_threshold: threshold } = vectors.rank_probability;
  expect([value, down]).toEqual([0.5, null]);
  expect(up).toMatchObject({ name: "乙街道", from: 1, to: 2 });
  expect(up?.at ?? NaN).toBeGreaterThanOrEqual(threshold - 1e-3);
  expect(up?.at ?? NaN).toBeLessThan(threshold + 0.004);
  expect(way).toBeCloseTo((up?.at ?? NaN) - 0.5, 9);
});

test("all parameters that scores lean on are tried, the one with the shortest way first, and progress is told", () => {
  const steps: string[] = [];
  const all = sensitivities(modelOf(SHEETS, SETTINGS), undefined, ({ done, total }) => {
    const step = `${done}/${total}`;
    if (done > 0 && !steps.includes(step)) steps.push(step);
  });
  const keys = [...SCORING, ...SHARES];
  expect(all.map(({ parameter }) => parameter).sort()).toEqual([...keys].sort());
  const ways = all.map(({ way }) => way ?? Infinity);
  expect(ways).toEqual([...ways].sort((a, b) => a - b));
  expect(steps).toEqual(keys.map((_, i) => `${i + 1}/${keys.length}`));
});

test("whoever follows it may stop", () => {
  const stop = () => {
    throw new Error("stopped");
  };
  expect(() => sensitivities(modelOf(SHEETS), undefined, stop)).toThrow("stopped");
});

test("with the parameter at its turn the ranks are as it says, whatever the workbook", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const before = assessed(sheets, settings);
      for (const { parameter, down, up } of sensitivities(modelOf(sheets, settings))) {
        for (const turn of [down, up]) {
          if (turn === null) continue;
          const rest = parameter === "qualitativeWeight" ? { quantitativeWeight: 1 - turn.at } : {};
          const after = assessed(sheets, { ...settings, [parameter]: turn.at, ...rest });
          expect(subjectOf(before, turn.name).rank).toBe(turn.from);
          expect(subjectOf(after, turn.name).rank).toBe(turn.to);
          expect(turn.to).not.toBe(turn.from);
        }
      }
    }),
    { numRuns: 8 },
  );
});

test("one subject alone keeps its rank whatever is moved", () => {
  const one = sensitivities(
    modelOf({
      streetTasks: [
        ["id", "responsible", "progress"],
        ["A", "甲街道", 0.5],
      ],
    }),
  );
  expect(one.every(({ way, down, up }) => way === null && down === null && up === null)).toBe(true);
});

test("the load factor adds to a score what it adds to its quantitative side", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const { subjects, parameters } = assessed(sheets, settings);
      for (const subject of subjects) {
        const { name, kind, load: judged } = subject;
        const workload = { ...subject, subject: { name, kind, entry: undefined }, judged, credits: subject };
        const without = scoresOf(workload, 1, parameters).score;
        const effect = loadEffect(subject, parameters);
        if (without === null || subject.score === null) expect(effect).toBeNull();
        else {
          expect(effect).toBeCloseTo(subject.score - without, 9);
          expect(effect).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("in the worked example 乙 gains by its load, and the others nothing", () => {
  // f = 1.05 on Y₀ = 90.6411, with κ_X = 0.2857 and κ_Y = 1: 0.5/0.642857 of the 4.532 points that Y gains.
  const subject = {
    ...subjectOf(assessed(SHEETS, {}, day("2019-06-28")), "甲街道"),
    qualitative: 88.3333,
    qualitativeCoverage: 2 / 7,
    quantitativeBase: 90.6411,
    quantitativeCoverage: 1,
    bonus: 0,
    penalty: 0,
    score: 93.6528,
  };
  const { parameters } = assessed(SHEETS);
  expect(loadEffect(subject, parameters)).toBeCloseTo(3.525, 2);
});

test("a load is high above 1.5 of the middle and low below half of it", () => {
  expect(loadState({ load: 1, loadRatio: 1.6 })).toBe("high");
  expect(loadState({ load: 1, loadRatio: 1.5 })).toBeUndefined();
  expect(loadState({ load: 1, loadRatio: 0.5 })).toBeUndefined();
  expect(loadState({ load: 1, loadRatio: 0.4 })).toBe("low");
  expect(loadState({ load: 0, loadRatio: 0 })).toBeUndefined();
  expect(loadState({ load: 1, loadRatio: null })).toBeUndefined();
});
