import type { TableChange } from "../../workbook/change";
import { HostError } from "../host";
import { batchesOf, FORMAT_BYTES, inTurn, MOST_BYTES } from "./chunks";
import { canResize, type TakeBack } from "./columns";
import type { Held, JournalRows, JournalRowsTable, StoredRun } from "./journal";
import { onSheet } from "./run";
import { isTableAsRead, watchTable, type WrittenChange } from "./watch";
import type { Snapshot } from "../../workbook/snapshot";

const GENERAL = "General";

/** What the journal keeps of the rows that changes add, asked for before they are added. */
export async function rowsBefore(
  context: Excel.RequestContext,
  changes: readonly WrittenChange[],
): Promise<readonly JournalRows[]> {
  const found: JournalRows[] = [];
  await inTurn(changes, async ({ sheetId, sheet, table, area, edit, calculated = [] }) => {
    const rows = edit?.rows ?? 0;
    if (rows === 0) return;
    const own = context.workbook.worksheets.getItem(sheetId);
    const row = area.row + area.rows - rows;
    const last = own.getRangeByIndexes(row - 1, area.column, 1, area.columns);
    last.load("numberFormat");
    const known = table === undefined ? undefined : own.tables.getItem(table);
    known?.load("id,name");
    await context.sync();
    const above: readonly (readonly string[])[] = last.numberFormat;
    const [formats = []] = area.rows - rows > 1 ? above : [];
    const formatted = formats.flatMap((format, at) => (format === GENERAL ? [] : [area.column + at]));
    const before: { column: number; before: string[] }[] = [];
    await inTurn(
      batchesOf(formatted, () => rows * FORMAT_BYTES, MOST_BYTES),
      async (batch) => {
        const asked = batch.map((column) => ({ column, range: own.getRangeByIndexes(row, column, rows, 1) }));
        for (const { range } of asked) range.load("numberFormat");
        await context.sync();
        for (const { column, range } of asked) before.push({ column, before: shortened(range.numberFormat) });
      },
    );
    const { column, columns } = area;
    const named = known === undefined ? null : { id: known.id, name: known.name };
    found.push({ sheetId, sheet, table: named, row, column, rows, columns, calculated, formats: before });
  });
  return found;
}

/** The formats of a column of cells; one where all are alike. */
function shortened(lines: readonly (readonly string[])[]): string[] {
  const all = lines.map(([format = GENERAL]) => format);
  const [first = GENERAL] = all;
  return all.every((format) => format === first) ? [first] : all;
}

/**
 * Makes tables reach over the rows that they get, and gives those the number formats of the last one.
 *
 * @throws HostError preview-outdated where the table is not what was read, or something lies below it
 */
export async function growRows(
  context: Excel.RequestContext,
  changes: readonly WrittenChange[],
  journal: readonly JournalRows[],
  snapshot: Snapshot,
  takeBacks: TakeBack[],
): Promise<void> {
  await inTurn(changes, async (change) => {
    const rows = change.edit?.rows ?? 0;
    if (rows === 0) return;
    const added = journal.find(({ sheetId, row, column }) => isPlace(change, { sheetId, row, column }));
    if (added === undefined) throw new Error("rows are kept in the journal before they are added");
    const { sheetId, sheet, table, area } = change;
    const watch = watchTable(context, { ...change, area: { ...area, rows: area.rows - rows } });
    const own = context.workbook.worksheets.getItem(sheetId);
    const cells = own.getRangeByIndexes(added.row, area.column, rows, area.columns);
    cells.load("rowIndex,columnIndex");
    const below = cells.getUsedRangeOrNullObject(true);
    below.load("rowIndex");
    await onSheet(sheet, () => context.sync());
    if (!isTableAsRead(watch, snapshot) || !below.isNullObject) throw new HostError("preview-outdated", { sheet });
    const asked = added.formats.map(({ column }) => {
      const above = own.getRangeByIndexes(added.row - 1, column, 1, 1);
      above.load("numberFormat");
      return { column, above };
    });
    await context.sync();
    takeBacks.push(async () => {
      // Excel moves a range that is held along with what is inserted above it.
      cells.load("rowIndex,columnIndex");
      await context.sync();
      await takeOff(context, { ...added, row: cells.rowIndex, column: cells.columnIndex });
    });
    if (table !== undefined) grow(own.tables.getItem(table), rows);
    for (const { column, above } of asked) {
      fillFormat(own.getRangeByIndexes(added.row, column, rows, 1), String(above.numberFormat[0]?.[0] ?? GENERAL));
    }
    await onSheet(sheet, () => context.sync());
  });
}

function isPlace(
  { sheetId, area, edit }: TableChange,
  place: Pick<JournalRows, "sheetId" | "row" | "column">,
): boolean {
  const row = area.row + area.rows - (edit?.rows ?? 0);
  return place.sheetId === sheetId && place.row === row && place.column === area.column;
}

function grow(table: Excel.Table, rows: number): void {
  if (canResize()) table.resize(table.getRange().getResizedRange(rows, 0));
  else for (let row = 0; row < rows; row += 1) table.rows.add();
}

/** Takes rows off a table or list again, where nothing is left in them but what the table computes. */
async function takeOff(context: Excel.RequestContext, added: JournalRows): Promise<void> {
  const { sheetId, table, row, column, rows, columns, calculated } = added;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = sheet.getRangeByIndexes(row, column, rows, columns);
  cells.load("formulas");
  const own = table === null ? undefined : await tableOf(context, sheet, table);
  const whole = own?.getRange();
  whole?.load("rowIndex,rowCount,columnIndex");
  await context.sync();
  const lines: readonly (readonly Held[])[] = cells.formulas;
  const isLeft = (held: Held, at: number) => held !== "" && !isComputed(held, column + at, added);
  if (lines.some((line) => line.some(isLeft))) return;
  const isItsEnd = whole?.columnIndex === column && whole.rowIndex + whole.rowCount === row + rows;
  if (isItsEnd && !canResize()) cells.delete(Excel.DeleteShiftDirection.up);
  else if (isItsEnd) own?.resize(whole.getResizedRange(-rows, 0));
  // A row in the middle of a table by now goes on being computed.
  if (own === undefined || (isItsEnd && canResize())) {
    for (const at of calculated) sheet.getRangeByIndexes(row, at, rows, 1).clear(Excel.ClearApplyTo.contents);
  }
  restoreFormats(sheet, added);
}

/** A table by its id, which outlives another name, or by its name, which outlives another id; without totals. */
async function tableOf(context: Excel.RequestContext, sheet: Excel.Worksheet, { id, name }: JournalRowsTable) {
  const found = [id, name].map((key) => sheet.tables.getItemOrNullObject(key));
  for (const table of found) table.load("showTotals");
  await context.sync();
  return found.find((table) => !table.isNullObject && !table.showTotals);
}

function restoreFormats(sheet: Excel.Worksheet, { row, rows, formats }: JournalRows): void {
  for (const { column, before } of formats) {
    const cells = sheet.getRangeByIndexes(row, column, rows, 1);
    const [only] = before;
    if (before.length === 1 && only !== undefined) fillFormat(cells, only);
    else cells.numberFormat = before.map((format) => [format]);
  }
}

function fillFormat(cells: Excel.Range, numberFormat: string): void {
  // A scalar fills a whole range; the types know only arrays of its size.
  Object.assign(cells, { numberFormat });
}

/** Takes back the rows that a run added, where nothing is left in them. */
export async function removeRows(context: Excel.RequestContext, { rows }: StoredRun): Promise<void> {
  await inTurn([...rows].reverse(), async (added) => {
    await onSheet(added.sheet, async () => {
      await takeOff(context, added);
      await context.sync();
    });
  });
}

function isComputed(held: Held, column: number, { calculated }: JournalRows): boolean {
  return calculated.includes(column) && typeof held === "string" && held.startsWith("=");
}
