import { roundHalfUp } from "../quantity/round";

/** RI, the CI of random comparisons, for three things and more. Source: scoring.md §5. */
const RANDOM_INDEX = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41];

/** How many things may be compared. */
export const FEWEST = 3;
export const MOST = FEWEST + RANDOM_INDEX.length - 1;

/** From here on a comparison contradicts itself too much. */
export const CONSISTENCY_LIMIT = 0.1;

/** Of a vector that adds up to 1, this much is noise. */
const PRECISION = 1e-14;
const MOST_STEPS = 10_000;

/** What pairwise comparisons come to. */
export interface PairwiseResult {
  /** In the order of the rows; they add up to 1. */
  readonly weights: readonly number[];
  /** λmax, the principal eigenvalue. */
  readonly eigenvalue: number;
  /** CI */
  readonly index: number;
  /** CR */
  readonly ratio: number;
  /** The pair whose comparison departs most from the weights, as it is written and as it would fit. */
  readonly worst: {
    readonly first: number;
    readonly second: number;
    readonly written: number;
    readonly fitting: number;
  };
}

/**
 * The weights behind pairwise comparisons: the principal eigenvector, and how far they contradict each other.
 * Source: scoring.md §5, "Weights by pairwise comparison (AHP)"; T. L. Saaty.
 *
 * @param matrix a_ij: how many times as heavy i is as j; reciprocal, 3 to 8 rows
 * @example pairwise([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]]).weights // 0.5714…, 0.2857…, 0.1428…; ratio 0
 */
export function pairwise(matrix: readonly (readonly number[])[]): PairwiseResult {
  const size = matrix.length;
  const randomIndex = RANDOM_INDEX[size - FEWEST];
  if (randomIndex === undefined) throw new RangeError(`${size} things cannot be compared`);
  const at = (i: number, j: number) => matrix[i]?.[j] ?? NaN;
  let weights: readonly number[] = matrix.map(() => 1 / size);
  let eigenvalue = size;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const image = matrix.map((row) => row.reduce((total, value, j) => total + value * (weights[j] ?? 0), 0));
    // The weights add up to 1, so that their image adds up to the eigenvalue.
    eigenvalue = image.reduce((total, value) => total + value, 0);
    const next = image.map((value) => value / eigenvalue);
    const change = Math.max(...next.map((value, i) => Math.abs(value - (weights[i] ?? 0))));
    weights = next;
    if (change < PRECISION) break;
  }
  const index = Math.max(0, (eigenvalue - size) / (size - 1));
  return { weights, eigenvalue, index, ratio: index / randomIndex, worst: worstOf(at, weights) };
}

function worstOf(at: (i: number, j: number) => number, weights: readonly number[]): PairwiseResult["worst"] {
  let worst = { first: 0, second: 1, written: at(0, 1), fitting: NaN };
  let farthest = -1;
  weights.forEach((a, first) => {
    weights.forEach((b, second) => {
      // Of three things all pairs depart alike, but for noise: the first one is named.
      const departure = roundHalfUp(Math.abs(Math.log((at(first, second) * b) / a)), 9);
      if (second <= first || departure <= farthest) return;
      farthest = departure;
      worst = { first, second, written: at(first, second), fitting: a / b };
    });
  });
  return worst;
}
