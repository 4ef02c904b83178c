import { isYearOrMonth, readDate } from "./date";
import { firstOfYear, lastOfYear, type Day } from "./day";
import { normalDeadline } from "./deadlineText";
import { doubtOf, isStanding } from "./gapWords";
import { combinePhrases, wrongWeekday } from "./combinePhrases";
import { unreadable, type Deadline, type DeadlineOptions, type DeadlineReason } from "./deadlineKinds";
import { timePhrases } from "./timePhrases";

export type { Deadline, DeadlineOptions, DeadlineReason } from "./deadlineKinds";

/** No deadline takes more words; it also keeps every pattern short of long texts. */
const LONGEST = 200;
/** White space does not count, but a text as long as this is not even looked at. */
const LONGEST_WRITTEN = 1000;

const WEEKDAY_WORD = /星期|周|礼拜/;
const NONE = /^(?:[-—~/\\.*]+|无|没有|暂无|空|不限|无要求|无时限|不适用|n\/?a)$/i;
const UNDECIDED = /待定|待明确|待确定|未定|另行通知|另行确定|另行安排|另定|再议|暂缓/;
const VAGUE =
  /尽快|中长期|远期|第1时间|实时|尽早|及早|抓紧|及时|适时|限期|近期|短期|同步|争取早日|早日|按时|按期|如期|加快|从速|随时|年初|月初|^月[底末]|^季度?[末底]|阶段|初$/;
const EVENT = /根据|见|为准|依据|视|待|按照?|随|结合|届时|前|后|之日|期间|为限|同时|当[日天]|周期|节$/;
const NEAR = /[本当这下次上]个?(?:月|季|周|旬)/;
const LUNAR = /农历|阴历|正月|腊月|冬月/;
const ELAPSED = /^(?:严格)?(?:按|按照|依照)?序时(?:进度)?(?:要求)?(?:推进|完成|实施|进行|落实|进度)*$/;

/**
 * When something is due, by the words of a cell: dates, ends of months, quarters and years, ranges, festivals, what
 * is counted from the day of issue, what recurs, several steps, extensions, and standing work. 前 includes the day.
 * What is not understood is unreadable, with a reason; never throws.
 *
 * @example parseDeadline("6月底前", { year: 2019 }) // { kind: "by", due: 43646 }
 * @example parseDeadline("3月15日前完成，并长期坚持。", { year: 2019 }) // { kind: "by", due: 43539, standing: true }
 * @example parseDeadline("上半年", { year: 2019 }) // { kind: "range", start: 43466, due: 43646 }
 * @example parseDeadline("10个工作日内", { year: 2019 }) // { kind: "unreadable", reason: "needs-issued" }
 */
export function parseDeadline(text: string, options: DeadlineOptions): Deadline {
  if (text.length > LONGEST_WRITTEN) return unreadable("too-long");
  const normal = unwrapped(normalDeadline(text, options));
  if (normal === "") return unreadable("blank");
  if (normal.length > LONGEST) return unreadable("too-long");
  return wholeCell(normal, options) ?? readPhrases(normal, options);
}

/**
 * When something is due, by what its cell holds: a date, a bare year or month (201906), or words.
 *
 * @example readDeadline(43646, { year: 2019 }) // { kind: "by", due: 43646 }
 */
export function readDeadline(value: string | number, options: DeadlineOptions): Deadline {
  if (typeof value === "string") return parseDeadline(value, options);
  if (isYearOrMonth(value)) return parseDeadline(String(value), options);
  const date = readDate(value, options);
  return date.kind === "day" ? { kind: "by", due: date.day } : unreadable("no-such-day", date.suggestion);
}

/**
 * The day a whole work item is due: the last of its steps. Undefined for what recurs or stands, and for what could
 * not be read.
 *
 * @example dueDayOf({ kind: "by", due }) // due
 */
export function dueDayOf(deadline: Deadline): Day | undefined {
  switch (deadline.kind) {
    case "by":
    case "range":
      return deadline.due;
    case "steps": {
      const days = deadline.steps.map((step) => dueDayOf(step.deadline)).filter((day) => day !== undefined);
      return days.length === 0 ? undefined : days.reduce((latest, day) => (day > latest ? day : latest));
    }
    default:
      return undefined;
  }
}

/**
 * The date of an expression whose weekday is another than the one written beside it (0 Sunday … 6 Saturday);
 * undefined where they agree or no weekday is written. The date counts, the difference is a finding.
 *
 * @example weekdayMismatch("6月30日（星期一）前", { year: 2019 }) // { day: 43646, written: 1 }
 */
export function weekdayMismatch(
  text: string,
  options: DeadlineOptions,
): { readonly day: Day; readonly written: number } | undefined {
  if (text.length > LONGEST_WRITTEN || !WEEKDAY_WORD.test(text)) return undefined;
  return wrongWeekday(timePhrases(normalDeadline(text, options).slice(0, LONGEST), options));
}

/** Cells that hold nothing but a number, 常态化, or 按序时进度推进. */
function wholeCell(text: string, options: DeadlineOptions): Deadline | undefined {
  if (/^(?:\d+|\d{5}\.\d+)$/.test(text)) {
    const date = readDate(text, options);
    if (date.kind === "day") return { kind: "by", due: date.day };
    if (date.suggestion !== undefined) return unreadable("no-such-day", date.suggestion);
    const year = /^(?:19|20)\d{2}$/.test(text) ? Number(text) : undefined;
    if (year !== undefined) return { kind: "range", start: firstOfYear(year), due: lastOfYear(year) };
  }
  if (NONE.test(text)) return unreadable("none");
  if (isStanding(text)) return { kind: "standing" };
  const inRange = options.year >= 1900 && options.year <= 9999;
  if (ELAPSED.test(text) && inRange) {
    return { kind: "range", start: firstOfYear(options.year), due: lastOfYear(options.year) };
  }
  return undefined;
}

function readPhrases(text: string, options: DeadlineOptions): Deadline {
  const { phrases, gaps } = timePhrases(text, options);
  if (phrases.length === 0) return unreadable(reasonOf(text));
  const doubt = doubtOf(gaps);
  return doubt === undefined ? combinePhrases({ phrases, gaps }, options) : unreadable(doubt);
}

/** Why a text without any time is no deadline. */
function reasonOf(text: string): DeadlineReason {
  if (LUNAR.test(text)) return "lunar";
  if (NEAR.test(text)) return "needs-issued";
  if (UNDECIDED.test(text)) return "undecided";
  if (VAGUE.test(text)) return "vague";
  return EVENT.test(text) ? "event" : "not-understood";
}

/** Without the full stop at the end and without brackets around the whole. */
function unwrapped(text: string): string {
  const bare = text.replace(/[。.;,]+$/, "");
  return /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1).replace(/[。.;,]+$/, "") : bare;
}
