/** A power of two, so that scaling by it is exact. */
const SCALE = 2 ** -64;

/**
 * The sum, rounded once from its exact value: the order of the values never changes it. 0 for none.
 * A value that is not finite gives the plain sum.
 *
 * @example sum([0.1, 0.2, 0.3]) // 0.6
 * @example sum([1e16, 1, -1e16]) // 1
 */
export function sum(values: Iterable<number> | readonly number[]): number {
  const list: readonly number[] = Array.isArray(values) ? values : [...values];
  if (list.length <= 2) return (list[0] ?? 0) + (list[1] ?? 0);
  const total = exactSum(list, 1);
  if (Number.isFinite(total) || !list.every(Number.isFinite)) return Number.isFinite(total) ? total : plainSum(list);
  // An intermediate sum ran over although the whole need not.
  return exactSum(list, SCALE) / SCALE;
}

/**
 * The mean of the values weighted by the weights (≥ 0, same length); null when all weights are 0.
 * It never leaves the range of the values that have weight.
 *
 * @example weightedMean([97, 91.5], [0.7, 0.3]) // 95.35
 * @example weightedMean([80], [0]) // null
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  const total = sum(weights);
  if (!(total > 0)) return null;
  const products: number[] = [];
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    products.push(value * weight);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return clamp(sum(products) / total, low, high);
}

/**
 * The middle value, or the mean of the two middle ones; null for none.
 *
 * @example median([6.1, 10.5, 2]) // 6.1
 */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** The value, or the bound it lies beyond. @example clamp(130, 0, 110) // 110 */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Shewchuk's partial sums: numbers that do not overlap and add up exactly to what was seen so far. */
function exactSum(values: readonly number[], scale: number): number {
  const partials: number[] = [];
  for (const value of values) {
    let x = value * scale;
    let kept = 0;
    for (const partial of partials) {
      let y = partial;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials[kept++] = x;
    // Setting the length is slow even where it stays.
    if (kept < partials.length) partials.length = kept;
  }
  return roundOnce(partials);
}

/** Adds the partials from the largest down; a half way case looks at the next partial to round like the exact sum. */
function roundOnce(partials: readonly number[]): number {
  let i = partials.length - 1;
  let high = partials[i] ?? 0;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = partials[--i] ?? 0;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  const next = i > 0 ? (partials[i - 1] ?? 0) : 0;
  if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) return x;
  }
  return high;
}

function plainSum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
