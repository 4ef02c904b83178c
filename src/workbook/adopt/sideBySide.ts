import { isBlank } from "../../core/model/cell";
import { filledColumns, type SheetGrid } from "./sheetGrid";

/** Columns of a sheet, counted from 0; both belong to it. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** A table beside another one has at least so many columns. */
const LEAST_COLUMNS = 2;
/** So many rows below the headers show whether the gap between two tables is one. */
const ROWS_LOOKED_AT = 40;

/**
 * The tables that stand side by side under titles of their own: headers with blank columns between them, and above each
 * part one title that reaches over it alone. Empty where the headers are those of one table.
 *
 * @param top the row of the headers
 */
export function partsWithTitles(grid: SheetGrid, top: number): readonly ColumnSpan[] {
  const parts = partsOf(grid, top);
  if (parts.length < 2) return [];
  const above = grid.rowAt(top - 1);
  if (above === undefined) return [];
  const titles = filledColumns(above);
  const owned = parts.map(({ first, last }) => titles.filter((column) => column >= first && column <= last));
  if (titles.length !== parts.length || owned.some((own) => own.length !== 1)) return [];
  const isOver = parts.every(({ first, last }, index) => {
    const column = owned[index]?.[0] ?? first;
    const area = grid.merge(top - 1, column);
    // A title that is not merged stands at the left end of its table.
    return area === undefined ? column === first : area.column >= first && area.column + area.columns - 1 <= last;
  });
  return isOver ? parts : [];
}

/** The runs of headers at `top` between columns in which nothing stands. */
function partsOf(grid: SheetGrid, top: number): readonly ColumnSpan[] {
  const row = grid.rowAt(top);
  if (row === undefined) return [];
  const parts: { first: number; last: number }[] = [];
  for (const column of filledColumns(row)) {
    const part = parts.at(-1);
    const isGap = part === undefined || isEmptyBetween(grid, top, part.last + 1, column);
    if (part === undefined || isGap) parts.push({ first: column, last: column });
    else part.last = column;
  }
  return parts.every(({ first, last }) => last - first + 1 >= LEAST_COLUMNS) ? parts : [];
}

/** Whether there are columns from `first` up to before `end`, and nothing stands in them from the headers on. */
function isEmptyBetween(grid: SheetGrid, top: number, first: number, end: number): boolean {
  if (first >= end) return false;
  for (let column = first; column < end; column += 1) {
    for (let row = top; row <= top + ROWS_LOOKED_AT; row += 1) {
      if (!isBlank(grid.own(row, column)) || grid.merge(row, column) !== undefined) return false;
    }
  }
  return true;
}
