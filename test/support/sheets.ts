import { readFileSync, writeFileSync } from "node:fs";
import { read, utils, write, type CellObject } from "@e965/xlsx";

/** A cell as it is put down: a value, or a whole cell of SheetJS (a formula, an error, a number format). */
export type Put = string | number | boolean | null | CellObject;
/** Sheets by name, in rows. */
export type Sheets = Readonly<Record<string, readonly (readonly Put[])[]>>;

/** Writes a workbook without Excel tables: its tables are known by their sheets and headers. */
export function writeSheets(path: string, sheets: Sheets): string {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  writeFileSync(path, bytesOf(write(book, { type: "buffer", bookType: "xlsx", compression: true })));
  return path;
}

/** The values of a sheet in a file, blank cells as null. */
export function readRows(path: string, sheet: string): (string | number | boolean | null)[][] {
  const book = read(readFileSync(path), { type: "buffer", nodim: true });
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error(`${path} has no sheet ${sheet}`);
  return utils.sheet_to_json(found, { header: 1, defval: null, raw: true });
}

/** The values of some columns by their headers, for each row below the header row that holds `key`. */
export function readColumns(path: string, sheet: string, key: string, headers: readonly string[]) {
  const rows = readRows(path, sheet);
  const top = rows.findIndex((row) => row.includes(key));
  const places = headers.map((header) => rows[top]?.indexOf(header) ?? -1);
  const id = rows[top]?.indexOf(key) ?? -1;
  return new Map(rows.slice(top + 1).map((row) => [String(row[id]), places.map((place) => row[place] ?? null)]));
}

function bytesOf(written: unknown): Uint8Array {
  if (written instanceof Uint8Array) return written;
  throw new Error("SheetJS gives its file as bytes");
}
