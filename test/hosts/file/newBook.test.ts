import { workbookOf } from "../../../src/hosts/file/newBook";
import { textOf } from "../../../src/hosts/file/xml";
import { unpack } from "../../../src/hosts/file/zip";
import { wasmPath } from "../../../src/hosts/file/disk";
import type { BookSheet } from "../../../src/workbook/book";
import type { CellValue } from "../../../src/core/model/cell";
import { hostOf } from "./support";

const NAMES = [
  "<b>&\"'",
  "=1+1",
  "+1",
  "-1",
  "@甲",
  "🏙️\u202e街道",
  "长".repeat(200),
  "_x0041_",
  "  两边空格 ",
  "甲\n乙",
];

const FRAME = {
  merges: [],
  frozenRows: 1,
  print: { orientation: "portrait", margins: [15, 18, 12, 12], footer: "第 &P 页", repeatedRows: [0, 0] },
} as const satisfies Partial<BookSheet>;

const SHEETS: readonly BookSheet[] = [
  {
    ...FRAME,
    name: "成绩 & 图",
    widths: [20, 10],
    rows: [
      { cells: [{ column: 0, value: "名称", style: "header" }] },
      ...NAMES.map((value, row) => ({
        height: 20,
        cells: [
          { column: 0, value, style: "link" as const, link: { sheet: "参数", cell: `A${row + 1}` } },
          { column: 1, value: row * 1.5, formula: `${row}*甲系数`, style: "number" as const },
          { column: 2, value: "", formula: 'IF(甲系数>9,"<&>","")', style: "cell" as const },
        ],
      })),
    ],
    charts: [
      {
        kind: "bar",
        title: "总分",
        categories: { row: 1, column: 0, rows: 3, columns: 1 },
        series: [{ name: "总分", header: { row: 0, column: 1 }, values: { row: 1, column: 1, rows: 3, columns: 1 } }],
        at: { row: 12, column: 0, rows: 10, columns: 2 },
      },
    ],
    dataBars: [{ area: { row: 1, column: 1, rows: 3, columns: 1 }, color: "9DC3E6" }],
    pageBreaks: [5, 8],
  },
  {
    ...FRAME,
    name: "参数",
    widths: [10],
    rows: [{ cells: [{ column: 0, value: 1.5, style: "number" }] }],
    names: [{ name: "甲系数", cell: "A1" }],
  },
  { ...FRAME, name: "底稿", widths: [10], rows: [], veryHidden: true },
];

let bytes: Uint8Array;
let parts: ReadonlyMap<string, Uint8Array>;
const part = (name: string) => textOf(parts.get(name) ?? new Uint8Array());

beforeAll(async () => {
  bytes = await workbookOf(SHEETS, wasmPath());
  parts = unpack(bytes);
});

/** The used cells of a sheet, as any reader sees them. */
async function valuesOf(sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await hostOf(bytes).read();
  return sheets.find(({ name }) => name === sheet)?.loose?.cells.values ?? [];
}

test("texts are read back as they were, whatever they look like", async () => {
  const values = await valuesOf("成绩 & 图");
  expect(values.slice(1).map(([name]) => name)).toEqual(NAMES);
});

test("formulas carry the values that they give, numbers as numbers and texts as texts", async () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<c r="B3" s="\d+"><f>1\*甲系数<\/f><v>1\.5<\/v><\/c>/);
  expect(sheet).toMatch(
    /<c r="C3" s="\d+" t="str"><f>IF\(甲系数&gt;9,&quot;&lt;&amp;&gt;&quot;,&quot;&quot;\)<\/f><v><\/v><\/c>/,
  );
  expect((await valuesOf("成绩 & 图")).slice(1).map(([, number]) => number)).toEqual(NAMES.map((_, row) => row * 1.5));
});

test("only what is given as a formula is one", () => {
  expect(part("xl/worksheets/sheet1.xml").match(/<f>/g)).toHaveLength(2 * NAMES.length);
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("<f>");
});

test("links, breaks, bars, charts, repeated rows and names are there, in the order of the schema", () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet.match(/<hyperlink /g)).toHaveLength(NAMES.length);
  expect(sheet).toContain("location=\"'参数'!A1\"");
  expect(sheet.match(/<brk id="(\d+)"/g)).toEqual(['<brk id="5"', '<brk id="8"']);
  const order = [
    "<sheetData",
    "<conditionalFormatting",
    "<hyperlinks",
    "<pageMargins",
    "<pageSetup",
    "<rowBreaks",
    "<drawing",
  ];
  expect([...order].sort((a, b) => sheet.indexOf(a) - sheet.indexOf(b))).toEqual(order);
  expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
  const workbook = part("xl/workbook.xml");
  expect(workbook).toContain("'参数'!$A$1");
  expect(workbook).toContain("'成绩 &amp; 图'!$1:$1");
  expect(workbook).toMatch(/name="底稿"[^>]*state="veryHidden"/);
});

test("a chart covers the cells that it is laid over, whose rows have heights of their own", () => {
  const drawing = part("xl/drawings/drawing1.xml");
  const rows = [...drawing.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row));
  const columns = [...drawing.matchAll(/<xdr:col>(\d+)<\/xdr:col>/g)].map(([, column]) => Number(column));
  expect([rows, columns]).toEqual([
    [12, 21],
    [0, 1],
  ]);
});

test("the same sheets give the same bytes", async () => {
  expect(Buffer.compare(await workbookOf(SHEETS, wasmPath()), bytes)).toBe(0);
});
