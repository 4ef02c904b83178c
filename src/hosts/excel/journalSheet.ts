import { batchesOf, inTurn, WRITE_BYTES } from "./chunks";
import { hiddenSheet } from "./hiddenSheet";
import { decodeRun, encodeRun, JOURNAL_SHEET, type Held, type StoredRun } from "./journal";

/** Keeps a run in the workbook in place of the last one. Makes the sheet where there is none. */
export async function writeJournal(context: Excel.RequestContext, stored: StoredRun): Promise<void> {
  const sheet = await hiddenSheet(context);
  sheet.getRange("A:A").clear(Excel.ClearApplyTo.contents);
  const lines = (await encodeRun(stored)).map((text, row) => ({ text, row }));
  await inTurn(
    batchesOf(lines, ({ text }) => text.length, WRITE_BYTES),
    async (batch) => {
      const [first] = batch;
      if (first === undefined) return;
      sheet.getRangeByIndexes(first.row, 0, batch.length, 1).values = batch.map(({ text }) => [text]);
      await context.sync();
    },
  );
}

/** The run that the workbook keeps; undefined where there is none. */
export async function readJournal(context: Excel.RequestContext): Promise<StoredRun | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(JOURNAL_SHEET);
  const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
  used.load("values");
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return undefined;
  return decodeRun(used.values.map(([first = ""]: Held[]) => first));
}

/** Forgets the run that the workbook keeps. */
export function clearJournal(context: Excel.RequestContext): void {
  context.workbook.worksheets.getItem(JOURNAL_SHEET).getRange("A:A").clear(Excel.ClearApplyTo.contents);
}
