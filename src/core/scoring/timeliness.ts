import type { WorkCalendar } from "../calendar/workCalendar";
import type { Parameters } from "../model/parameters";
import { below } from "../quantity/round";
import { sum } from "../quantity/sum";
import { mix } from "./mean";
import type { DueDayTimeliness, MilestoneResult, Schedule, Timeliness } from "./result";

/**
 * Timeliness T (时效分): speaks once a time node has come or the item is done; before that it is n/a.
 * Source: scoring.md §2, "Timeliness".
 *
 * @param completion c
 * @param milestones its time nodes, judged
 * @example done 3 working days late → 97
 * @example open 19 working days after the due day, 60 % done → 41
 * @example open, one node of weight 2 two days late, one of weight 1 missed → 65.3333
 */
export function timelinessOf(
  schedule: Schedule,
  completion: number,
  milestones: readonly MilestoneResult[],
  parameters: Parameters,
  calendar: WorkCalendar,
): Timeliness | null {
  const own = dueDayTimeliness(schedule, completion, parameters, calendar);
  const parts = milestones.filter(({ timeliness }) => timeliness !== null);
  const weights = parts.map(({ milestone }) => milestone.weight);
  const judged = mix(parts.map(({ timeliness, milestone }) => [timeliness?.value ?? null, milestone.weight]));
  if (judged === null) return own;
  const total = sum(weights);
  const value = mix([
    [judged, total],
    [own?.value ?? null, total],
  ]);
  return value === null ? own : { rule: "milestones", value, parts, own };
}

/** T of one due day, the item's own or a milestone's; n/a before it. */
export function dueDayTimeliness(
  schedule: Pick<Schedule, "due" | "doneOn" | "daysLate" | "overdue">,
  completion: number,
  parameters: Parameters,
  calendar: WorkCalendar,
): DueDayTimeliness | null {
  const { due, doneOn, daysLate, overdue } = schedule;
  if (due === undefined) return null;
  if (doneOn !== undefined) {
    const deducted = Math.min(parameters.lateDoneCap, parameters.latePerDay * daysLate);
    const daysEarly = calendar.after(doneOn, due);
    const added = Math.min(parameters.earlyCap, parameters.earlyPerDay * daysEarly);
    const ceiling = below(completion, 1) ? 100 * completion : undefined;
    const value = Math.min(100 - deducted + added, ceiling ?? Infinity);
    return { rule: "done", value, daysLate, deducted, daysEarly, added, ceiling };
  }
  if (!overdue) return null;
  const ceiling = Math.min(parameters.overdueCeiling, 100 * completion);
  const deducted = parameters.latePerDay * daysLate;
  return { rule: "overdue", value: Math.max(0, ceiling - deducted), daysLate, deducted, ceiling };
}
