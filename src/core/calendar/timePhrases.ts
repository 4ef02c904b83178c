import { dateAt } from "./date";
import { dateOf, dayOf, daysInMonth } from "./day";
import { frequencyAt } from "./frequency";
import type { Cycle } from "./recurrence";
import { relativeAt, type RelativeMatch } from "./relative";
import { spanAt, type Span, type SpanContext, type SpanMatch, type SpanUnit, type Unclear } from "./span";

/** What a phrase says about time. */
export type TimeReading =
  Span | Unclear | { readonly kind: "recurring"; readonly cycle: Cycle } | RelativeMatch["relative"];

/** A phrase about time in a deadline expression. */
export interface TimePhrase {
  readonly reading: TimeReading;
  readonly unit: SpanUnit | undefined;
  /** 前, 内, 起, 后 or 左右 behind it. */
  readonly suffix: Suffix | undefined;
  /** The weekday written beside a date. */
  readonly weekday: number | undefined;
  readonly doubtful: boolean;
}

export type Suffix = "before" | "inside" | "since" | "after" | "about";

/** A deadline expression cut into its phrases about time and the words before, between and behind them. */
export interface TimeText {
  readonly phrases: readonly TimePhrase[];
  /** One more than there are phrases. */
  readonly gaps: readonly string[];
}

interface Match {
  readonly reading: TimeReading;
  readonly unit?: SpanUnit | undefined;
  readonly end: number;
  readonly year?: number | undefined;
  readonly weekday?: number | undefined;
  readonly doubtful?: boolean | undefined;
}

/** What a phrase about time may begin with. */
const BEGINNING =
  /[\dQq全年整岁第首前头上下半每按逐隔逢单双工日天即今明后本这现立马当边元除农新春大妇植清国劳青端儿建教中重十]/;
/** Behind a span these make it the name of something else: 全年任务, 2018年度考核. */
const NAME = /度?的?(?:任务|目标|计划|工作|指标|考核|预算|投资|重点|情况|报表|总结|方案|报告|数据|总|水平|以来|同期)/y;
const SUFFIXES: readonly (readonly [Suffix, RegExp])[] = [
  ["about", /前后|左右|上下/y],
  ["before", /(?:底|末)?(?:之前|以前|前(?!期|置|提|往|沿|述|列))|为?止|为限/y],
  ["after", /(?:之|以)?后(?!续|期|勤|备)/y],
  ["inside", /之内|以内|内(?!部|容|控|网|外)|期间|时间内/y],
  ["since", /起(?!草|点|诉|步|来)|开始|始/y],
];
/** Behind these words a month or a year is a time, not what the work is about. */
const LEADS =
  /(?:^|[,;。:、()\-—~和及与并]|截至|截止|到|至|于|在|自|从|由|力争|争取|力求|确保|保证|务必|须|应|拟|计划|预计|预期|暂定|初定|原定|为|最迟|最晚|阶段|环节|批|步|期|时限|时间|限|分别|其中|贯穿)$/;
/** A length of time is a deadline with 内 behind it, or behind the words for an extension or a limit. */
const LENGTHENS = /(?:延期|延长|顺延|推迟|延后|宽限|展期|延缓|限|限期|限时|时限|期限|时限为|期限为)$/;
/** Between the members of a list, and between the ends of a range. */
const LINK = /^(?:[、,;和及与\-—~至到]|以及)+$/;

/**
 * Cuts a deadline expression (see `normalDeadline`) into phrases about time and other words. A year that is written
 * holds for what follows.
 *
 * @example timePhrases("6月底前完成50%", { year: 2019 }) // one phrase, gaps ["", "完成50%"]
 */
export function timePhrases(text: string, context: SpanContext): TimeText {
  const phrases: TimePhrase[] = [];
  const gaps: string[] = [];
  let gap = "";
  let last: Match | undefined;
  let named: number | undefined;
  for (let at = 0; at < text.length;) {
    const match = begins(text, at, gap) ? nextMatch(text, at, gap, last, named, context) : undefined;
    const taken = match && withSuffix(text, match, gap);
    if (taken === undefined) {
      gap += text.charAt(at);
      at++;
    } else if (taken === "object" || taken === "length") {
      // What the work is about says nothing of its time; a length alone is left for the reader of the gaps to refuse.
      if (taken === "length") gap += text.slice(at, match?.end);
      at = match?.end ?? at + 1;
    } else {
      phrases.push(taken.phrase);
      gaps.push(gap);
      gap = "";
      at = taken.end;
      last = match;
      named = match?.year ?? named;
    }
  }
  return { phrases, gaps: [...gaps, gap] };
}

/** Whether a phrase may begin here: not inside a number, nor behind a figure's point or stroke. */
function begins(text: string, at: number, gap: string): boolean {
  const char = text.charAt(at);
  if (!BEGINNING.test(char)) return false;
  if (!/\d/.test(char)) return true;
  return !/\d$/.test(gap) && !/\d[./-]$/.test(gap);
}

/** A year that was written holds on, unless time would run backwards with it: 2018年12月底, 6月底. */
function nextMatch(
  text: string,
  at: number,
  gap: string,
  last: Match | undefined,
  named: number | undefined,
  context: SpanContext,
): Match | undefined {
  const match = matchAt(text, at, gap, last, named === undefined ? context : { year: named });
  const backwards = match?.year === undefined && isEarlier(match, last);
  return backwards && named !== undefined && named < context.year ? matchAt(text, at, gap, last, context) : match;
}

function isEarlier(match: Match | undefined, last: Match | undefined): boolean {
  return match?.reading.kind === "span" && last?.reading.kind === "span" && match.reading.due < last.reading.due;
}

function matchAt(
  text: string,
  at: number,
  gap: string,
  last: Match | undefined,
  context: SpanContext,
): Match | undefined {
  const frequency = frequencyAt(text, at);
  if (frequency !== undefined) return { reading: { kind: "recurring", cycle: frequency.cycle }, end: frequency.end };
  const span = spanAt(text, at, context) ?? restOfDate(text, at, gap, last);
  if (span !== undefined) return { ...span, reading: span.span };
  const relative = relativeAt(text, at);
  return relative && { reading: relative.relative, end: relative.end };
}

/** What shares the year and month of the date before: 6月10日至20日, 6月上旬至中旬, 2019.3-12. */
function restOfDate(text: string, at: number, gap: string, last: Match | undefined): SpanMatch | undefined {
  if (last?.reading.kind !== "span" || !LINK.test(gap)) return undefined;
  const { year, month } = dateOf(last.reading.due);
  if (last.unit === "day") {
    const day = /(\d{1,2})[日号]/y;
    day.lastIndex = at;
    if (!day.test(text)) return undefined;
    const prefix = `${year}年${month}月`;
    const date = dateAt(prefix + text.slice(at), 0, year);
    if (date === undefined) return undefined;
    const { reading, weekday } = date;
    const span: Span | Unclear =
      reading.kind === "day"
        ? { kind: "span", start: reading.day, due: reading.day, point: true }
        : { kind: "unclear", reason: "no-such-day", ...(reading.suggestion && { suggestion: reading.suggestion }) };
    return {
      span,
      unit: "day",
      end: at + date.end - prefix.length,
      year: undefined,
      ...(weekday !== undefined && { weekday }),
    };
  }
  if (last.unit === "tenDays") {
    const third = /[上中下]旬[底末]?/y;
    third.lastIndex = at;
    const word = third.exec(text)?.[0];
    const match = word === undefined ? undefined : spanAt(`${month}月${word}`, 0, { year });
    return match && { ...match, end: at + (word?.length ?? 0) };
  }
  const bare = /(\d{1,2})(?=$|[前之以,;)])/y;
  bare.lastIndex = at;
  const number = Number(bare.exec(text)?.[1] ?? 0);
  const start = dayOf(year, number, 1);
  if (last.unit !== "month" || start === undefined || !/[-—~至到]/.test(gap)) return undefined;
  const due = dayOf(year, number, daysInMonth(year, number)) ?? start;
  return { span: { kind: "span", start, due, point: false }, unit: "month", end: bare.lastIndex, year: undefined };
}

/** The phrase with what stands behind it; "object" where it only names something, "length" where it is none. */
function withSuffix(
  text: string,
  match: Match,
  gap: string,
): { readonly phrase: TimePhrase; readonly end: number } | "object" | "length" {
  const { reading, unit, weekday, doubtful = false } = match;
  let end = match.end;
  let suffix: Suffix | undefined;
  if (reading.kind !== "recurring") {
    for (const [name, pattern] of SUFFIXES) {
      pattern.lastIndex = end;
      if (!pattern.test(text)) continue;
      suffix = name;
      end = pattern.lastIndex;
      break;
    }
  }
  // 10个工作日 as all that a cell says is no other than 10个工作日内.
  const alone = gap === "" && end === text.length && /(?:工作日|天)$/.test(text);
  if (reading.kind === "length" && suffix !== "inside" && !LENGTHENS.test(gap) && !alone) return "length";
  if (reading.kind === "span" && !reading.point && suffix === undefined) {
    NAME.lastIndex = end;
    if (NAME.test(text) || !LEADS.test(gap)) return "object";
  }
  return { phrase: { reading, unit, suffix, weekday, doubtful }, end };
}
