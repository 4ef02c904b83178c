import { dueDayOf, weekdayMismatch, type Deadline, type DeadlineOptions } from "../calendar/deadline";
import type { CellReader } from "./cellReader";
import type { Fields, TableKey } from "./tables";

/** What is wrong or doubtful about the deadline of an item, or is judged otherwise than it is written. */
export function reportDeadline<K extends TableKey>(
  cells: CellReader<K>,
  field: Fields[K],
  id: string,
  deadline: Deadline,
  options: DeadlineOptions,
): void {
  const text = cells.text(field) ?? "";
  if (deadline.kind === "unreadable") {
    const { reason, suggestion } = deadline;
    cells.find("deadline-unreadable", field, { id, text, reason, suggestion });
    return;
  }
  const mismatch = weekdayMismatch(text, options);
  if (mismatch !== undefined) cells.find("deadline-weekday", field, { id, ...mismatch });
  const due = dueDayOf(deadline);
  if (deadline.kind === "steps" && due !== undefined) cells.find("deadline-steps", field, { id, text, due });
  else if (deadline.kind === "recurring" || deadline.kind === "steps")
    cells.find("deadline-recurring", field, { id, text });
}
