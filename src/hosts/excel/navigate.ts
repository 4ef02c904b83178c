import { runPatiently } from "./run";

/** A click wants its answer at once: a cell that is being edited is said, not waited for. */
const AT_ONCE = { longest: 0, pause: 0 };

/** Where a jump ended. */
export type Arrival = "there" | "gone" | "hidden";

/**
 * Shows a cell to the user; the sheet as a whole where `cell` is null. Only on the user's click: another workbook that
 * gains focus meanwhile would break the work under way.
 *
 * @param cell in A1 notation
 * @throws HostError cell-edit, changed-meanwhile
 * @example await goTo("街镇任务清单", "F4") // "there"
 */
export function goTo(sheetName: string, cell: string | null): Promise<Arrival> {
  return runPatiently(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return "gone";
    if (sheet.visibility !== Excel.SheetVisibility.visible) return "hidden";
    sheet.activate();
    if (cell !== null) sheet.getRange(cell).select();
    await context.sync();
    return "there";
  }, AT_ONCE);
}
