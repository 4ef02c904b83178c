import type { BookState, CellState, SheetState } from "./state";

/** A copy of the whole state whose changes leave it as it is. (structuredClone answers another realm's maps in tests.) */
export function copyState({ sheets, ...rest }: BookState): BookState {
  return { ...copy(rest), sheets: sheets.map(copySheet) };
}

/** Cells are most of a workbook, and what they point to is never changed in place: a copy is one level deep. */
function copySheet({ rows, ...rest }: SheetState): SheetState {
  return { ...copy(rest), rows: new Map([...rows].map(([row, cells]) => [row, cells.map(copyCell)])) };
}

function copyCell(cell: CellState | undefined): CellState | undefined {
  return cell === undefined ? undefined : { ...cell };
}

function copy<Value>(value: Value): Value;
function copy(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, part]: [unknown, unknown]) => [key, copy(part)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map((part: unknown) => copy(part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, copy(part)]));
}
