import { INTERNAL_SHEET, ORIGIN_COLUMN } from "../../workbook/internalSheet";
import { ORIGIN_WIDTH, originRows, type RowOrigin } from "../../workbook/origins";
import { asTyped, batchesOf, inTurn, jsonBytes, WRITE_BYTES } from "./chunks";
import type { TakeBack } from "./columns";
import type { Held, JournalBlock } from "./journal";

/** Rows of origins that are asked for and written at once. */
const PIECE = 2_000;

/**
 * What puts these origins into the hidden sheet in place of those that are there, as blocks for the journal: undo puts
 * the others back. Makes the sheet where there is none. Empty where no origins are to be written.
 */
export async function originBlocks(
  context: Excel.RequestContext,
  origins: readonly RowOrigin[] | undefined,
): Promise<readonly JournalBlock[]> {
  if (origins === undefined) return [];
  const sheets = context.workbook.worksheets;
  const found = sheets.getItemOrNullObject(INTERNAL_SHEET);
  await context.sync();
  const sheet = found.isNullObject ? sheets.add(INTERNAL_SHEET) : found;
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.load("id");
  const columns = sheet.getRangeByIndexes(0, ORIGIN_COLUMN, 1, ORIGIN_WIDTH).getEntireColumn();
  const used = columns.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();

  const rows = originRows(origins);
  const end = Math.max(rows.length, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  const pieces = Array.from({ length: Math.ceil(end / PIECE) }, (_, index) => {
    const row = index * PIECE;
    return { row, range: sheet.getRangeByIndexes(row, ORIGIN_COLUMN, Math.min(PIECE, end - row), ORIGIN_WIDTH) };
  });
  const blocks: JournalBlock[] = [];
  await inTurn(pieces, async ({ row, range }) => {
    range.load("formulas");
    await context.sync();
    const held: readonly (readonly Held[])[] = range.formulas;
    const before = held.map((line) => line.map((value) => (typeof value === "string" ? asTyped(value) : value)));
    const after = held.map((line, at) => line.map((_, across) => asTyped(rows[row + at]?.[across] ?? null)));
    blocks.push({ sheetId: sheet.id, sheet: INTERNAL_SHEET, row, column: ORIGIN_COLUMN, before, after });
  });
  return blocks;
}

/** Writes the blocks; what they held before is put back where the run fails later. */
export async function writeOrigins(
  context: Excel.RequestContext,
  blocks: readonly JournalBlock[],
  takeBacks: TakeBack[],
): Promise<void> {
  const put = ({ sheetId, row, column, before }: JournalBlock, values: JournalBlock["after"]) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(row, column, before.length, ORIGIN_WIDTH);
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
