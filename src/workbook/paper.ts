import type { PrintSetup } from "./change";

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const A4 = { short: 210, long: 297 } as const;
/** A character is 7 pixels of 1/96 inch wide. */
const MM_PER_CHARACTER = (7 / 96) * MM_PER_INCH;
const SMALLEST = 10;

type Paper = Pick<PrintSetup, "orientation" | "margins">;

/**
 * How large a program prints a sheet on A4, in percent, when it is to fit the columns on the page.
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
