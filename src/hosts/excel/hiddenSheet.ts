import { INTERNAL_SHEET } from "../../workbook/internalSheet";
import type { Remembered } from "../../workbook/remembered";
import { asTyped, batchesOf, inTurn, jsonBytes, WRITE_BYTES } from "./chunks";
import type { TakeBack } from "./columns";
import type { Held, JournalBlock } from "./journal";

/** Rows that are asked for and written at once. */
const PIECE = 2_000;

/** The very hidden sheet; makes it where there is none. */
export async function hiddenSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets;
  const found = sheets.getItemOrNullObject(INTERNAL_SHEET);
  await context.sync();
  const sheet = found.isNullObject ? sheets.add(INTERNAL_SHEET) : found;
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  return sheet;
}

/** What puts these rows into the hidden sheet, as blocks for the journal: undo puts back what was there. */
export async function hiddenBlocks(
  context: Excel.RequestContext,
  remembered: readonly Remembered[],
): Promise<readonly JournalBlock[]> {
  if (remembered.length === 0) return [];
  const sheet = await hiddenSheet(context);
  sheet.load("id");
  const blocks: JournalBlock[] = [];
  await inTurn(remembered, async (one) => {
    blocks.push(...(await blocksOver(context, sheet, one)));
  });
  return blocks;
}

async function blocksOver(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { column, width, rows }: Remembered,
): Promise<readonly JournalBlock[]> {
  const used = sheet.getRangeByIndexes(0, column, 1, width).getEntireColumn().getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  const end = Math.max(rows.length, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  const pieces = Array.from({ length: Math.ceil(end / PIECE) }, (_, index) => {
    const row = index * PIECE;
    return { row, range: sheet.getRangeByIndexes(row, column, Math.min(PIECE, end - row), width) };
  });
  const blocks: JournalBlock[] = [];
  await inTurn(pieces, async ({ row, range }) => {
    range.load("formulas");
    await context.sync();
    const held: readonly (readonly Held[])[] = range.formulas;
    const before = held.map((line) => line.map((value) => (typeof value === "string" ? asTyped(value) : value)));
    const after = held.map((line, at) => line.map((_, across) => asTyped(rows[row + at]?.[across] ?? null)));
    blocks.push({ sheetId: sheet.id, sheet: INTERNAL_SHEET, row, column, before, after });
  });
  return blocks;
}

/** Writes the blocks; what they held before is put back where the run fails later. */
export async function writeHidden(
  context: Excel.RequestContext,
  blocks: readonly JournalBlock[],
  takeBacks: TakeBack[],
): Promise<void> {
  const put = ({ sheetId, row, column, before }: JournalBlock, values: JournalBlock["after"]) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(row, column, before.length, before[0]?.length ?? 0);
    range.values = values.map((line) => [...line]);
  };
  const batches = batchesOf(blocks, ({ after }) => jsonBytes(after), WRITE_BYTES);
  await inTurn(batches, async (batch) => {
    for (const block of batch) {
      put(block, block.after);
      takeBacks.push(() => put(block, block.before));
    }
    await context.sync();
  });
}
