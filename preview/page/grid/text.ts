import { formatAt } from "../../host/cells";
import type { CellState, SheetState } from "../../host/state";
import { textOf } from "../../host/text";

const isWide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/;

/** About how wide a text is, in pixels, at this font size in pixels: near enough to lay out by, without measuring. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += isWide.test(letter) ? size : size * 0.56;
  return width;
}

/** How many lines a wrapped text takes in this width. */
export function linesOf(text: string, size: number, width: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, size) / Math.max(width, size))), 0);
}

/** What a cell shows. */
export function shownText(sheet: SheetState, cell: CellState, row: number, column: number, date1904: boolean): string {
  try {
    return textOf(cell, formatAt(sheet, row, column).numberFormat, date1904);
  } catch {
    // A number format that nobody can read must not take the grid with it.
    return String(cell.value ?? "");
  }
}

const isDate = /[yd]/i;

/** What stands in the editor when a cell is opened: the formula, a date as a date, a share as a percentage. */
export function editText(sheet: SheetState, row: number, column: number, date1904: boolean): string {
  const cell = sheet.rows.get(row)?.[column];
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value !== "number") return cell.value ?? "";
  const { numberFormat } = formatAt(sheet, row, column);
  if (numberFormat.endsWith("%")) return `${Number((cell.value * 100).toPrecision(15))}%`;
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const isWholeDate = plain !== "General" && isDate.test(plain) && Number.isInteger(cell.value);
  return isWholeDate ? textOf(cell, "yyyy-mm-dd", date1904) : String(cell.value);
}
