import { type CellObject, read, type WorkSheet } from "@e965/xlsx";
import { openBytes } from "../../src/hosts/file/guard";
import { type Package, partOf, relatedPart, type SheetPart, type TablePart } from "../../src/hosts/file/package";
import { parseArea } from "../../src/hosts/file/refs";
import { attributeOf, childOf, childrenOf, parseXml, rootOf, textOf } from "../../src/hosts/file/xml";
import { Book } from "../host";
import { nextId } from "../host/cells";
import { emptySheet, emptyState } from "../host/create";
import { refilter } from "../host/filters";
import type { BookState, CellState, Criterion, FormatState, LinkState, SheetState } from "../host/state";
import { type Colours, readTheme } from "./colours";
import { formatNumbers, readCriteria, readFrame, readRows } from "./sheetParts";
import { readStyles } from "./styles";

/** How many steps Ctrl+Z goes back. */
const UNDO_LEVELS = 10;

/** What all sheets of a workbook share while it is read. */
interface Reading {
  readonly book: Package;
  readonly state: BookState;
  readonly formats: readonly FormatState[];
  readonly colours: Colours;
}

/**
 * A workbook file as the grid and the emulated host see it. The same bytes give the same ids. Charts, pictures and the
 * like are not in it: they stay in the bytes, to which `saveXlsx` applies what changed.
 *
 * @throws HostError as fileHost: not-a-workbook, truncated, password-protected, unsupported …
 */
export function bookFromXlsx(bytes: Uint8Array): Book {
  const book = openBytes(bytes);
  const { Sheets: worksheets } = read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellNF: false,
    cellText: false,
    cellHTML: false,
    sheetStubs: true,
    nodim: true,
  });
  const state = emptyState({ date1904: book.date1904 });
  const theme = relatedPart(book.parts, book.workbook, "theme");
  const colours = readTheme(theme === undefined ? undefined : book.parts.get(theme), "theme");
  const styles = relatedPart(book.parts, book.workbook, "styles");
  const formats = styles === undefined ? [] : readStyles(partOf(book.parts, styles), styles, colours);
  const reading: Reading = { book, state, formats, colours };
  const root = rootOf(parseXml(partOf(book.parts, book.workbook), book.workbook));
  for (const part of book.sheets) state.sheets.push(readSheet(reading, part, worksheets[part.name]));
  readVisibility(state, root);
  readNames(reading, root);
  const visible = state.sheets.find(({ visibility }) => visibility === "Visible");
  state.active = (visible ?? state.sheets[0])?.id ?? "";
  return new Book(state, { undoLevels: UNDO_LEVELS });
}

type XmlElement = ReturnType<typeof rootOf>;

function readSheet(reading: Reading, part: SheetPart, worksheet: WorkSheet | undefined): SheetState {
  const { book, state, formats, colours } = reading;
  const sheet = emptySheet(state, part.name);
  const xml = textOf(partOf(book.parts, part.part));
  readFrame(xml, sheet, formats, colours);
  readRows(xml, sheet);
  readCells(sheet, worksheet?.["!data"] ?? [], formatNumbers(xml), formats);
  sheet.merges = (worksheet?.["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  for (const table of part.tables) readTable(reading, sheet, table);
  readFilter(sheet, xml);
  const hidden = new Set(sheet.hiddenRows);
  refilter({ ...state, sheets: [sheet] }, sheet);
  sheet.hiddenRows = new Set([...hidden].filter((row) => !sheet.filteredRows.has(row)));
  return sheet;
}

type Line = readonly (CellObject | undefined)[] | undefined;

function readCells(
  sheet: SheetState,
  data: readonly Line[],
  numbers: ReadonlyMap<number, ReadonlyMap<number, number>>,
  formats: readonly FormatState[],
): void {
  const at = (row: number): (CellState | undefined)[] => {
    const cells = sheet.rows.get(row) ?? [];
    sheet.rows.set(row, cells);
    return cells;
  };
  data.forEach((line, row) => {
    (line ?? []).forEach((cell, column) => {
      const state = cell && cellOf(cell);
      if (state) at(row)[column] = state;
    });
  });
  for (const [row, line] of numbers) {
    for (const [column, number] of line) {
      const cells = at(row);
      cells[column] = { ...(cells[column] ?? { value: null }), ...formats[number] };
    }
  }
}

/** SheetJS' numbers for the errors. */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function cellOf(cell: CellObject): CellState | undefined {
  const link = linkOf(cell);
  const more = { ...(cell.f !== undefined && { formula: `=${cell.f}` }), ...(link && { link }) };
  if (cell.t === "e") return { value: errors[Number(cell.v)] ?? "#ERROR!", error: true, ...more };
  const { v } = cell;
  const isPlain = typeof v === "number" || typeof v === "boolean" || (typeof v === "string" && v !== "");
  if (isPlain) return { value: v, ...more };
  return cell.f === undefined && !link ? undefined : { value: null, ...more };
}

function linkOf({ l }: CellObject): LinkState | undefined {
  if (!l?.Target) return undefined;
  const tip = l.Tooltip === undefined ? {} : { screenTip: l.Tooltip };
  return l.Target.startsWith("#") ? { documentReference: l.Target.slice(1), ...tip } : { address: l.Target, ...tip };
}

function readTable({ book, state }: Reading, sheet: SheetState, { part, name, whole, area }: TablePart): void {
  const root = rootOf(parseXml(partOf(book.parts, part), part));
  const columns = childOf(root, "tableColumns");
  const filter = childOf(root, "autoFilter");
  const style = childOf(root, "tableStyleInfo");
  state.tables.push({
    id: nextId(state, "T"),
    name,
    sheet: sheet.id,
    area: whole,
    showHeaders: true,
    showTotals: whole.rows > area.rows,
    showFilterButton: filter !== undefined,
    showBandedRows: style !== undefined && attributeOf(style, "showRowStripes") === "1",
    style: (style && attributeOf(style, "name")) ?? "",
    columns: (columns ? childrenOf(columns, "tableColumn") : []).map((column, index) => ({
      id: Number(attributeOf(column, "id") ?? index + 1),
      name: attributeOf(column, "name") ?? "",
    })),
    // What is not understood keeps its rows hidden, but nobody can change it.
    criteria: readCriteria(filter) ?? new Map<number, Criterion>(),
  });
}

function readFilter(sheet: SheetState, xml: string): void {
  const [text] = /<(?:\w+:)?autoFilter\b[^>]*?(?:\/>|>.*?<\/(?:\w+:)?autoFilter>)/s.exec(xml) ?? [];
  if (text === undefined) return;
  // Prefixes are declared at the root, which is not here.
  const plain = text.replaceAll(/(<\/?)\w+:/g, "$1").replaceAll(/\s\w+:\w+="[^"]*"/g, "");
  const filter = rootOf(parseXml(new TextEncoder().encode(plain), sheet.name));
  const area = parseArea(attributeOf(filter, "ref") ?? "");
  if (area) sheet.autoFilter = { area, criteria: readCriteria(filter) ?? new Map<number, Criterion>() };
}

const visibilities: Readonly<Record<string, SheetState["visibility"]>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function readVisibility(state: BookState, root: XmlElement): void {
  const list = childOf(root, "sheets");
  for (const element of list ? childrenOf(list, "sheet") : []) {
    const sheet = state.sheets.find(({ name }) => name === attributeOf(element, "name"));
    if (sheet) sheet.visibility = visibilities[attributeOf(element, "state") ?? ""] ?? "Visible";
  }
}

function readNames({ state }: Reading, root: XmlElement): void {
  const names = childOf(root, "definedNames");
  const listed = childOf(root, "sheets");
  const order = (listed ? childrenOf(listed, "sheet") : []).map((sheet) => attributeOf(sheet, "name"));
  for (const element of names ? childrenOf(names, "definedName") : []) {
    const name = attributeOf(element, "name") ?? "";
    // Print areas, titles and filters are Excel's own and no names to a user.
    if (name.startsWith("_xlnm.")) continue;
    const scope = attributeOf(element, "localSheetId");
    const sheet = scope === undefined ? undefined : state.sheets.find((s) => s.name === order[Number(scope)]);
    state.names.push({
      name,
      formula: `=${element.textContent ?? ""}`,
      visible: attributeOf(element, "hidden") !== "1",
      comment: attributeOf(element, "comment") ?? "",
      ...(sheet && { sheet: sheet.id }),
    });
  }
}
