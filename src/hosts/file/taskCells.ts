import { address, areaAddress } from "../../workbook/a1";
import type { AddedColumn, CellChange, TableChange } from "../../workbook/change";
import type { Area } from "../../workbook/snapshot";
import { done, type Book } from "./engine";
import { partOf, relatedPart } from "./package";
import { parseArea, union } from "./refs";
import { runsOf } from "./runs";
import { withFormat } from "./stylePart";
import { textOf } from "./xml";
import type { Parts } from "./zip";

const GENERAL = "General";

/** A new column with the style of its body cells. */
export interface StyledColumn extends AddedColumn {
  readonly style: number;
}

/**
 * The new columns of a table, each to look like its left neighbour with a number format of its own. The styles
 * that are missing are added to the styles part.
 */
export function styleColumns(parts: Parts, workbook: string, sheet: string, change: TableChange): StyledColumn[] {
  const name = relatedPart(parts, workbook, "styles");
  const { area, added } = change;
  if (name === undefined || added.length === 0 || area.rows < 2)
    return added.map((column) => ({ ...column, style: 0 }));
  const beside = Math.min(...added.map(({ column }) => column)) - 1;
  const like = styleOf(textOf(partOf(parts, sheet)), address(area.row + 1, beside));
  return added.map((column) => {
    const { part, style } = withFormat(partOf(parts, name), name, like, column.numberFormat ?? GENERAL);
    parts.set(name, part);
    return { ...column, style };
  });
}

/** Writes a table's new columns and changed cells into its sheet. Calls `wrote` with the number of cells written. */
export function writeTable(
  book: Book,
  sheet: string,
  change: TableChange,
  columns: readonly StyledColumn[],
  wrote: (cells: number) => void,
): void {
  for (const column of columns) addColumn(book, sheet, change.area, column);
  writeCells(book, sheet, change.cells, wrote);
  claim(book, sheet, grownArea(change));
}

/** The table's area with its new columns and rows. */
function grownArea({ area, added, edit }: TableChange): Area {
  const last = Math.max(area.column + area.columns - 1, ...added.map(({ column }) => column));
  return { ...area, rows: area.rows + (edit?.rows ?? 0), columns: last - area.column + 1 };
}

function writeCells(book: Book, sheet: string, cells: readonly CellChange[], wrote: (cells: number) => void): void {
  const filled: { row: number; column: number; value: string | number }[] = [];
  for (const { row, column, after } of cells) {
    // SetCellDefault with nothing in it clears the value and keeps the cell's style.
    if (after === null) done(book.SetCellDefault(sheet, address(row, column), ""));
    else filled.push({ row, column, value: after });
  }
  wrote(cells.length - filled.length);
  for (const { row, column, values } of runsOf(filled)) {
    // Strings are written as shared strings, whatever they begin with: =, +, - and @ stay text.
    done(book.SetSheetCol(sheet, address(row, column), [...values]));
    wrote(values.length);
  }
}

function addColumn(book: Book, sheet: string, area: Area, { column, header, style }: StyledColumn): void {
  const top = address(area.row, column);
  const beside = address(area.row, Math.max(column - 1, 0));
  done(book.SetCellStr(sheet, top, header));
  done(book.SetCellStyle(sheet, top, top, done(book.GetCellStyle(sheet, beside)).style));
  if (area.rows < 2 || style === 0) return;
  const first = address(area.row + 1, column);
  done(book.SetCellStyle(sheet, first, address(area.row + area.rows - 1, column), style));
}

function styleOf(sheet: string, cell: string): number {
  const attributes = new RegExp(`<(?:\\w+:)?c\\s([^>]*\\br="${cell}"[^>]*)>`).exec(sheet)?.[1] ?? "";
  return Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
}

/** Readers that trust `<dimension>` would drop what lies outside it. */
function claim(book: Book, sheet: string, area: Area): void {
  const claimed = parseArea(done(book.GetSheetDimension(sheet)).dimension);
  done(book.SetSheetDimension(sheet, areaAddress(claimed === undefined ? area : union(claimed, area))));
}
