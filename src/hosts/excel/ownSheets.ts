import type { CellStyle, PrintSetup, SheetContent } from "../../workbook/change";
import { LINE_COLOR, LOOKS, type Look } from "../../workbook/looks";
import { MARK_NAME, markText } from "../../workbook/mark";
import { asTyped, batchesOf, inTurn, MOST_BYTES } from "./chunks";

const POINTS_PER_MM = 72 / 25.4;
/** A character of the standard font is 7 pixels wide, and a cell has 5 more; a pixel is 3/4 of a point. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Builds our own sheets, or builds them again in the place that they have; the user's column widths stay. */
export async function buildSheets(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  between: () => void,
): Promise<void> {
  await inTurn(contents, async (content) => {
    between();
    const sheet = sheetFor(context, content);
    await writeValues(context, sheet, content);
    // Looks after values: wrapped text slows every later write of the sheet.
    setUp(sheet, content);
    await context.sync();
  });
}

function sheetFor(context: Excel.RequestContext, { replaces, name, widths, ...content }: SheetContent) {
  const sheets = context.workbook.worksheets;
  if (replaces === undefined) {
    const sheet = sheets.add(name);
    widths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
    });
    sheet.names.add(MARK_NAME, `="${markText(content)}"`).visible = false;
    sheet.showGridlines = false;
    return sheet;
  }
  const sheet = sheets.getItem(replaces);
  sheet.name = name;
  sheet.getRange().clear();
  sheet.freezePanes.unfreeze();
  sheet.names.getItem(MARK_NAME).formula = `="${markText(content)}"`;
  return sheet;
}

async function writeValues(context: Excel.RequestContext, sheet: Excel.Worksheet, content: SheetContent) {
  const width = content.widths.length;
  const lines = content.rows.map(({ cells }, row) => {
    const values = Array<string | number>(width).fill("");
    for (const { column, value } of cells) values[column] = asTyped(value);
    return { row, values };
  });
  const batches = batchesOf(lines, ({ values }) => JSON.stringify(values).length * 2, MOST_BYTES);
  await inTurn(batches, async (batch) => {
    const [first] = batch;
    if (first === undefined) return;
    sheet.getRangeByIndexes(first.row, 0, batch.length, width).values = batch.map(({ values }) => values);
    await context.sync();
  });
}

function setUp(sheet: Excel.Worksheet, content: SheetContent): void {
  for (const { row, column, rows, columns } of content.merges)
    sheet.getRangeByIndexes(row, column, rows, columns).merge();
  for (const { style, row, column, rows } of styledRuns(content)) {
    applyLook(sheet.getRangeByIndexes(row, column, rows, 1), LOOKS[style]);
  }
  content.rows.forEach(({ height, cells }, row) => {
    if (height !== undefined) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
    for (const { column, link, value } of cells) {
      if (link === undefined) continue;
      const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
        documentReference,
        textToDisplay: String(asTyped(value)),
      };
    }
  });
  if (content.frozenRows > 0) sheet.freezePanes.freezeRows(content.frozenRows);
  setUpPrint(sheet.pageLayout, content.print);
}

interface StyledRun {
  readonly style: CellStyle;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** Runs of cells below each other that share a style: one call for each instead of one for each cell. */
export function styledRuns({ rows }: SheetContent): StyledRun[] {
  const open = new Map<number, { style: CellStyle; row: number; column: number; rows: number }>();
  const runs: StyledRun[] = [];
  rows.forEach(({ cells }, row) => {
    for (const { column, style } of cells) {
      const run = open.get(column);
      if (run?.style === style && run.row + run.rows === row) {
        run.rows += 1;
        continue;
      }
      const begun = { style, row, column, rows: 1 };
      open.set(column, begun);
      runs.push(begun);
    }
  });
  return runs;
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  const { font } = format;
  font.name = look.font;
  font.size = look.size;
  if (look.bold === true) font.bold = true;
  if (look.underline === true) font.underline = "Single";
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.align !== undefined) format.horizontalAlignment = look.align === "center" ? "Center" : "Right";
  format.verticalAlignment = "Center";
  format.wrapText = true;
  // A scalar fills a whole range; the types know only arrays of its size.
  if (look.numberFormat !== undefined) Object.assign(range, { numberFormat: look.numberFormat });
  if (look.boxed !== true) return;
  for (const edge of EDGES) {
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = `#${LINE_COLOR}`;
  }
}

function setUpPrint(layout: Excel.PageLayout, { orientation, margins, repeatedRows, footer }: PrintSetup): void {
  const [top, bottom, left, right] = margins;
  layout.orientation = orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.topMargin = top * POINTS_PER_MM;
  layout.bottomMargin = bottom * POINTS_PER_MM;
  layout.leftMargin = left * POINTS_PER_MM;
  layout.rightMargin = right * POINTS_PER_MM;
  if (repeatedRows !== undefined) layout.setPrintTitleRows(`$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
}
