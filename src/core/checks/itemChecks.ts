import type { WorkCalendar } from "../calendar/workCalendar";
import type { Report } from "../model/cellReader";
import type { WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { above } from "../quantity/round";
import { isCap } from "../scoring/completion";
import type { ItemResult, Schedule } from "../scoring/result";
import { dueOf } from "../scoring/schedule";
import { finding, type Place } from "./finding";

/** A done value this many times its target is looked at. */
const FAR_ABOVE = 1.5;

/** What the checks lean on, the same for all items. */
export interface CheckContext {
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  readonly report: Report;
}

/** The checks of a judged item, one per thing that can be wrong or doubtful about it. */
const ITEM_CHECKS: readonly ((result: ItemResult, context: CheckContext) => void)[] = [
  checkStart,
  checkDueDay,
  checkExtension,
  checkLateness,
  checkFinish,
  checkOutcome,
  checkTargetReport,
  checkDoneValue,
];

/** Looks at a judged item for what contradicts itself or calls for action. */
export function checkItem(result: ItemResult, context: CheckContext): void {
  for (const check of ITEM_CHECKS) check(result, context);
}

function cell({ table, row }: WorkItem, field: string): Place {
  return { at: "cell", table, row, field };
}

function checkStart({ item, schedule }: ItemResult, { report }: CheckContext): void {
  const { id, start } = item;
  if (start !== undefined && schedule.due !== undefined && start > schedule.due) {
    report(finding("deadline-before-start", cell(item, "due"), { id, start, due: schedule.due }));
  }
}

function checkDueDay({ item, schedule }: ItemResult, { calendar, report }: CheckContext): void {
  const { due } = schedule;
  if (due === undefined || calendar.isWorkingDay(due)) return;
  report(finding("deadline-day-off", cell(item, dueField(schedule)), { id: item.id, due }));
}

/** The column that the effective due day stands in. */
function dueField({ extended }: Schedule): string {
  return extended ? "extendedTo" : "due";
}

function checkExtension({ item }: ItemResult, { report }: CheckContext): void {
  const { id, extension } = item;
  if (extension === undefined) return;
  const due = dueOf(item);
  const place = cell(item, "extendedTo");
  if (due === undefined) report(finding("extension-without-deadline", place, { id, extension }));
  else if (extension <= due) report(finding("extension-not-later", place, { id, due, extension }));
}

function checkLateness({ item, schedule }: ItemResult, { parameters, calendar, report }: CheckContext): void {
  const { due, doneOn, daysLate } = schedule;
  const { asOf, dueSoonDays } = parameters;
  if (due === undefined || doneOn !== undefined) return;
  if (asOf > due) {
    report(finding("overdue", cell(item, dueField(schedule)), { id: item.id, due, days: daysLate }));
    return;
  }
  const days = calendar.after(asOf, due);
  if (days <= dueSoonDays) report(finding("due-soon", cell(item, dueField(schedule)), { id: item.id, due, days }));
}

function checkFinish({ item, schedule }: ItemResult, { parameters: { asOf }, report }: CheckContext): void {
  const { id, finish, start } = item;
  if (finish !== undefined) {
    if (finish > asOf) report(finding("finish-in-future", cell(item, "finish"), { id, finish }));
    if (start !== undefined && finish < start) {
      report(finding("finish-before-start", cell(item, "finish"), { id, start, finish }));
    }
  }
  const assumed = schedule.doneOn === asOf && (finish === undefined || finish > asOf);
  if (assumed) report(finding("done-without-date", cell(item, "finish"), { id, day: asOf }));
}

function checkOutcome({ item, light, completion }: ItemResult, { report }: CheckContext): void {
  const { id, progress } = item;
  if (light === "missed") {
    report(finding("target-missed", cell(item, "actual"), { id, completion: completion.value }));
  }
  if (completion.rule !== "finished") return;
  if (item.target !== undefined) report(finding("actual-missing", cell(item, "actual"), { id }));
  if (progress !== undefined) report(finding("progress-below-done", cell(item, "progress"), { id, progress }));
}

function checkTargetReport({ item, schedule, completion }: ItemResult, { parameters, report }: CheckContext): void {
  const silent = item.target !== undefined && completion.rule === "nothing";
  if (silent && schedule.doneOn === undefined && parameters.asOf >= schedule.start) {
    report(finding("progress-unreported", cell(item, "actual"), { id: item.id }));
  }
}

function checkDoneValue({ item }: ItemResult, { report }: CheckContext): void {
  const { id, target, actual } = item;
  if (target === undefined || actual === undefined) return;
  const place = cell(item, "actual");
  if (target.value < 0 && actual > 0) report(finding("fall-as-positive", place, { id, actual, target: target.value }));
  if (target.value <= 0) return;
  if (actual < 0) report(finding("number-negative", place, { value: actual }));
  else if (!isCap(target) && above(actual, FAR_ABOVE * target.value)) {
    report(finding("actual-far-above-target", place, { id, actual, target: target.value }));
  }
}
