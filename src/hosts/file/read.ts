import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../core/model/cell";
import { isBlank } from "../../core/model/cell";
import type { Area, Grid, LooseCells, SheetSnapshot, Snapshot, TableSnapshot } from "../../workbook/snapshot";
import { HostError } from "../host";
import { contentTypesName, relationsOf, type Package, type SheetPart } from "./package";
import { COLUMNS, ROWS } from "./refs";
import { childrenOf, parseXml, rootOf, textOf, xmlBytes } from "./xml";
import { pack, type Parts } from "./zip";

/** Rows of cells by their place on the sheet; holes are blank cells. */
type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** SheetJS' numbers for the errors. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
const UNKNOWN_ERROR = "#ERROR!";

/** What the workbook holds, as plain data. */
export async function readSnapshot(book: Package): Promise<Snapshot> {
  const sheets = await parseSheets(book);
  return {
    date1904: book.date1904,
    sheets: book.sheets.map((sheet) => readSheet(sheet, sheets[sheet.name], textOf(partBytes(book.parts, sheet)))),
  };
}

/** SheetJS gets only the parts that cells need, stored: it need not inflate them again, nor trip over a drawing. */
export async function parseSheets(book: Package): Promise<Record<string, WorkSheet | undefined>> {
  const { read } = await import("@e965/xlsx");
  try {
    const workbook = read(pack(cellParts(book), 0), {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellDates: false,
      // Without them a formula whose result was never stored would vanish.
      sheetStubs: true,
      nodim: true,
    });
    return workbook.Sheets;
  } catch (error) {
    throw new HostError("not-a-workbook", {}, { cause: error });
  }
}

function cellParts({ parts, workbook, sheets }: Package): Parts {
  const wanted = new Set([contentTypesName(parts), "_rels/.rels", workbook, ...sheets.map(({ part }) => part)]);
  for (const { type, target } of relationsOf(parts, workbook)) {
    if (type === "sharedStrings" || type === "styles") wanted.add(target);
  }
  const slash = workbook.lastIndexOf("/") + 1;
  wanted.add(`${workbook.slice(0, slash)}_rels/${workbook.slice(slash)}.rels`);
  const types = contentTypesName(parts);
  return new Map(
    [...parts].flatMap(([name, part]): [string, Uint8Array][] => {
      if (!wanted.has(name)) return [];
      return [[name, name === types ? listingOnly(part, name, wanted) : part]];
    }),
  );
}

/** The content types of these parts alone: SheetJS insists on every part that is listed. */
function listingOnly(part: Uint8Array, name: string, wanted: ReadonlySet<string>): Uint8Array {
  const document = parseXml(part, name);
  const root = rootOf(document);
  for (const listed of childrenOf(root, "Override")) {
    if (!wanted.has((listed.getAttribute("PartName") ?? "").replace(/^\//, ""))) root.removeChild(listed);
  }
  return xmlBytes(document);
}

function readSheet(sheet: SheetPart, worksheet: WorkSheet | undefined, xml: string): SheetSnapshot {
  const cells: Cells = worksheet?.["!data"] ?? [];
  const hidden = hiddenRows(xml);
  const common = {
    id: sheet.id,
    name: sheet.name,
    protected: isProtected(xml),
    ...(sheet.mark !== undefined && { mark: sheet.mark }),
    merges: (worksheet?.["!merges"] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    })),
  };
  if (sheet.tables.length > 0) {
    const others = (name: string) => [
      ...sheet.tables.filter((table) => table.name !== name).map((table) => table.whole),
      ...common.merges,
    ];
    const tables = sheet.tables.map(({ name, whole, area }): TableSnapshot => ({
      name,
      cells: gridOf(cells, area),
      freeColumns: freeColumns(cells, whole, others(name)),
      freeRows: freeRows(cells, whole, others(name)),
      ...(whole.rows > area.rows && { totals: true }),
      hiddenRows: hidden.some((row) => row > area.row && row < area.row + area.rows),
    }));
    return { ...common, tables };
  }
  const loose = looseCells(cells, hidden);
  return { ...common, tables: [], ...(loose !== undefined && { loose }) };
}

function gridOf(cells: Cells, area: Area): Grid {
  const values: CellValue[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = cells[row] ?? [];
    values.push(trimmed(line.slice(area.column, area.column + area.columns).map(valueOf)));
  }
  return { row: area.row, column: area.column, values };
}

/** The rectangle around the cells that hold something: what the sheet claims to use is not believed. */
function looseCells(cells: Cells, hidden: readonly number[]): LooseCells | undefined {
  const lines = new Map<number, CellValue[]>();
  let left = COLUMNS;
  // A sparse array is walked by what it holds.
  cells.forEach((line, row) => {
    const values = trimmed(Array.from(line ?? [], valueOf));
    if (values.length === 0) return;
    lines.set(row, values);
    left = Math.min(
      left,
      values.findIndex((value) => value !== null),
    );
  });
  const rows = [...lines.keys()];
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return undefined;
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) values.push((lines.get(row) ?? []).slice(left));
  const body = hidden.some((row) => row > top && row <= bottom);
  return { cells: { row: top, column: left, values }, hiddenRows: body };
}

/** Blank cells at the end of a row are left out. */
function trimmed(values: (CellValue | undefined)[]): CellValue[] {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? null) === null) length--;
  return Array.from({ length }, (_, i) => values[i] ?? null);
}

/**
 * What a cell holds. Dates stay serials, rich text is plain, a blank is null.
 *
 * @example valueOf({ t: "n", v: 0.5, z: "0%" }) // { percent: 0.5 }
 */
export function valueOf(cell: CellObject | undefined): CellValue {
  if (cell === undefined) return null;
  if (cell.t === "e") return { fault: "error", text: ERRORS[Number(cell.v)] ?? UNKNOWN_ERROR };
  if (cell.t === "z" || cell.v === undefined) return cell.f === undefined ? null : { fault: "uncached", text: cell.f };
  if (typeof cell.v === "number") return isPercentFormat(cell.z) ? { percent: cell.v } : cell.v;
  if (typeof cell.v === "string") return cell.v === "" ? null : cell.v;
  return typeof cell.v === "boolean" ? cell.v : null;
}

/** Whether a number format shows a percent sign; quoted and escaped ones are plain text. */
function isPercentFormat(format: CellObject["z"]): boolean {
  if (typeof format !== "string" || !format.includes("%")) return false;
  return format.replaceAll(/"[^"]*"|\\./g, "").includes("%");
}

function freeColumns(cells: Cells, table: Area, others: readonly Area[]): number {
  const first = table.column + table.columns;
  let next = COLUMNS;
  for (let row = table.row; row < table.row + table.rows; row++) {
    const line = cells[row] ?? [];
    for (let column = first; column < Math.min(next, line.length); column++) {
      if (!isBlank(valueOf(line[column]))) next = column;
    }
  }
  for (const { row, column, rows, columns } of others) {
    const beside = row < table.row + table.rows && row + rows > table.row && column + columns > first;
    if (beside) next = Math.min(next, Math.max(first, column));
  }
  return next - first;
}

/** How many rows below a table are empty across its width. */
function freeRows(cells: Cells, table: Area, others: readonly Area[]): number {
  const first = table.row + table.rows;
  let next = Math.max(ROWS, first);
  for (let row = first; row < Math.min(next, cells.length); row++) {
    const line = (cells[row] ?? []).slice(table.column, table.column + table.columns);
    if (line.some((cell) => !isBlank(valueOf(cell)))) next = row;
  }
  for (const { row, column, rows, columns } of others) {
    const below = column < table.column + table.columns && column + columns > table.column && row + rows > first;
    if (below) next = Math.min(next, Math.max(first, row));
  }
  return next - first;
}

/** The rows with hidden="1", counted from 0. Read from the text: SheetJS knows them only at double its price. */
function hiddenRows(xml: string): number[] {
  const hidden: number[] = [];
  let row = -1;
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?row(\s[^>]*)?>/g)) {
    const written = /\sr="(\d+)"/.exec(attributes)?.[1];
    row = written === undefined ? row + 1 : Number(written) - 1;
    if (/\shidden="(?:1|true)"/.test(attributes)) hidden.push(row);
  }
  return hidden;
}

function isProtected(xml: string): boolean {
  const attributes = /<(?:\w+:)?sheetProtection(\s[^>]*)?>/.exec(xml)?.[1] ?? "";
  return /\ssheet="(?:1|true)"/.test(attributes);
}

function partBytes(parts: Parts, sheet: SheetPart): Uint8Array {
  return parts.get(sheet.part) ?? new Uint8Array();
}
