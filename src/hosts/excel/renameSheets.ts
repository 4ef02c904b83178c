import type { SheetRename } from "../../workbook/change";
import { MARK_NAME, markText } from "../../workbook/mark";
import { onSheet } from "./run";

/** Gives sheets of ours another name and mark; Excel itself carries on whatever refers to them. */
export async function renameSheets(context: Excel.RequestContext, renamed: readonly SheetRename[]): Promise<void> {
  if (renamed.length === 0) return;
  for (const { sheetId, name, mark } of renamed) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.name = name;
    sheet.names.getItem(MARK_NAME).formula = `="${markText(mark)}"`;
  }
  await onSheet(renamed[0]?.sheet ?? "", () => context.sync());
}
