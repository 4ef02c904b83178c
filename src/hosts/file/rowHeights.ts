import type { NewSheet } from "../../workbook/blank";
import { done, type Book } from "./engine";
import type { Parts } from "./zip";
import { bytesOf, textOf } from "./xml";

/** In points, at the size that tables are written in. */
const LINE = 14;
const PADDING = 3;
/** What the add-in will write into a row. */
const LINES_OF_A_RESULT = 2;
const FIRST_WIDE_LETTER = "\u2e80";

/** Makes every row of the sheet's tables as high as its longest text needs. */
export function fitRows(book: Book, { name, widths, tables }: NewSheet): void {
  const lines = new Map<number, number>();
  for (const { row, column, body, outFrom } of tables) {
    body.forEach((values, line) => {
      const at = row + 1 + line;
      const needed = values.map((value, field) =>
        typeof value === "string" ? linesOf(value, widths[column + field] ?? value.length) : 1,
      );
      lines.set(at, Math.max(lines.get(at) ?? 1, outFrom === null ? 1 : LINES_OF_A_RESULT, ...needed));
    });
  }
  for (const [row, count] of lines) done(book.SetRowHeight(name, row + 1, count * LINE + PADDING));
}

/** How high a row with these texts is in columns of these widths, in points. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  return texts.reduce((most, [text, width]) => Math.max(most, linesOf(text, width)), 1) * LINE + PADDING;
}

/** How many lines a text takes in a column of so many characters. @example linesOf("每月10日", 5) // 2 */
function linesOf(text: string, width: number): number {
  const length = [...text].reduce((sum, letter) => sum + (letter < FIRST_WIDE_LETTER ? 1 : 2), 0);
  return Math.ceil(length / Math.max(1, width - 1));
}

/** Takes the mark of a height set by hand off every row, so that rows go on growing with what is typed into them. */
export function letRowsGrow(parts: Parts): void {
  for (const [path, bytes] of parts) {
    if (path.startsWith("xl/worksheets/sheet")) parts.set(path, withGrowingRows(bytes));
  }
}

/** A worksheet part in which no height was set by hand. */
export function withGrowingRows(part: Uint8Array): Uint8Array {
  return bytesOf(textOf(part).replace(/(<row [^>]*?) customHeight="(?:1|true)"/g, "$1"));
}
