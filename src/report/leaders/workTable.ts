import type { BookSheet } from "../../workbook/book";
import { address } from "../../workbook/a1";
import type { CellStyle } from "../../workbook/change";
import { absolute, columnRange, printOf, Rows, type Content, type Making } from "./sheet";

/** A column of a sheet of workings. `at` gives the cell of another column in the same row. */
export interface WorkColumn<K extends string, T> {
  readonly key: K;
  readonly width: number;
  readonly style: CellStyle;
  readonly cell: (entry: T, at: (key: K) => string, row: number) => Content;
}

export interface WorkTexts<K extends string> {
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<K, string>>;
}

/** Title, note and header stand above the entries. */
export const FIRST_ENTRY = 3;

/** A sheet of workings: one row for each entry, with what other sheets need to refer to it. */
export interface WorkTable<K extends string> {
  readonly sheet: BookSheet;
  /** The cell of an entry, as other sheets refer to it. */
  readonly ref: (index: number, key: K) => string;
  /** The cells of a column from one entry to another. */
  readonly range: (key: K, first: number, last: number) => string;
  /** The cell of an entry, as links name it. */
  readonly link: (index: number, key: K) => { readonly sheet: string; readonly cell: string };
}

/** Lays out one sheet of workings, on its side, its header on every page. */
export function workTable<K extends string, T>(
  name: string,
  texts: WorkTexts<K>,
  columns: readonly WorkColumn<K, T>[],
  entries: readonly T[],
  making: Making,
  pagesWide = 1,
): WorkTable<K> {
  const widths = columns.map(({ width }) => width);
  const places = new Map(columns.map(({ key }, column) => [key, column]));
  const columnOf = (key: K): number => places.get(key) ?? 0;
  // Text that reached onto the next page would be cut where they meet.
  const rows = new Rows(widths, pagesWide === 1 ? widths.length : Math.floor(widths.length / (pagesWide + 1)));
  rows.line(texts.title, "heading");
  rows.line(texts.note, "note");
  rows.cells(columns.map(({ key }, column) => ({ column, value: texts.columns[key], style: "header" })));
  for (const entry of entries) {
    const row = rows.next;
    const at = (key: K): string => address(row, columnOf(key));
    rows.cells(columns.map(({ style, cell }, column) => ({ column, style, ...cell(entry, at, row) })));
  }
  const sheet: BookSheet = {
    name,
    widths,
    rows: rows.rows,
    merges: rows.merges,
    print: { ...printOf(making, "landscape"), repeatedRows: [FIRST_ENTRY - 1, FIRST_ENTRY - 1], pagesWide },
    frozenRows: FIRST_ENTRY,
  };
  return {
    sheet,
    ref: (index, key) => absolute(name, FIRST_ENTRY + index, columnOf(key)),
    range: (key, first, last) => columnRange(name, columnOf(key), FIRST_ENTRY + first, FIRST_ENTRY + last),
    link: (index, key) => ({ sheet: name, cell: address(FIRST_ENTRY + index, columnOf(key)) }),
  };
}
