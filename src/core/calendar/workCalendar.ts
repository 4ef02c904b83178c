import arrangement from "chinese-days/dist/chinese-days.json";
import source from "chinese-days/package.json";
import { dayOf, weekdayOf, type Day } from "./day";

/** Tells working days from days off. */
export interface WorkCalendar {
  /** Where the public holidays come from: "chinese-days 1.5.7". */
  readonly version: string;
  /** Whether people work on this day. */
  isWorkingDay(day: Day): boolean;
  /** How many working days d there are with from < d ≤ to; 0 when to ≤ from. */
  after(from: Day, to: Day): number;
  /** How many working days d there are with first ≤ d ≤ last; 0 when last < first. */
  workingDays(first: Day, last: Day): number;
  /** Whether the public holidays of the year are known. Elsewhere plain weekdays count, which a finding must say. */
  isKnown(year: number): boolean;
}

/** Days and whether people work on them. */
type Exceptions = ReadonlyMap<Day, boolean>;

/** Up to each `days[i]`, the exceptions add `sums[i]` working days to the plain weekdays. Days ascend. */
interface Shifts {
  readonly days: readonly Day[];
  readonly sums: readonly number[];
}

/** 9999-12-31 */
const LAST_DAY = 2958465;

const PUBLIC_HOLIDAYS = Object.keys(arrangement.holidays);
// The package's own functions go through Date; its plain data does not.
const PUBLIC_EXCEPTIONS: Exceptions = new Map([
  ...PUBLIC_HOLIDAYS.map((date) => [dayOfText(date), false] as const),
  ...Object.keys(arrangement.workdays).map((date) => [dayOfText(date), true] as const),
]);
// The holidays of a year are announced together, so a year is known when its National Day is.
const KNOWN_YEARS: ReadonlySet<number> = new Set(
  PUBLIC_HOLIDAYS.filter((date) => date.endsWith("-10-01")).map((date) => Number(date.slice(0, 4))),
);

/**
 * The State Council's calendar, with the workbook's own days on top (true: work, 班; false: off, 休).
 * A count costs two binary searches, however far apart the days lie.
 *
 * @example makeWorkCalendar().after(dayOf(2019, 4, 26), dayOf(2019, 5, 6)) // 5
 */
export function makeWorkCalendar(overrides?: ReadonlyMap<Day, boolean>): WorkCalendar {
  const exceptions = overrides ? new Map([...PUBLIC_EXCEPTIONS, ...overrides]) : PUBLIC_EXCEPTIONS;
  const shifts = shiftsOf(exceptions);
  const countTo = (day: number) => weekdaysTo(day) + shiftAt(shifts, day);
  return {
    version: `chinese-days ${source.version}`,
    isWorkingDay: (day) => exceptions.get(day) ?? isWeekday(day),
    after: (from, to) => (to <= from ? 0 : countTo(to) - countTo(from)),
    workingDays: (first, last) => (last < first ? 0 : countTo(last) - countTo(first - 1)),
    isKnown: (year) => KNOWN_YEARS.has(year),
  };
}

/**
 * The n-th working day after a day; the day itself for n = 0. Throws RangeError when n is no whole number ≥ 0 or
 * the day would lie beyond 9999: callers pass checked counts.
 *
 * @example nthWorkingDayAfter(makeWorkCalendar(), dayOf(2019, 4, 26), 5) // 2019-05-06
 */
export function nthWorkingDayAfter(calendar: WorkCalendar, day: Day, n: number): Day {
  if (n === 0) return day;
  const reaches = (candidate: number) => calendar.after(day, candidate as Day) >= n;
  if (!Number.isInteger(n) || n < 0 || !reaches(LAST_DAY)) throw new RangeError(`no working day ${n} after ${day}`);
  let low = day + 1;
  let high = LAST_DAY;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low as Day;
}

function isWeekday(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Mondays to Fridays from serial 2, a Monday in this count, up to the day. */
function weekdaysTo(day: number): number {
  const sinceMonday = day - 1;
  return Math.floor(sinceMonday / 7) * 5 + Math.min(sinceMonday % 7, 5);
}

function shiftsOf(exceptions: Exceptions): Shifts {
  const days = [...exceptions.keys()].sort((a, b) => a - b);
  let total = 0;
  const sums = days.map((day) => (total += Number(exceptions.get(day)) - Number(isWeekday(day))));
  return { days, sums };
}

/** The shift of the last exception that is not after the day. */
function shiftAt({ days, sums }: Shifts, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return sums[low - 1] ?? 0;
}

function dayOfText(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const found = dayOf(year, month, day);
  if (found === undefined) throw new RangeError(`chinese-days holds no date: ${date}`);
  return found;
}
