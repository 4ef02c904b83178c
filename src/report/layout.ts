import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { address } from "../workbook/a1";
import type { BookSheet } from "../workbook/book";
import { chartTitle } from "../workbook/cellText";
import type { CellLink, DataBar, PrintSetup, SheetCell, SheetChart, SheetContent } from "../workbook/change";
import type { Area } from "../workbook/snapshot";
import type { ChartBlock, Document } from "./blocks";
import { chartLines, linesOf, type Line, type LineCell, type PlacedTable } from "./lines";
import { paginate } from "./pages";

/** A document that needs no mark, as its sheet is made once and then belongs to the user. */
export type Unmarked = Omit<Document, "kind">;

type Content = Omit<SheetContent, "document" | "name" | "fingerprint">;

/**
 * A document as the content of a sheet. Equal documents have equal fingerprints, whatever the sheet is called:
 * SHA-256 over the content as JSON with sorted keys.
 */
export function layOut(document: Document, name: string): SheetContent {
  const content = { document: document.kind, ...contentOf(document) };
  return { ...content, name, fingerprint: fingerprintOf(content) };
}

/** A document as a sheet of a new workbook. */
export function bookSheetOf(document: Unmarked, name: string): BookSheet {
  return { ...contentOf(document), name };
}

/** The SHA-256 of a value as canonical JSON, in hexadecimal. */
function fingerprintOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** JSON with the keys of every object in the order of their code units. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

function contentOf({ blocks, grid, print }: Unmarked): Content {
  const { lines, tables } = linesOf(blocks, grid);
  const repeated = print.paged === true ? lines.find(isNote) : print.repeatHeader ? tables[0]?.header : undefined;
  const pages =
    print.paged === true
      ? paginate(lines, print, grid, repeated === undefined ? [] : [repeated])
      : { lines, breaks: lines.flatMap(({ newPage }, at) => (newPage && at > 0 ? [at] : [])) };
  const rowOf = new Map(pages.lines.map((line, row) => [line, row]));
  const places = placesOf(pages.lines);
  const charts = pages.lines.flatMap((line, row) => (line.chart === undefined ? [] : [chartAt(line.chart, row)]));
  const dataBars = tables.flatMap((table) => barsOf(table, rowOf));
  const { orientation, margins, footer } = print;
  const setup: PrintSetup = { orientation, margins, footer };
  const top = repeated === undefined ? undefined : pages.lines.indexOf(repeated);
  return {
    widths: grid,
    rows: pages.lines.map(({ height, cells }) => {
      const placed = cells.map((cell) => cellOf(cell, places));
      return height === undefined ? { cells: placed } : { height, cells: placed };
    }),
    merges: pages.lines.flatMap(({ spans }, row) => spans.map((span) => ({ row, rows: 1, ...span }))),
    print: top === undefined ? setup : { ...setup, repeatedRows: [top, top] },
    frozenRows: top === undefined ? 0 : top + 1,
    ...(charts.length > 0 && { charts }),
    ...(dataBars.length > 0 && { dataBars }),
    ...(pages.breaks.length > 0 && { pageBreaks: pages.breaks }),
  };

  function chartAt(chart: ChartBlock, row: number): SheetChart {
    const table = tables.find(({ block }) => block.name === chart.table);
    if (table === undefined) throw new Error(`there is no table ${chart.table} to draw`);
    // Of cells that are merged across, the first one holds the value.
    const area = (column: number) => ({ ...columnArea(table, column, chart.rows, rowOf), columns: 1 });
    return {
      kind: chart.kind,
      title: chartTitle(chart.title),
      categories: area(chart.categories),
      series: chart.series.map((column) => {
        const values = area(column);
        const header = { row: rowOf.get(table.header) ?? values.row, column: values.column };
        return { name: table.block.columns[column]?.title ?? "", header, values };
      }),
      ...(chart.least !== undefined && { least: chart.least }),
      at: { row, column: 0, rows: chartLines(chart), columns: grid.length },
    };
  }
}

function isNote({ cells: [first] }: Line): boolean {
  return first?.style === "note";
}

/** Where each anchor stands, in A1 notation. */
function placesOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  lines.forEach(({ cells }, row) => {
    for (const { anchor, column } of cells) if (anchor !== undefined) places.set(anchor, address(row, column));
  });
  return places;
}

function cellOf(line: LineCell, places: ReadonlyMap<string, string>): SheetCell {
  const { link, column, value, formula, style } = line;
  const target = link === undefined ? undefined : linkOf(link, places);
  return {
    column,
    value,
    style,
    ...(formula !== undefined && { formula }),
    ...(target !== undefined && { link: target }),
  };
}

function linkOf(link: NonNullable<LineCell["link"]>, places: ReadonlyMap<string, string>): CellLink {
  if ("sheet" in link) return link;
  const cell = places.get(link.to);
  if (cell === undefined) throw new Error(`nothing stands at ${link.to}`);
  return { cell };
}

function barsOf(table: PlacedTable, rowOf: ReadonlyMap<Line, number>): DataBar[] {
  const last = table.rows.length - 1;
  if (last < 0) return [];
  return table.block.columns.flatMap(({ dataBar: color }, column) =>
    color === undefined ? [] : [{ area: columnArea(table, column, [0, last], rowOf), color }],
  );
}

/** The cells of a column of a table, from one of its rows to another. */
function columnArea(
  { block, rows }: PlacedTable,
  column: number,
  [first, last]: readonly [number, number],
  rowOf: ReadonlyMap<Line, number>,
): Area {
  const before = block.columns.slice(0, column).reduce((sum, { span = 1 }) => sum + span, 0);
  const [from, to] = [rows[first], rows[last]].map((line) => (line === undefined ? undefined : rowOf.get(line)));
  if (from === undefined || to === undefined) throw new Error(`a table of ${rows.length} rows has none such`);
  return { row: from, column: before, rows: to - from + 1, columns: block.columns[column]?.span ?? 1 };
}
