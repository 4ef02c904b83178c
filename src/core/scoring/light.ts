import type { WorkCalendar } from "../calendar/workCalendar";
import type { Light } from "../model/item";
import type { Parameters } from "../model/parameters";
import { atLeast, below } from "../quantity/round";
import type { Completion, Schedule } from "./result";

/**
 * The light of an item (状态): the first rule that fits. Source: scoring.md §2, "Light".
 *
 * @param measured whether it has more than a yes-or-no
 */
export function lightOf(
  { start, due, doneOn, elapsed, overdue }: Schedule,
  completion: Completion,
  measured: boolean,
  parameters: Parameters,
  calendar: WorkCalendar,
): Light {
  const { asOf, yellowGap, redGap, dueSoonDays } = parameters;
  if (doneOn !== undefined) return below(completion.value, 1) ? "missed" : "done";
  if (overdue) return "red";
  if (asOf < start) return "notStarted";
  if (due === undefined) return "standing";
  const isCap = completion.rule === "target" && completion.cap;
  const gap = (isCap ? 1 : elapsed) - completion.value;
  if (measured && atLeast(gap, redGap)) return "red";
  if (calendar.after(asOf, due) <= dueSoonDays || (measured && atLeast(gap, yellowGap))) return "yellow";
  return "green";
}
