import type { Chart } from "excelize-wasm";
import { address, areaAddress } from "../../workbook/a1";
import type { DataBar, SheetChart } from "../../workbook/change";
import type { Area } from "../../workbook/snapshot";
import { done, type Book } from "./engine";
import { quoted } from "./refs";

/** excelize's numbers for the kinds of charts. */
const TYPES = { bar: 6, column: 21, line: 41 } as const satisfies Record<SheetChart["kind"], number>;

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_ROW = 20;

/** Fills that differ in grey, too, darkest first. */
const FILLS = ["1F4E79", "9DC3E6", "7F7F7F", "D9D9D9"];
/** excelize's own axis text is too pale to print. */
const DARK = { Color: "262626", Size: 9 };

/** Draws a native chart over its cells, whose rows have the height that rows have by themselves. */
export function addChart(book: Book, sheet: string, chart: SheetChart, widths: readonly number[]): void {
  const { kind, title, at } = chart;
  const covered = widths.slice(at.column, at.column + at.columns).reduce((sum, width) => sum + width, 0);
  const drawn: Chart = {
    Type: TYPES[kind],
    Series: chart.series.map(({ name, values }, index) => ({
      Name: name,
      Categories: reference(sheet, chart.categories),
      Values: reference(sheet, values),
      Fill: { Type: "pattern", Pattern: 1, Color: [FILLS[index % FILLS.length] ?? "1F4E79"] },
    })),
    Title: { Paragraph: [{ Text: title, Font: { ...DARK, Size: 12, Bold: true } }] },
    Legend: { Position: chart.series.length > 1 ? "bottom" : "none", Font: DARK },
    // Bars grow upwards from the axis: without this the first row would stand at the bottom.
    XAxis: { Font: DARK, ReverseOrder: kind === "bar" },
    YAxis: { Font: DARK, MajorGridLines: true, None: kind === "bar", ...(kind !== "line" && { Minimum: 0 }) },
    PlotArea: { ShowVal: true },
    GapWidth: 50,
    Dimension: { Width: Math.round(covered * PIXELS_PER_CHARACTER), Height: at.rows * PIXELS_PER_ROW },
    Format: { Positioning: "oneCell" },
  };
  done(book.AddChart(sheet, address(at.row, at.column), drawn));
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
