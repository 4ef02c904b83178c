import { dateOf, type Day } from "../core/calendar/day";
import { roundHalfUp } from "../core/quantity/round";

/**
 * A number as it is shown: half up, at most 2 decimals, no trailing zeros, never an exponent below 1e21.
 *
 * @example formatNumber(91.5) // "91.5"
 * @example formatNumber(97.675) // "97.68"
 */
export function formatNumber(value: number): string {
  return String(roundHalfUp(value));
}

/** A parameter as it is shown: half up, at most 3 decimals. @example formatPlain(0.51586) // "0.516" */
export function formatPlain(value: number): string {
  return String(roundHalfUp(value, 3));
}

/**
 * A parameter near another value as it is shown: with as many decimals as tell the two apart, six at most.
 *
 * @example formatApart(1.00439, 1) // "1.004"
 * @example formatApart(0.99951, 1) // "0.9995"
 */
export function formatApart(value: number, other: number): string {
  const decimals = [3, 4, 5].find((count) => roundHalfUp(value, count) !== roundHalfUp(other, count)) ?? 6;
  return String(roundHalfUp(value, decimals));
}

/** A share in percent, as it is shown. @example formatPercent(0.4904) // "49.04%" */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

/** A day in Chinese official writing. @example formatChineseDay(dayOf(2019, 6, 28)) // "2019年6月28日" */
export function formatChineseDay(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${year}年${month}月${date}日`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in English writing. @example formatEnglishDay(dayOf(2019, 6, 28)) // "28 June 2019" */
export function formatEnglishDay(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** The longest piece of a cell's text that a message quotes. */
const LONGEST_QUOTE = 60;

/** A cell's text inside quotation marks, on one line and cut where it is long. @example quote("约三成") // "“约三成”" */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > LONGEST_QUOTE ? `“${characters.slice(0, LONGEST_QUOTE).join("")}…”` : `“${line}”`;
}
