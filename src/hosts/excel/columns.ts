import type { TableChange } from "../../workbook/change";
import { asTyped } from "./chunks";
import type { Held, JournalColumn, StoredRun } from "./journal";

/** What takes back something that was written. */
export type TakeBack = () => Promise<void> | void;

/** Cells that move no others: growing a table over free cells; older hosts can only insert a column. */
export function canResize(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/**
 * Adds the Out columns that are missing at the right edge of a table or list. What stood there is known to be nothing;
 * where it is something after all, taking back puts it in its place again.
 */
export function addColumns(context: Excel.RequestContext, { sheetId, table, area, added }: TableChange): TakeBack {
  const [first] = added;
  if (first === undefined) return () => undefined;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const headers = added.map(({ header }) => header);
  if (table === undefined) {
    return writeHeaders(sheet.getRangeByIndexes(area.row, first.column, 1, added.length), headers);
  }
  const own = sheet.tables.getItem(table);
  if (!canResize()) {
    for (const header of headers) own.columns.add(undefined, undefined, header);
    return async () => {
      const there = await columnNames(context, own);
      for (const header of headers) if (there.includes(header)) own.columns.getItem(header).delete();
    };
  }
  const clearHeaders = writeHeaders(own.getRange().getRow(0).getColumnsAfter(added.length), headers);
  own.resize(own.getRange().getResizedRange(0, added.length));
  return async () => {
    // The request may have failed before the table grew, or somebody may have changed the table meanwhile.
    const edge = (await columnNames(context, own)).slice(-added.length);
    if (edge.join("\n") === headers.join("\n")) own.resize(own.getRange().getResizedRange(0, -added.length));
    clearHeaders();
  };
}

async function columnNames(context: Excel.RequestContext, table: Excel.Table): Promise<string[]> {
  const { columns } = table;
  columns.load("items/name");
  await context.sync();
  return columns.items.map(({ name }) => name);
}

function writeHeaders(cells: Excel.Range, headers: readonly string[]): () => void {
  cells.load("formulas,values");
  cells.values = [[...headers]];
  return () => {
    const values: readonly (readonly Held[])[] = cells.values;
    cells.formulas = cells.formulas.map((row: Held[], at) =>
      row.map((held, across) => (typeof held === "string" && held === values[at]?.[across] ? asTyped(held) : held)),
    );
  };
}

/** What the journal keeps of the columns that a change adds. */
export function journalColumns({ sheetId, sheet, table, area, added }: TableChange): JournalColumn[] {
  return added.map(({ header, column }) => ({
    sheetId,
    sheet,
    table: table ?? null,
    header,
    row: area.row,
    column,
    rows: area.rows,
  }));
}

/** Gives the added columns their number formats. */
export function formatColumns(context: Excel.RequestContext, changes: readonly TableChange[]): TakeBack {
  const formatted = changes.flatMap(({ sheetId, area, added }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return added.flatMap(({ column, numberFormat }) => {
      if (numberFormat === undefined || area.rows < 2) return [];
      const cells = sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, 1);
      // A scalar fills a whole range; the types know only arrays of its size.
      Object.assign(cells, { numberFormat });
      return [cells];
    });
  });
  return () => {
    for (const cells of formatted) cells.clear(Excel.ClearApplyTo.formats);
  };
}

/** A column that a run added, with what was asked of it. */
interface Looked {
  readonly added: JournalColumn;
  /** The table's column; undefined beside a list that is no table. */
  readonly own: Excel.TableColumn | undefined;
  readonly cells: Excel.Range;
  readonly filled: Excel.Range;
}

/** Removes the columns that a run added, where all that is left in them is their header. */
export async function removeColumns(context: Excel.RequestContext, { columns }: StoredRun): Promise<void> {
  const looked = columns.map((added) => lookAt(context, added));
  const tables = new Map<string, Excel.Table>();
  for (const { table } of columns) {
    if (table !== null && !tables.has(table)) tables.set(table, context.workbook.tables.getItemOrNullObject(table));
  }
  for (const table of tables.values()) table.columns.load("count");
  await context.sync();
  const empty = looked.filter(isEmpty);
  for (const [name, table] of tables) {
    if (!table.isNullObject)
      shorten(
        table,
        empty.filter(({ added }) => added.table === name),
      );
  }
  for (const { own, cells } of empty) if (own === undefined) cells.clear();
}

function lookAt(context: Excel.RequestContext, added: JournalColumn): Looked {
  const { sheetId, table, header, row, column, rows } = added;
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const own = table === null ? undefined : sheet.tables.getItemOrNullObject(table).columns.getItemOrNullObject(header);
  own?.load("index");
  const cells = own === undefined ? sheet.getRangeByIndexes(row, column, rows, 1) : own.getRange();
  const filled = cells.getUsedRangeOrNullObject(true);
  filled.load("rowCount,values");
  return { added, own, cells, filled };
}

function isEmpty({ added, own, filled }: Looked): boolean {
  if (own?.isNullObject === true || filled.isNullObject) return false;
  return filled.rowCount === 1 && filled.values[0]?.[0] === added.header;
}

/** Takes empty columns off a table. Those at its edge leave everything beside the table where it is. */
function shorten(table: Excel.Table, empty: readonly Looked[]): void {
  const fromTheRight = [...empty].sort((a, b) => (b.own?.index ?? 0) - (a.own?.index ?? 0));
  let edge = table.columns.count;
  const atTheEdge = fromTheRight.filter(({ own }) => {
    const isNext = canResize() && own?.index === edge - 1 && edge > 1;
    if (isNext) edge -= 1;
    return isNext;
  });
  if (atTheEdge.length > 0) {
    table.resize(table.getRange().getResizedRange(0, -atTheEdge.length));
    for (const { cells } of atTheEdge) cells.clear();
  }
  for (const looked of fromTheRight) if (!atTheEdge.includes(looked)) looked.own?.delete();
}
