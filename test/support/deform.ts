import { read, utils, write, type BookType, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../src/core/model/cell";
import { wasmPath } from "../../src/hosts/file/disk";
import { handOutWriter } from "../../src/hosts/file/handOutFile";
import { pack, unpack } from "../../src/hosts/file/zip";
import { bytesOf, textOf } from "../../src/hosts/file/xml";
import { handOutBook } from "../../src/workbook/handOut/book";
import type { HandOut } from "../../src/workbook/handOut/parcels";
import { headerText } from "../../src/workbook/headers";

/** The bytes of a recipient's workbook as it goes out. */
export async function sent(out: HandOut, recipient: string): Promise<Uint8Array> {
  const parcel = out.parcels.find((one) => one.recipient === recipient);
  if (parcel === undefined) throw new Error(`nothing for ${recipient}`);
  return handOutWriter(wasmPath())(handOutBook(out, parcel));
}

/** What a person does to a workbook in a program that writes it anew. */
export function inSheetJs(
  bytes: Uint8Array,
  change: (book: WorkBook) => void = () => undefined,
  bookType: BookType = "xlsx",
): Uint8Array {
  const book = read(bytes, { type: "array", cellNF: true, cellFormula: true, cellStyles: false });
  // SheetJS cannot write them into the older formats.
  if (book.Workbook !== undefined) book.Workbook.Names = [];
  change(book);
  const written: unknown = write(book, { type: "buffer", bookType, compression: true });
  // Not `instanceof`: in a test of the pane they are bytes of Node's own.
  if (!ArrayBuffer.isView(written)) throw new Error("SheetJS gives its file as bytes");
  return Uint8Array.from(new Uint8Array(written.buffer, written.byteOffset, written.byteLength));
}

export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Another arrangement of a sheet's rows, header first; formats stay with their columns. */
export function arrange(
  book: WorkBook,
  name: string,
  change: (rows: CellValue[][]) => readonly (readonly CellValue[])[],
): void {
  const sheet = sheetOf(book, name);
  const rows = utils.sheet_to_json<CellValue[]>(sheet, { header: 1, defval: null, raw: true, blankrows: true });
  const formats = formatsOf(sheet, rows[0] ?? []);
  const changed = change(rows);
  const fresh = utils.aoa_to_sheet(changed.map((row) => [...row]));
  const headers = changed.find((row) => row.includes("编号")) ?? [];
  for (const [address, cell] of Object.entries(fresh)) {
    if (address.startsWith("!")) continue;
    const format = formats.get(headerText(headers[utils.decode_cell(address).c]));
    if (format !== undefined && isNumber(cell)) cell.z = format;
  }
  book.Sheets[name] = fresh;
}

/** The number format of each column, by its header. */
function formatsOf(sheet: WorkSheet, headers: readonly CellValue[]): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  headers.forEach((header, c) => {
    for (let r = 1; r < 20; r += 1) {
      const cell: unknown = sheet[utils.encode_cell({ r, c })];
      if (isNumber(cell) && typeof cell.z === "string") formats.set(headerText(header), cell.z);
    }
  });
  return formats;
}

function isNumber(cell: unknown): cell is { t: "n"; z?: unknown } {
  return typeof cell === "object" && cell !== null && "t" in cell && cell.t === "n";
}

/** The place of a cell: the row of an id in the first column, the column of a header in the first row. */
export function addressOf(book: WorkBook, name: string, id: string, header: string): string {
  const rows = utils.sheet_to_json<CellValue[]>(sheetOf(book, name), { header: 1, defval: null, blankrows: true });
  const r = rows.findIndex((row) => row[0] === id);
  const c = rows[0]?.indexOf(header) ?? -1;
  if (r < 0 || c < 0) throw new Error(`no cell ${id} ${header}`);
  return utils.encode_cell({ r, c });
}

/** Types into a cell. */
export function type(book: WorkBook, name: string, id: string, header: string, value: string | number | null): void {
  const sheet = sheetOf(book, name);
  const address = addressOf(book, name, id, header);
  if (value === null) sheet[address] = { t: "z" };
  else sheet[address] = { ...(sheet[address] as object), t: typeof value === "number" ? "n" : "s", v: value };
}

/** Takes a sheet away. */
export function remove(book: WorkBook, name: string): void {
  const at = book.SheetNames.indexOf(name);
  if (at < 0) throw new Error(`no sheet ${name}`);
  book.SheetNames.splice(at, 1);
  book.Workbook?.Sheets?.splice(at, 1);
  Reflect.deleteProperty(book.Sheets, name);
}

/** The parts of a workbook, changed one by one. */
export function inParts(bytes: Uint8Array, change: (part: string, name: string) => string | undefined): Uint8Array {
  const parts = unpack(bytes);
  for (const [name, part] of parts) {
    const changed = change(textOf(part), name);
    if (changed !== undefined) parts.set(name, bytesOf(changed));
  }
  return pack(parts);
}
