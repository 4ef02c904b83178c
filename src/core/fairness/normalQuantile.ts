/** Below this the tail has an approximation of its own. */
const TAIL = 0.02425;

/**
 * The value that a standard normal variable stays below with probability p, 0 < p < 1; right to nine digits.
 * Source: P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function".
 *
 * @example normalQuantile(0.975) // 1.95996…
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < TAIL) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(q, TAIL_ABOVE) / polynomial(q, TAIL_BELOW);
  }
  const q = p - 0.5;
  return (q * polynomial(q * q, MIDDLE_ABOVE)) / polynomial(q * q, MIDDLE_BELOW);
}

/** By Horner's rule, the highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

const MIDDLE_ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const MIDDLE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
