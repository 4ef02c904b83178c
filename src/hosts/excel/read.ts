import type { CellValue } from "../../core/model/cell";
import { MARK_NAME, parseMark } from "../../workbook/mark";
import { isPercentColumn, isTableName, isTableSheet } from "../../workbook/lookFor";
import type { Area, SheetSnapshot, Snapshot, TableSnapshot } from "../../workbook/snapshot";
import { batchesOf, CELL_BYTES, inTurn, MOST_BYTES } from "./chunks";
import { JOURNAL_SHEET } from "./journal";

/** Columns looked at right of a table for room. */
const LOOK_RIGHT = 16;
/** Rows read in one piece where a table is larger than one answer may be. */
const PIECE_ROWS = 5000;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** An Excel table with what was asked of it. */
interface TableReading {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly right: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly pieces: readonly Excel.Range[];
  readonly formats: readonly { readonly column: number; readonly range: Excel.Range }[];
}

interface LooseReading {
  readonly range: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
}

/** One sheet with what was asked of it; a sheet that holds nothing of ours is only named. */
interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly tables: readonly TableReading[];
  readonly loose: LooseReading | undefined;
}

/**
 * Reads what the snapshot holds in two syncs: what sheets and tables there are, then their cells. Tables larger than
 * one answer may be come in further ones. Only tables of the schema, and sheets of its names, are read.
 */
export async function readSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
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

  const readings = sheets.items.filter(({ name }) => name !== JOURNAL_SHEET).map((sheet) => askSheet(sheet));
  const ranges = readings.flatMap(({ tables, loose }) => [
    ...tables.flatMap(({ pieces }) => pieces),
    ...(loose === undefined ? [] : [loose.range]),
  ]);
  const batches = batchesOf(ranges, sizeOf, MOST_BYTES);
  await inTurn(batches.length === 0 ? [[]] : batches, async (batch) => {
    for (const range of batch) range.load("values");
    await context.sync();
  });
  return { date1904: false, sheets: readings.map(sheetSnapshot) };
}

/** How many bytes a piece's answer has; pieces of tables carry their size, loose cells are not known before. */
const sizes = new WeakMap<Excel.Range, number>();

function sizeOf(range: Excel.Range): number {
  return sizes.get(range) ?? 0;
}

function askSheet(sheet: Excel.Worksheet): SheetReading {
  if (markOf(sheet) !== undefined) return { sheet, tables: [], loose: undefined };
  const onOurSheet = isTableSheet(sheet.name);
  const tables = sheet.tables.items.filter(({ name }) => onOurSheet || isTableName(name)).map(askTable);
  if (!onOurSheet || sheet.tables.items.length > 0) return { sheet, tables, loose: undefined };
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,numberFormat,rowHidden");
  return { sheet, tables, loose: { range, merges: undefined } };
}

function askTable(table: Excel.Table): TableReading {
  const whole = table.getRange();
  const columns = table.columns.items;
  const rows = table.rows.count + 1;
  const range = whole.getRow(0).getResizedRange(rows - 1, 0);
  range.load("rowIndex,columnIndex,rowHidden");
  const right = whole.getColumnsAfter(LOOK_RIGHT).getUsedRangeOrNullObject(true);
  right.load("columnIndex");
  const merges = canSeeMerges() ? range.getMergedAreasOrNullObject() : undefined;
  merges?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const formats = columns.flatMap(({ name }, column) => {
    if (!isPercentColumn(name)) return [];
    const cells = range.getColumn(column);
    cells.load("numberFormat");
    return [{ column, range: cells }];
  });
  return { table, range, right, merges, formats, pieces: piecesOf(whole, rows, columns.length) };
}

/** The rows of a table in pieces that fit into one answer each. */
function piecesOf(whole: Excel.Range, rows: number, columns: number): Excel.Range[] {
  const height = Math.min(PIECE_ROWS, Math.max(1, Math.floor(MOST_BYTES / (columns * CELL_BYTES))));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => {
    const count = Math.min(height, rows - index * height);
    const piece = whole.getRow(index * height).getResizedRange(count - 1, 0);
    sizes.set(piece, count * columns * CELL_BYTES);
    return piece;
  });
}

function canSeeMerges(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

function sheetSnapshot({ sheet, tables, loose }: SheetReading): SheetSnapshot {
  const mark = markOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    protected: sheet.protection.protected,
    ...(mark !== undefined && { mark }),
    tables: tables.map(tableSnapshot),
    ...(loose !== undefined && !loose.range.isNullObject && { loose: looseSnapshot(loose) }),
    merges: tables.flatMap(({ merges }) => areasOf(merges)),
  };
}

function looseSnapshot({ range }: LooseReading): NonNullable<SheetSnapshot["loose"]> {
  const values = cellsOf(range.values).map((row, at) =>
    row.map((cell, column) => withFormat(cell, String(range.numberFormat[at]?.[column] ?? ""))),
  );
  return { cells: { row: range.rowIndex, column: range.columnIndex, values }, hiddenRows: !isShown(range) };
}

function tableSnapshot({ table, range, right, pieces, formats }: TableReading): TableSnapshot {
  const values = pieces.flatMap((piece) => cellsOf(piece.values));
  for (const { column, range: cells } of formats) {
    values.forEach((row, at) => {
      row[column] = withFormat(row[column] ?? null, String(cells.numberFormat[at]?.[0] ?? ""));
    });
  }
  const edge = range.columnIndex + table.columns.items.length;
  return {
    name: table.name,
    cells: { row: range.rowIndex, column: range.columnIndex, values },
    freeColumns: right.isNullObject ? LOOK_RIGHT : right.columnIndex - edge,
    hiddenRows: !isShown(range),
  };
}

/** Whether every row of a range is shown; Excel answers null where some are and some are not. */
function isShown(range: Excel.Range): boolean {
  const hidden: boolean | null = range.rowHidden;
  return hidden !== null && !hidden;
}

/** Excel's values as ours: "" is blank, an error is a fault. */
function cellsOf(values: readonly (readonly unknown[])[]): CellValue[][] {
  return values.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return ERROR.test(value) ? { fault: "error", text: value } : value;
}

function withFormat(cell: CellValue, format: string): CellValue {
  return typeof cell === "number" && format.includes("%") ? { percent: cell } : cell;
}

function areasOf(merges: Excel.RangeAreas | undefined): Area[] {
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
