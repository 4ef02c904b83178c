import type { PrintSetup } from "./change";

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const A4 = { short: 210, long: 297 } as const;
/** A character is 7 pixels of 1/96 inch wide, and a little more in other programs. */
const MM_PER_CHARACTER = (7.5 / 96) * MM_PER_INCH;
const SMALLEST = 10;

type Paper = Pick<PrintSetup, "orientation" | "margins">;

/**
 * How large a sheet is printed on A4, in percent, so that its columns fit on the page; never enlarged.
 *
 * @param widths of its columns, in characters
 */
export function printScale({ orientation, margins }: Paper, widths: readonly number[]): number {
  const room = (orientation === "portrait" ? A4.short : A4.long) - margins[2] - margins[3];
  const needed = widths.reduce((sum, width) => sum + width, 0) * MM_PER_CHARACTER;
  return Math.max(SMALLEST, Math.min(100, Math.floor((100 * room) / needed)));
}

/** How high the rows of a page may be together, in points, when it is printed at this scale. */
export function pageHeight({ orientation, margins }: Paper, scale: number): number {
  const room = (orientation === "portrait" ? A4.long : A4.short) - margins[0] - margins[1];
  return ((room / MM_PER_INCH) * POINTS_PER_INCH * 100) / scale;
}
