import { yearOf } from "../calendar/day";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { Report } from "../model/cellReader";
import type { Parameters } from "../model/parameters";
import type { ItemResult } from "../scoring/result";
import { finding } from "./finding";

/** Finds the years in use whose public holidays are not known, so that plain weekdays were counted. */
export function checkCalendar(
  results: readonly ItemResult[],
  { asOf }: Parameters,
  calendar: WorkCalendar,
  report: Report,
): void {
  const years = new Set([yearOf(asOf)]);
  for (const { schedule } of results) {
    if (schedule.due !== undefined) years.add(yearOf(schedule.due));
    if (schedule.doneOn !== undefined) years.add(yearOf(schedule.doneOn));
  }
  for (const year of [...years].sort((a, b) => a - b)) {
    if (!calendar.isKnown(year)) report(finding("calendar-unknown", { at: "workbook" }, { year }));
  }
}
