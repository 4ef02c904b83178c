import type { WorkCalendar } from "../calendar/workCalendar";
import type { WorkItem } from "../model/item";
import type { Milestone } from "../model/milestone";
import type { Parameters } from "../model/parameters";
import { dueDayTimeliness } from "./timeliness";
import type { MilestoneResult } from "./result";

/** The time nodes of an item, each judged by its own planned day. Source: scoring.md §2, "Milestones". */
export function judgeMilestones(
  { milestones = [] }: WorkItem,
  parameters: Parameters,
  calendar: WorkCalendar,
): readonly MilestoneResult[] {
  return milestones.map((milestone) => judgeMilestone(milestone, parameters, calendar));
}

/**
 * One node: done, or past its day and open with c = 0; before that T is n/a.
 *
 * @example planned 2019-03-29, done 2019-04-02 → 98
 */
export function judgeMilestone(milestone: Milestone, parameters: Parameters, calendar: WorkCalendar): MilestoneResult {
  const { planned: due, finish } = milestone;
  const { asOf } = parameters;
  const doneOn = finish !== undefined && finish <= asOf ? finish : undefined;
  const overdue = doneOn === undefined && asOf > due;
  const schedule = { due, doneOn, overdue, daysLate: calendar.after(due, doneOn ?? asOf) };
  const timeliness = dueDayTimeliness(schedule, doneOn === undefined ? 0 : 1, parameters, calendar);
  if (doneOn !== undefined) return { milestone, light: "done", timeliness };
  if (overdue) return { milestone, light: "red", timeliness };
  const soon = calendar.after(asOf, due) <= parameters.dueSoonDays;
  return { milestone, light: soon ? "yellow" : "green", timeliness };
}
