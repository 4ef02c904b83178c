import { INTERNAL_SHEET, OUTSTANDING_COLUMN } from "../../workbook/internalSheet";
import { outstandingCells, type Outstanding } from "../../workbook/outstanding";
import type { Held, JournalBlock } from "./journal";

/**
 * What the hidden sheet is to keep of who has not returned what was handed out, with what it keeps now: undone like any
 * other cells.
 */
export async function outstandingBefore(
  context: Excel.RequestContext,
  outstanding: Outstanding,
): Promise<JournalBlock> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(INTERNAL_SHEET);
  await context.sync();
  const held: Held[] = sheet.isNullObject ? [] : await heldIn(context, sheet);
  const cells = outstandingCells(outstanding);
  const lines = Array.from({ length: Math.max(held.length, cells.length) }, (_, at) => at);
  return {
    sheetId: INTERNAL_SHEET,
    sheet: INTERNAL_SHEET,
    row: 0,
    column: OUTSTANDING_COLUMN,
    before: lines.map((at) => [held[at] ?? ""]),
    after: lines.map((at) => [cells[at] ?? ""]),
  };
}

/** Writes it; the journal has made the sheet by then. Gives back how to take it back. */
export function writeOutstanding(context: Excel.RequestContext, { before, after }: JournalBlock): () => void {
  const sheet = context.workbook.worksheets.getItem(INTERNAL_SHEET);
  const range = sheet.getRangeByIndexes(0, OUTSTANDING_COLUMN, after.length, 1);
  range.values = after.map((line) => [...line]);
  return () => {
    range.values = before.map((line) => [...line]);
  };
}

async function heldIn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Held[]> {
  const used = sheet.getRangeByIndexes(0, OUTSTANDING_COLUMN, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  if (used.isNullObject) return [];
  const whole = sheet.getRangeByIndexes(0, OUTSTANDING_COLUMN, used.rowIndex + used.rowCount, 1);
  whole.load("values");
  await context.sync();
  return whole.values.map(([cell = ""]: Held[]) => cell);
}
