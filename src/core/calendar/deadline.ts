import { foldText } from "../names/normal";
import { withArabicDigits } from "../quantity/numerals";
import { isYearOrMonth, readDate } from "./date";
import { yearOf, type Day } from "./day";
import type { Recurrence } from "./recurrence";
import { readSpan, type SpanReading } from "./span";
import type { WorkCalendar } from "./workCalendar";

/** When something is due, read from a date or from words. */
export type Deadline =
  | { kind: "by"; due: Day; standing?: true; original?: Day; stretch?: Day }
  | { kind: "range"; start: Day; due: Day; standing?: true }
  | { kind: "recurring"; rule: Recurrence }
  | { kind: "standing"; start?: Day }
  | { kind: "unreadable"; reason: string; suggestion?: Day };

/** What a deadline expression leans on. */
export interface DeadlineOptions {
  /** The year of a date that names none. */
  readonly year: number;
  /** The day the list went out. */
  readonly issued?: Day;
  readonly calendar?: WorkCalendar;
}

/** Why a text is no deadline; a code, not words for users. */
export type DeadlineReason = "blank" | "too-long" | "not-understood" | "no-such-day" | "runs-backwards";

/** No deadline takes more words; it also keeps every pattern short of long texts. */
const LONGEST = 200;

const STANDING_END =
  /[,、;。]?[并且]?(?:长期|长效|持续|常态化?|日常|经常性?|常年)(?:(?:性|化)?(?:坚持|推进|推动|开展|进行|抓好|实施|落实|执行|保持|巩固|运行|工作|任务))?$/;
const DONE = /(?:(?:全部|全面|基本)?(?:完成|办结|落实到位|落实|到位|完工|竣工))$/;
const BEFORE = /(?:之?前|以前|为?止)$/;
const WITHIN = /以?内$/;
const UNTIL = /^(?:截至到?|截止到?|到|至|于)/;
const FROM = /^[从自由]/;
/** The signs between the ends of a range, the clearest first: a hyphen also stands inside dates. */
const RANGE_SIGNS: readonly RegExp[] = [/起?(?:至|到)/, /[—–~〜]{1,2}/, /-/];

/**
 * When something is due, by the words of a cell: dates, ends of months, quarters and years, ranges of them, and
 * standing work. 前 includes the day. What is not understood is unreadable, with a reason; never throws.
 *
 * @example parseDeadline("6月底前", { year: 2019 }) // { kind: "by", due: 43646 }
 * @example parseDeadline("3月15日前完成，并长期坚持。", { year: 2019 }) // { kind: "by", due: 43539, standing: true }
 * @example parseDeadline("上半年", { year: 2019 }) // { kind: "range", start: 43466, due: 43646 }
 */
export function parseDeadline(text: string, options: DeadlineOptions): Deadline {
  const folded = foldText(text);
  if (folded === "") return unreadable("blank");
  if (folded.length > LONGEST) return unreadable("too-long");
  const { rest, standing } = cutStanding(unwrapped(withArabicDigits(folded)));
  if (rest === "") return standing ? { kind: "standing" } : unreadable("not-understood");
  const deadline = readTimes(rest, options.year);
  return standing && (deadline.kind === "by" || deadline.kind === "range") ? { ...deadline, standing: true } : deadline;
}

/**
 * When something is due, by what its cell holds: a date, a bare year or month (201906), or words.
 *
 * @example readDeadline(43646, { year: 2019 }) // { kind: "by", due: 43646 }
 */
export function readDeadline(value: string | number, options: DeadlineOptions): Deadline {
  if (typeof value === "string") return parseDeadline(value, options);
  if (isYearOrMonth(value)) return toDeadline(readSpan(String(value), options.year), false);
  const date = readDate(value, options);
  return date.kind === "day" ? { kind: "by", due: date.day } : unreadable("no-such-day", date.suggestion);
}

/** Takes the words for standing work off the end: 年内持续推进, 6月底前，并长期坚持. */
function cutStanding(text: string): { rest: string; standing: boolean } {
  let rest = text;
  for (;;) {
    const cut = rest.replace(STANDING_END, "");
    if (cut === rest) return { rest, standing: rest !== text };
    rest = cut;
  }
}

/** A point in time or a span, as one phrase or as two with a range sign between. */
function readTimes(text: string, year: number): Deadline {
  const done = text.replace(DONE, "");
  const before = done.replace(BEFORE, "");
  const core = before.replace(UNTIL, "").trim();
  const point = before !== done || core !== before;
  const whole = readPhrase(core, year);
  if (whole.kind === "span" || whole.suggestion !== undefined) return toDeadline(whole, point);
  return readRange(before.replace(FROM, ""), year) ?? unreadable("not-understood");
}

function readRange(text: string, year: number): Deadline | undefined {
  for (const sign of RANGE_SIGNS) {
    const parts = text.split(sign);
    if (parts.length !== 2) continue;
    const [left, right] = sharedUnit(compact(parts[0] ?? ""), compact(parts[1] ?? ""));
    const first = readPhrase(left, year);
    if (first.kind !== "span") return first.suggestion === undefined ? undefined : toDeadline(first, true);
    const last = readPhrase(right, yearOf(first.start));
    if (last.kind !== "span") return last.suggestion === undefined ? undefined : toDeadline(last, true);
    if (last.due < first.start) return unreadable("runs-backwards");
    return { kind: "range", start: first.start, due: last.due };
  }
  return undefined;
}

/** What the ends of a range share is written once: 3-12月, 一至三季度, 6月1日至15日. */
function sharedUnit(left: string, right: string): [string, string] {
  const unit = /^第?\d{1,2}(月|季度)(?:份|[底末上中下]旬?)?$/.exec(right)?.[1];
  if (unit !== undefined && /(?:^|[年第])\d{1,2}$/.test(left)) return [left + unit, right];
  const month = /^(?:\d{4}年)?(\d{1,2}月)\d{1,2}[日号]?$/.exec(left)?.[1];
  if (month !== undefined && /^\d{1,2}[日号]$/.test(right)) return [left, month + right];
  return [left, right];
}

/** Dates may hold a space before their time of day; other phrases mean the same without any. */
function readPhrase(text: string, year: number): SpanReading {
  const plain = text.replace(WITHIN, "");
  const dated = readSpan(plain, year);
  if (dated.kind === "span" || dated.suggestion !== undefined) return dated;
  return readSpan(compact(text), year);
}

function toDeadline(span: SpanReading, point: boolean): Deadline {
  if (span.kind === "unreadable") {
    return span.suggestion === undefined ? unreadable("not-understood") : unreadable("no-such-day", span.suggestion);
  }
  return point || span.point ? { kind: "by", due: span.due } : { kind: "range", start: span.start, due: span.due };
}

function unreadable(reason: DeadlineReason, suggestion?: Day): Deadline {
  return suggestion === undefined ? { kind: "unreadable", reason } : { kind: "unreadable", reason, suggestion };
}

/** Without the full stop at the end and without brackets around the whole. */
function unwrapped(text: string): string {
  const bare = text.replace(/[。.;,]+$/, "").trim();
  return /^[(【〔[][^()【】〔〕[\]]*[)】〕\]]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

function compact(text: string): string {
  return text.replaceAll(" ", "");
}
