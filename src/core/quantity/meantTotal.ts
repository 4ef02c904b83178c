/**
 * What some weights look as if they meant to add up to: of 10 and more to 100, all below 1 to 1; others to nothing.
 *
 * @example meantTotal([30, 40, 20]) // 100
 * @example meantTotal([2, 1, 1]) // undefined
 */
export function meantTotal(weights: readonly number[]): 1 | 100 | undefined {
  if (weights.length < 2) return undefined;
  if (weights.some((weight) => weight >= 10)) return 100;
  return weights.every((weight) => weight < 1) ? 1 : undefined;
}
