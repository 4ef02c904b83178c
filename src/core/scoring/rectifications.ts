import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { Inspection } from "../model/inspection";
import { rectificationOf } from "./quality";
import type { OpenRectification } from "./result";

/** What inspections asked for and is not mended by the as-of day, the earliest limit first, then by row. */
export function openRectifications(
  inspections: readonly Inspection[],
  asOf: Day,
  calendar: WorkCalendar,
): readonly OpenRectification[] {
  return inspections
    .flatMap((inspection): OpenRectification[] => {
      const { row, subjectId, problem = "", limit } = inspection;
      const stands = rectificationOf(inspection, asOf);
      if (limit === undefined || (stands !== "open" && stands !== "overdue")) return [];
      return [{ row, subjectId, problem, limit, overdue: stands === "overdue", daysLate: calendar.after(limit, asOf) }];
    })
    .sort((a, b) => a.limit - b.limit || a.row - b.row);
}
