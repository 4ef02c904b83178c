import { address, areaAddress, columnLetters } from "../../workbook/a1";
import type { CellStyle, PrintSetup, SheetCell, SheetContent } from "../../workbook/change";
import { printScale } from "../../workbook/paper";
import { addChart, addDataBar } from "./drawings";
import { done, type Book } from "./engine";
import { quoted } from "./refs";
import { runsOf } from "./runs";
import { styleOf } from "./styles";

const MM_PER_INCH = 25.4;
const A4 = 9;
/** Space kept for header and footer, in inches: Excel's own default. */
const EDGE = 0.3;
/** Excel refuses a sheet with more links. */
const MOST_LINKS = 65_530;

interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/** Lays out one of our sheets on an empty one. `keptWidths`: columns before this one keep the user's widths. */
export function buildSheet(book: Book, sheet: string, content: SheetContent, keptWidths: number): void {
  const cells = content.rows.flatMap((row, at) => row.cells.map((cell) => ({ row: at, cell })));
  writeValues(book, sheet, cells);
  writeStyles(book, sheet, cells);
  writeLinks(book, sheet, cells);
  content.rows.forEach(({ height }, row) => {
    if (height !== undefined) done(book.SetRowHeight(sheet, row + 1, height));
  });
  frameSheet(book, sheet, content, keptWidths);
  claimUsed(book, sheet, content);
}

/** What stands around the cells: widths, merged areas, frozen rows, charts, data bars, pages. */
export function frameSheet(book: Book, sheet: string, content: SheetFrame, keptWidths: number): void {
  content.widths.forEach((width, column) => {
    if (column >= keptWidths) done(book.SetColWidth(sheet, columnLetters(column), columnLetters(column), width));
  });
  for (const area of content.merges) {
    const [from = "", to = from] = areaAddress(area).split(":");
    done(book.MergeCell(sheet, from, to));
  }
  freeze(book, sheet, content.frozenRows);
  for (const chart of content.charts ?? []) addChart(book, sheet, chart, content.widths);
  for (const bar of content.dataBars ?? []) addDataBar(book, sheet, bar);
  setUpPrint(book, sheet, content);
}

type SheetFrame = Omit<SheetContent, "document" | "name" | "fingerprint" | "replaces" | "rows">;

type SheetCells = readonly { readonly row: number; readonly cell: SheetCell }[];

function writeValues(book: Book, sheet: string, cells: SheetCells): void {
  const filled: Placed<string | number>[] = [];
  for (const { row, cell } of cells) {
    if (cell.value !== null) filled.push({ row, column: cell.column, value: cell.value });
  }
  for (const { row, column, values } of runsOf(filled)) {
    done(book.SetSheetCol(sheet, address(row, column), [...values]));
  }
}

function writeStyles(book: Book, sheet: string, cells: SheetCells): void {
  const ids = new Map<CellStyle, number>();
  const placed = cells.map(({ row, cell }) => ({ row, column: cell.column, value: cell.style }));
  for (const { row, column, values } of runsOf(placed, (a, b) => a === b)) {
    const [style = "cell"] = values;
    const id = ids.get(style) ?? done(book.NewStyle(styleOf(style))).style;
    ids.set(style, id);
    done(book.SetCellStyle(sheet, address(row, column), address(row + values.length - 1, column), id));
  }
}

function writeLinks(book: Book, sheet: string, cells: SheetCells): void {
  let links = 0;
  for (const { row, cell } of cells) {
    if (cell.link === undefined || links++ >= MOST_LINKS) continue;
    const place = `${quoted(cell.link.sheet)}!${cell.link.cell}`;
    done(book.SetCellHyperLink(sheet, address(row, cell.column), place, "Location"));
  }
}

/** Keeps the first rows in sight. */
export function freeze(book: Book, sheet: string, rows: number): void {
  if (rows === 0) return;
  const TopLeftCell = address(rows, 0);
  done(book.SetPanes(sheet, { Freeze: true, XSplit: 0, YSplit: rows, TopLeftCell, ActivePane: "bottomLeft" }));
}

function setUpPrint(book: Book, sheet: string, { print, pageBreaks = [], widths }: SheetFrame): void {
  const { orientation, margins, footer } = print;
  const [Top, Bottom, Left, Right] = [
    margins[0] / MM_PER_INCH,
    margins[1] / MM_PER_INCH,
    margins[2] / MM_PER_INCH,
    margins[3] / MM_PER_INCH,
  ];
  // All six: excelize writes 0 for what is left out.
  const frame = { Top, Bottom, Left, Right, Header: EDGE, Footer: Math.max(EDGE, Bottom / 2) };
  done(book.SetPageMargins(sheet, frame));
  if (pageBreaks.length === 0) {
    done(book.SetPageLayout(sheet, { Size: A4, Orientation: orientation, FitToWidth: 1, FitToHeight: 0 }));
    done(book.SetSheetProps(sheet, { FitToPage: true }));
  } else {
    // Excel passes over breaks set by hand where a sheet is to be fitted to the page.
    done(book.SetPageLayout(sheet, { Size: A4, Orientation: orientation, AdjustTo: printScale(print, widths) }));
    for (const row of pageBreaks) done(book.InsertPageBreak(sheet, address(row, 0)));
  }
  if (footer !== "") done(book.SetHeaderFooter(sheet, { OddFooter: /^&[LCR]/.test(footer) ? footer : `&C${footer}` }));
}

function claimUsed(book: Book, sheet: string, { rows }: SheetContent): void {
  const columns = rows.reduce((most, row) => Math.max(most, ...row.cells.map(({ column }) => column + 1)), 1);
  const used = { row: 0, column: 0, rows: Math.max(rows.length, 1), columns };
  done(book.SetSheetDimension(sheet, areaAddress(used)));
}
