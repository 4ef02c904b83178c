import type { CellValue } from "../../core/model/cell";
import { isPercent } from "../../core/model/cell";
import { address } from "../../workbook/a1";
import type { TableChange } from "../../workbook/change";
import type { Snapshot } from "../../workbook/snapshot";
import { HostError, type JournalEntry } from "../host";
import { batchesOf, blocksOf, CELL_BYTES, inTurn, MOST_BYTES, type Block } from "./chunks";
import { encodeRun, JOURNAL_SHEET, storedRun, type Held, type JournalBlock, type JournalColumn } from "./journal";

/** A block with the table it belongs to. */
interface Step {
  readonly change: TableChange;
  readonly block: Block;
}

/** What a step asks of the workbook in the same request that writes it. */
interface Watch {
  readonly step: Step;
  readonly rows: Excel.Range;
  readonly before: Excel.Range;
}

/**
 * Writes the changed cells of tables, in blocks. Each request first reads the rows it is about to write; where they
 * are not those that were judged, it puts back what it overwrote and rejects.
 *
 * @throws HostError filtered, changed-meanwhile
 */
export async function writeTables(
  context: Excel.RequestContext,
  changes: readonly TableChange[],
  snapshot: Snapshot,
  between: () => void,
): Promise<readonly JournalEntry[]> {
  for (const change of changes) refuseHiddenRows(change, snapshot);
  const steps = changes.flatMap((change) => blocksOf(change.cells).map((block) => ({ change, block })));
  const journal = await prepare(context, changes, steps);
  await writeJournal(context, encodeRun(journal));
  await inTurn(batchesOf(steps, bytesOf, MOST_BYTES), async (batch) => {
    between();
    const watches = batch.map((step) => watch(context, step));
    for (const { change, block } of batch) {
      rangeOf(context, change.sheetId, block).values = block.values.map((row) => [...row]);
    }
    await context.sync();
    if (watches.some((watched) => !isAsRead(watched, snapshot))) {
      for (const { before } of watches) putBack(before);
      await context.sync();
      throw new HostError("changed-meanwhile", { sheet: batch[0]?.change.sheet ?? "" });
    }
  });
  await formatColumns(context, changes);
  return changes.flatMap(entriesOf);
}

/** Writes the formulas that were loaded before they were overwritten. */
function putBack(range: Excel.Range): void {
  const formulas: readonly (readonly Held[])[] = range.formulas;
  range.formulas = formulas.map((row) => [...row]);
}

/** A write to a range that a filter hides in part lands in the wrong rows on some hosts. */
function refuseHiddenRows({ sheetId, sheet, table }: TableChange, snapshot: Snapshot): void {
  const read = snapshot.sheets.find(({ id }) => id === sheetId);
  const part = table === undefined ? read?.loose : read?.tables.find(({ name }) => name === table);
  if (part?.hiddenRows === true) throw new HostError("filtered", { sheet });
}

/** Adds the Out columns that are missing, and asks for what is about to be overwritten. */
async function prepare(context: Excel.RequestContext, changes: readonly TableChange[], steps: readonly Step[]) {
  const columns = changes.flatMap((change) => addColumns(context, change));
  const held = steps.map(({ change, block }) => {
    const range = rangeOf(context, change.sheetId, block);
    range.load("formulas");
    return range;
  });
  await context.sync();
  const blocks = steps.map(({ change, block }, index): JournalBlock => {
    const formulas: readonly (readonly Held[])[] = held[index]?.formulas ?? [];
    return {
      sheetId: change.sheetId,
      sheet: change.sheet,
      row: block.row,
      column: block.column,
      before: block.values.map((row, at) =>
        row.map((value, column) => (value === null ? null : (formulas[at]?.[column] ?? ""))),
      ),
      after: block.values,
    };
  });
  return storedRun(blocks, columns);
}

function addColumns(context: Excel.RequestContext, change: TableChange): JournalColumn[] {
  const { sheetId, table, area, added } = change;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { header, column } of added) {
    if (table === undefined) sheet.getRangeByIndexes(area.row, column, 1, 1).values = [[header]];
    else sheet.tables.getItem(table).columns.add(undefined, undefined, header);
  }
  return added.map(({ header, column }) => ({ sheetId, table: table ?? null, header, row: area.row, column }));
}

/** A scalar fills a whole range; the types know only arrays of its size. */
async function formatColumns(context: Excel.RequestContext, changes: readonly TableChange[]): Promise<void> {
  for (const { sheetId, area, added } of changes) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { column, numberFormat } of added) {
      if (numberFormat === undefined || area.rows < 2) continue;
      Object.assign(sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, 1), { numberFormat });
    }
  }
  await context.sync();
}

function watch(context: Excel.RequestContext, step: Step): Watch {
  const { change, block } = step;
  const sheet = context.workbook.worksheets.getItem(change.sheetId);
  const { area } = change;
  const rows = sheet.getRangeByIndexes(block.row, area.column, block.values.length, area.columns);
  rows.load("values");
  const before = rangeOf(context, change.sheetId, block);
  before.load("formulas");
  return { step, rows, before };
}

/** Whether the rows of a block still hold what they held when they were read. */
function isAsRead({ step, rows }: Watch, snapshot: Snapshot): boolean {
  const { change, block } = step;
  const read = snapshot.sheets.find(({ id }) => id === change.sheetId);
  const table = read?.tables.find(({ name }) => name === change.table);
  const grid = change.table === undefined ? read?.loose?.cells : table?.cells;
  if (grid === undefined) return false;
  return rows.values.every((row, at) =>
    change.watched.every((column) => {
      const now: unknown = row[column - change.area.column];
      const then = grid.values[block.row + at - grid.row]?.[column - grid.column] ?? null;
      return isSame(now, then);
    }),
  );
}

function isSame(now: unknown, then: CellValue): boolean {
  if (then === null) return now === "";
  if (isPercent(then)) return now === then.percent;
  return typeof then === "object" ? now === then.text : now === then;
}

function rangeOf(context: Excel.RequestContext, sheetId: string, { row, column, values }: Block): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
}

/** What a step sends and gets: its own values, and the rows it watches. */
function bytesOf({ change, block }: Step): number {
  const sent = block.changes.reduce((bytes, { after }) => bytes + String(after).length * 3 + 2, 0);
  return sent + block.values.length * change.area.columns * CELL_BYTES;
}

async function writeJournal(context: Excel.RequestContext, cells: readonly string[]): Promise<void> {
  const sheets = context.workbook.worksheets;
  const found = sheets.getItemOrNullObject(JOURNAL_SHEET);
  await context.sync();
  const sheet = found.isNullObject ? sheets.add(JOURNAL_SHEET) : found;
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.getRange("A:A").clear(Excel.ClearApplyTo.contents);
  sheet.getRangeByIndexes(0, 0, cells.length, 1).values = cells.map((cell) => [cell]);
}

function entriesOf({ sheet, cells }: TableChange): JournalEntry[] {
  return cells.map(({ row, column, before, after }) => ({ sheet, row, column, before, after }));
}

/** The A1 address of a cell of a journal block. */
export function cellOf({ row, column }: JournalBlock, at: number, across: number): string {
  return address(row + at, column + across);
}
