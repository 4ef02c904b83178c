import { isBlank, isFault, isPercent, type CellValue } from "../../core/model/cell";
import type { RawRow, RawSheet } from "../raw";
import type { Area } from "../snapshot";

/** A raw sheet with its merged areas at hand. Rows and columns are the sheet's, counted from 0. */
export interface SheetGrid {
  readonly rows: readonly RawRow[];
  /** The last column that holds anything, plus one. */
  readonly width: number;
  /** What stands in the cell itself. */
  own(row: number, column: number): CellValue;
  /** The same; in a merged area what its top left cell holds. */
  filled(row: number, column: number): CellValue;
  /** The merged area over a cell. */
  merge(row: number, column: number): Area | undefined;
  /** Whether the sheet shows the cell as a date. */
  isDate(row: number, column: number): boolean;
  rowAt(row: number): RawRow | undefined;
}

/** Wraps a sheet. Takes time and room for its cells and merges alone, whatever area they claim. */
export function sheetGrid(sheet: RawSheet): SheetGrid {
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const merges = mergesByColumn(sheet.merges, width);
  const own = (row: number, column: number) => byRow.get(row)?.cells[column] ?? null;
  const merge = (row: number, column: number) => areaOver(merges.get(column), row);
  return {
    rows: sheet.rows,
    width,
    own,
    merge,
    filled: (row, column) => {
      const value = own(row, column);
      if (!isBlank(value)) return value;
      const area = merge(row, column);
      return area === undefined ? null : own(area.row, area.column);
    },
    isDate: (row, column) => byRow.get(row)?.dates?.includes(column) ?? false,
    rowAt: (row) => byRow.get(row),
  };
}

/** A cell as text, trimmed; the empty text for one that holds none. */
export function textOf(cell: CellValue): string {
  if (cell === null || isFault(cell)) return "";
  if (isPercent(cell)) return `${Number((cell.percent * 100).toPrecision(15))}%`;
  return String(cell).trim();
}

/** The columns of a row whose own cell holds something, between two columns. */
export function filledColumns({ cells }: RawRow, first = 0, last = cells.length - 1): number[] {
  const columns: number[] = [];
  for (let column = first; column <= Math.min(last, cells.length - 1); column += 1) {
    if (!isBlank(cells[column])) columns.push(column);
  }
  return columns;
}

/** The rows from `first` on and before `end`, without walking over all others. */
export function rowsBetween(rows: readonly RawRow[], first: number, end: number): readonly RawRow[] {
  return rows.slice(indexOfRow(rows, first), indexOfRow(rows, end));
}

/** Where the first row stands that is no less than `row`. */
function indexOfRow(rows: readonly RawRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergesByColumn(merges: readonly Area[], width: number): ReadonlyMap<number, Area[]> {
  const byColumn = new Map<number, Area[]>();
  for (const area of [...merges].sort((a, b) => a.row - b.row)) {
    for (let column = area.column; column < Math.min(area.column + area.columns, width); column += 1) {
      const list = byColumn.get(column);
      if (list === undefined) byColumn.set(column, [area]);
      else list.push(area);
    }
  }
  return byColumn;
}

/** The area over a row; areas of a column never overlap, so the last one that begins at or above it decides. */
function areaOver(areas: readonly Area[] | undefined, row: number): Area | undefined {
  if (areas === undefined) return undefined;
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.row ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  const area = areas[low - 1];
  return area !== undefined && row < area.row + area.rows ? area : undefined;
}
