/** From here on 15 significant digits leave nothing behind the decimals that are kept. */
const NOTHING_TO_ROUND = 1e15;
/** More than the relative distance between a double and its 15 significant digits. */
const DIGITS_15 = 1e-14;

/**
 * The number half up at so many decimals (0–15), judged on its 15 significant decimal digits, so that what a
 * person reads as 1.005 goes up. Half up works on the magnitude: a negative number is the mirror of its positive.
 *
 * @example roundHalfUp(1.005) // 1.01
 * @example roundHalfUp(-1.005) // -1.01
 * @example roundHalfUp(0.49999, 0) // 0
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const magnitude = Math.abs(value);
  const factor = 10 ** decimals;
  const scaled = magnitude * factor;
  // Also false for NaN, which goes through unchanged.
  if (!(scaled < NOTHING_TO_ROUND)) return value;
  const whole = Math.floor(scaled);
  const distance = scaled - whole - 0.5;
  // Away from the half the digits cannot change the outcome; turning every number into digits would cost tenfold.
  const rounded =
    Math.abs(distance) > scaled * DIGITS_15
      ? (distance > 0 ? whole + 1 : whole) / factor
      : roundOnDigits(magnitude, decimals);
  // No negative zero: it would be shown as -0.
  return rounded === 0 ? 0 : value < 0 ? -rounded : rounded;
}

/** a ≥ b once both are rounded to 9 decimals. @example atLeast(0.7 - 0.4, 0.3) // true */
export function atLeast(a: number, b: number): boolean {
  return forComparison(a) >= forComparison(b);
}

/** a ≤ b once both are rounded to 9 decimals. @example atMost(0.1 + 0.2, 0.3) // true */
export function atMost(a: number, b: number): boolean {
  return forComparison(a) <= forComparison(b);
}

/** a > b once both are rounded to 9 decimals. @example above(0.1 + 0.2, 0.3) // false */
export function above(a: number, b: number): boolean {
  return forComparison(a) > forComparison(b);
}

/** a < b once both are rounded to 9 decimals. @example below(0.7 - 0.4, 0.3) // false */
export function below(a: number, b: number): boolean {
  return forComparison(a) < forComparison(b);
}

function forComparison(value: number): number {
  return roundHalfUp(value, 9);
}

/** Shifts the decimal point in the text of the 15 digits, where 1.005 is 1.005 and its hundredfold 100.5. */
function roundOnDigits(magnitude: number, decimals: number): number {
  const [digits = "0", exponent = "0"] = magnitude.toExponential(14).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Number(`${shifted}e-${decimals}`);
}
