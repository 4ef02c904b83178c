import type { NewSheet } from "../../workbook/blank";
import { done, type Book } from "./engine";
import { quoted } from "./refs";

const PAPER = { A4: 9, A3: 8 } as const;
/** How many characters stand side by side on a sheet of paper on its side before they are too small to read. */
const ROOM = { A4: 200, A3: 320 } as const;
/** In inches, all six: excelize writes 0 for what is left out. */
const MARGINS = { Top: 0.6, Bottom: 0.7, Left: 0.5, Right: 0.5, Header: 0.3, Footer: 0.3 };

/**
 * Lays a list out for paper on its side: A4 where its columns fit, else A3 and as many pages side by side as it takes.
 * The header rows stand on every page; where pages stand side by side, so does the first column, which names the row.
 */
export function setUpNewPrint(
  book: Book,
  { name, widths, frozenRows }: Pick<NewSheet, "name" | "widths" | "frozenRows">,
): void {
  const { paper, pages } = layoutOf(widths);
  done(book.SetPageMargins(name, MARGINS));
  done(book.SetPageLayout(name, { Size: PAPER[paper], Orientation: "landscape", FitToWidth: pages, FitToHeight: 0 }));
  done(book.SetSheetProps(name, { FitToPage: true }));
  done(book.SetHeaderFooter(name, { OddFooter: "&C— &P —" }));
  const RefersTo = printTitles({ name, widths, frozenRows });
  if (RefersTo !== undefined) done(book.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo, Scope: name }));
}

/** What stands on every page; undefined where nothing does. @example printTitles(…) // "'项目表'!$A:$A,'项目表'!$1:$1" */
export function printTitles({
  name,
  widths,
  frozenRows,
}: Pick<NewSheet, "name" | "widths" | "frozenRows">): string | undefined {
  const titles = [
    ...(layoutOf(widths).pages > 1 ? [`${quoted(name)}!$A:$A`] : []),
    ...(frozenRows > 0 ? [`${quoted(name)}!$1:$${frozenRows}`] : []),
  ];
  return titles.length === 0 ? undefined : titles.join(",");
}

function layoutOf(widths: readonly number[]) {
  const width = widths.reduce((sum, column) => sum + column, 0);
  const paper = width <= ROOM.A4 ? "A4" : "A3";
  return { paper, pages: Math.max(1, Math.ceil(width / ROOM[paper])) } as const;
}
