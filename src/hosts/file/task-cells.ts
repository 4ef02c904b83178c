import type { Style } from "excelize-wasm";
import type { AddedColumn, CellChange, TableChange } from "../../workbook/change";
import type { Area } from "../../workbook/snapshot";
import { done, type Book } from "./engine";
import { areaName, cellName, parseArea, union } from "./refs";
import { runsOf } from "./runs";

/** Excel's built-in formats: they need no entry of their own among the styles. */
const BUILT_IN: Readonly<Record<string, number>> = { "0": 1, "0.00": 2, "0%": 9, "0.00%": 10 };

/** Writes a table's new columns and changed cells into its sheet. Calls `wrote` with the number of cells written. */
export function writeTable(book: Book, sheet: string, change: TableChange, wrote: (cells: number) => void): void {
  for (const column of change.added) addColumn(book, sheet, change.area, column);
  writeCells(book, sheet, change.cells, wrote);
  claim(book, sheet, grownArea(change));
}

/** The table's area with its new columns. */
export function grownArea({ area, added }: TableChange): Area {
  const last = Math.max(area.column + area.columns - 1, ...added.map(({ column }) => column));
  return { ...area, columns: last - area.column + 1 };
}

function writeCells(book: Book, sheet: string, cells: readonly CellChange[], wrote: (cells: number) => void): void {
  const filled: { row: number; column: number; value: string | number }[] = [];
  for (const { row, column, after } of cells) {
    // SetCellDefault with nothing in it clears the value and keeps the cell's style.
    if (after === null) done(book.SetCellDefault(sheet, cellName(row, column), ""));
    else filled.push({ row, column, value: after });
  }
  wrote(cells.length - filled.length);
  for (const { row, column, values } of runsOf(filled)) {
    // Strings are written as shared strings, whatever they begin with: =, +, - and @ stay text.
    done(book.SetSheetCol(sheet, cellName(row, column), [...values]));
    wrote(values.length);
  }
}

/** A new column looks like its left neighbour, with a number format of its own. */
function addColumn(book: Book, sheet: string, area: Area, { column, header, numberFormat }: AddedColumn): void {
  const top = cellName(area.row, column);
  const beside = Math.max(column - 1, 0);
  done(book.SetCellStr(sheet, top, header));
  done(book.SetCellStyle(sheet, top, top, done(book.GetCellStyle(sheet, cellName(area.row, beside))).style));
  if (area.rows < 2) return;
  const neighbour = done(book.GetCellStyle(sheet, cellName(area.row + 1, beside))).style;
  const style = bodyStyle(book, neighbour, numberFormat);
  if (style === 0) return;
  const first = cellName(area.row + 1, column);
  done(book.SetCellStyle(sheet, first, cellName(area.row + area.rows - 1, column), style));
}

function bodyStyle(book: Book, neighbour: number, format: string | undefined): number {
  const looks = neighbour === 0 ? {} : done(book.GetStyle(neighbour)).style;
  if (format === undefined && (looks.NumFmt ?? 0) === 0 && looks.CustomNumFmt === undefined) return neighbour;
  const { CustomNumFmt: _, NumFmt: __, DecimalPlaces: ___, ...rest } = looks;
  return done(book.NewStyle({ ...rest, ...formatted(format) })).style;
}

function formatted(format: string | undefined): Style {
  if (format === undefined) return { NumFmt: 0 };
  const builtIn = BUILT_IN[format];
  return builtIn === undefined ? { CustomNumFmt: format } : { NumFmt: builtIn };
}

/** Readers that trust `<dimension>` would drop what lies outside it. */
function claim(book: Book, sheet: string, area: Area): void {
  const claimed = parseArea(done(book.GetSheetDimension(sheet)).dimension);
  done(book.SetSheetDimension(sheet, areaName(claimed === undefined ? area : union(claimed, area))));
}
