import { formatDay, type Day } from "../../core/calendar/day";
import { dueDayOf, parseDeadline, type DeadlineOptions } from "../../core/calendar/deadline";

/** One of several dates in a deadline, with what is to be reached by then, as it is written. */
export interface Step {
  readonly name: string;
  readonly day: Day;
}

const PARTS = /[；;，,。\n、]+/;
/** No part of a deadline that is a step takes more words. */
const LONGEST = 60;
/** Characters that carry a date on. */
const GOES_ON = /[底末前日号之以中上下旬内初月年度份）)\d]/;
const NAME_EDGE = /^[\s:：\-—]+|[\s:：\-—]+$/g;

/**
 * The steps of a deadline that names several dates, in time order; none where it names one. A step is called by the
 * words beside its date, else by the date.
 *
 * @example stepsOf("6月底前完成选址，12月底前建成", { year: 2019 })
 *   // [{ name: "完成选址", day: 43646 }, { name: "建成", day: 43830 }]
 */
export function stepsOf(text: string, options: DeadlineOptions): readonly Step[] {
  const deadline = parseDeadline(text, options);
  if (deadline.kind !== "steps") return [];
  const days = deadline.steps.flatMap((step) => dueDayOf(step.deadline) ?? []);
  const parts = text.split(PARTS).flatMap((part) => stepIn(part.trim(), options) ?? []);
  if (new Set(days).size < 2) return [];
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({ name: parts.find((part) => part.day === day)?.name ?? formatDay(day), day }));
}

/** The shortest beginning that says the day of the whole; what follows names the step, else the words of the date do. */
function stepIn(part: string, options: DeadlineOptions): Step | undefined {
  const day = part.length > LONGEST ? undefined : dueDayOf(parseDeadline(part, options));
  if (day === undefined) return undefined;
  for (let end = 1; end < part.length; end += 1) {
    if (GOES_ON.test(part.charAt(end)) || dueDayOf(parseDeadline(part.slice(0, end), options)) !== day) continue;
    const name = part.slice(end).replace(NAME_EDGE, "");
    return { name: name === "" ? part : name, day };
  }
  return { name: part, day };
}
