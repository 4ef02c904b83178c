import type { SheetCell, SheetContent } from "../../workbook/change";
import { MARK_NAME, markText } from "../../workbook/mark";
import { pause } from "../pause";
import { asTyped, batchesOf, inTurn, jsonBytes, WRITE_BYTES, pointsOf } from "./chunks";
import { onSheet } from "./run";
import { draw, eraseDrawings } from "./sheetDrawings";
import { setUp } from "./sheetLooks";

/** The fingerprint of a sheet that is being built: where the work breaks off, the next run builds it again. */
const UNFINISHED = "0";
/** Text in quotes inside a formula may not be longer. */
const LONGEST_LITERAL = 255;

/** Builds our own sheets, or builds them again in the place that they have; the user's column widths stay. */
export async function buildSheets(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  between: () => void,
): Promise<void> {
  await inTurn(contents, async (content) => {
    between();
    await onSheet(content.name, async () => {
      const sheet = sheetFor(context, content);
      try {
        await fill(context, sheet, content);
      } catch (error) {
        // One that was there before is built again by the next run; a new one must not lie about half made.
        if (content.replaces === undefined) await remove(context, sheet);
        throw error;
      }
    });
  });
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  if (content.replaces !== undefined) await eraseDrawings(context, sheet);
  await writeValues(context, sheet, content);
  // Looks after values: wrapped text slows every later write of the sheet.
  await setUp(context, sheet, content);
  draw(sheet, content);
  sheet.names.getItem(MARK_NAME).formula = markOf(content);
  await context.sync();
}

async function remove(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.delete();
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

function sheetFor(context: Excel.RequestContext, { replaces, name, widths, document }: SheetContent) {
  const sheets = context.workbook.worksheets;
  const mark = markOf({ document, fingerprint: UNFINISHED });
  if (replaces === undefined) {
    const sheet = sheets.add(name);
    sheet.names.add(MARK_NAME, mark).visible = false;
    widths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
    });
    sheet.showGridlines = false;
    return sheet;
  }
  const sheet = sheets.getItem(replaces);
  sheet.names.getItem(MARK_NAME).formula = mark;
  sheet.name = name;
  sheet.getRange().clear();
  sheet.freezePanes.unfreeze();
  return sheet;
}

function markOf(content: Pick<SheetContent, "document" | "fingerprint">): string {
  return `="${markText(content)}"`;
}

async function writeValues(context: Excel.RequestContext, sheet: Excel.Worksheet, content: SheetContent) {
  const width = content.widths.length;
  const lines = content.rows.map(({ cells }, row) => {
    const values = Array<string | number>(width).fill("");
    for (const cell of cells) values[cell.column] = enteredAs(cell);
    return { row, values };
  });
  await pause();
  const batches = batchesOf(lines, ({ values }) => jsonBytes(values), WRITE_BYTES);
  await inTurn(batches, async (batch) => {
    const [first] = batch;
    if (first === undefined) return;
    sheet.getRangeByIndexes(first.row, 0, batch.length, width).values = batch.map(({ values }) => values);
    await context.sync();
  });
}

/**
 * What is entered into a cell. A link is a formula: it travels with the values, where a link of Excel's own would take
 * five messages for each cell. It stands on words of ours, a number or an address, so that no text of a cell gets into a
 * formula, not even in quotes.
 */
function enteredAs({ value, link, formula }: SheetCell): string | number {
  if (formula !== undefined) return `=${formula}`;
  if (link === undefined || value === null) return asTyped(value);
  const sheet = link.sheet === undefined ? "" : `'${link.sheet.replaceAll("'", "''")}'!`;
  const place = quoted(`#${sheet}${link.cell}`);
  const text = typeof value === "number" ? String(value) : quoted(value);
  const fits = Math.max(place.length, text.length) - 2 <= LONGEST_LITERAL;
  return fits ? `=HYPERLINK(${place},${text})` : asTyped(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
