import { address } from "../../workbook/a1";
import type { CellChange, TableChange } from "../../workbook/change";
import { fitsFormat, formatFor } from "../../workbook/numberFormat";
import { done, type Book } from "./engine";
import { partOf, relatedPart, type SheetPart, type TablePart } from "./package";
import { runsOf } from "./runs";
import { cellLooks, type CellLook } from "./sheetCells";
import { formatsOf, withFormat } from "./stylePart";
import { calculatedColumns } from "./tablePart";
import { textOf } from "./xml";
import type { Parts } from "./zip";

/** A confirmed change of input cells, with what its cells need besides their values. */
export interface EditedTable {
  /** Without the cells that hold a formula. */
  readonly change: TableChange;
  /** The cells of a new row look like those of the last one. */
  readonly rowStyles: readonly { readonly column: number; readonly style: number }[];
  /** Cells whose number format would not show what they are to hold. */
  readonly restyled: readonly { readonly row: number; readonly column: number; readonly value: number }[];
  /** What the table computes in its new rows. */
  readonly formulas: readonly { readonly column: number; readonly formula: string }[];
  /** Cells that keep their formula. */
  readonly kept: readonly CellChange[];
}

/**
 * Looks at the cells that a confirmed change is for. Styles that are missing are added to the styles part. In new rows
 * a calculated column goes on where the table says by which formula; else its cells stay blank.
 */
export function prepareEdit(
  parts: Parts,
  workbook: string,
  sheet: SheetPart,
  table: TablePart | undefined,
  change: TableChange,
): EditedTable {
  const { area, cells, edit } = change;
  const rows = edit?.rows ?? 0;
  const end = area.row + area.rows;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const above = (column: number) => address(end - 1, column);
  const isGrown = rows > 0 && area.rows > 1;
  const looks = cellLooks(
    textOf(partOf(parts, sheet.part)),
    new Set([...cells.map(({ row, column }) => address(row, column)), ...(isGrown ? columns.map(above) : [])]),
  );
  const lookOf = ({ row, column }: CellChange): CellLook | undefined =>
    row < end ? looks.get(address(row, column)) : isGrown ? looks.get(above(column)) : undefined;
  const computed = isGrown ? columns.filter((column) => looks.get(above(column))?.isFormula === true) : [];
  const known =
    table === undefined ? new Map<number, string>() : calculatedColumns(partOf(parts, table.part), table.part);
  const written = cells.filter((cell) => lookOf(cell)?.isFormula !== true);
  return {
    change: { ...change, cells: written },
    rowStyles: columns.flatMap((column) => {
      const style = isGrown ? (looks.get(above(column))?.style ?? 0) : 0;
      return style === 0 ? [] : [{ column, style }];
    }),
    restyled: restyle(parts, workbook, written, (cell) => lookOf(cell)?.style ?? 0),
    formulas: computed.flatMap((column) => {
      const formula = known.get(column - area.column);
      return formula === undefined ? [] : [{ column, formula }];
    }),
    kept: cells.filter((cell) => lookOf(cell)?.isFormula === true),
  };
}

function restyle(
  parts: Parts,
  workbook: string,
  cells: readonly CellChange[],
  styleOf: (cell: CellChange) => number,
): EditedTable["restyled"] {
  const name = relatedPart(parts, workbook, "styles");
  if (name === undefined) return [];
  const formats = formatsOf(partOf(parts, name), name);
  const made = new Map<string, number>();
  return cells.flatMap((cell) => {
    const { row, column, after, shown } = cell;
    const own = styleOf(cell);
    if (shown === undefined || typeof after !== "number" || fitsFormat(formats[own] ?? "General", shown)) return [];
    const format = formatFor(shown, after);
    const key = `${own}:${format}`;
    const found = made.get(key) ?? addStyle(parts, name, own, format);
    made.set(key, found);
    return [{ row, column, value: found }];
  });
}

function addStyle(parts: Parts, name: string, like: number, format: string): number {
  const { part, style } = withFormat(partOf(parts, name), name, like, format);
  parts.set(name, part);
  return style;
}

/** Gives new rows the looks and formulas of their columns. */
export function growRows(book: Book, sheet: string, { change, rowStyles, formulas }: EditedTable): void {
  const { area, edit } = change;
  const rows = edit?.rows ?? 0;
  if (rows === 0) return;
  const first = area.row + area.rows;
  for (const { column, style } of rowStyles) {
    done(book.SetCellStyle(sheet, address(first, column), address(first + rows - 1, column), style));
  }
  for (const { column, formula } of formulas) {
    for (let row = first; row < first + rows; row += 1) done(book.SetCellFormula(sheet, address(row, column), formula));
  }
}

/** Gives cells the number formats that their new values need. */
export function restyleCells(book: Book, sheet: string, { restyled }: EditedTable): void {
  for (const { row, column, values } of runsOf(restyled, (a, b) => a === b)) {
    const [style = 0] = values;
    done(book.SetCellStyle(sheet, address(row, column), address(row + values.length - 1, column), style));
  }
}
