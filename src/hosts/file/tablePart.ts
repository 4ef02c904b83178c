import { areaAddress } from "../../workbook/a1";
import type { AddedColumn } from "../../workbook/change";
import { parseArea } from "./refs";
import { addChild, attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes, type Element } from "./xml";

/**
 * A table part grown to the right by these columns. All else in it stays: calculated columns, totals row, filter
 * criteria, sort state, style.
 */
export function growTable(part: Uint8Array, name: string, added: readonly AddedColumn[]): Uint8Array {
  if (added.length === 0) return part;
  const document = parseXml(part, name);
  const root = rootOf(document);
  widen(root, added.length);
  const filter = childOf(root, "autoFilter");
  if (filter !== undefined) widen(filter, added.length);
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

function widen(element: Element, columns: number): void {
  const area = parseArea(attributeOf(element, "ref") ?? "");
  if (area !== undefined) element.setAttribute("ref", areaAddress({ ...area, columns: area.columns + columns }));
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
