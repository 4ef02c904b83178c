import type { DataBar, SheetChart, SheetContent } from "../../workbook/change";
import type { Area } from "../../workbook/snapshot";

/** Fills that differ in grey, too, darkest first. */
const FILLS = ["#1F4E79", "#9DC3E6", "#7F7F7F", "#D9D9D9"];
const LINES = [
  { color: "#1F4E79", dash: "Continuous", mark: "Circle" },
  { color: "#595959", dash: "Dash", mark: "Square" },
  { color: "#7F7F7F", dash: "RoundDot", mark: "Triangle" },
] as const;
const DARK = "#262626";
const TEXT_SIZE = 9;
const TITLE_SIZE = 12;
/** The room between two bars, in percent of a bar's width. */
const GAP = 50;

const TYPES = { bar: "BarClustered", column: "ColumnClustered", line: "Line" } as const;

/** Takes the charts, data bars and page breaks off a sheet of ours that is built again. */
export async function eraseDrawings(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.charts.load("items/id");
  await context.sync();
  for (const chart of sheet.charts.items) chart.delete();
  sheet.getRange().conditionalFormats.clearAll();
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** Draws the charts and data bars of a sheet whose values are written, and breaks its pages. */
export function draw(sheet: Excel.Worksheet, { charts = [], dataBars = [], pageBreaks = [] }: SheetContent): void {
  for (const chart of charts) addChart(sheet, chart);
  for (const bar of dataBars) addDataBar(sheet, bar);
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
}

function addChart(sheet: Excel.Worksheet, { kind, title, categories, series, least, at }: SheetChart): void {
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, first.values), "Columns");
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  series.forEach(({ name, values }, index) => {
    const one = drawn[index];
    if (one === undefined) return;
    one.name = name;
    if (index > 0) one.setValues(rangeOf(sheet, values));
    one.setXAxisValues(rangeOf(sheet, categories));
    // Numbers on several lines would run into each other; the table beside them has them all.
    one.hasDataLabels = kind !== "line";
    if (kind === "line") drawLine(one, index);
    else {
      one.gapWidth = GAP;
      one.format.fill.setSolidColor(FILLS[index % FILLS.length] ?? DARK);
    }
  });
  chart.title.text = title;
  darken(chart.title.format.font, TITLE_SIZE);
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  setAxes(chart.axes, kind, kind === "line" ? least : 0);
  chart.setPosition(...corners(sheet, at));
}

/** A line is told from the others by its dashes and its marks, too. */
function drawLine(series: Excel.ChartSeries, index: number): void {
  const { color, dash, mark } = LINES[index % LINES.length] ?? LINES[0];
  const { line } = series.format;
  line.color = color;
  line.lineStyle = dash;
  line.weight = 2.25;
  series.markerStyle = mark;
  series.markerSize = 7;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, kind: SheetChart["kind"], least?: number): void {
  darken(categoryAxis.format.font, TEXT_SIZE);
  darken(valueAxis.format.font, TEXT_SIZE);
  if (least !== undefined) valueAxis.minimum = least;
  if (kind !== "bar") return;
  // Bars grow upwards from the axis: without this the first row would stand at the bottom.
  categoryAxis.reversePlotOrder = true;
  valueAxis.visible = false;
}

function darken(font: Excel.ChartFont, size: number): void {
  font.color = DARK;
  font.size = size;
}

/** The least is 0, so that the lengths of bars can be compared. */
function addDataBar(sheet: Excel.Worksheet, { area, color }: DataBar): void {
  const { dataBar } = rangeOf(sheet, area).conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = `#${color}`;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** The first and the last cell of an area. */
function corners(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): [Excel.Range, Excel.Range] {
  return [
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  ];
}
