import type { WorkCalendar } from "../calendar/workCalendar";
import type { Parameters } from "../model/parameters";
import { below } from "../quantity/round";
import type { Completion, Schedule, Timeliness } from "./result";

/**
 * Timeliness T (时效分): speaks once the due day has come or the item is done; before that it is n/a.
 * Source: scoring.md §2, "Timeliness".
 *
 * @example done 3 working days late → 97
 * @example open 19 working days after the due day, 60 % done → 41
 */
export function timelinessOf(
  schedule: Schedule,
  completion: Completion,
  parameters: Parameters,
  calendar: WorkCalendar,
): Timeliness | null {
  const { due, doneOn, daysLate } = schedule;
  if (due === undefined) return null;
  if (doneOn !== undefined) {
    const deducted = Math.min(parameters.lateDoneCap, parameters.latePerDay * daysLate);
    const daysEarly = calendar.after(doneOn, due);
    const added = Math.min(parameters.earlyCap, parameters.earlyPerDay * daysEarly);
    const ceiling = below(completion.value, 1) ? 100 * completion.value : undefined;
    const value = Math.min(100 - deducted + added, ceiling ?? Infinity);
    return { rule: "done", value, daysLate, deducted, daysEarly, added, ceiling };
  }
  if (parameters.asOf <= due) return null;
  const ceiling = Math.min(parameters.overdueCeiling, 100 * completion.value);
  const deducted = parameters.latePerDay * daysLate;
  return { rule: "overdue", value: Math.max(0, ceiling - deducted), daysLate, deducted, ceiling };
}
