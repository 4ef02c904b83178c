import { firstOfYear, lastOfYear, yearOf, type Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { atLeast } from "../quantity/round";
import { completionOf, keepsCap } from "./completion";
import type { Completion, Schedule } from "./result";

/** The due day that counts: an extension that is later than the due day, or alone, takes its place. */
export function effectiveDue(item: WorkItem): { readonly due: Day | undefined; readonly extended: boolean } {
  const due = dueOf(item);
  const { extension } = item;
  if (extension !== undefined && (due === undefined || extension > due)) return { due: extension, extended: true };
  return { due, extended: false };
}

/** The due day as written in 完成时限, before any extension. */
export function dueOf(item: WorkItem): Day | undefined {
  return item.deadline !== undefined && "due" in item.deadline ? item.deadline.due : undefined;
}

/** The finish date, unless it lies after the as-of day: then it has not happened yet. */
export function finishOf(item: WorkItem, asOf: Day): Day | undefined {
  return item.finish !== undefined && item.finish <= asOf ? item.finish : undefined;
}

/**
 * The start that counts. A start after the finish or after the due day is ignored; without one it is 下发日期,
 * else 1 January of the assessment year, or of the due day's year if that is earlier. A finish dated after the as-of
 * day has not happened yet, so it contradicts nothing.
 */
export function startOf(item: WorkItem, due: Day | undefined, { asOf, issued, year }: Parameters): Day {
  const { start } = item;
  const finish = finishOf(item, asOf);
  const ignored = start === undefined || (due !== undefined && start > due) || (finish !== undefined && finish < start);
  if (!ignored) return start;
  if (issued !== undefined && (due === undefined || issued <= due)) return issued;
  return firstOfYear(due === undefined ? year : Math.min(year, yearOf(due)));
}

/** Where an item stands in time, and how far it has come. Source: scoring.md §2. */
export function scheduleOf(
  item: WorkItem,
  parameters: Parameters,
  calendar: WorkCalendar,
): { readonly schedule: Schedule; readonly completion: Completion } {
  const { asOf } = parameters;
  const { due, extended } = effectiveDue(item);
  const finish = finishOf(item, asOf);
  const start = startOf(item, due, parameters);
  const completion = completionOf(item, finish !== undefined, parameters);
  const doneOn = doneDay(item, completion.value, finish, due, asOf);
  const until = doneOn ?? asOf;
  return {
    completion,
    schedule: {
      start,
      due,
      extended,
      doneOn,
      elapsed: elapsedShare(start, due ?? lastOfYear(parameters.year), parameters, calendar),
      daysLate: due === undefined ? 0 : calendar.after(due, until),
    },
  };
}

/** The day an item was done on; undefined while it is open. Source: scoring.md §2, "done on". */
function doneDay(
  item: WorkItem,
  completion: number,
  finish: Day | undefined,
  due: Day | undefined,
  asOf: Day,
): Day | undefined {
  if (keepsCap(item)) {
    if (finish === undefined) return due !== undefined && asOf > due ? due : undefined;
    return due !== undefined && due < finish ? due : finish;
  }
  if (finish !== undefined) return finish;
  return atLeast(completion, 1) ? asOf : undefined;
}

/**
 * The elapsed share (时序进度) of the time from start to end. Source: scoring.md §2, "elapsed".
 *
 * @example from 2019-01-01 to 2019-12-31, as of 2019-06-28 → 179/365
 */
export function elapsedShare(start: Day, end: Day, parameters: Parameters, calendar: WorkCalendar): number {
  const { asOf, elapsedBy } = parameters;
  if (asOf < start) return 0;
  const total = countDays(start, end, elapsedBy, calendar);
  return total === 0 ? 1 : countDays(start, asOf < end ? asOf : end, elapsedBy, calendar) / total;
}

function countDays(first: Day, last: Day, by: Parameters["elapsedBy"], calendar: WorkCalendar): number {
  return by === "workingDays" ? calendar.workingDays(first, last) : Math.max(0, last - first + 1);
}
