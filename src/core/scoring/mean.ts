import { sum, weightedMean } from "../quantity/sum";

/** The plain mean; null for none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/**
 * The weighted mean over what is not n/a: what is n/a drops out, as does a weight of 0, and the remaining weights
 * are scaled up to 1; n/a when nothing remains. Source: scoring.md, "n/a is a value of its own, never zero".
 *
 * @example mix([[97, 0.7], [91.5, 0.3]]) // 95.35
 * @example mix([[41, 0.7], [null, 0.3]]) // 41
 */
export function mix(parts: readonly (readonly [value: number | null, weight: number])[]): number | null {
  const values: number[] = [];
  const weights: number[] = [];
  for (const [value, weight] of parts) {
    if (value === null || weight === 0) continue;
    values.push(value);
    weights.push(weight);
  }
  return weightedMean(values, weights);
}
