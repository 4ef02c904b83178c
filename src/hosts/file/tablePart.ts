import { areaAddress } from "../../workbook/a1";
import type { AddedColumn } from "../../workbook/change";
import { parseArea } from "./refs";
import { addChild, attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes, type Element } from "./xml";

/**
 * A table part grown to the right by these columns, and downwards by so many rows. All else in it stays: calculated
 * columns, totals row, filter criteria, sort state, style.
 */
export function growTable(part: Uint8Array, name: string, added: readonly AddedColumn[], rows = 0): Uint8Array {
  if (added.length === 0 && rows === 0) return part;
  const document = parseXml(part, name);
  const root = rootOf(document);
  grow(root, added.length, rows);
  const filter = childOf(root, "autoFilter");
  if (filter !== undefined) grow(filter, added.length, rows);
  if (added.length === 0) return xmlBytes(document);
  const columns = childOf(root, "tableColumns");
  if (columns !== undefined) addColumns(columns, added);
  return xmlBytes(document);
}

/** The headers under which new columns can stand beside these: a table's columns have different names. */
export function freeHeaders(taken: readonly string[], headers: readonly string[]): string[] {
  const used = new Set(taken.map(folded));
  return headers.map((header) => {
    let name = header;
    for (let n = 2; used.has(folded(name)); n++) name = `${header}${n}`;
    used.add(folded(name));
    return name;
  });
}

/** The names of a table's columns. */
export function columnNames(part: Uint8Array, name: string): string[] {
  const columns = childOf(rootOf(parseXml(part, name)), "tableColumns");
  return columns === undefined
    ? []
    : childrenOf(columns, "tableColumn").map((column) => attributeOf(column, "name") ?? "");
}

/**
 * The formulas of a table's calculated columns, by the column's place. Only those that name columns: what names cells
 * would have to be another formula in each row.
 */
export function calculatedColumns(part: Uint8Array, name: string): ReadonlyMap<number, string> {
  const columns = childOf(rootOf(parseXml(part, name)), "tableColumns");
  const listed = columns === undefined ? [] : childrenOf(columns, "tableColumn");
  return new Map(
    listed.flatMap((column, at): [number, string][] => {
      const formula = childOf(column, "calculatedColumnFormula")?.textContent ?? "";
      return formula === "" || namesCells(formula) ? [] : [[at, formula]];
    }),
  );
}

/** @example namesCells("F4/E4") // true @example namesCells('任务[[#This Row],[A1]]&"B2"') // false */
function namesCells(formula: string): boolean {
  let bare = formula.replaceAll(/"[^"]*"/g, "");
  for (let before = ""; before !== bare;) [before, bare] = [bare, bare.replaceAll(/\[[^[\]]*\]/g, "")];
  return /(?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(])|\$[A-Z]{1,3}:|[A-Z]{1,3}:[A-Z]{1,3}/iu.test(bare);
}

function grow(element: Element, columns: number, rows: number): void {
  const area = parseArea(attributeOf(element, "ref") ?? "");
  if (area === undefined) return;
  element.setAttribute("ref", areaAddress({ ...area, columns: area.columns + columns, rows: area.rows + rows }));
}

function addColumns(columns: Element, added: readonly AddedColumn[]): void {
  const known = childrenOf(columns, "tableColumn");
  let id = known.reduce((most, column) => Math.max(most, Number(attributeOf(column, "id") ?? 0)), 0);
  for (const { header } of added) {
    const column = addChild(columns, "tableColumn");
    column.setAttribute("id", String(++id));
    column.setAttribute("name", header);
  }
  columns.setAttribute("count", String(known.length + added.length));
}

function folded(name: string): string {
  return name.toLowerCase();
}
