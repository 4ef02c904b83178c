import type { Area } from "../../workbook/snapshot";

/** Excel's last column, XFD. */
export const COLUMNS = 16_384;

/** The letters of a column counted from 0. @example columnName(27) // "AB" */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** A cell in A1 notation; row and column count from 0. @example cellName(1, 27) // "AB2" */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** An area in A1 notation. @example areaName({ row: 0, column: 0, rows: 2, columns: 3 }) // "A1:C2" */
export function areaName({ row, column, rows, columns }: Area): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** The area of a reference such as A1:C3, $A$1:$C$3 or B2; undefined when it is none. */
export function parseArea(ref: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref.trim());
  if (match === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const column = columnOf(left);
  const row = Number(top) - 1;
  const area = { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
  return row >= 0 && area.rows > 0 && area.columns > 0 ? area : undefined;
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

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
