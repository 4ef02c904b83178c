import type { Book } from "../../../preview/host";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { day } from "../../support/results";
import { AS_OF, smallBook } from "./support";

let connection: Connection | undefined;

afterEach(() => {
  connection?.disconnect();
  expect(connection?.gaps).toEqual([]);
});

function cards(book: Book) {
  const sheet = book.state.sheets.find(({ name }) => name === "单位成绩单");
  if (sheet === undefined) throw new Error("no sheet of results");
  return sheet;
}

/** The row, counted from 0, whose first cell begins with this. */
function rowOf(book: Book, first: string): number {
  for (const [row, cells] of cards(book).rows) if (String(cells[0]?.value ?? "").startsWith(first)) return row;
  throw new Error(`no row ${first}`);
}

describe("单位成绩单 in an open workbook", () => {
  it("draws a chart of the totals with dark text, and bars in their cells", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), { today: AS_OF });
    const first = rowOf(book, "1（");
    const scores = { row: first, column: 6, rows: 2, columns: 1 };
    expect(cards(book).conditionalFormats).toMatchObject([{ type: "DataBar", area: scores }]);
    const [chart] = cards(book).charts;
    expect(chart).toMatchObject({
      type: "BarClustered",
      series: [{ values: scores, categories: { ...scores, column: 1 } }],
    });
    expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
      "title.text": "总分：街镇",
      "categoryAxis.font.color": "#262626",
      "categoryAxis.reversePlotOrder": true,
      "valueAxis.minimum": 0,
      "legend.visible": false,
    });
    const below = chart?.at === undefined ? [] : [...cards(book).rows].filter(([row]) => row === chart.at?.row);
    expect(below.flatMap(([, cells]) => cells).filter((cell) => cell !== undefined && cell.value !== null)).toEqual([]);
    expect(cards(book).breaks.rows).toEqual([rowOf(book, "各对象事项明细")]);
  });

  it("draws lines that differ in grey, named by their columns, from the second run on", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), { today: AS_OF, asOf: day("2019-05-31") });
    await recompute(excelHost(), { today: AS_OF });
    const lines = cards(book).charts.filter(({ type }) => type === "Line");
    expect(lines).toHaveLength(1);
    const looks = lines.flatMap(({ series }) =>
      series.map(({ settings }) =>
        ["series.name", "format.line.lineStyle", "series.markerStyle", "series.hasDataLabels"].map((key) =>
          settings.get(key),
        ),
      ),
    );
    expect(looks).toEqual([
      ["最高", "Continuous", "Circle", false],
      ["平均", "Dash", "Square", false],
      ["最低", "RoundDot", "Triangle", false],
    ]);
  });

  it("draws them anew, not once more, when the sheet is built again", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), { today: AS_OF });
    const before = cards(book);
    const [chart] = before.charts;
    book.edit("街镇任务清单", 3, 7, 9);
    const { plan } = await recompute(excelHost(), { today: AS_OF });
    expect(plan.sheets.map(({ document }) => document)).toContain("unitScorecards");
    const after = cards(book);
    expect([after.charts.length, after.conditionalFormats.length, after.breaks.rows.length]).toEqual([1, 1, 1]);
    expect(after.charts[0]?.id).not.toBe(chart?.id);
  });
});
