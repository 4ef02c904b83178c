import type { DocumentPrint } from "./blocks";
import type { Line } from "./lines";
import { pageHeight, printScale } from "../workbook/paper";

/** What a row without a height of its own is taken to be, in points: a little more than hosts make it. */
const ROW_HEIGHT = 16;
/** The part of a page that is filled: fonts and programs differ, and a break of theirs would come too early. */
const FILLED = 0.95;
/** Excel takes no more page breaks on a sheet. */
const MOST_BREAKS = 1000;

/** Lines with the pages that they stand on. */
export interface Pages {
  readonly lines: readonly Line[];
  /** The places in `lines` that begin a new page. */
  readonly breaks: readonly number[];
}

/**
 * Fills pages with lines one by one: lines that belong together stay on one page where they fit on one, and a table
 * that goes on begins with its header again.
 *
 * @param repeated lines that the host puts at the top of every page after the first
 */
export function paginate(
  lines: readonly Line[],
  print: DocumentPrint,
  grid: readonly number[],
  repeated: readonly Line[],
): Pages {
  const room = pageHeight(print, printScale(print, grid)) * FILLED;
  const lead = heightOf(repeated);
  const placed: Line[] = [];
  const breaks: number[] = [];
  let used = 0;
  for (const chunk of chunksOf(lines)) {
    const [first] = chunk;
    const height = heightOf(chunk);
    // What fits on no page is not worth a page that stays half empty: the host will part it.
    const isFull = used + height > room && height <= room - lead;
    if (placed.length > 0 && (isFull || first?.newPage === true) && breaks.length < MOST_BREAKS) {
      breaks.push(placed.length);
      used = lead;
      if (first?.header !== undefined) {
        placed.push(first.header);
        used += heightOf([first.header]);
      }
    }
    placed.push(...chunk);
    used = (used + height) % room;
  }
  return { lines: placed, breaks };
}

/** Lines that must not be parted, in their order. */
function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = chunks.at(-1);
    if (isOpen && last !== undefined && !line.newPage) last.push(line);
    else chunks.push([line]);
    isOpen = line.withNext;
  }
  return chunks;
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height = ROW_HEIGHT }) => sum + height, 0);
}
