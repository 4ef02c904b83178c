import { parseAddress } from "../../workbook/a1";
import type { Area } from "../../workbook/snapshot";

/** Excel's last column, XFD. */
export const COLUMNS = 16_384;
/** How many rows Excel has. */
export const ROWS = 1_048_576;

/** The area of a reference such as A1:C3, $A$1:$C$3 or B2; undefined when it is none. */
export function parseArea(ref: string): Area | undefined {
  const [first = "", last = first, ...rest] = ref.trim().split(":");
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const area = { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  return area.rows > 0 && area.columns > 0 ? area : undefined;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** A sheet's name as formulas and links write it. @example quoted("它's") // "'它''s'" */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
