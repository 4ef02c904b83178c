import { weekdayNumber } from "./date";
import { dateOf, dayFromSerial, dayOf, daysInMonth, weekdayOf, type Day } from "./day";
import { makeWorkCalendar, nthWorkingDayAfter, type WorkCalendar } from "./workCalendar";

/** A length of time: 10个工作日, 30日, 一个月, 24小时. */
export interface Length {
  readonly unit: "workingDay" | "day" | "month";
  readonly count: number;
}

/** Words that are counted from the day of issue, found inside a text. */
export interface RelativeMatch {
  readonly relative:
    | { readonly kind: "length"; readonly length: Length }
    /** 本周五, 明天: so many days after the day of issue, or after the Monday of its week. */
    | { readonly kind: "offset"; readonly from: "issue" | "week"; readonly days: number }
    /** 即日起, 立即: the day of issue itself. */
    | { readonly kind: "now"; readonly since: boolean };
  readonly end: number;
}

/** More is no time that a list gives anybody: it would be a slip of the pen. */
const LONGEST: Readonly<Record<Length["unit"], number>> = { workingDay: 1000, day: 3650, month: 120 };

/** The last of 1-5日 governs. */
const COUNT = "(?:\\d{1,3}[-—~至到])?(?<count>\\d{1,4})";
const LENGTH = new RegExp(
  `(?:${COUNT}个?(?<unit>工作日|小时|日|天|周|星期|礼拜|季度|年)|${COUNT.replaceAll("count", "months")}个(?<and>半)?月|(?<half>半)(?:个?(?<halfUnit>月)|(?<halfYear>年)))(?:的?时间)?`,
  "y",
);
const DAY_WORDS: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2 };
const NEAR_DAY = /(今|明|后)[天日]/y;
const NEAR_WEEK = /(本|这|下)个?(?:周|星期|礼拜)(?:([1-7日天])|(末|内|底)?)/y;
const NOW =
  /(?:(即日|今|现)起|立行立改|即知即改|立知立改|即查即改|立查立改|立说立行|立整立改|边查边改|立即|立刻|即刻|马上|当即|即时|即行)/y;

const publicCalendar = makeWorkCalendar();

/**
 * The length of time, or the words leaning on the day of issue, that begin at this place of a text (see
 * `normalDeadline`). Whether 内 follows a length is the caller's business.
 *
 * @example relativeAt("会后5个工作日内", 2) // { relative: { kind: "length", length: { unit: "workingDay", count: 5 } }, end: 7 }
 */
export function relativeAt(text: string, at: number): RelativeMatch | undefined {
  return lengthAt(text, at) ?? wordAt(text, at);
}

function lengthAt(text: string, at: number): RelativeMatch | undefined {
  LENGTH.lastIndex = at;
  const match = LENGTH.exec(text);
  if (match === null) return undefined;
  const length = lengthOf(match.groups ?? {});
  return length.count < 1 && length.unit !== "day"
    ? undefined
    : length.count > LONGEST[length.unit]
      ? undefined
      : { relative: { kind: "length", length }, end: LENGTH.lastIndex };
}

function lengthOf(parts: Readonly<Record<string, string | undefined>>): Length {
  const { count, unit, months, and, halfUnit, halfYear } = parts;
  if (halfUnit !== undefined) return { unit: "day", count: 15 };
  if (halfYear !== undefined) return { unit: "month", count: 6 };
  // A month and a half is 45 days.
  if (months !== undefined) {
    return and === undefined
      ? { unit: "month", count: Number(months) }
      : { unit: "day", count: Number(months) * 30 + 15 };
  }
  const n = Number(count);
  switch (unit) {
    case "工作日":
      return { unit: "workingDay", count: n };
    case "小时":
      return { unit: "day", count: Math.floor(n / 24) };
    case "季度":
      return { unit: "month", count: n * 3 };
    case "年":
      return { unit: "month", count: n * 12 };
    case "日":
    case "天":
      return { unit: "day", count: n };
    default:
      return { unit: "day", count: n * 7 };
  }
}

function wordAt(text: string, at: number): RelativeMatch | undefined {
  for (const pattern of [NEAR_DAY, NEAR_WEEK, NOW]) pattern.lastIndex = at;
  const day = NEAR_DAY.exec(text);
  if (day !== null) {
    return { relative: { kind: "offset", from: "issue", days: DAY_WORDS[day[1] ?? ""] ?? 0 }, end: NEAR_DAY.lastIndex };
  }
  const week = NEAR_WEEK.exec(text);
  if (week !== null) {
    const weekday = (weekdayNumber(week[2] ?? "日") + 6) % 7;
    const days = (week[1] === "下" ? 7 : 0) + weekday;
    return { relative: { kind: "offset", from: "week", days }, end: NEAR_WEEK.lastIndex };
  }
  const now = NOW.exec(text);
  return now === null ? undefined : { relative: { kind: "now", since: now[1] !== undefined }, end: NOW.lastIndex };
}

/**
 * The last day of a length of time that begins after a day; a month ends on the same day of a later month, or on its
 * last. Undefined beyond the last day that exists.
 *
 * @example lengthAfter(dayOf(2019, 4, 26), { unit: "workingDay", count: 5 }) // 2019-05-06
 * @example lengthAfter(dayOf(2019, 1, 31), { unit: "month", count: 1 }) // 2019-02-28
 */
export function lengthAfter(
  day: Day,
  { unit, count }: Length,
  calendar: WorkCalendar = publicCalendar,
): Day | undefined {
  switch (unit) {
    case "day":
      return dayFromSerial(day + count);
    case "month": {
      const { year, month, day: date } = dateOf(day);
      const number = year * 12 + month - 1 + count;
      const [toYear, toMonth] = [Math.floor(number / 12), (number % 12) + 1];
      return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
    }
    case "workingDay":
      return dayFromSerial(day + count * 3) === undefined ? undefined : nthWorkingDayAfter(calendar, day, count);
  }
}

/**
 * The day that words leaning on the day of issue mean, given it.
 *
 * @example offsetFrom(dayOf(2019, 2, 11), { from: "week", days: 4 }) // 2019-02-15, 本周五
 */
export function offsetFrom(issued: Day, { from, days }: { from: "issue" | "week"; days: number }): Day | undefined {
  const base = from === "issue" ? issued : issued - ((weekdayOf(issued) + 6) % 7);
  return dayFromSerial(base + days);
}
