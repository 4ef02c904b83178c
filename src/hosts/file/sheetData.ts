import { address } from "../../workbook/a1";
import type { CellStyle, SheetCell, SheetRow } from "../../workbook/change";
import { quoted } from "./refs";

/** Excel takes no more characters in a cell. */
const LONGEST_TEXT = 32767;
/** Excel refuses a sheet with more links. */
const MOST_LINKS = 65_530;

/**
 * The cells of a sheet as the XML of a worksheet part. Writing them through excelize, one call each, takes ten times
 * as long, and it knows no formula with a cached text. A cell's text stays text, whatever it begins with; only
 * `formula`, which our own code makes, becomes one.
 *
 * @param styles the number of each style in the styles part
 */
export function sheetDataOf(rows: readonly SheetRow[], styles: ReadonlyMap<CellStyle, number>): string {
  const lines = rows.map(({ height, cells }, row) => {
    const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row + 1}"${tall}>${cells.map((cell) => cellOf(row, cell, styles)).join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** The links of a sheet, each to a place in the same workbook; the empty text where there is none. */
export function linksOf(rows: readonly SheetRow[]): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link }) => {
      if (link === undefined) return [];
      const place = `${quoted(link.sheet)}!${link.cell}`;
      return [`<hyperlink ref="${address(row, column)}" location="${escapeXml(place)}"/>`];
    }),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.slice(0, MOST_LINKS).join("")}</hyperlinks>`;
}

function cellOf(row: number, cell: SheetCell, styles: ReadonlyMap<CellStyle, number>): string {
  const { column, value, formula, style } = cell;
  const head = `<c r="${address(row, column)}" s="${styles.get(style) ?? 0}"`;
  if (formula !== undefined) {
    const cached = `<f>${escapeXml(formula)}</f><v>${escapeXml(String(value ?? ""))}</v></c>`;
    return typeof value === "number" ? `${head}>${cached}` : `${head} t="str">${cached}`;
  }
  if (value === null) return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** Excel would read these as the character with this code. */
const CODED = /_x(?=[0-9A-Fa-f]{4}_)/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML holds it, without the characters that XML cannot hold, and not longer than a cell takes. */
function escapeXml(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const fitting = [...cut].filter(isReadable).join("");
  return fitting.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character).replace(CODED, "_x005F_x");
}

function isReadable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === "\n" || character === "\t";
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
