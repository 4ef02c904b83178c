/** A rectangle of cells; row and column are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

/** The letters of a column: `columnName(0)` is "A", `columnName(27)` is "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The number of a column: `columnNumber("AB")` is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const corner = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/;

/** Reads "A1", "A1:C3", "A:C" or "2:5"; undefined for anything else or what lies off the sheet. */
export function parseArea(text: string): Area | undefined {
  const parts = text.split(":");
  if (parts.length > 2) return undefined;
  const first = corner.exec(parts[0] ?? "");
  const last = parts.length === 2 ? corner.exec(parts[1] ?? "") : first;
  if (!first || !last || text === "") return undefined;
  const [, letters1, digits1] = first;
  const [, letters2, digits2] = last;
  if (!letters1 !== !letters2 || !digits1 !== !digits2) return undefined;
  if (parts.length === 1 && (!letters1 || !digits1)) return undefined;
  const columns = letters1 && letters2 ? [columnNumber(letters1), columnNumber(letters2)] : [0, maxColumns - 1];
  const rows = digits1 && digits2 ? [Number(digits1) - 1, Number(digits2) - 1] : [0, maxRows - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return isOnSheet(area) ? area : undefined;
}

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= maxRows &&
    area.column + area.columns <= maxColumns
  );
}

export const isEntireRows = (area: Area): boolean => area.columns === maxColumns;
export const isEntireColumns = (area: Area): boolean => area.rows === maxRows;

/** "A1:C3", "A1", "A:C" or "2:5", without the sheet. */
export function formatArea(area: Area): string {
  if (isEntireColumns(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isEntireRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(lastColumn(area))}${lastRow(area) + 1}`;
}

/** The sheet's name as formulas write it: quoted unless it is one plain word, of any script. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'街镇 清单'!A1" into sheet and address; the sheet is undefined where there is none. */
export function splitAddress(address: string): { sheet?: string; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { local: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, local: address.slice(mark + 1) };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== undefined;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
