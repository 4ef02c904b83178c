import type { CellStyle, SheetCell } from "../workbook/change";

/** How large a style's letters are, in points. Column widths count digits of 11 points. */
const POINTS: Readonly<Partial<Record<CellStyle, number>>> = {
  redTitle: 36,
  title: 22,
  heading: 16,
  subheading: 16,
  text: 16,
  right: 16,
  documentNumber: 16,
  imprint: 14,
};
const TABLE_POINTS = 11;

/** The height of a line as a multiple of its letters. */
const LEADING = 1.6;

/** Excel allows no higher row. */
const HIGHEST_ROW = 409;

/** Room that a cell keeps free at its sides, in characters. */
const PADDING = 1;

/**
 * The height that a row needs for its wrapped text, in points; undefined where the host's own height will do.
 * Hosts do not fit the height of merged cells, so it is worked out here.
 *
 * @param widths of the cells, in characters
 */
export function rowHeight(
  cells: readonly Pick<SheetCell, "value" | "style">[],
  widths: readonly number[],
): number | undefined {
  const heights = cells.map(({ value, style }, index) => {
    const points = POINTS[style] ?? TABLE_POINTS;
    const room = Math.max(1, ((widths[index] ?? 0) - PADDING) * (TABLE_POINTS / points));
    return linesOf(value === null ? "" : String(value), room) * points * LEADING;
  });
  const highest = Math.max(0, ...heights);
  return highest <= TABLE_POINTS * LEADING ? undefined : Math.min(HIGHEST_ROW, Math.round(highest));
}

/** How many lines a text takes. @example linesOf("督查2次均91.5分", 10) // 2 */
export function linesOf(text: string, room: number): number {
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(widthOf(line) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** The width of a text in characters: a Chinese character is as wide as two digits. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1), 0);
}
