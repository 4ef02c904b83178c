import type { Day } from "../../core/calendar/day";
import { parseDeadline, type DeadlineOptions } from "../../core/calendar/deadline";

/** One of several dates in a deadline, with what is to be reached by then, as it is written. */
export interface Step {
  readonly name: string;
  readonly day: Day;
}

const PARTS = /[；;，,。\n、]+/;
/** No part of a deadline that is a step takes more words. */
const LONGEST = 60;
const REACHED = /(?:(?:全部|全面|基本)?(?:完成|办结|落实到位|落实|到位|完工|竣工))$/;
const NAME_EDGE = /^[\s:：\-—]+|[\s:：\-—]+$/g;

/**
 * The steps of a deadline that names several dates, in time order; none where it names one. A part that names no date
 * belongs to the step before it.
 *
 * @example stepsOf("6月底前完成选址，12月底前建成", { year: 2019 })
 *   // [{ name: "完成选址", day: 43646 }, { name: "建成", day: 43830 }]
 */
export function stepsOf(text: string, options: DeadlineOptions): readonly Step[] {
  const steps: Step[] = [];
  for (const part of text.split(PARTS)) {
    const step = stepIn(part.trim(), options);
    if (step === undefined) continue;
    steps.push(step);
  }
  const days = new Set(steps.map(({ day }) => day));
  return days.size < 2 ? [] : steps.sort((a, b) => a.day - b.day);
}

/** The longest beginning that is a date; what follows names the step, else the words of the date do. */
function stepIn(part: string, options: DeadlineOptions): Step | undefined {
  if (part.length > LONGEST) return undefined;
  for (let end = part.length; end > 0; end -= 1) {
    const deadline = parseDeadline(part.slice(0, end), options);
    if (deadline.kind !== "by" && deadline.kind !== "range") continue;
    // A word such as 完成 at the end of a date is part of what is to be reached.
    const time = part.slice(0, end).replace(REACHED, "");
    const name = part.slice(time.length).replace(NAME_EDGE, "");
    return { name: name === "" ? part : name, day: deadline.due };
  }
  return undefined;
}
