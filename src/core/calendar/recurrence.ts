import { dateOf, dayFromSerial, dayOf, daysInMonth, weekdayOf, type Day } from "./day";
import { nthWorkingDayAfter, type WorkCalendar } from "./workCalendar";

/** Something that is due again and again, e.g. 每月10日 or 每季度结束后10个工作日内. Plain data. */
export type Recurrence = Cycle & {
  /** 从3月起 */
  readonly from?: Day;
  /** 至年底 */
  readonly until?: Day;
  /** How often it is to be done by each due day (每月2次); 1 if left out. */
  readonly times?: number;
  /** Where a due day that is a day off moves to, by its own words only: 遇节假日顺延 later, 遇节假日提前 earlier. */
  readonly shift?: "later" | "earlier";
};

/** How the due days come back. */
export type Cycle =
  /** 每日, 每3天 (counted from the first day of the span) */
  | { readonly every: "day"; readonly interval: number }
  /** 每个工作日 */
  | { readonly every: "workingDay" }
  /** 每周一、四, 每两周 (counted from the week of the first day of the span); weekdays 0 Sunday … 6 Saturday. */
  | { readonly every: "week"; readonly interval: number; readonly weekdays: readonly number[] }
  /** 每月, 每季度, 每年 …: periods of this many months, the first of a year beginning in January. */
  | { readonly every: "period"; readonly months: number; readonly points: readonly PeriodPoint[] };

/** When in its period something is due. `month` counts from the period's first, 1; beyond its last it lies after it. */
export type PeriodPoint =
  /** A day of the month; one that the month lacks is its last. */
  | { readonly on: "date"; readonly month: number; readonly day: number }
  /** The nth Friday of the month; -1 is the last. A month without an nth has none. */
  | { readonly on: "weekday"; readonly month: number; readonly nth: number; readonly weekday: number }
  /** The nth working day from the first of the month on; -1 is the month's last. */
  | { readonly on: "workingDay"; readonly month: number; readonly nth: number };

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The last year whose working days can be counted past its end is the one before. */
const LAST_YEAR = 9999;
/** No holiday lasts longer, weekends beside it and all. */
const LONGEST_HOLIDAY = 15;

/**
 * The due days of a recurrence from one day to another, both included, in order; a day comes as often as something
 * is to be done by then (每月2次). A due day that is a day off stays, unless the rule says that it moves or is written
 * in working days.
 *
 * @example dueDays({ every: "period", months: 1, points: [{ on: "date", month: 1, day: 31 }] }, from, to, calendar)
 * // from 2019-01-01 to 2019-03-31: 2019-01-31, 2019-02-28, 2019-03-31
 */
export function dueDays(rule: Recurrence, from: Day, to: Day, calendar: WorkCalendar): Day[] {
  const first = rule.from === undefined || rule.from < from ? from : rule.from;
  const last = rule.until === undefined || rule.until > to ? to : rule.until;
  const days = movedDays(rule, { first, last }, calendar).filter((day) => day >= first && day <= last);
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const times = rule.times ?? 1;
  return times === 1 ? distinct : distinct.flatMap((day) => Array.from({ length: times }, () => day));
}

/** The due days, off the days off where the rule says so; more than those of the span, since some may move into it. */
function movedDays(rule: Recurrence, { first, last }: Span, calendar: WorkCalendar): Day[] {
  if (rule.shift === undefined) return daysOf(rule, { first, last }, calendar);
  const step = rule.shift === "later" ? 1 : -1;
  const wide = {
    first: dayFromSerial(first - LONGEST_HOLIDAY) ?? first,
    last: dayFromSerial(last + LONGEST_HOLIDAY) ?? last,
  };
  return daysOf(rule, wide, calendar).map((day) => nearestWorkingDay(day, step, calendar));
}

function nearestWorkingDay(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  for (let offset = 0; offset <= LONGEST_HOLIDAY; offset++) {
    const candidate = dayFromSerial(day + offset * step);
    if (candidate !== undefined && calendar.isWorkingDay(candidate)) return candidate;
  }
  return day;
}

function daysOf(cycle: Cycle, span: Span, calendar: WorkCalendar): Day[] {
  switch (cycle.every) {
    case "day":
      return everyDay(span, cycle.interval);
    case "workingDay":
      return everyDay(span, 1).filter((day) => calendar.isWorkingDay(day));
    case "week":
      return daysOfWeeks(span, cycle.interval, cycle.weekdays);
    case "period":
      return daysOfPeriods(span, cycle.months, cycle.points, calendar);
  }
}

/** Something every three days is due by the third day. */
function everyDay({ first, last }: Span, interval: number): Day[] {
  const days: Day[] = [];
  for (let serial = first + interval - 1; serial <= last; serial += interval) pushDay(days, serial);
  return days;
}

/** Weeks run from Monday to Sunday; something every two weeks is due in the second. */
function daysOfWeeks({ first, last }: Span, interval: number, weekdays: readonly number[]): Day[] {
  const days: Day[] = [];
  const monday = first - ((weekdayOf(first) + 6) % 7);
  for (let week = monday + (interval - 1) * 7; week <= last; week += interval * 7) {
    for (const weekday of weekdays) pushDay(days, week + ((weekday + 6) % 7));
  }
  return days;
}

function daysOfPeriods(
  { first, last }: Span,
  months: number,
  points: readonly PeriodPoint[],
  calendar: WorkCalendar,
): Day[] {
  const days: Day[] = [];
  // A point after its period may fall into the span even if the whole period lies before it: two years are enough.
  const from = monthNumber(first) - 24;
  const to = monthNumber(last);
  for (let start = from - (from % months); start <= to; start += months) {
    for (const point of points) {
      const day = dayOfPoint(point, start, calendar);
      if (day !== undefined) days.push(day);
    }
  }
  return days;
}

/** The day of a point in the period that begins with this month (see `monthNumber`). */
function dayOfPoint(point: PeriodPoint, start: number, calendar: WorkCalendar): Day | undefined {
  const number = start + point.month - 1;
  const year = Math.floor(number / 12);
  const month = (number % 12) + 1;
  const length = daysInMonth(year, month);
  switch (point.on) {
    case "date":
      return dayOf(year, month, Math.min(point.day, length));
    case "weekday":
      return nthOfMonth(year, month, point.nth, (day) => weekdayOf(day) === point.weekday);
    case "workingDay": {
      if (point.nth < 0) return nthOfMonth(year, month, point.nth, (day) => calendar.isWorkingDay(day));
      const dayBefore = dayFromSerial((dayOf(year, month, 1) ?? NaN) - 1);
      // Counting must not run past the last day of all.
      return dayBefore === undefined || year >= LAST_YEAR
        ? undefined
        : nthWorkingDayAfter(calendar, dayBefore, point.nth);
    }
  }
}

/** The nth day of a month that fits; counted from its end when negative. */
function nthOfMonth(year: number, month: number, nth: number, fits: (day: Day) => boolean): Day | undefined {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => dayOf(year, month, i + 1))
    .filter((day) => day !== undefined)
    .filter(fits);
  return days.at(nth < 0 ? nth : nth - 1);
}

/** Months in one count, so that periods can be stepped through. */
function monthNumber(day: Day): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

function pushDay(days: Day[], serial: number): void {
  const day = dayFromSerial(serial);
  if (day !== undefined) days.push(day);
}
