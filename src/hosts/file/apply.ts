import { address } from "../../workbook/a1";
import type { CellStyle, Plan, SheetContent, TableChange } from "../../workbook/change";
import { MARK_NAME, markText } from "../../workbook/mark";
import { filledCells } from "../../workbook/newSheet";
import type { Area } from "../../workbook/snapshot";
import type { Applied, JournalEntry, Progress } from "../host";
import { rememberedBy } from "../../workbook/remembered";
import { HostError } from "../host";
import { eraseDrawn, gapParts } from "./drawnParts";
import { done, openBook, type Book } from "./engine";
import { remember } from "./internalSheet";
import { keepOriginals } from "./keep";
import { frameSheet } from "./ownSheet";
import { openPackage, partOf, type Package, type SheetPart, type TablePart } from "./package";
import { quoted } from "./refs";
import { addSheets, finishSheet, mustBeFree, titlesOf } from "./createdSheets";
import { growRows, prepareEdit, restyleCells, type EditedTable } from "./editTable";
import { renameSheets } from "./renameSheets";
import { fillSheet } from "./sheetData";
import { extendRules } from "./sheetRules";
import { stylesOf } from "./styles";
import { columnNames, freeHeaders, growTable } from "./tablePart";
import { styleColumns, writeTable } from "./taskCells";
import { calculateOnLoad, extendWorkbook, type SheetName } from "./workbookPart";
import { bytesOf, textOf } from "./xml";
import { pack, unpack, type Parts } from "./zip";

const PRINT_TITLES = "_xlnm.Print_Titles";

/** A table change with the sheet and the table that it is for. */
interface Target {
  readonly change: TableChange;
  readonly sheet: SheetPart;
  readonly table: TablePart | undefined;
  /** Of a confirmed change of input cells. */
  readonly edited?: EditedTable;
}

/** A sheet of ours with the one that it replaces. */
interface Build {
  readonly content: SheetContent;
  readonly name: string;
  readonly old: SheetPart | undefined;
  readonly keptWidths: number;
}

/**
 * The parts of the workbook once the plan is carried out, and the journal of what was overwritten.
 *
 * @throws HostError changed-meanwhile when the plan does not fit the workbook; cancelled; write-failed
 */
export async function applyPlan(
  read: Package,
  plan: Plan,
  wasm: string,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<{ parts: Parts; applied: Applied }> {
  if (plan.dismissals !== undefined) throw new Error("what is said about findings is written in Excel alone");
  const book = renameSheets(read, plan.renamed ?? []);
  const base: Parts = new Map(book.parts);
  const targets = plan.tables.map((change) => withEdit(base, book.workbook, targetOf(book, change)));
  const created = plan.created ?? [];
  const styled = targets.map(({ sheet, change }) => styleColumns(base, book.workbook, sheet.part, change));
  const builds = plan.sheets.map((content) => prepare(book, base, content));

  mustBeFree(book, created);
  const cells = targets.reduce((sum, { change }) => sum + change.cells.length, 0) + filledCells(created);
  const total = cells + builds.length;
  let steps = 0;
  const wrote = (cells: number): void => progress((steps += cells), total);

  const fillers = gapParts(base);
  const file = await openBook(wasm, pack(new Map([...base, ...fillers]), 0));
  // From here on nothing waits, and nothing shows before all is done.
  if (signal?.aborted === true) throw new HostError("cancelled");
  targets.forEach(({ sheet, change, edited }, i) => {
    if (edited !== undefined) growRows(file, sheet.name, edited);
    writeTable(file, sheet.name, change, styled[i] ?? [], wrote);
    if (edited !== undefined) restyleCells(file, sheet.name, edited);
  });
  addSheets(file, created);
  for (const build of builds) {
    if (build.old === undefined) done(file.NewSheet(build.name));
    frameSheet(file, build.name, build.content, build.keptWidths);
  }
  const styles = builds.length > 0 ? stylesOf(file) : new Map<CellStyle, number>();
  const saved = save(file);
  for (const name of fillers.keys()) saved.delete(name);
  const partNames = builds.length + created.length > 0 ? sheetParts(saved) : new Map<string, string>();
  for (const sheet of created) {
    finishSheet(saved, partNames.get(sheet.name) ?? "", sheet);
    wrote(filledCells([sheet]));
  }
  for (const { name, content } of builds) {
    fillSheet(saved, partNames.get(name) ?? "", { name, rows: content.rows }, styles);
    wrote(1);
  }
  const parts = keepOriginals(base, saved, book.workbook, touchedBy(targets, builds));
  growTables(parts, targets);
  if (builds.length + created.length > 0) {
    const listed = partOf(saved, book.workbook);
    const names = [...namesOf(builds), ...titlesOf(created)];
    parts.set(book.workbook, extendWorkbook(partOf(parts, book.workbook), listed, book.workbook, names));
  }
  const isEdited = targets.some(({ edited }) => edited !== undefined);
  if (isEdited && hasFormulas(book)) {
    parts.set(book.workbook, calculateOnLoad(partOf(parts, book.workbook), book.workbook));
  }
  for (const one of rememberedBy(plan)) remember(parts, one);
  const kept = targets.flatMap(({ change: { sheet }, edited }) =>
    (edited?.kept ?? []).map(({ row, column }) => ({ sheet, cell: address(row, column) })),
  );
  const applied = { cells, sheets: builds.length, journal: journalOf(targets) };
  return { parts, applied: { ...applied, ...(kept.length > 0 && { kept }) } };
}

function withEdit(base: Parts, workbook: string, target: Target): Target {
  if (target.change.edit === undefined) return target;
  const edited = prepareEdit(base, workbook, target.sheet, target.table, target.change);
  return { ...target, change: edited.change, edited };
}

function hasFormulas({ parts, sheets }: Package): boolean {
  return sheets.some(({ part }) => /<(?:\w+:)?f[\s>/]/.test(textOf(partOf(parts, part))));
}

function targetOf(book: Package, change: TableChange): Target {
  const sheet = book.sheets.find(({ id }) => id === change.sheetId);
  const table = sheet?.tables.find(({ name }) => name === change.table);
  if (sheet === undefined) throw new HostError("changed-meanwhile", { sheet: change.sheet });
  if (change.table === undefined) return { change, sheet, table: undefined };
  if (table === undefined || !sameArea(table.area, change.area)) {
    throw new HostError("changed-meanwhile", { sheet: change.sheet, table: change.table });
  }
  const known = columnNames(partOf(book.parts, table.part), table.part);
  const headers = freeHeaders(
    known,
    change.added.map(({ header }) => header),
  );
  const added = change.added.map((column, i) => ({ ...column, header: headers[i] ?? column.header }));
  return { change: { ...change, added }, sheet, table };
}

/** Empties the sheet that is built again, in place: it keeps its tab, its links from elsewhere and the widths set by hand. */
function prepare(book: Package, base: Parts, content: SheetContent): Build {
  const old = book.sheets.find(({ id }) => id === content.replaces);
  if (old === undefined) {
    const taken = book.sheets.some(({ name }) => name.toLowerCase() === content.name.toLowerCase());
    if (taken) throw new HostError("changed-meanwhile", { sheet: content.name });
    return { content, name: content.name, old, keptWidths: 0 };
  }
  const columns = /<cols>.*?<\/cols>/s.exec(textOf(partOf(base, old.part)))?.[0] ?? "";
  const keptWidths = Math.max(0, ...Array.from(columns.matchAll(/\smax="(\d+)"/g), ([, max]) => Number(max)));
  const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const empty = `<worksheet xmlns="${namespace}">${columns}<sheetData/></worksheet>`;
  base.set(old.part, bytesOf(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${empty}`));
  eraseDrawn(base, old.part);
  return { content, name: old.name, old, keptWidths };
}

/** The part of each sheet, by the sheet's name. */
function sheetParts(saved: Parts): ReadonlyMap<string, string> {
  return new Map(openPackage(saved).sheets.map(({ name, part }) => [name, part]));
}

function save(file: Book): Parts {
  const { buffer } = done(file.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  return unpack(buffer);
}

function touchedBy(targets: readonly Target[], builds: readonly Build[]): Set<string> {
  return new Set([...targets.map(({ sheet }) => sheet.part), ...builds.flatMap(({ old }) => old?.part ?? [])]);
}

function growTables(parts: Parts, targets: readonly Target[]): void {
  for (const { table, sheet, change } of targets) {
    const rows = change.edit?.rows ?? 0;
    if (rows > 0) parts.set(sheet.part, bytesOf(extendRules(textOf(partOf(parts, sheet.part)), change.area, rows)));
    if (table === undefined) continue;
    parts.set(table.part, growTable(partOf(parts, table.part), table.part, change.added, rows));
  }
}

/** The mark of each sheet of ours, and the rows that it repeats in print. */
function namesOf(builds: readonly Build[]): SheetName[] {
  return builds.flatMap(({ name, content }): SheetName[] => {
    const rows = content.print.repeatedRows;
    const titles = rows && `${quoted(name)}!$${rows[0] + 1}:$${rows[1] + 1}`;
    return [
      { sheet: name, name: MARK_NAME, value: `"${markText(content)}"`, hidden: true },
      { sheet: name, name: PRINT_TITLES, value: titles },
    ];
  });
}

function journalOf(targets: readonly Target[]): { entries: JournalEntry[] } {
  const entries = targets.flatMap(({ change: { sheet, area, added, cells } }): JournalEntry[] => [
    ...added.map(({ column, header }) => ({ sheet, row: area.row, column, before: null, after: header })),
    ...cells.map(({ row, column, before, after }) => ({ sheet, row, column, before, after })),
  ]);
  return { entries };
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
