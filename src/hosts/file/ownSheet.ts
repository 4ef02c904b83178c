import { address, areaAddress, columnLetters } from "../../workbook/a1";
import type { SheetContent } from "../../workbook/change";
import { addChart, addDataBar } from "./drawings";
import { done, type Book } from "./engine";

const MM_PER_INCH = 25.4;
const A4 = 9;
/** Space kept for header and footer, in inches: Excel's own default. */
const EDGE = 0.3;
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
  for (const chart of content.charts ?? []) addChart(book, sheet, chart, content);
  for (const bar of content.dataBars ?? []) addDataBar(book, sheet, bar);
  setUpPrint(book, sheet, content);
}

type SheetFrame = Omit<SheetContent, "document" | "name" | "fingerprint" | "replaces">;

/** Keeps the first rows, and with them the first columns, in sight. */
export function freeze(book: Book, sheet: string, rows: number, columns = 0): void {
  if (rows === 0) return;
  const TopLeftCell = address(rows, columns);
  const ActivePane = columns === 0 ? "bottomLeft" : "bottomRight";
  done(book.SetPanes(sheet, { Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell, ActivePane }));
}

function setUpPrint(book: Book, sheet: string, { print, pageBreaks = [] }: SheetFrame): void {
  const { orientation, margins, footer, pagesWide = 1 } = print;
  const [Top, Bottom, Left, Right] = [
    margins[0] / MM_PER_INCH,
    margins[1] / MM_PER_INCH,
    margins[2] / MM_PER_INCH,
    margins[3] / MM_PER_INCH,
  ];
  // All six: excelize writes 0 for what is left out.
  const frame = { Top, Bottom, Left, Right, Header: EDGE, Footer: Math.max(EDGE, Bottom / 2) };
  done(book.SetPageMargins(sheet, frame));
  done(book.SetPageLayout(sheet, { Size: A4, Orientation: orientation, FitToWidth: pagesWide, FitToHeight: 0 }));
  done(book.SetSheetProps(sheet, { FitToPage: true }));
  for (const row of pageBreaks) done(book.InsertPageBreak(sheet, address(row, 0)));
  if (footer !== "") done(book.SetHeaderFooter(sheet, { OddFooter: /^&[LCR]/.test(footer) ? footer : `&C${footer}` }));
}
