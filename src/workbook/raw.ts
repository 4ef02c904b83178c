import type { CellValue } from "../core/model/cell";
import type { Area } from "./snapshot";

/** Sheets as somebody made them, before anything is understood: the same from Excel, a file and the clipboard. */
export interface RawBook {
  /** Serials count from 1904-01-01 (old Mac workbooks). */
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
}

export interface RawSheet {
  readonly name: string;
  /** The rows that hold something, from top to bottom; what the sheet claims to use besides costs nothing. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Area[];
}

/** One row; `row` and the columns are counted from 0. */
export interface RawRow {
  readonly row: number;
  /** By column; blank ones at the end are left out. */
  readonly cells: readonly CellValue[];
  /** The columns whose numbers the sheet shows as dates. */
  readonly dates?: readonly number[];
}

/**
 * A sheet of these rows, the first of which is row `top` of the sheet.
 *
 * @example rawSheet("清单", [["编号", "重点任务"], [1, "甲"]]).rows.length // 2
 */
export function rawSheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  { merges = [], top = 0 }: { readonly merges?: readonly Area[]; readonly top?: number } = {},
): RawSheet {
  return { name, rows: rows.flatMap((cells, index) => rawRow(top + index, cells) ?? []), merges };
}

/** A row of these cells; undefined where none holds anything. */
export function rawRow(row: number, cells: readonly CellValue[], dates: readonly number[] = []): RawRow | undefined {
  let length = cells.length;
  while (length > 0 && isNothing(cells[length - 1])) length -= 1;
  if (length === 0) return undefined;
  const kept = length === cells.length ? cells : cells.slice(0, length);
  return dates.length === 0 ? { row, cells: kept } : { row, cells: kept, dates };
}

function isNothing(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}
