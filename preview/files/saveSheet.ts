import { addChart, addDataBar } from "../../src/hosts/file/drawings";
import { done, type Book as File } from "../../src/hosts/file/engine";
import { union, parseArea } from "../../src/hosts/file/refs";
import { runsOf } from "../../src/hosts/file/runs";
import { address, areaAddress, columnLetters } from "../../src/workbook/a1";
import type { ChartSeries, SheetChart } from "../../src/workbook/change";
import { wholeSheet, type Area } from "../host/area";
import { formatAt, usedArea, valueAt } from "../host/cells";
import type { CellState, Scalar, SheetState } from "../host/state";
import { excelizeStyle } from "./saveStyle";
import { charactersOf } from "./sheetParts";

const POINTS_PER_INCH = 72;
const A4 = 9;
/** Of a column that has no width of its own, in points. */
const STANDARD_WIDTH = 54;

type Format = ReturnType<typeof formatAt>;

interface Change {
  readonly row: number;
  readonly column: number;
  readonly cell: CellState | undefined;
  readonly before: CellState | undefined;
}

/** Whether nothing of a sheet has changed that is saved. */
export function isSameSheet(now: SheetState, before: SheetState | undefined): boolean {
  if (!before) return false;
  return changesOf(now, before).next().done === true && framing(now) === framing(before);
}

const framing = (sheet: SheetState): string =>
  JSON.stringify([
    [...sheet.columnWidths],
    [...sheet.rowHeights],
    sheet.merges,
    sheet.freeze,
    sheet.gridlines,
    [...sheet.columnFormats],
  ]);

/** Writes what has changed on a sheet; all of it where it is new. */
export function writeSheet(file: File, now: SheetState, before: SheetState | undefined): void {
  const changes = [...changesOf(now, before)];
  writeValues(file, now, changes);
  writeLooks(file, now, changes);
  writeLinks(file, now.name, changes);
  writeFrame(file, now, before);
  if (!before) {
    writePage(file, now);
    // Those of a sheet that the file has already are in it, and refer to its cells.
    writeDrawings(file, now);
  }
  claim(file, now);
}

/** The cells that differ, row by row. */
function* changesOf(now: SheetState, before: SheetState | undefined): Generator<Change> {
  const rows = new Set([...now.rows.keys(), ...(before?.rows.keys() ?? [])]);
  for (const row of [...rows].sort((a, b) => a - b)) {
    const cells = now.rows.get(row) ?? [];
    const old = before?.rows.get(row) ?? [];
    for (let column = 0; column < Math.max(cells.length, old.length); column++) {
      const [cell, was] = [cells[column], old[column]];
      if (differs(cell, was)) yield { row, column, cell, before: was };
    }
  }
}

function differs(cell: CellState | undefined, before: CellState | undefined): boolean {
  return hasOtherValue(cell, before) || lookOf(cell) !== lookOf(before) || linkOf(cell) !== linkOf(before);
}

const hasOtherValue = (cell: CellState | undefined, before: CellState | undefined): boolean =>
  (cell?.value ?? null) !== (before?.value ?? null) || cell?.formula !== before?.formula;

const lookOf = (cell: CellState | undefined): string =>
  JSON.stringify([cell?.numberFormat ?? "", sorted(cell?.style ?? {})]);
const linkOf = (cell: CellState | undefined): string => JSON.stringify(sorted(cell?.link ?? {}));

const sorted = (value: object): unknown[] => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function writeValues(file: File, { name }: SheetState, changes: readonly Change[]): void {
  const filled: { row: number; column: number; value: Exclude<Scalar, null> }[] = [];
  for (const { row, column, cell, before } of changes) {
    if (!hasOtherValue(cell, before)) continue;
    const value = cell?.value ?? null;
    if (cell?.formula !== undefined) writeFormula(file, name, address(row, column), cell.formula, value);
    else if (value === null) done(file.SetCellDefault(name, address(row, column), ""));
    else filled.push({ row, column, value });
  }
  for (const { row, column, values } of runsOf(filled)) {
    done(file.SetSheetCol(name, address(row, column), [...values]));
  }
}

function writeFormula(file: File, sheet: string, cell: string, formula: string, value: Scalar): void {
  const text = formula.replace(/^=/, "");
  if (typeof value !== "number") {
    done(file.SetCellFormula(sheet, cell, text));
    return;
  }
  // The one way to keep a number that was calculated beside its formula.
  done(file.SetCellValue(sheet, cell, value));
  done(file.SetCellFormula(sheet, cell, text, { Type: "dataTable" }));
}

function writeLooks(file: File, sheet: SheetState, changes: readonly Change[]): void {
  const restyled = changes
    .filter(({ cell, before }) => lookOf(cell) !== lookOf(before))
    .map(({ row, column, cell, before }) => {
      const sameStyle =
        before && JSON.stringify(sorted(cell?.style ?? {})) === JSON.stringify(sorted(before.style ?? {}));
      const format = formatAt(sheet, row, column);
      // Where only the number format is another, what else the file says of the cell's look stays.
      const like = sameStyle ? done(file.GetCellStyle(sheet.name, address(row, column))).style : undefined;
      return { row, column, value: { format, like, key: JSON.stringify([like, format]) } };
    });
  const styles = new Map<string, number>();
  for (const { row, column, values } of runsOf(restyled, (a, b) => a.key === b.key)) {
    const [first] = values;
    if (!first) continue;
    const id = styles.get(first.key) ?? newStyle(file, first.format, first.like);
    styles.set(first.key, id);
    done(file.SetCellStyle(sheet.name, address(row, column), address(row + values.length - 1, column), id));
  }
}

function newStyle(file: File, format: Format, like: number | undefined): number {
  const style = like === undefined ? excelizeStyle(format.style) : done(file.GetStyle(like)).style;
  const hasFormat = format.numberFormat !== "General";
  return done(file.NewStyle({ ...style, ...(hasFormat && { CustomNumFmt: format.numberFormat }) })).style;
}

function writeLinks(file: File, sheet: string, changes: readonly Change[]): void {
  for (const { row, column, cell, before } of changes) {
    if (!cell?.link || linkOf(cell) === linkOf(before)) continue;
    const { documentReference, address: target = "" } = cell.link;
    const isInside = documentReference !== undefined;
    done(
      file.SetCellHyperLink(
        sheet,
        address(row, column),
        isInside ? documentReference : target,
        isInside ? "Location" : "External",
      ),
    );
  }
}

function writeFrame(file: File, now: SheetState, before: SheetState | undefined): void {
  const { name } = now;
  for (const [column, points] of now.columnWidths) {
    if (before?.columnWidths.get(column) === points) continue;
    done(file.SetColWidth(name, columnLetters(column), columnLetters(column), charactersOf(points)));
  }
  for (const [row, points] of now.rowHeights) {
    if (before?.rowHeights.get(row) !== points) done(file.SetRowHeight(name, row + 1, points));
  }
  const has = (merges: SheetState["merges"], wanted: string): boolean =>
    merges.some((merge) => areaAddress(merge) === wanted);
  for (const merge of before?.merges ?? []) {
    const text = areaAddress(merge);
    if (!has(now.merges, text)) done(file.UnmergeCell(name, ...corners(text)));
  }
  for (const merge of now.merges) {
    const text = areaAddress(merge);
    if (!has(before?.merges ?? [], text)) done(file.MergeCell(name, ...corners(text)));
  }
  if (now.gridlines !== (before?.gridlines ?? true))
    done(file.SetSheetView(name, 0, { ShowGridLines: now.gridlines, TopLeftCell: "A1", View: "normal" }));
  const { rows, columns } = now.freeze;
  if (rows + columns > 0 && JSON.stringify(now.freeze) !== JSON.stringify(before?.freeze)) {
    const ActivePane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
    const TopLeftCell = address(rows, columns);
    done(file.SetPanes(name, { Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell, ActivePane }));
  }
}

function corners(area: string): [string, string] {
  const [from = "", to = from] = area.split(":");
  return [from, to];
}

const chartKinds: Readonly<Record<string, SheetChart["kind"]>> = {
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
};

/** Native charts, and bars inside cells. */
function writeDrawings(file: File, sheet: SheetState): void {
  const { name, charts, conditionalFormats, columnWidths, rowHeights } = sheet;
  const last = Math.max(-1, ...charts.map(({ at }) => (at ? Math.max(at.row + at.rows, at.column + at.columns) : 0)));
  const upTo = Array.from({ length: last + 1 }, (_, i) => i);
  const widths = upTo.map((column) => charactersOf(columnWidths.get(column) ?? STANDARD_WIDTH));
  const rows = upTo.map((row) => {
    const height = rowHeights.get(row);
    return { cells: [], ...(height !== undefined && { height }) };
  });
  for (const { type, settings, series, at } of charts) {
    const categories = series[0]?.categories;
    const kind = chartKinds[type];
    if (!at || !categories || !kind) continue;
    const drawn = series.flatMap(({ settings: own, values }) =>
      values ? seriesOf(sheet, String(own.get("series.name") ?? ""), values) : [],
    );
    const title = String(settings.get("title.text") ?? "");
    addChart(file, name, { kind, title, categories, series: drawn, at }, { widths, rows });
  }
  for (const { type, area, settings } of conditionalFormats) {
    const color = settings.get("positive.fillColor");
    if (type === "DataBar" && typeof color === "string") addDataBar(file, name, { area, color: color.slice(1) });
  }
}

/** A series under the cell above its values that says its name. */
function seriesOf(sheet: SheetState, name: string, values: Area): ChartSeries {
  const { column } = values;
  let row = values.row - 1;
  while (row > 0 && valueAt(sheet, row, column) !== name) row -= 1;
  return { name, header: { row, column }, values };
}

/** How a new sheet lies on paper. */
function writePage(file: File, { name, page }: SheetState): void {
  const { margins, orientation, zoom, headersFooters } = page;
  const inches = (points: number): number => points / POINTS_PER_INCH;
  done(
    file.SetPageMargins(name, {
      Top: inches(margins.top),
      Bottom: inches(margins.bottom),
      Left: inches(margins.left),
      Right: inches(margins.right),
      Header: inches(margins.header),
      Footer: inches(margins.footer),
    }),
  );
  const { horizontalFitToPages, verticalFitToPages = 0 } = zoom;
  const fits = horizontalFitToPages !== undefined;
  done(
    file.SetPageLayout(name, {
      Size: A4,
      Orientation: orientation === "Landscape" ? "landscape" : "portrait",
      ...(fits && { FitToWidth: horizontalFitToPages, FitToHeight: verticalFitToPages }),
    }),
  );
  if (fits) done(file.SetSheetProps(name, { FitToPage: true }));
  const { leftFooter, centerFooter, rightFooter } = headersFooters;
  const footer = [
    ["&L", leftFooter],
    ["&C", centerFooter],
    ["&R", rightFooter],
  ]
    .map(([mark, text]) => (text === "" ? "" : `${mark ?? ""}${text ?? ""}`))
    .join("");
  if (footer !== "") done(file.SetHeaderFooter(name, { OddFooter: footer }));
}

/** Readers that trust `<dimension>` would drop what lies outside it. */
function claim(file: File, sheet: SheetState): void {
  const used = usedArea(sheet, wholeSheet, true);
  if (!used) return;
  const claimed = parseArea(done(file.GetSheetDimension(sheet.name)).dimension);
  done(file.SetSheetDimension(sheet.name, areaAddress(claimed === undefined ? used : union(claimed, used))));
}
