import { address, areaAddress } from "../../workbook/a1";
import { cellText } from "../../workbook/cellText";
import type { CellStyle, SheetCell, SheetRow } from "../../workbook/change";
import { quoted } from "./refs";
import { bytesOf, textOf } from "./xml";
import type { Parts } from "./zip";

/** Excel refuses a sheet with more links. */
const MOST_LINKS = 65_530;

/** Follows the links in a worksheet part; every sheet of ours has it. */
const AFTER_LINKS = "<pageMargins";

/** A row of a sheet whose cells have looks of a set of their own. */
export interface StyledRow<S extends string> extends Omit<SheetRow, "cells"> {
  readonly cells: readonly StyledCell<S>[];
}

interface StyledCell<S extends string> extends Omit<SheetCell, "style"> {
  readonly style: S;
}

/** Puts cells and links into a sheet without any that excelize has framed. */
export function fillSheet<S extends string = CellStyle>(
  parts: Parts,
  path: string,
  { name, rows }: { readonly name: string; readonly rows: readonly StyledRow<S>[] },
  styles: ReadonlyMap<S, number>,
): void {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`excelize has framed ${name}, but not in ${path}`);
  const used = `<dimension ref="${usedBy(rows)}"`;
  const framed = textOf(part)
    .replace(/<sheetData(?:\/>|>.*?<\/sheetData>)/s, () => sheetDataOf(rows, styles))
    .replace("<colBreaks></colBreaks>", "");
  const filled = framed.includes("<dimension ")
    ? framed.replace(/<dimension ref="[^"]*"/, used)
    : framed.replace(/<(?:sheetViews|sheetFormatPr|cols|sheetData)[ />]/, (next) => `${used}/>${next}`);
  const at = filled.lastIndexOf(AFTER_LINKS);
  parts.set(path, bytesOf(filled.slice(0, at) + linksOf(rows, name) + filled.slice(at)));
}

function usedBy(rows: readonly StyledRow<string>[]): string {
  const columns = rows.reduce((most, { cells }) => Math.max(most, ...cells.map(({ column }) => column + 1)), 1);
  return areaAddress({ row: 0, column: 0, rows: Math.max(1, rows.length), columns });
}

/**
 * The cells of a sheet as the XML of a worksheet part. Writing them through excelize, one call each, takes ten times
 * as long, and it knows no formula with a cached text. A cell's text stays text, whatever it begins with; only
 * `formula`, which our own code makes, becomes one.
 *
 * @param styles the number of each style in the styles part
 */
export function sheetDataOf<S extends string>(rows: readonly StyledRow<S>[], styles: ReadonlyMap<S, number>): string {
  const lines = rows.map(({ height, cells }, row) => {
    const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row + 1}"${tall}>${cells.map((cell) => cellOf(row, cell, styles)).join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** The links of a sheet named `own`, each to a place in the same workbook; the empty text where there is none. */
export function linksOf(rows: readonly StyledRow<string>[], own: string): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link }) => {
      if (link === undefined) return [];
      const place = `${quoted(link.sheet ?? own)}!${link.cell}`;
      return [`<hyperlink ref="${address(row, column)}" location="${escapeXml(place)}"/>`];
    }),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.slice(0, MOST_LINKS).join("")}</hyperlinks>`;
}

function cellOf<S extends string>(row: number, cell: StyledCell<S>, styles: ReadonlyMap<S, number>): string {
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

/** A cell's text as XML holds it. */
export function escapeXml(text: string): string {
  return cellText(text)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(CODED, "_x005F_x");
}
