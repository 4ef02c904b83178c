import { dateOf, dayFromSerial, dayOf, weekdayOf, type Day } from "../../src/core/calendar/day";

/** The seed of every spread figure: the day on which the district's method was announced. */
export const SEED = 20190211;

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export type Chance = () => number;

/** A stream of numbers in [0, 1). @example seeded(1)() // 0.6270739405881613 */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two others. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** One of several. Throws RangeError when there is none. */
export function oneOf<T>(chance: Chance, choices: readonly T[]): T {
  const choice = choices[Math.floor(chance() * choices.length)];
  if (choice === undefined) throw new RangeError("nothing to choose from");
  return choice;
}

/**
 * Shares of a total in proportion to weights, which add up to it exactly; `step` is the smallest unit.
 *
 * @example apportion(10, [1, 1, 2]) // [3, 2, 5]
 * @example apportion(1, [1, 1], 0.01) // [0.5, 0.5]
 */
export function apportion(total: number, weights: readonly number[], step = 1): number[] {
  const units = Math.round(total / step);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (units * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = units - shares.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares.map((share) => tidy(share * step));
}

/** A figure without the noise of binary fractions, at most two decimals. @example tidy(0.1 + 0.2) // 0.3 */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The day with these parts. Throws RangeError when there is none: the data files hold real days only. */
export function on(month: number, day: number, year = 2019): Day {
  const found = dayOf(year, month, day);
  if (found === undefined) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return found;
}

/** A day of 2019 as people write it. @example inWords(on(6, 30)) // "6月30日" */
export function inWords(day: Day): string {
  const { month, day: date } = dateOf(day);
  return `${month}月${date}日`;
}

/** The last day of each month on which offices are open. */
export const MONTH_ENDS: readonly Day[] = [
  [1, 31],
  [2, 28],
  [3, 29],
  [4, 30],
  [5, 31],
  [6, 28],
  [7, 31],
  [8, 30],
  [9, 30],
  [10, 31],
  [11, 29],
  [12, 31],
].map(([month = 0, date = 0]) => on(month, date));

/** The last day of a month on which offices are open. Throws RangeError when there is no such month. */
export function monthEnd(month: number): Day {
  const found = MONTH_ENDS[month - 1];
  if (found === undefined) throw new RangeError(`no such month: ${month}`);
  return found;
}

/** A number with leading zeros. @example numbered(7, 3) // "007" */
export function numbered(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

/** Weekdays of the first half of 2019 on which offices were shut. */
const SHUT: readonly Day[] = [
  [1, 1],
  [2, 4],
  [2, 5],
  [2, 6],
  [2, 7],
  [2, 8],
  [4, 5],
  [5, 1],
  [5, 2],
  [5, 3],
  [6, 7],
].map(([month = 0, date = 0]) => on(month, date));

/** The day that lies so many office days later (earlier when negative). */
export function officeDaysFrom(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  let left = Math.abs(count);
  while (left > 0) {
    at = neighbour(at, step);
    if (weekdayOf(at) !== 0 && weekdayOf(at) !== 6 && !SHUT.includes(at)) left -= 1;
  }
  return at;
}

function neighbour(day: Day, step: 1 | -1): Day {
  const found = dayFromSerial(day + step);
  if (found === undefined) throw new RangeError(`no day beside ${day}`);
  return found;
}
