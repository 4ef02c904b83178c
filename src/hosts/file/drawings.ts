import type { Chart, ChartSeries } from "excelize-wasm";
import { sum } from "../../core/quantity/sum";
import { address, areaAddress } from "../../workbook/a1";
import type { DataBar, SheetChart, SheetContent } from "../../workbook/change";
import type { Area } from "../../workbook/snapshot";
import { done, type Book } from "./engine";
import { quoted } from "./refs";

/** excelize's numbers for the kinds of charts. */
const TYPES = { bar: 6, column: 21, line: 41 } as const satisfies Record<SheetChart["kind"], number>;

/** How many pixels excelize takes a character and a point for; the chart hangs on cells, so only the parts count. */
const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 4 / 3.4;
/** Of a row that has no height of its own, in points. */
const DEFAULT_HEIGHT = 15;

/** Fills that differ in grey, too, darkest first. */
const FILLS = ["1F4E79", "9DC3E6", "7F7F7F", "D9D9D9"];
const SOLID = 1;
/** excelize's numbers for dashes: none, dashes, dots. */
const LINES = [
  { color: "1F4E79", dash: 1, mark: "circle" },
  { color: "595959", dash: 3, mark: "square" },
  { color: "7F7F7F", dash: 9, mark: "triangle" },
] as const;
/** excelize's own axis text is too pale to print. */
const DARK = { Color: "262626", Size: 9 };

/** The sheet that a chart covers a part of. */
type Covered = Pick<SheetContent, "widths" | "rows">;

/** Draws a native chart over its cells. */
export function addChart(book: Book, sheet: string, chart: SheetChart, { widths, rows }: Covered): void {
  const { kind, title, at } = chart;
  const across = widths
    .slice(at.column, at.column + at.columns)
    .map((width) => Math.floor(width * PIXELS_PER_CHARACTER));
  const down = Array.from({ length: at.rows }, (_, i) => {
    const height = rows[at.row + i]?.height ?? DEFAULT_HEIGHT;
    // excelize ties a chart to the cells that end where it ends, so it has to know how high they are.
    done(book.SetRowHeight(sheet, at.row + i + 1, height));
    return Math.ceil(height * PIXELS_PER_POINT);
  });
  const drawn: Chart = {
    Type: TYPES[kind],
    Series: chart.series.map(({ header, values }, index) => ({
      // Excelize takes every name for a reference.
      Name: reference(sheet, { ...header, rows: 1, columns: 1 }),
      Categories: reference(sheet, chart.categories),
      Values: reference(sheet, values),
      ...(kind === "line" ? lineOf(index) : filled(FILLS[index % FILLS.length])),
    })),
    Title: { Paragraph: [{ Text: title, Font: { ...DARK, Size: 12, Bold: true } }] },
    Legend: { Position: chart.series.length > 1 ? "bottom" : "none", Font: DARK },
    // Bars grow upwards from the axis: without this the first row would stand at the bottom.
    XAxis: { Font: DARK, ReverseOrder: kind === "bar" },
    YAxis: { Font: DARK, MajorGridLines: true, None: kind === "bar", ...axisFrom(chart) },
    // Numbers on several lines would run into each other; the table beside them has them all.
    PlotArea: { ShowVal: kind !== "line" },
    ShowBlanksAs: "gap",
    GapWidth: 50,
    Dimension: { Width: sum(across) - 1, Height: sum(down) - 1 },
  };
  done(book.AddChart(sheet, address(at.row, at.column), drawn));
}

function axisFrom({ kind, least }: SheetChart) {
  if (kind !== "line") return { Minimum: 0 };
  return least === undefined ? {} : { Minimum: least };
}

function filled(color = "1F4E79") {
  return { Fill: { Type: "pattern", Pattern: 1, Color: [color] } };
}

/** A line is told from the others by its dashes and its marks, too. */
function lineOf(index: number): Pick<ChartSeries, "Fill" | "Line" | "Marker"> {
  const { color, dash, mark } = LINES[index % LINES.length] ?? LINES[0];
  const { Fill } = filled(color);
  return { Fill, Line: { Type: SOLID, Dash: dash, Width: 2.25 }, Marker: { Symbol: mark, Size: 7, Fill } };
}

/** Bars inside the cells; the least is 0, so that their lengths can be compared. */
export function addDataBar(book: Book, sheet: string, { area, color }: DataBar): void {
  const bar = { Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "max", BarColor: `#${color}` };
  done(book.SetConditionalFormat(sheet, areaAddress(area), [{ ...bar, BarSolid: true }]));
}

/** An area as charts refer to it. */
function reference(sheet: string, { row, column, rows, columns }: Area): string {
  const absolute = (at: string) => at.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return `${quoted(sheet)}!${absolute(address(row, column))}:${absolute(address(row + rows - 1, column + columns - 1))}`;
}
