import { isBlank } from "../core/model/cell";
import type { CellValue } from "../core/model/cell";
import type { LocatedTable } from "./located";
import type { Grid, Snapshot } from "./snapshot";

/** Where new rows go. */
export interface TableEnd {
  /** The first body row below everything that is filled. */
  readonly next: number;
  /** How many rows the body may grow by. */
  readonly room: number;
  /** Why it may not grow further. */
  readonly why: "totals" | "end-unclear" | "no-room";
}

/** Rows that Excel has. */
const SHEET_ROWS = 1_048_576;
/** Words that begin a row of sums below a list. */
const SUMS = /^(?:合计|总计|小计|汇总|total|sum)/i;

/** Where a table ends, and what keeps it from growing. */
export function endOf(table: LocatedTable, snapshot: Snapshot, { row, column, values }: Grid): TableEnd {
  const { area, bodyRows, sheetId } = table;
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  const lines = values
    .slice(area.row + 1 - row)
    .map((cells) => cells.slice(area.column - column).slice(0, area.columns));
  const body = lines.slice(0, bodyRows);
  const next = body.reduce((end, cells, at) => (isBlankRow(cells) ? end : at + 1), 0);
  const most = SHEET_ROWS - area.row - area.rows;
  if (table.table !== undefined) {
    const own = sheet?.tables.find(({ name }) => name === table.table);
    if (own?.totals === true) return { next, room: 0, why: "totals" };
    return { next, room: Math.min(own?.freeRows ?? most, most), why: "no-room" };
  }
  if (body.slice(0, next).some(isBlankRow)) return { next, room: 0, why: "end-unclear" };
  const last = body[next - 1]?.find((cell) => !isBlank(cell));
  if (typeof last === "string" && SUMS.test(last.trim())) return { next, room: 0, why: "totals" };
  const gap = lines.slice(bodyRows).findIndex((cells) => !isBlankRow(cells));
  // One row stays blank above what follows, or it would become part of the list.
  return { next, room: gap < 0 ? most : Math.max(0, gap - 1), why: "no-room" };
}

function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((cell) => isBlank(cell));
}
