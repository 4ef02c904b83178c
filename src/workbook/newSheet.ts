import { isPercent, type CellValue } from "../core/model/cell";
import type { BookSheet } from "./book";
import { fitsFormat, formatFor } from "./numberFormat";

/** The empty standard workbook as plain data. Rows and columns are counted from 0. */
export interface NewWorkbook {
  /** How to fill it in; stands before the sheets. */
  readonly guide?: BookSheet;
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  readonly name: string;
  /** A line in row 0, above the tables, which then start lower. */
  readonly note?: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  /** Side by side, an empty column between them. */
  readonly tables: readonly NewTable[];
}

/** An Excel table: its header row is `row`, its body, never empty, follows below. All lists are one entry a column. */
export interface NewTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** One line a column: what belongs into it. */
  readonly hints: readonly string[];
  /** Columns that must be there. */
  readonly required: readonly boolean[];
  readonly body: readonly (readonly CellValue[])[];
  /** Number formats; null for the general one. */
  readonly formats: readonly (string | null)[];
  readonly validations: readonly Validation[];
  /** The first column that belongs to the add-in; null where there is none. */
  readonly outFrom: number | null;
}

/** What may be chosen in a column, or, with `row`, in one cell of it. Both are counted from the table's body. */
export interface Validation {
  readonly column: number;
  readonly row?: number;
  readonly list: readonly string[];
  /** Whether anything else is refused. */
  readonly strict: boolean;
}

/** How many cells are filled in the rows of new sheets. */
export function filledCells(sheets: readonly NewSheet[]): number {
  const bodies = sheets.flatMap(({ tables }) => tables.flatMap(({ body }) => body));
  return bodies.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}

/** The percentages of a body, by row and column, that their columns would not show as such; each with its format. */
export function percents({ body, formats }: NewTable): { at: number; across: number; format: string }[] {
  return body.flatMap((line, at) =>
    line.flatMap((cell, across) => {
      if (!isPercent(cell) || fitsFormat(formats[across] ?? "General", "percent")) return [];
      return [{ at, across, format: formatFor("percent", cell.percent) }];
    }),
  );
}
