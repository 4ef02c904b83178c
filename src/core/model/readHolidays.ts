import type { Day } from "../calendar/day";
import { CellReader, type Report } from "./cellReader";
import type { Row } from "./tables";

/** The workbook's own days off (false) and on (true), which beat the State Council's calendar. */
export function readHolidays(
  rows: readonly Row<"holidays">[] | undefined,
  year: number,
  report: Report,
): ReadonlyMap<Day, boolean> {
  const days = new Map<Day, boolean>();
  for (const row of rows ?? []) {
    const cells = new CellReader("holidays", row, report);
    const day = cells.day("date", year);
    const type = cells.word("type", ["off", "on"]);
    if (day !== undefined && type !== undefined) days.set(day, type === "on");
  }
  return days;
}
