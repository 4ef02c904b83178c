import { columnOfLetters } from "../../src/workbook/a1";
import { attributeOf, childOf, childrenOf, type Element, isTrue, parseXml, rootOf } from "../../src/hosts/file/xml";
import type { Criterion, FormatState, SheetState } from "../host/state";
import { type Colours, colourOf } from "./colours";

/** A character of the standard font is 7 pixels wide, and a cell has 5 more; a pixel is 3/4 of a point. */
export const pointsOf = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;
export const charactersOf = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

/** The numbers of the formats of cells, by row and column, from the text of a sheet's part: blank cells carry them, too. */
export function formatNumbers(xml: string): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?c\s([^>]*?)\/?>/g)) {
    const [, letters = "", row = "0"] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const format = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
    const column = columnOfLetters(letters);
    if (format === 0 || column === undefined) continue;
    const at = Number(row) - 1;
    const line = found.get(at) ?? new Map<number, number>();
    found.set(at, line.set(column, format));
  }
  return found;
}

/** Heights and hidden rows. */
export function readRows(xml: string, sheet: SheetState): void {
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?row\s([^>]*?)\/?>/g)) {
    const row = Number(attribute(attributes, "r") ?? 0) - 1;
    const height = attribute(attributes, "ht");
    if (row < 0) continue;
    if (height !== undefined) sheet.rowHeights.set(row, Number(height));
    if (isTrue(attribute(attributes, "hidden"))) sheet.hiddenRows.add(row);
  }
}

/** What stands in a sheet's part around its cells: columns, panes, tab, protection, filter. */
export function readFrame(xml: string, sheet: SheetState, formats: readonly FormatState[], colours: Colours): void {
  // The cells are the bulk and are read otherwise.
  const frame = xml.replace(/<((?:\w+:)?)sheetData\b[^>]*>.*<\/\1sheetData>/s, "");
  const root = rootOf(parseXml(new TextEncoder().encode(frame), sheet.name));
  readColumns(childOf(root, "cols"), sheet, formats);
  readView(childOf(root, "sheetViews"), sheet);
  const properties = childOf(root, "sheetPr");
  const tab = properties && childOf(properties, "tabColor");
  sheet.tabColor = colourOf(tab, colours) ?? "";
  const protection = childOf(root, "sheetProtection");
  if (protection && isTrue(attributeOf(protection, "sheet"))) sheet.protection = { options: {} };
}

function readColumns(list: Element | undefined, sheet: SheetState, formats: readonly FormatState[]): void {
  for (const column of list ? childrenOf(list, "col") : []) {
    const first = Number(attributeOf(column, "min") ?? 1) - 1;
    // Some programs format all 16,384 columns at once; a grid needs those that anybody can reach.
    const end = Math.min(Number(attributeOf(column, "max") ?? 1), first + 500);
    const width = attributeOf(column, "width");
    const format = formats[Number(attributeOf(column, "style") ?? 0)];
    for (let at = first; at < end; at++) {
      if (width !== undefined) sheet.columnWidths.set(at, pointsOf(Number(width)));
      if (isTrue(attributeOf(column, "hidden"))) sheet.hiddenColumns.add(at);
      if (format && attributeOf(column, "style") !== undefined) sheet.columnFormats.set(at, format);
    }
  }
}

function readView(views: Element | undefined, sheet: SheetState): void {
  const view = views && childOf(views, "sheetView");
  if (!view) return;
  sheet.gridlines = isTrue(attributeOf(view, "showGridLines") ?? "1");
  const pane = childOf(view, "pane");
  if (!pane || !(attributeOf(pane, "state") ?? "").startsWith("frozen")) return;
  sheet.freeze = { rows: Number(attributeOf(pane, "ySplit") ?? 0), columns: Number(attributeOf(pane, "xSplit") ?? 0) };
}

const signs: Readonly<Record<string, string>> = {
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
  notEqual: "<>",
};

/** The criteria of a filter, by column; undefined where one is of a kind that the emulator does not know. */
export function readCriteria(filter: Element | undefined): Map<number, Criterion> | undefined {
  const criteria = new Map<number, Criterion>();
  for (const column of filter ? childrenOf(filter, "filterColumn") : []) {
    const criterion = criterionOf(column);
    if (!criterion) return undefined;
    criteria.set(Number(attributeOf(column, "colId") ?? 0), criterion);
  }
  return criteria;
}

function criterionOf(column: Element): Criterion | undefined {
  const values = childOf(column, "filters");
  if (values) {
    if (isTrue(attributeOf(values, "blank")) || childOf(values, "dateGroupItem")) return undefined;
    const texts = childrenOf(values, "filter").map((value) => attributeOf(value, "val") ?? "");
    return { filterOn: "Values", values: texts };
  }
  const [only, ...more] = childrenOf(childOf(column, "customFilters") ?? column, "customFilter");
  if (!only || more.length > 0) return undefined;
  const sign = signs[attributeOf(only, "operator") ?? "equal"] ?? "=";
  return { filterOn: "Custom", criterion1: `${sign}${attributeOf(only, "val") ?? ""}` };
}
