import { DISMISSAL_COLUMN } from "../../workbook/internalSheet";
import { dismissalCells, type Dismissal } from "../../workbook/dismissals";
import { hiddenSheet } from "./hiddenSheet";

/** Keeps in the hidden sheet what was said about findings, in place of what it kept. Makes the sheet where there is none. */
export async function writeDismissals(context: Excel.RequestContext, dismissals: readonly Dismissal[]): Promise<void> {
  const sheet = await hiddenSheet(context);
  const column = sheet.getRangeByIndexes(0, DISMISSAL_COLUMN, 1, 1).getEntireColumn();
  column.clear(Excel.ClearApplyTo.contents);
  const cells = dismissalCells(dismissals);
  if (cells.length > 0) {
    sheet.getRangeByIndexes(0, DISMISSAL_COLUMN, cells.length, 1).values = cells.map((text) => [text]);
  }
  await context.sync();
}
