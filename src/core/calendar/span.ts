import { readDate } from "./date";
import { dayOf, daysInMonth, type Day } from "./day";

/** The days that a phrase stands for. A point (6月底) has a due day only; its start says nothing. */
export type SpanReading =
  { kind: "span"; start: Day; due: Day; point: boolean } | { kind: "unreadable"; suggestion?: Day };

/** First and last month and day of a span. */
interface Bounds {
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
  readonly point: boolean;
}

interface Phrase {
  readonly pattern: RegExp;
  /** The first group of the pattern is the year; the rest are handed on with the year that counts. */
  readonly bounds: (parts: readonly string[], year: number) => Bounds | undefined;
}

/** Years named by their distance from the assessment year. */
const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 当年: 0, 明年: 1, 次年: 1, 来年: 1 };
const YEAR_WORD = /^(?:今年|本年|当年|明年|次年|来年)/;

/** From 上旬 … 下旬 to its days; 31 is cut to the month's last. */
const THIRDS: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };

const PHRASES: readonly Phrase[] = [
  // 6月, 6月内, 6月底, 2019年6月末
  { pattern: /^(?:(\d{4})年)?(\d{1,2})月份?([底末])?内?$/, bounds: ([month, end]) => months(month, month, end) },
  // 2019.6, 2019-06, 201906
  { pattern: /^(\d{4})[-./](\d{1,2})$/, bounds: ([month]) => months(month, month) },
  { pattern: /^(20\d{2})(0[1-9]|1[0-2])$/, bounds: ([month]) => months(month, month) },
  // 7月中旬
  {
    pattern: /^(?:(\d{4})年)?(\d{1,2})月([上中下])旬$/,
    bounds: ([month, third = ""]) => {
      const days = THIRDS[third];
      return days && { from: [Number(month), days[0]], to: [Number(month), days[1]], point: false };
    },
  },
  // 第三季度, 1季度末, Q3
  {
    pattern: /^(?:(\d{4})年)?(?:第?([1-4])季度?|Q([1-4]))([底末])?内?$/i,
    bounds: ([written, letter, end]) => {
      const quarter = Number(written ?? letter);
      return months(quarter * 3 - 2, quarter * 3, end);
    },
  },
  // 前三季度
  { pattern: /^(?:(\d{4})年)?前([1-4])个?季度([底末])?$/, bounds: ([count, end]) => months(1, Number(count) * 3, end) },
  // 上半年, 下半年末
  {
    pattern: /^(?:(\d{4})年)?([上下])半年([底末])?内?$/,
    bounds: ([half, end]) => (half === "上" ? months(1, 6, end) : months(7, 12, end)),
  },
  // 年中, 2019年中
  { pattern: /^(?:(\d{4})年年?中|年中)$/, bounds: () => months(6, 6, "末") },
  // 年底, 2019年年底, 岁末
  { pattern: /^(?:(\d{4})年年?[底末终]|年[底末终]|岁末)$/, bounds: () => months(1, 12, "末") },
  // 全年, 年内, 2019年, 2019年度
  { pattern: /^(?:(\d{4})(?:年(?:度|全年|年?内)?)?|全年度?|年度|年内)$/, bounds: () => months(1, 12) },
];

/**
 * The days that a date, a month, a quarter, a half or a year stands for. The text has no white space, Arabic digits
 * and no 前.
 *
 * @example readSpan("6月底", 2019) // { kind: "span", start: 43617, due: 43646, point: true }
 * @example readSpan("第3季度", 2019) // { kind: "span", start: 43647, due: 43738, point: false }
 */
export function readSpan(text: string, year: number): SpanReading {
  const word = YEAR_WORD.exec(text)?.[0] ?? "";
  const named = year + (YEAR_WORDS[word] ?? 0);
  const rest = word === "" ? text : `${named}年${text.slice(word.length)}`;
  const date = readDate(rest, { year: named });
  if (date.kind === "day") return { kind: "span", start: date.day, due: date.day, point: true };
  for (const { pattern, bounds } of PHRASES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const [, writtenYear, ...parts] = match;
    const counted = writtenYear === undefined ? named : Number(writtenYear);
    const span = bounds(parts, counted);
    return span === undefined ? { kind: "unreadable" } : spanOf(span, counted);
  }
  return date;
}

function months(first: string | number | undefined, last: string | number | undefined, end?: string): Bounds {
  return { from: [Number(first), 1], to: [Number(last), 31], point: end !== undefined };
}

function spanOf({ from, to, point }: Bounds, year: number): SpanReading {
  const start = dayOf(year, from[0], from[1]);
  const due = dayOf(year, to[0], Math.min(to[1], daysInMonth(year, to[0])));
  return start === undefined || due === undefined ? { kind: "unreadable" } : { kind: "span", start, due, point };
}
