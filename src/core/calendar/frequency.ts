import { TIME, weekdayNumber } from "./date";
import type { Cycle, PeriodPoint } from "./recurrence";

/** A frequency found inside a text, and where the text goes on behind it. */
export interface FrequencyMatch {
  readonly cycle: Cycle;
  readonly end: number;
}

/** A part of a frequency that has been read. */
interface Points {
  readonly points: readonly PeriodPoint[];
  readonly end: number;
}

const LENGTHS: Readonly<Record<string, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
const THIRDS: Readonly<Record<string, number>> = { 上: 10, 中: 20, 下: 31 };
const LAST = 31;

const WORKING_DAYS = /每个?工作日|工作日(?=每[日天])(?:每[日天])?|逐工作日/y;
const DAYS = /(?:[每逐按](?:个|(隔)(?=\d))?(?:(\d{1,2})个?)?[日天]|日日|天天)(?!以上|常)/y;
const WEEKS =
  /(?:(?:每逢|[每按逢])个?(?:(\d)个?)?|(隔|每?双|每隔1个?))(?:周|星期|礼拜)(?:(末)|(?:周|星期|礼拜)?((?:[1-7日天](?:[、,和及与至到\-—~]?(?:周|星期|礼拜)?)?){1,7})(?![\d、至到\-—~]*(?:次|遍|轮|场|期|个|篇|条|小时|至少)))?/y;
const HALF_MONTHS = /每(?:半个?月)/y;
const TEN_DAYS = /[每逐按]旬[底末]?/y;
const ODD_MONTHS = /(?:每逢|[每逢])?([单双])月(?:份)?/y;
const PERIODS =
  /[每按逐](?:个|(隔)(?=\d))?(?:(\d{1,2})个?)?(月(?!份)度?|季度?|半年度?|年度?)(?!度?(?:计划|目标|任务|要求|进度|分解|考核))/y;

const SEPARATOR = /[、,和及与]+/y;
const CLOSING = new RegExp(`(?:${TIME}(?:[、,和及]${TIME})*)?(?:之?前|以前|之?内|以内|为?止)?`, "y");

/**
 * The frequency that begins at this place of a text (see `normalDeadline`): 每月10日, 每周1、4, 每季度结束后10个工作日内.
 * Without a day it is due on the last of its period, a week's being Sunday. Undefined where none begins, and for
 * frequencies that name no day that anybody can be held to (每月初, 每年春节前).
 *
 * @example frequencyAt("每月10日前", 0)
 * // { cycle: { every: "period", months: 1, points: [{ on: "date", month: 1, day: 10 }] }, end: 6 }
 */
export function frequencyAt(text: string, at: number): FrequencyMatch | undefined {
  if (!/[每按逐隔逢单双日天工]/.test(text.charAt(at))) return undefined;
  const found = workingDays(text, at) ?? days(text, at) ?? weeks(text, at) ?? parts(text, at) ?? periods(text, at);
  return found && { ...found, end: matchAt(CLOSING, text, found.end)?.end ?? found.end };
}

function workingDays(text: string, at: number): FrequencyMatch | undefined {
  const match = matchAt(WORKING_DAYS, text, at);
  return match && { cycle: { every: "workingDay" }, end: match.end };
}

function days(text: string, at: number): FrequencyMatch | undefined {
  const match = matchAt(DAYS, text, at);
  if (match === undefined) return undefined;
  const [, skipping, written] = match.groups;
  const interval = Number(written ?? 1) + (skipping === undefined ? 0 : 1);
  return interval < 1 ? undefined : { cycle: { every: "day", interval }, end: match.end };
}

function weeks(text: string, at: number): FrequencyMatch | undefined {
  const match = matchAt(WEEKS, text, at);
  if (match === undefined) return undefined;
  const [, written, everySecond, weekend, list = ""] = match.groups;
  const interval = everySecond === undefined ? Number(written ?? 1) : 2;
  const weekdays = weekend === undefined && list !== "" ? weekdaysOf(list) : [0];
  // What joined the last weekday to the next words belongs to those.
  const end = match.end - (/[、,和及与至到\-—~]?(?:周|星期|礼拜)?$/.exec(list)?.[0].length ?? 0);
  if (interval < 1 || weekdays === undefined) return undefined;
  return { cycle: { every: "week", interval, weekdays }, end };
}

/** 1、4 and 135 are days, 1至5 the days between, too. */
function weekdaysOf(list: string): number[] | undefined {
  const signs = list.replace(/周|星期|礼拜/g, "").replace(/[、,和及与至到\-—~]+$/, "");
  const range = /^([1-7日天])[至到\-—~]([1-7日天])$/.exec(signs);
  if (range === null)
    return /[至到\-—~]/.test(signs) ? undefined : [...signs.replace(/[、,和及与]/g, "")].map(weekdayNumber);
  const first = weekdayNumber(range[1] ?? "");
  const last = weekdayNumber(range[2] ?? "");
  // Sunday ends a week.
  return Array.from({ length: Math.max(0, (last === 0 ? 7 : last) - first + 1) }, (_, i) => (first + i) % 7);
}

/** Parts of months, and every second month. */
function parts(text: string, at: number): FrequencyMatch | undefined {
  const half = matchAt(HALF_MONTHS, text, at);
  if (half !== undefined) return period(1, { points: [date(1, 15), date(1, LAST)], end: half.end });
  const third = matchAt(TEN_DAYS, text, at);
  if (third !== undefined) return period(1, { points: [date(1, 10), date(1, 20), date(1, LAST)], end: third.end });
  const odd = matchAt(ODD_MONTHS, text, at);
  if (odd === undefined) return undefined;
  const month = odd.groups[1] === "双" ? 2 : 1;
  return period(2, pointsInMonth(text, odd.end, month, 2) ?? lastDay(month, odd.end));
}

function periods(text: string, at: number): FrequencyMatch | undefined {
  const match = matchAt(PERIODS, text, at);
  if (match === undefined) return undefined;
  const [, skipping, written, word = ""] = match.groups;
  const count = Number(written ?? 1) + (skipping === undefined ? 0 : 1);
  const months = (LENGTHS[word.replace("度", "")] ?? 0) * count;
  // Nobody can tell in which year every third year falls.
  if (months < 1 || months > 12) return undefined;
  const { end } = match;
  if (VAGUE.test(text.slice(end, end + 6))) return undefined;
  const points = months === 1 ? pointsInMonth(text, end, 1, 1) : pointsInPeriod(text, end, months);
  return points === "none" ? undefined : period(months, points ?? lastDay(months, end));
}

/** Words that look like a day of the period but name none. */
const VAGUE =
  /^(?:初|中(?!旬)|前后|元旦|春节|清明|端午|中秋|国庆|重阳|劳动节|汛期|冬|夏|\d+天|\d+个?[月季](?!度|[底末、和及\d]))/;

/** 10日, 5日和20日, 上旬, 底, 第1个周5, 最后1个工作日, 结束后5日内, of the month. */
function pointsInMonth(text: string, at: number, month: number, months: number): Points | undefined {
  return (
    datesInMonth(text, at, month) ??
    listOf(text, at, (place) => {
      const third = matchAt(/的?(上|中|下)旬[底末]?/y, text, place);
      return third && { points: [date(month, THIRDS[third.groups[1] ?? ""] ?? LAST)], end: third.end };
    }) ??
    nthDay(text, at, month, month) ??
    afterEnd(text, at, months) ??
    endOf(text, at, month)
  );
}

function datesInMonth(text: string, at: number, month: number): Points | undefined {
  return listOf(text, at, (place) => {
    // Of 1日至10日 the last governs.
    const match = matchAt(/(?:的|份)?(?:\d{1,2}[日号]?[-—~至到])?(\d{1,2})(?:[日号]|(?=[之以]?前|$))/y, text, place);
    const day = Number(match?.groups[1] ?? 0);
    return match !== undefined && day >= 1 && day <= 31 ? { points: [date(month, day)], end: match.end } : undefined;
  });
}

/** The first Friday, the last working day, the first three days. */
function nthDay(text: string, at: number, month: number, lastMonth: number): Points | undefined {
  const weekday = matchAt(/的?(?:第(\d)|首|(最后1|末))个?(?:周|星期|礼拜)?的?(?:周|星期|礼拜)([1-7日天])/y, text, at);
  if (weekday !== undefined) {
    const [, written, last, name = ""] = weekday.groups;
    const nth = last === undefined ? Number(written ?? 1) : -1;
    return one({ on: "weekday", month: nth < 0 ? lastMonth : month, nth, weekday: weekdayNumber(name) }, weekday.end);
  }
  const working = matchAt(
    /的?(?:月?[底末]的?(?=最后|倒数))?(?:[第前](\d{1,2})|首|(最后1)|倒数第(\d))个?工作日/y,
    text,
    at,
  );
  if (working !== undefined) {
    const [, written, last, fromEnd] = working.groups;
    const nth = last !== undefined ? -1 : fromEnd !== undefined ? -Number(fromEnd) : Number(written ?? 1);
    return nth === 0 ? undefined : one({ on: "workingDay", month: nth < 0 ? lastMonth : month, nth }, working.end);
  }
  if (month !== lastMonth) return undefined;
  const week = matchAt(/的?(?:第([1-4])|首|(最后1))个?(?:周|星期|礼拜)/y, text, at);
  if (week !== undefined) {
    const day = week.groups[2] === undefined ? Number(week.groups[1] ?? 1) * 7 : LAST;
    return one(date(month, day), week.end);
  }
  const first = matchAt(/的?前(\d{1,2})[日天]/y, text, at);
  return first && one(date(month, Number(first.groups[1])), first.end);
}

/** 结束后10个工作日内, 次月5日: in the month after a period of this many months. */
function afterEnd(text: string, at: number, months: number): Points | undefined {
  const next = months + 1;
  const following = matchAt(/(?:结束|终了)?后?的?(?:次|下个?)月的?(\d{1,2})[日号]?/y, text, at);
  if (following !== undefined) return one(date(next, Number(following.groups[1])), following.end);
  const match = matchAt(/(?:(?:结束|终了|过)之?以?后?|后)的?(?:首个|(\d{1,2})个?)(工作日|[日天]|月)/y, text, at);
  if (match === undefined) return undefined;
  const nth = Number(match.groups[1] ?? 1);
  if (nth < 1) return undefined;
  if (match.groups[2] === "工作日") return one({ on: "workingDay", month: next, nth }, match.end);
  if (match.groups[2] === "月") return nth > 3 ? undefined : lastDay(months + nth, match.end);
  // January, April, July and October have a 30th; other months may not.
  return nth <= (months % 3 === 0 ? 30 : 28) ? one(date(next, nth), match.end) : undefined;
}

function endOf(text: string, at: number, month: number): Points | undefined {
  const match = matchAt(/(?:[月季年]度?)?[底末终](?:最后1[日天])?|的?最后1[日天]/y, text, at);
  return match && lastDay(month, match.end);
}

/** A month of the quarter, half or year, with a day of it or its last; or the end of the whole, or after it. */
function pointsInPeriod(text: string, at: number, months: number): Points | "none" | undefined {
  if (months === 12) {
    const year = listOf(text, at, (place) => partOfYear(text, place));
    if (year !== undefined) return year;
  }
  const chosen = matchAt(/的?(?:(首|头1?|第1)个?月|(末|尾|最后1)个?月|第(\d{1,2})个?月)/y, text, at);
  if (chosen !== undefined) {
    const [, first, last, nth] = chosen.groups;
    const month = first !== undefined ? 1 : last !== undefined ? months : Number(nth);
    if (month < 1 || month > months) return "none";
    return pointsInMonth(text, chosen.end, month, months) ?? lastDay(month, chosen.end);
  }
  return nthDay(text, at, 1, months) ?? afterEnd(text, at, months) ?? endOf(text, at, months);
}

/** 6月底, 3月10日, 1季度, 上半年, of every year. */
function partOfYear(text: string, at: number): Points | undefined {
  const month = matchAt(/的?(\d{1,2})月份?(?![初中])/y, text, at);
  if (month !== undefined) {
    const number = Number(month.groups[1]);
    if (number < 1 || number > 12) return undefined;
    return pointsInMonth(text, month.end, number, 12) ?? lastDay(number, month.end);
  }
  const quarter = matchAt(/的?第?([1-4])季度?[底末]?/y, text, at);
  if (quarter !== undefined) return lastDay(Number(quarter.groups[1]) * 3, quarter.end);
  const half = matchAt(/的?([上下])半年[底末]?/y, text, at);
  return half && lastDay(half.groups[1] === "上" ? 6 : 12, half.end);
}

/** What is read again and again with separators between. */
function listOf(text: string, at: number, read: (place: number) => Points | undefined): Points | undefined {
  let found = read(at);
  for (;;) {
    const separator = found && matchAt(SEPARATOR, text, found.end);
    const next = separator && read(separator.end);
    if (found === undefined || next === undefined) return found;
    found = { points: [...found.points, ...next.points], end: next.end };
  }
}

function period(months: number, { points, end }: Points): FrequencyMatch {
  return { cycle: { every: "period", months, points }, end };
}

function one(point: PeriodPoint, end: number): Points {
  return { points: [point], end };
}

function lastDay(month: number, end: number): Points {
  return one(date(month, LAST), end);
}

function date(month: number, day: number): PeriodPoint {
  return { on: "date", month, day };
}

/** The match of a sticky pattern at this place. */
function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const groups: readonly (string | undefined)[] = match;
  return { groups, text: match[0], end: pattern.lastIndex };
}
