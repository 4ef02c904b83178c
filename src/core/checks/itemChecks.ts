import type { WorkCalendar } from "../calendar/workCalendar";
import type { Report } from "../model/cellReader";
import type { Parameters } from "../model/parameters";
import { isCap } from "../scoring/completion";
import type { ItemResult } from "../scoring/result";
import { dueOf } from "../scoring/schedule";
import { finding, type FindingCode, type FindingParams } from "./finding";

/** A done value this many times its target is looked at. */
const FAR_ABOVE = 1.5;

/** What a check sees: one judged item and where to say what it found. */
interface Checked {
  readonly result: ItemResult;
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  find<C extends FindingCode>(code: C, field: string, params: FindingParams[C]): void;
}

/** The checks of a judged item, one per thing that can be wrong or doubtful about it. */
const ITEM_CHECKS: readonly ((checked: Checked) => void)[] = [
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
export function checkItem(result: ItemResult, parameters: Parameters, calendar: WorkCalendar, report: Report): void {
  const { table, row } = result.item;
  const checked: Checked = {
    result,
    parameters,
    calendar,
    find: (code, field, params) => {
      report(finding(code, { at: "cell", table, row, field }, params));
    },
  };
  for (const check of ITEM_CHECKS) check(checked);
}

function checkStart({ result: { item, schedule }, find }: Checked): void {
  const { id, start } = item;
  if (start !== undefined && schedule.due !== undefined && start > schedule.due) {
    find("deadline-before-start", "due", { id, start, due: schedule.due });
  }
}

function checkDueDay({ result: { item, schedule }, calendar, find }: Checked): void {
  const { due, extended } = schedule;
  if (due === undefined || calendar.isWorkingDay(due)) return;
  find("deadline-day-off", extended ? "extendedTo" : "due", { id: item.id, due });
}

function checkExtension({ result: { item }, find }: Checked): void {
  const { id, extension } = item;
  if (extension === undefined) return;
  const due = dueOf(item);
  if (due === undefined) find("extension-without-deadline", "extendedTo", { id, extension });
  else if (extension <= due) find("extension-not-later", "extendedTo", { id, due, extension });
}

function checkLateness({ result: { item, schedule }, parameters, calendar, find }: Checked): void {
  const { due, doneOn, daysLate, extended } = schedule;
  const { asOf, dueSoonDays } = parameters;
  if (due === undefined || doneOn !== undefined) return;
  const field = extended ? "extendedTo" : "due";
  if (asOf > due) {
    find("overdue", field, { id: item.id, due, days: daysLate });
    return;
  }
  const days = calendar.after(asOf, due);
  if (days <= dueSoonDays) find("due-soon", field, { id: item.id, due, days });
}

function checkFinish({ result: { item, schedule }, parameters, find }: Checked): void {
  const { id, finish, start } = item;
  if (finish !== undefined) {
    if (finish > parameters.asOf) find("finish-in-future", "finish", { id, finish });
    if (start !== undefined && finish < start) find("finish-before-start", "finish", { id, start, finish });
  }
  const assumed = schedule.doneOn === parameters.asOf && (finish === undefined || finish > parameters.asOf);
  if (assumed) find("done-without-date", "finish", { id, day: parameters.asOf });
}

function checkOutcome({ result: { item, light, completion }, find }: Checked): void {
  const { id, progress } = item;
  if (light === "missed") find("target-missed", "actual", { id, completion: completion.value });
  if (completion.rule === "finished" && item.target !== undefined) find("actual-missing", "actual", { id });
  if (completion.rule === "finished" && progress !== undefined) {
    find("progress-below-done", "progress", { id, progress });
  }
}

function checkTargetReport({ result: { item, schedule, completion }, parameters, find }: Checked): void {
  const silent = item.target !== undefined && completion.rule === "nothing";
  if (silent && schedule.doneOn === undefined && parameters.asOf >= schedule.start) {
    find("progress-unreported", "actual", { id: item.id });
  }
}

function checkDoneValue({ result: { item }, find }: Checked): void {
  const { id, target, actual } = item;
  if (target === undefined || actual === undefined || target.value <= 0) return;
  if (actual < 0) find("number-negative", "actual", { value: actual });
  else if (!isCap(target) && actual > FAR_ABOVE * target.value) {
    find("actual-far-above-target", "actual", { id, actual, target: target.value });
  }
}
