import { done, openBook, type Book as File } from "../../src/hosts/file/engine";
import { openBytes } from "../../src/hosts/file/guard";
import { keepOriginals } from "../../src/hosts/file/keep";
import { type Package, partOf } from "../../src/hosts/file/package";
import { growTable } from "../../src/hosts/file/tablePart";
import { extendWorkbook, type SheetName } from "../../src/hosts/file/workbookPart";
import { attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes } from "../../src/hosts/file/xml";
import { pack, type Parts, unpack } from "../../src/hosts/file/zip";
import { formatArea } from "../host/area";
import { tablesOf } from "../host/cells";
import type { BookState, SheetState } from "../host/state";
import { bookFromXlsx } from "./load";
import { isSameSheet, writeSheet } from "./saveSheet";

/** A sheet as it is now, with the one that it was in the file. */
interface Pair {
  readonly now: SheetState;
  readonly before: SheetState | undefined;
}

/**
 * The file with what has changed in the book since it was read from these bytes: cells and their looks, columns, sheets,
 * tables that grew. Every part of the file that no change concerns stays byte for byte what it was. `wasm` is the
 * address of excelize's WebAssembly. Not written: protection, filters and hidden rows that were set meanwhile.
 *
 * @throws HostError as fileHost
 */
export async function saveXlsx(bytes: Uint8Array, state: BookState, wasm: string): Promise<Uint8Array> {
  // The same bytes give the same ids, so what was read can be compared with what is there now.
  const before = bookFromXlsx(bytes).state;
  const base = openBytes(bytes);
  const pairs = state.sheets.map((now): Pair => ({ now, before: before.sheets.find(({ id }) => id === now.id) }));
  const gone = before.sheets.filter(({ id }) => state.sheets.every((sheet) => sheet.id !== id));
  const renamed = pairs.filter((pair) => pair.before !== undefined && pair.before.name !== pair.now.name);
  const changed = pairs.filter((pair) => !isSameSheet(pair.now, pair.before));

  const file = await openBook(wasm, pack(base.parts, 0));
  for (const { name } of gone) done(file.DeleteSheet(name));
  for (const pair of renamed) done(file.SetSheetName(pair.before?.name ?? "", pair.now.name));
  for (const pair of changed) {
    if (!pair.before) done(file.NewSheet(pair.now.name));
    writeSheet(file, pair.now, pair.before);
  }

  const saved = savedParts(file);
  const touched = new Set(changed.flatMap((pair) => partNameOf(base, pair.before) ?? []));
  const parts = keepOriginals(base.parts, saved, base.workbook, touched);
  for (const sheet of gone) parts.delete(partNameOf(base, sheet) ?? "");
  resizeTables(parts, base, before, state);
  const names = newNames(before, state);
  const isOther = pairs.some((pair) => pair.before?.visibility !== pair.now.visibility);
  if (isOther || gone.length + renamed.length + names.length > 0) {
    // excelize writes the list of sheets anew where one was renamed or taken away.
    const list = gone.length + renamed.length > 0 ? saved : parts;
    const listed = partOf(saved, base.workbook);
    const workbook = extendWorkbook(partOf(list, base.workbook), listed, base.workbook, names);
    parts.set(base.workbook, showSheets(workbook, base.workbook, state));
  }
  return pack(parts);
}

function savedParts(file: File): Parts {
  const { buffer } = done(file.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  return unpack(buffer);
}

const partNameOf = (base: Package, sheet: SheetState | undefined): string | undefined =>
  base.sheets.find(({ name }) => name === sheet?.name)?.part;

/** Table parts as large as the tables have become: new columns at the right, rows more or fewer. */
function resizeTables(parts: Parts, base: Package, before: BookState, state: BookState): void {
  for (const sheet of before.sheets) {
    const known = base.sheets.find(({ name }) => name === sheet.name)?.tables ?? [];
    for (const old of tablesOf(before, sheet.id)) {
      const now = state.tables.find(({ id }) => id === old.id);
      const part = known.find(({ name }) => name === old.name)?.part;
      if (!now || part === undefined) continue;
      const added = now.columns.slice(old.columns.length).map(({ name }, i) => ({
        column: old.area.column + old.columns.length + i,
        header: name,
      }));
      if (added.length > 0) parts.set(part, growTable(partOf(parts, part), part, added));
      const ref = formatArea(now.area);
      if (now.area.rows !== old.area.rows) parts.set(part, withArea(partOf(parts, part), part, ref));
    }
  }
}

function withArea(part: Uint8Array, name: string, ref: string): Uint8Array {
  const document = parseXml(part, name);
  const root = rootOf(document);
  root.setAttribute("ref", ref);
  childOf(root, "autoFilter")?.setAttribute("ref", ref);
  return xmlBytes(document);
}

/** Names that belong to one sheet and were not in the file, such as the mark of a sheet of ours; and print titles. */
function newNames(before: BookState, state: BookState): SheetName[] {
  const known = new Map(before.names.map(({ name, sheet = "", formula }) => [`${sheet}!${name}`, formula]));
  const names = state.names.flatMap(({ name, formula, sheet: id, visible }): SheetName[] => {
    const sheet = state.sheets.find((other) => other.id === id)?.name;
    if (sheet === undefined || known.get(`${id ?? ""}!${name}`) === formula) return [];
    return [{ sheet, name, value: formula.replace(/^=/, ""), hidden: !visible }];
  });
  const titles = state.sheets.flatMap(({ id, name, page: { titleRows } }): SheetName[] => {
    if (!titleRows || before.sheets.some((sheet) => sheet.id === id)) return [];
    const rows = `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`;
    return [{ sheet: name, name: "_xlnm.Print_Titles", value: `'${name.replaceAll("'", "''")}'!${rows}` }];
  });
  return [...names, ...titles];
}

const states: Readonly<Record<SheetState["visibility"], string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function showSheets(part: Uint8Array, name: string, { sheets }: BookState): Uint8Array {
  const document = parseXml(part, name);
  const list = childOf(rootOf(document), "sheets");
  for (const element of list ? childrenOf(list, "sheet") : []) {
    const sheet = sheets.find((other) => other.name === attributeOf(element, "name"));
    if (!sheet) continue;
    const state = states[sheet.visibility];
    if (state === undefined) element.removeAttribute("state");
    else element.setAttribute("state", state);
  }
  return xmlBytes(document);
}
