import { readDate } from "../../core/calendar/date";
import { dateOf, dayFromSerial, dayOf, yearOf, type Day } from "../../core/calendar/day";

/** A date at the beginning of a text. */
export interface FoundDay {
  readonly day: Day;
  /** Whether another day may be meant: 3.5 without a unit, or the year before. */
  readonly guessed: boolean;
  readonly written: string;
  /** The text behind it. */
  readonly rest: string;
}

const BEGINS =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?|\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}[-/.]\d{1,2}(?![\d%％./-])(?=[\s,，:：、]|$)|[今昨][天日])/;
const RANGE = /^\s*(?:[-—–~至到])/;
const BETWEEN = /^[\s,，:：、.。]+/;

/**
 * The day that a text begins with. One without a year is the last such day up to `latest`; 昨天 counts from `latest`.
 *
 * @example dayAtStart("3月5日 开展走访", day) // { day: 43529, guessed: false, written: "3月5日", rest: "开展走访" }
 */
export function dayAtStart(text: string, latest: Day): FoundDay | undefined {
  const [written] = BEGINS.exec(text) ?? [];
  if (written === undefined) return undefined;
  const behind = text.slice(written.length);
  // Of 3月5日至7日 nothing is cut off: it says when it was done, not only when it is reported.
  const rest = RANGE.test(behind) ? text : behind.replace(BETWEEN, "");
  if (/^[今昨]/.test(written)) {
    const day = written.startsWith("今") ? latest : dayFromSerial(latest - 1);
    if (day === undefined) return undefined;
    return { day, guessed: false, written, rest };
  }
  const reading = readDate(written, { year: yearOf(latest) });
  const read = reading.kind === "day" ? reading.day : reading.suggestion;
  if (read === undefined) return undefined;
  const isPast = read <= latest || /^\d{4}/.test(written);
  const day = isPast ? read : yearBefore(read);
  return { day, guessed: reading.kind !== "day" || !isPast, written, rest };
}

function yearBefore(day: Day): Day {
  const { year, month, day: date } = dateOf(day);
  return dayOf(year - 1, month, date) ?? dayOf(year - 1, month, date - 1) ?? day;
}
