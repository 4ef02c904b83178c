import { bodyArea, resizeTable } from "./tables";
import type { Book } from "./book";
import { sheetById, valueAt } from "./cells";
import { lastRow } from "./area";
import type { TableState } from "./state";

/** What goes wrong. Every field may be changed while connected; what is absent goes right. */
export interface Faults {
  /** Milliseconds that every request takes. */
  slow?: number;
  /** Bytes of JSON; beyond: RequestPayloadSizeLimitExceeded. Excel on the web: 5 MB. */
  requestLimit?: number;
  /** Bytes of JSON; beyond: ResponsePayloadSizeLimitExceeded. The writes of the request stay. */
  responseLimit?: number;
  /** Writing where a filter hides rows: to the wrong rows, as the desktop does, or FilteredRangeConflict. */
  filteredWrites?: "visible" | "refused";
  /** Writing across merged cells is MergedRangeConflict. */
  mergedWrites?: "refused";
  /** A table grows over what is written beside or below it. */
  tableGrows?: boolean;
  /** The next request that writes fails after this share of its actions, which stay applied. Once. */
  failAfter?: { readonly share: number; readonly code?: string };
  /** What happens just before the first request that writes after one that read. Once. */
  between?: readonly (Interference | ((book: Book) => void))[];
  /** `Excel.run` throws when asked for mergeUndoGroup, as some builds of Excel on the web do. */
  noUndoGroups?: boolean;
}

/** What Excel on the web takes in one request and gives in one answer. */
export const webLimits = { requestLimit: 5 * 1024 * 1024, responseLimit: 5 * 1024 * 1024 } as const;

export type Interference = keyof typeof interferences;

/** What can happen to the first table of the book between reading and writing it. */
export const interferences = {
  tableRenamed: (book) => {
    firstTable(book).name += "_改";
  },
  tableDeleted: (book) => {
    book.state.tables = book.state.tables.filter((table) => table !== firstTable(book));
  },
  tableShortened: (book) => {
    const table = firstTable(book);
    resizeTable(book, table, { ...table.area, rows: table.area.rows - 1 });
  },
  tableSorted: (book) => reverseRows(book, firstTable(book)),
  rowInserted: (book) => book.insertRows(sheetNameOf(book), bodyArea(firstTable(book)).row, 1, "coauthor"),
  rowDeleted: (book) => book.deleteRows(sheetNameOf(book), bodyArea(firstTable(book)).row, 1, "coauthor"),
  columnDeleted: (book) => book.deleteColumns(sheetNameOf(book), firstTable(book).area.column, 1, "coauthor"),
  cellEdited: (book) => {
    const body = bodyArea(firstTable(book));
    const before = book.value(sheetNameOf(book), body.row, body.column);
    book.edit(sheetNameOf(book), body.row, body.column, `${String(before ?? "")}改`, "coauthor");
  },
  sheetRenamed: (book) => {
    sheetOf(book).name += "_改";
  },
  sheetDeleted: (book) => {
    const { id } = sheetOf(book);
    book.state.sheets = book.state.sheets.filter((sheet) => sheet.id !== id);
    book.state.tables = book.state.tables.filter((table) => table.sheet !== id);
  },
  sheetProtected: (book) => {
    sheetOf(book).protection = { options: {} };
  },
} satisfies Record<string, (book: Book) => void>;

/** Does one interference, or what a test passes instead. */
export function interfere(book: Book, what: Interference | ((book: Book) => void)): void {
  if (typeof what === "function") what(book);
  else interferences[what](book);
}

function firstTable(book: Book): TableState {
  const [table] = book.state.tables;
  if (!table) throw new Error("this fault needs a book with a table");
  return table;
}

function sheetOf(book: Book) {
  const sheet = sheetById(book.state, firstTable(book).sheet);
  if (!sheet) throw new Error("a table without a sheet");
  return sheet;
}

const sheetNameOf = (book: Book): string => sheetOf(book).name;

/** Turns the body rows upside down, values and formats: a sort that nobody can take for the old order. */
function reverseRows(book: Book, table: TableState): void {
  const sheet = sheetOf(book);
  const body = bodyArea(table);
  for (let top = body.row, bottom = lastRow(body); top < bottom; top++, bottom--) {
    for (let column = body.column; column < body.column + body.columns; column++) {
      if (valueAt(sheet, top, column) === null && valueAt(sheet, bottom, column) === null) continue;
      const upper = sheet.rows.get(top) ?? [];
      const lower = sheet.rows.get(bottom) ?? [];
      sheet.rows.set(top, upper);
      sheet.rows.set(bottom, lower);
      [upper[column], lower[column]] = [lower[column], upper[column]];
    }
  }
  book.emit({ kind: "cells", sheet: sheet.id, area: body, change: "RangeEdited", by: "coauthor" });
}
