import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectorSeverities, type RatingOf } from "../../../src/core/fairness/severity";

interface Vectors {
  readonly rater_shrout_fleiss_complete: {
    readonly R: number[][];
    readonly rater_effect: number[];
    readonly MS: { readonly error: number };
  };
  readonly rater_shrout_fleiss_incomplete: {
    readonly obs_unit_rater_score: [number, number, number][];
    readonly rater: number[];
    readonly unit: number[];
  };
  readonly rater_exact_noise_free: { readonly obs: [number, number, number][]; readonly rater: number[] };
}

const vectors = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "data", "fairness-vectors.json"), "utf8"),
) as Vectors;

function ratings(observations: readonly (readonly [item: number, inspector: number, rating: number])[]): RatingOf[] {
  return observations.map(([item, inspector, rating]) => ({ item: `${item}`, inspector: `${inspector}`, rating }));
}

function severities(list: readonly RatingOf[]): number[] {
  const fitted = inspectorSeverities(list);
  if (!fitted.ok) throw new Error(fitted.reason);
  return [...fitted.severities].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, severity]) => severity);
}

function near(actual: readonly number[], expected: readonly number[], digits: number) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, digits));
}

test("the complete table of Shrout and Fleiss", () => {
  const { R, rater_effect } = vectors.rater_shrout_fleiss_complete;
  const all = R.flatMap((row, item) => row.map((rating, inspector) => [item, inspector, rating] as const));
  near(severities(ratings(all)), rater_effect, 6);
});

test("a part of it, where not everybody rated everything", () => {
  const { obs_unit_rater_score, rater } = vectors.rater_shrout_fleiss_incomplete;
  near(severities(ratings(obs_unit_rater_score)), rater, 4);
});

test("ratings without noise give back what they were made of", () => {
  const { obs, rater } = vectors.rater_exact_noise_free;
  near(severities(ratings(obs)), rater, 9);
});

test("two inspectors, ten points apart, are 5 lenient and 5 strict", () => {
  expect(
    severities(
      ratings([
        [1, 1, 90],
        [1, 2, 80],
        [2, 1, 70],
        [2, 2, 60],
      ]),
    ),
  ).toEqual([5, -5]);
});

test("the order of ratings does not change a bit", () => {
  const { obs_unit_rater_score: obs } = vectors.rater_shrout_fleiss_incomplete;
  expect(severities(ratings([...obs].reverse()))).toEqual(severities(ratings(obs)));
});

test("one inspector alone has nothing to be compared with, and is neither lenient nor strict", () => {
  expect(
    severities(
      ratings([
        [1, 1, 90],
        [2, 1, 80],
      ]),
    ),
  ).toEqual([0]);
  expect(severities([])).toEqual([]);
});

test("inspectors with a single rating are named", () => {
  expect(
    inspectorSeverities(
      ratings([
        [1, 1, 90],
        [1, 2, 80],
        [2, 1, 70],
      ]),
    ),
  ).toEqual({
    ok: false,
    reason: "tooFew",
    inspectors: ["2"],
  });
});

test("inspectors without a common item fall into parts", () => {
  expect(
    inspectorSeverities(
      ratings([
        [1, 1, 90],
        [2, 1, 80],
        [3, 2, 70],
        [4, 2, 60],
      ]),
    ),
  ).toEqual({
    ok: false,
    reason: "disconnected",
    parts: [["1"], ["2"]],
  });
});

test("a chain of common items is enough", () => {
  const chain = ratings([
    [1, 1, 90],
    [1, 2, 80],
    [2, 2, 70],
    [2, 3, 60],
    [3, 1, 88],
    [4, 3, 50],
  ]);
  near(severities(chain), [10, 0, -10], 9);
});

function standardErrors(list: readonly RatingOf[]): (number | null)[] {
  const fitted = inspectorSeverities(list);
  if (!fitted.ok) throw new Error(fitted.reason);
  return [...fitted.standardErrors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, error]) => error);
}

test("in a complete table every standard error is the root of the mean square of error by (k − 1)/(k·n)", () => {
  const { R, MS } = vectors.rater_shrout_fleiss_complete;
  const all = R.flatMap((row, item) => row.map((rating, inspector) => [item, inspector, rating] as const));
  const error = Math.sqrt((MS.error * (4 - 1)) / (4 * 6));
  near(
    standardErrors(ratings(all)).map((value) => value ?? NaN),
    [error, error, error, error],
    6,
  );
});

test("without noise nothing is off, and without a rating too many nothing can be said", () => {
  const { obs } = vectors.rater_exact_noise_free;
  expect(standardErrors(ratings(obs))).toEqual([0, 0, 0]);
  expect(
    standardErrors(
      ratings([
        [1, 1, 90],
        [1, 2, 80],
        [2, 2, 70],
        [3, 1, 60],
      ]),
    ),
  ).toEqual([null, null]);
});

test("the means of the corrected ratings are what the items are worth", () => {
  const { obs_unit_rater_score: obs, unit } = vectors.rater_shrout_fleiss_incomplete;
  const fitted = inspectorSeverities(ratings(obs));
  if (!fitted.ok) throw new Error(fitted.reason);
  const worth = unit.map((_, i) => {
    const own = obs.filter(([item]) => item === i + 1);
    return (
      own.reduce((sum, [, who, rating]) => sum + rating - (fitted.severities.get(`${who}`) ?? NaN), 0) / own.length
    );
  });
  near(worth, unit, 4);
});
