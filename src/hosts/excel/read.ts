import { INTERNAL_SHEET, KEPT_COLUMNS } from "../../workbook/internalSheet";
import type { CellValue } from "../../core/model/cell";
import { MARK_NAME, parseMark } from "../../workbook/mark";
import { isPercentColumn, isReadBack, isTableName, isTableSheet } from "../../workbook/lookFor";
import type { Area, Grid, SheetSnapshot, Snapshot, TableSnapshot } from "../../workbook/snapshot";
import { pause } from "../pause";
import { batchesOf, CELL_BYTES, FORMAT_BYTES, inTurn, MOST_BYTES } from "./chunks";

/** Columns looked at right of a table for room. */
const LOOK_RIGHT = 16;
/** Rows looked at below a table for room. */
const LOOK_BELOW = 20_000;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** Rows that are read at once, with the formats of the columns that may hold percentages. */
interface Piece {
  readonly range: Excel.Range;
  readonly formats: readonly { readonly column: number; readonly range: Excel.Range }[];
  /** What it was answered; none before that. */
  cells: readonly (readonly CellValue[])[];
  /** How many bytes its answer may have. */
  readonly bytes: number;
}

/** Cells with what was asked of them. */
interface Reading {
  readonly whole: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly pieces: readonly Piece[];
}

interface TableReading extends Reading {
  readonly table: Excel.Table;
  readonly right: Excel.Range;
  readonly below: Excel.Range;
}

/** One sheet with what was asked of it; a sheet that holds nothing of ours is only named. */
interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly tables: readonly TableReading[];
  readonly loose: Reading | undefined;
}

/**
 * Reads what the snapshot holds in two syncs: what sheets and tables there are, then their cells; lists that are no
 * Excel tables take one more, for their extent. What is larger than one answer may be comes in further ones, of about
 * `mostBytes` each. Only tables of the schema, and sheets of its names, are read.
 */
export async function readSnapshot(context: Excel.RequestContext, mostBytes = MOST_BYTES): Promise<Snapshot> {
  const sheets = context.workbook.worksheets;
  sheets.load(
    [
      "items/id,items/name,items/visibility,items/protection/protected",
      "items/names/items/name,items/names/items/formula",
      "items/tables/items/id,items/tables/items/name,items/tables/items/showTotals",
      "items/tables/items/columns/items/name,items/tables/items/rows/count",
    ].join(","),
  );
  await context.sync();

  const used = await looseRanges(context, sheets.items.filter(isLoose));
  const readings = sheets.items.map((sheet): SheetReading => {
    const range = used.get(sheet);
    const loose = range === undefined ? undefined : askLoose(range, mostBytes);
    return { sheet, tables: tablesOf(sheet).map((table) => askTable(table, mostBytes)), loose };
  });
  const all = readings.flatMap(({ tables, loose }) => [...tables, ...(loose === undefined ? [] : [loose])]);
  const pieces = all.flatMap((reading) => reading.pieces);
  const batches = batchesOf(pieces, ({ bytes }) => bytes, mostBytes);
  await inTurn(batches.length === 0 ? [[]] : batches, async (batch) => {
    for (const { range, formats } of batch) {
      range.load("values");
      for (const { range: cells } of formats) cells.load("numberFormat");
    }
    await context.sync();
    // office.js has just taken the answer apart: the screen gets its turn before the cells are looked at.
    await pause();
    for (const piece of batch) piece.cells = answered(piece);
  });
  return { date1904: false, sheets: readings.map(sheetSnapshot) };
}

/** The Excel tables of a sheet that the schema may know; none of a sheet of ours. */
function tablesOf(sheet: Excel.Worksheet): Excel.Table[] {
  if (markOf(sheet) !== undefined) return [];
  return sheet.tables.items.filter(({ name }) => isTableSheet(sheet.name) || isTableName(name));
}

function isLoose(sheet: Excel.Worksheet): boolean {
  if (sheet.name === INTERNAL_SHEET) return true;
  const mark = markOf(sheet);
  if (mark !== undefined) return isReadBack(mark);
  return isTableSheet(sheet.name) && sheet.tables.items.length === 0;
}

/** The used ranges of sheets without Excel tables, with their extent. */
async function looseRanges(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]) {
  const asked = sheets.map((sheet) => ({ sheet, range: keptOn(sheet).getUsedRangeOrNullObject(true) }));
  for (const { range } of asked) range.load("rowCount,columnCount");
  if (asked.length > 0) await context.sync();
  return new Map(asked.filter(({ range }) => !range.isNullObject).map(({ sheet, range }) => [sheet, range]));
}

/** Of our hidden sheet what stands right of the journal, which may be large and only undo reads. */
function keptOn(sheet: Excel.Worksheet): Pick<Excel.Range, "getUsedRangeOrNullObject"> {
  return sheet.name === INTERNAL_SHEET ? sheet.getRange(KEPT_COLUMNS) : sheet;
}

function askLoose(whole: Excel.Range, mostBytes: number): Reading {
  const { rowCount, columnCount } = whole;
  whole.load("rowIndex,columnIndex,rowHidden");
  const all = Array.from({ length: columnCount }, (_, column) => column);
  return { whole, merges: askMerges(whole), pieces: piecesOf(whole, rowCount, columnCount, all, mostBytes) };
}

function askTable(table: Excel.Table, mostBytes: number): TableReading {
  const withTotals = table.getRange();
  const columns = table.columns.items;
  const rows = table.rows.count + 1;
  const whole = withTotals.getRow(0).getResizedRange(rows - 1, 0);
  whole.load("rowIndex,columnIndex,rowHidden");
  const right = withTotals.getColumnsAfter(LOOK_RIGHT).getUsedRangeOrNullObject(true);
  right.load("columnIndex");
  const below = withTotals.getRowsBelow(LOOK_BELOW).getUsedRangeOrNullObject(true);
  below.load("rowIndex");
  const percent = columns.flatMap(({ name }, column) => (isPercentColumn(name) ? [column] : []));
  const pieces = piecesOf(whole, rows, columns.length, percent, mostBytes);
  return { table, whole, right, below, merges: askMerges(whole), pieces };
}

/** Asks for the merged areas in a range; undefined where the host cannot see them. */
export function askMerges(range: Excel.Range): Excel.RangeAreas | undefined {
  if (!canSeeMerges()) return undefined;
  const merges = range.getMergedAreasOrNullObject();
  merges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merges;
}

/** The rows of a range in pieces that fit into one answer each, with the columns whose formats count. */
function piecesOf(
  whole: Excel.Range,
  rows: number,
  columns: number,
  formatted: readonly number[],
  mostBytes: number,
): Piece[] {
  const rowBytes = columns * CELL_BYTES + formatted.length * FORMAT_BYTES;
  const height = Math.max(1, Math.floor(mostBytes / rowBytes));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => {
    const count = Math.min(height, rows - index * height);
    const range = whole.getRow(index * height).getResizedRange(count - 1, 0);
    const formats = formatted.map((column) => ({ column, range: range.getColumn(column) }));
    return { range, formats, cells: [], bytes: count * rowBytes };
  });
}

function canSeeMerges(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

function sheetSnapshot({ sheet, tables, loose }: SheetReading): SheetSnapshot {
  const mark = markOf(sheet);
  const readings = [...tables, ...(loose === undefined ? [] : [loose])];
  return {
    id: sheet.id,
    name: sheet.name,
    protected: sheet.protection.protected,
    ...(mark !== undefined && { mark }),
    tables: tables.map(tableSnapshot),
    ...(loose !== undefined && { loose: { cells: gridOf(loose), hiddenRows: !isShown(loose.whole) } }),
    merges: readings.flatMap(({ merges }) => areasOf(merges)),
  };
}

function gridOf({ whole, pieces }: Reading): Grid {
  return { row: whole.rowIndex, column: whole.columnIndex, values: pieces.flatMap(({ cells }) => cells) };
}

function answered({ range, formats }: Piece): CellValue[][] {
  const rows = cellsOf(range.values);
  for (const { column, range: cells } of formats) {
    rows.forEach((row, at) => {
      row[column] = withFormat(row[column] ?? null, String(cells.numberFormat[at]?.[0] ?? ""));
    });
  }
  return rows;
}

function tableSnapshot(reading: TableReading): TableSnapshot {
  const { table, whole, right, below } = reading;
  const edge = whole.columnIndex + table.columns.items.length;
  const end = whole.rowIndex + 1 + table.rows.count + (table.showTotals ? 1 : 0);
  return {
    name: table.name,
    cells: gridOf(reading),
    freeColumns: right.isNullObject ? LOOK_RIGHT : right.columnIndex - edge,
    hiddenRows: !isShown(whole),
    freeRows: below.isNullObject ? LOOK_BELOW : below.rowIndex - end,
    ...(table.showTotals && { totals: true }),
  };
}

/** Whether every row of a range is shown; Excel answers null where some are and some are not. */
export function isShown(range: Excel.Range): boolean {
  const hidden: unknown = range.rowHidden;
  return hidden === false;
}

/** Excel's values as ours: "" is blank, an error is a fault. */
export function cellsOf(values: readonly (readonly unknown[])[]): CellValue[][] {
  return values.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return ERROR.test(value) ? { fault: "error", text: value } : value;
}

/** A cell with its number format: a percentage where it shows one. */
export function withFormat(cell: CellValue, format: string): CellValue {
  return typeof cell === "number" && format.includes("%") ? { percent: cell } : cell;
}

/** The areas that `askMerges` was answered with. */
export function areasOf(merges: Excel.RangeAreas | undefined): Area[] {
  if (merges === undefined || merges.isNullObject) return [];
  return merges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}

function markOf(sheet: Excel.Worksheet) {
  const name = sheet.names.items.find((item) => item.name === MARK_NAME);
  return name === undefined ? undefined : parseMark(String(name.formula));
}
