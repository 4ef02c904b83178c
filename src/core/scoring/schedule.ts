import { dateOf, daysInMonth, firstOfYear, lastOfYear, yearOf, type Day } from "../calendar/day";
import { dueDayOf } from "../calendar/deadline";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { atLeast } from "../quantity/round";
import { completionOf, keepsCap } from "./completion";
import type { Completion, ItemResult, Schedule } from "./result";

/** The due day that counts: an extension that is later than the due day, or alone, takes its place. */
export function effectiveDue(item: WorkItem): { readonly due: Day | undefined; readonly extended: boolean } {
  const due = dueOf(item);
  const { extension } = item;
  if (extension !== undefined && (due === undefined || extension > due)) return { due: extension, extended: true };
  return { due, extended: false };
}

/** The due day as written in 完成时限, of several steps the last, before any extension. */
export function dueOf(item: WorkItem): Day | undefined {
  return item.deadline === undefined ? undefined : dueDayOf(item.deadline);
}

/**
 * The finish date, unless it lies after the as-of day: then it has not happened yet. Of a pledge 履行情况 says whether it
 * is finished at all.
 */
export function finishOf(item: WorkItem, asOf: Day): Day | undefined {
  if (item.fulfilment === "underway" || item.fulfilment === "broken") return undefined;
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
  const finish = finishOf(item, parameters.asOf);
  const completion = completionOf(item, finish !== undefined, parameters);
  const { due } = effectiveDue(item);
  const doneOn = doneDay(item, completion, finish, due, parameters);
  return { completion, schedule: scheduled(item, doneOn, parameters, calendar) };
}

/**
 * Where a task with projects stands in time: by its own dates. Without a finish date of its own it is done when its
 * projects are, on the day of the last one. Source: scoring.md §3.
 *
 * @param completion c
 */
export function parentSchedule(
  item: WorkItem,
  completion: number,
  children: readonly ItemResult[],
  parameters: Parameters,
  calendar: WorkCalendar,
): Schedule {
  const finish = finishOf(item, parameters.asOf);
  const doneOn = finish ?? (atLeast(completion, 1) ? lastDone(children, parameters.asOf) : undefined);
  return scheduled(item, doneOn, parameters, calendar);
}

function lastDone(children: readonly ItemResult[], asOf: Day): Day {
  const days = children.map(({ schedule }) => schedule.doneOn ?? asOf);
  return days.reduce((last, day) => (day > last ? day : last));
}

/** A standing duty has no due day of its own, and all of the time that counts is gone: e = 1. */
export function dutySchedule(item: WorkItem, parameters: Parameters): Schedule {
  const start = item.start ?? firstOfYear(parameters.year);
  return { start, due: undefined, extended: false, doneOn: undefined, elapsed: 1, overdue: false, daysLate: 0 };
}

function scheduled(item: WorkItem, doneOn: Day | undefined, parameters: Parameters, calendar: WorkCalendar): Schedule {
  const { asOf, year } = parameters;
  const { due, extended } = effectiveDue(item);
  const start = startOf(item, due, parameters);
  const elapsed =
    item.table === "indicatorShares"
      ? indicatorElapsed(parameters)
      : elapsedShare(start, due ?? lastOfYear(year), parameters, calendar);
  return {
    start,
    due,
    extended,
    doneOn,
    elapsed,
    overdue: doneOn === undefined && ((due !== undefined && asOf > due) || item.fulfilment === "broken"),
    daysLate: due === undefined ? 0 : calendar.after(due, doneOn ?? asOf),
  };
}

/** The day an item was done on; undefined while it is open. Source: scoring.md §2, "done on". */
function doneDay(
  item: WorkItem,
  completion: Completion,
  finish: Day | undefined,
  due: Day | undefined,
  parameters: Parameters,
): Day | undefined {
  const { asOf } = parameters;
  if (keepsCap(item)) {
    if (finish === undefined) return due !== undefined && asOf > due ? due : undefined;
    return due !== undefined && due < finish ? due : finish;
  }
  if (finish !== undefined) return finish;
  return atLeast(completion.value, 1) ? (reportedDone(item, parameters) ?? asOf) : undefined;
}

/** The day of the first progress report that says that all is done. */
export function reportedDone(item: WorkItem, parameters: Parameters): Day | undefined {
  return item.reports?.find(({ actual, progress }) => {
    const reported: WorkItem = { ...item, actual, progress, fulfilment: "underway" };
    return atLeast(completionOf(reported, false, parameters).value, 1);
  })?.day;
}

/**
 * The elapsed share of the assessment year for indicators: finished months of twelve, or calendar days.
 * Source: workbook.md, 指标时序口径.
 *
 * @example as of 2019-06-28 by months → 5/12
 */
export function indicatorElapsed({ asOf, year, indicatorElapsedBy }: Parameters): number {
  const [first, last] = [firstOfYear(year), lastOfYear(year)];
  if (asOf < first) return 0;
  if (asOf >= last) return 1;
  if (indicatorElapsedBy === "calendarDays") return (asOf - first + 1) / (last - first + 1);
  const { month, day } = dateOf(asOf);
  const finished = day === daysInMonth(year, month) ? month : month - 1;
  return finished / 12;
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
