import type { CellValue } from "../../src/core/model/cell";
import type { Accepts } from "../../src/workbook/collect/accept";
import { planReturns } from "../../src/workbook/collect/plan";
import { collectReturns, type ReturnedFile } from "../../src/workbook/collect/collect";
import type { Collection } from "../../src/workbook/collect/types";
import { handOutBook } from "../../src/workbook/handOut/book";
import type { HandOut } from "../../src/workbook/handOut/parcels";
import type { RawBook, RawSheet } from "../../src/workbook/raw";
import { rawSheet } from "../../src/workbook/raw";
import { headerText } from "../../src/workbook/headers";
import { headerOf } from "../../src/workbook/schema";
import { DISTRICT, edited, ISSUED, rawOf, readDistrict, snapshotOf, type District } from "./district";

/** A recipient's workbook, as it went out. */
export function bookOf(out: HandOut, recipient: string): RawBook {
  const parcel = out.parcels.find((one) => one.recipient === recipient);
  if (parcel === undefined) throw new Error(`nothing for ${recipient}`);
  return rawOf(handOutBook(out, parcel));
}

/** Every recipient's workbook, as it went out. */
export function allReturned(out: HandOut): ReturnedFile[] {
  return out.parcels.map(({ recipient }) => ({ file: `${recipient}.xlsx`, book: bookOf(out, recipient) }));
}

/** The rows of a sheet, changed. */
export function withSheet(
  book: RawBook,
  name: string,
  change: (rows: CellValue[][]) => readonly (readonly CellValue[])[],
  parts: Partial<Pick<RawSheet, "name" | "merges">> = {},
): RawBook {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows: CellValue[][] = [];
    for (const { row, cells } of sheet.rows) {
      while (rows.length < row) rows.push([]);
      rows.push([...cells]);
    }
    return rawSheet(parts.name ?? name, change(rows), { merges: parts.merges ?? sheet.merges });
  });
  if (!book.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return { ...book, sheets };
}

/** A cell by its row's number and its column's header. */
export function typed(book: RawBook, sheet: string, id: string, header: string, value: CellValue): RawBook {
  return withSheet(book, sheet, (rows) => {
    const column = rows[0]?.indexOf(header) ?? -1;
    const row = rows.findIndex((cells) => cells[0] === id);
    if (column < 0 || row < 0) throw new Error(`no cell ${id} ${header} on ${sheet}`);
    return rows.map((cells, at) => (at === row ? put(cells, column, value) : cells));
  });
}

/** A row below the headers of a blank table, by headers. */
export function reported(book: RawBook, sheet: string, cells: Readonly<Record<string, CellValue>>, row = 1): RawBook {
  return withSheet(book, sheet, (rows) => {
    const headers = rows[0] ?? [];
    const all = [...rows];
    while (all.length <= row) all.push([]);
    all[row] = headers.map((header) => cells[headerText(header)] ?? null);
    return all;
  });
}

export function put(cells: readonly CellValue[], column: number, value: CellValue): CellValue[] {
  const line = [...cells];
  while (line.length <= column) line.push(null);
  line[column] = value;
  return line;
}

export function collected(district: District, files: readonly ReturnedFile[], batch?: string): Collection {
  const { tables, located } = readDistrict(district);
  return collectReturns(tables, located, files, { today: ISSUED, ...(batch !== undefined && { batch }) });
}

/** The district once what is accepted was written. */
export function merged(district: District, collection: Collection, accepts: Accepts = () => false): District {
  return edited(district, editsOf(collection, accepts, district));
}

/** What is written into a district, DISTRICT where none is given. */
export function editsOf(collection: Collection, accepts: Accepts = () => false, district: District = DISTRICT) {
  return planned(collection, accepts, district).edits;
}

export function planned(collection: Collection, accepts: Accepts = () => false, district: District = DISTRICT) {
  return planReturns(collection, accepts, { ...readDistrict(district), snapshot: snapshotOf(district), today: ISSUED });
}

/** What was found, one line a cell: verdict id column: handed out / master / returned (reason). */
export function lines({ cells, rows }: Collection): string[] {
  return [
    ...cells.map(({ verdict, table, id, field, handedOut, master, returned, reason }) =>
      [
        `${verdict} ${id} ${headerOf(table, field, "zh-CN")}:`,
        [handedOut, master, returned].map(said).join(" / "),
        ...(reason === undefined ? [] : [`(${reason})`]),
      ].join(" "),
    ),
    ...rows.map(({ verdict, table, id, cells: filled, reason }) =>
      [
        `${verdict} row ${table} ${id}:`,
        filled.map(({ returned }) => said(returned)).join(" "),
        ...(reason === undefined ? [] : [`(${reason})`]),
      ].join(" "),
    ),
  ];
}

/** The status of every file, with the notes on it. */
export function statuses({ files }: Collection): string[] {
  return files.map(({ file, recipient, status, notes }) =>
    [file, recipient ?? "?", status, ...notes.map(({ note }) => note)].join(" "),
  );
}

function said(cell: CellValue | undefined): string {
  if (cell === undefined) return "?";
  return cell === null ? "–" : typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}
