import { dateAt } from "./date";
import { dayFromSerial, dayOf, daysInMonth, yearOf, type Day } from "./day";
import { festivalDay, FESTIVAL_NAMES } from "./festival";

/** How fine a phrase is: those of one list are of one unit. */
export type SpanUnit = "day" | "tenDays" | "month" | "quarter" | "half" | "year";

/** Words for a day or for some days, found inside a text. */
export interface SpanMatch {
  readonly span: Span | Unclear;
  readonly unit: SpanUnit;
  /** Where the text goes on behind it. */
  readonly end: number;
  /** The year that it names itself. */
  readonly year: number | undefined;
  /** The weekday written beside a date, 0 Sunday … 6 Saturday. */
  readonly weekday?: number;
  /** It is a day only if 前 or a range says so: 6.9 may as well be June to September. */
  readonly doubtful?: boolean;
}

/** The days that a phrase stands for. A point (6月底) has a due day only; its start says nothing. */
export interface Span {
  readonly kind: "span";
  readonly start: Day;
  readonly due: Day;
  readonly point: boolean;
}

/** No such day, or 6月初, which nobody can be held to; with the day that is likely meant. */
export interface Unclear {
  readonly kind: "unclear";
  readonly reason: "no-such-day" | "vague";
  readonly suggestion?: Day;
  /** Where a range begins that begins with it: 6月初至. */
  readonly start?: Day;
}

/** First and last month and day; a due day beyond its month is cut to the month's last. */
interface Bounds {
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
  readonly point?: boolean;
  readonly vague?: boolean;
  /** How many years the span ends after the year that it begins in. */
  readonly years?: number;
}

type Parts = Readonly<Record<string, string | undefined>>;

interface Phrase {
  readonly unit: SpanUnit;
  readonly pattern: RegExp;
  readonly bounds: (parts: Parts) => Bounds | undefined;
}

/** What a deadline may lean on when a phrase names no year. */
export interface SpanContext {
  readonly year: number;
  readonly issued?: Day;
}

/** From 上旬 … 下旬 to its days; 31 is cut to the month's last. */
const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  上中: [1, 20],
  中下: [11, 31],
};
/** The first years of the five-year plans: 十三五 is 2016 to 2020. */
const PLANS: Readonly<Record<string, number>> = { 二: 2011, 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

const YEAR = "(?:(?<year>\\d{4})年度?的?)?";
const PHRASES: readonly Phrase[] = [
  // 7月中旬, 5月中下旬
  phrase(
    "tenDays",
    `${YEAR}(?<month>\\d{1,2})月份?的?(?<third>上中|中下|[上中下])旬(?<end>[底末])?`,
    ({ month, third, end }) => {
      const days = THIRDS[third ?? ""];
      return days && { from: [Number(month), days[0]], to: [Number(month), days[1]], point: end !== undefined };
    },
  ),
  // 6月上半月
  phrase("tenDays", `${YEAR}(?<month>\\d{1,2})月份?(?<half>[上下])半月`, ({ month, half }) =>
    half === "上"
      ? { from: [Number(month), 1], to: [Number(month), 15] }
      : { from: [Number(month), 16], to: [Number(month), 31] },
  ),
  // 6月初, 6月中
  phrase("month", `${YEAR}(?<month>\\d{1,2})月(?<part>[初中])(?!旬)`, ({ month, part }) => {
    const first = part === "初" ? 1 : 11;
    return { from: [Number(month), first], to: [Number(month), first + 9], vague: true };
  }),
  // 6月, 6月底, 6月月末
  phrase("month", `${YEAR}(?<month>\\d{1,2})月份?(?:月?(?<end>[底末]))?(?!\\d)`, ({ month, end }) =>
    months(month, month, end),
  ),
  // 2019.6, 2019-06, 2019/6月底
  phrase(
    "month",
    "(?<year>\\d{4})(?<separator>[-./])(?<month>\\d{1,2})(?!\\d|\\k<separator>\\d{1,3}(?!\\d)|/\\d{1,2}(?!\\d)|-(?:1[3-9]|[23]\\d)(?!\\d))(?:月份?)?(?<end>[底末])?",
    ({ month, end }) => months(month, month, end),
  ),
  // 201906
  phrase("month", "(?<year>20\\d{2})(?<month>0[1-9]|1[0-2])(?!\\d)(?<end>[底末])?", ({ month, end }) =>
    months(month, month, end),
  ),
  // 第三季度, 1季度末, Q3, 首季
  phrase(
    "quarter",
    `${YEAR}(?:第?(?<number>[1-4])个?季度?|[Qq](?<letter>[1-4])|(?<first>首)季度?)(?<end>[底末初])?`,
    ({ number, letter, first, end }) => {
      const quarter = first === undefined ? Number(number ?? letter) : 1;
      return end === "初"
        ? { from: [quarter * 3 - 2, 1], to: [quarter * 3 - 2, 10], vague: true }
        : months(quarter * 3 - 2, quarter * 3, end);
    },
  ),
  // 前三季度, 前10个月
  phrase("quarter", `${YEAR}[前头](?<count>[1-4])个?季度?(?<end>[底末])?`, ({ count, end }) =>
    months(1, Number(count) * 3, end),
  ),
  phrase("month", `${YEAR}[前头](?<count>\\d{1,2})个月(?<end>[底末])?`, ({ count, end }) => months(1, count, end)),
  // 上半年, 下半年末
  phrase("half", `${YEAR}(?<half>[上下])半年(?<end>[底末])?`, ({ half, end }) =>
    half === "上" ? months(1, 6, end) : months(7, 12, end),
  ),
  // 年中, 2019年中
  phrase("year", `(?:(?<year>\\d{4})年年?|年)中(?!旬)`, () => months(6, 6, "末")),
  // 年底, 2019年年底, 岁末
  phrase("year", `(?:(?<year>\\d{4})年度?年?|年度?)[底末终尾]|岁末`, () => months(1, 12, "末")),
  // 年初
  phrase("year", `(?:(?<year>\\d{4})年年?|年)初`, () => ({ from: [1, 1], to: [1, 31], vague: true })),
  // 十三五末, 十四五期间
  phrase("year", `十(?<plan>[二三四五六])五(?:规划)?(?:期)?(?<end>[底末])?`, ({ plan, end }) => {
    const first = PLANS[plan ?? ""];
    return first === undefined ? undefined : { from: [1, 1], to: [12, 31], years: 4, point: end !== undefined };
  }),
  // 全年, 年内, 2019年, 2019年度
  phrase(
    "year",
    `(?:(?<year>\\d{4})年(?:度|全年|年?内)?|全年度?|整年|年度?内|(?<![^,;:(])年度(?=[,;)前内]|$))(?!\\d)`,
    () => months(1, 12),
  ),
];

const FESTIVAL = new RegExp(
  `${YEAR}(?<name>${FESTIVAL_NAMES})节?(?:(?<before>假期前|长?假前|放假前|之?前(?!后)|以前)|(?<day>当[天日]))?`,
  "y",
);

/**
 * The date, month, quarter, half, year or festival that begins at this place of a text (see `normalDeadline`).
 *
 * @example spanAt("到6月底前", 1, { year: 2019 }) // { span: { start: 43617, due: 43646, point: true, … }, end: 4, … }
 */
export function spanAt(text: string, at: number, context: SpanContext): SpanMatch | undefined {
  return dateMatch(text, at, context) ?? festivalMatch(text, at, context) ?? phraseMatch(text, at, context);
}

function dateMatch(text: string, at: number, { year }: SpanContext): SpanMatch | undefined {
  const date = dateAt(text, at, year);
  if (date === undefined) return undefined;
  const { reading, end, year: named, weekday, doubtful } = date;
  const span: Span | Unclear = reading.kind === "day" ? point(reading.day) : unclear("no-such-day", reading.suggestion);
  return { span, unit: "day", end, year: named, doubtful, ...(weekday === undefined ? {} : { weekday }) };
}

function phraseMatch(text: string, at: number, context: SpanContext): SpanMatch | undefined {
  for (const { unit, pattern, bounds } of PHRASES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const parts = match.groups ?? {};
    const plan = PLANS[parts["plan"] ?? ""];
    const named = plan ?? (parts["year"] === undefined ? undefined : Number(parts["year"]));
    const found = bounds(parts);
    const span = found === undefined ? unclear("no-such-day") : spanOf(found, named ?? context.year);
    return { span, unit, end: pattern.lastIndex, year: named };
  }
  return undefined;
}

/** 春节前 is the day before; a festival alone names its day, which nobody can be sure of, unless 到 leads to it. */
function festivalMatch(text: string, at: number, context: SpanContext): SpanMatch | undefined {
  FESTIVAL.lastIndex = at;
  const match = FESTIVAL.exec(text);
  if (match === null) return undefined;
  const { name = "", before, day, year } = match.groups ?? {};
  const end = FESTIVAL.lastIndex;
  const named = year === undefined ? undefined : Number(year);
  const shift = before === undefined ? 0 : 1;
  const due = named === undefined ? comingDay(name, shift, context) : shifted(festivalDay(name, named), shift);
  if (due === undefined) return { span: unclear("no-such-day"), unit: "day", end, year: named };
  const certain = before !== undefined || day !== undefined;
  return { span: point(due), unit: "day", end, year: named, doubtful: !certain };
}

/** The first one that is due after the day of issue, else the first of the assessment year. */
function comingDay(name: string, shift: number, { year, issued }: SpanContext): Day | undefined {
  const days = [year, year + 1].map((candidate) => shifted(festivalDay(name, candidate), shift));
  return days.find((day) => day !== undefined && yearOf(day) >= year && (issued === undefined || day >= issued));
}

function shifted(day: Day | undefined, back: number): Day | undefined {
  return day === undefined ? undefined : dayFromSerial(day - back);
}

function phrase(unit: SpanUnit, pattern: string, bounds: Phrase["bounds"]): Phrase {
  return { unit, pattern: new RegExp(pattern, "y"), bounds };
}

function months(first: string | number | undefined, last: string | number | undefined, end?: string): Bounds {
  return { from: [Number(first), 1], to: [Number(last), 31], point: end !== undefined };
}

function spanOf({ from, to, point: isPoint = false, vague, years = 0 }: Bounds, year: number): Span | Unclear {
  const start = dayOf(year, from[0], from[1]);
  const due = dayOf(year + years, to[0], Math.min(to[1], daysInMonth(year + years, to[0])));
  if (start === undefined || due === undefined) return unclear("no-such-day");
  return vague === true
    ? { kind: "unclear", reason: "vague", suggestion: due, start }
    : { kind: "span", start, due, point: isPoint };
}

function point(day: Day): Span {
  return { kind: "span", start: day, due: day, point: true };
}

function unclear(reason: Unclear["reason"], suggestion?: Day): Unclear {
  return suggestion === undefined ? { kind: "unclear", reason } : { kind: "unclear", reason, suggestion };
}
