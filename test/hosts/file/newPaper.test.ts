import { newWorkbook } from "../../../src/hosts/file/newWorkbook";
import { textOf } from "../../../src/hosts/file/xml";
import { unpack } from "../../../src/hosts/file/zip";
import type { NewSheet } from "../../../src/workbook/blank";

const column = { headers: ["事项"], hints: [""], required: [true], formats: [null], validations: [] };

function sheet(name: string, widths: readonly number[], text: string, outFrom: number | null = null): NewSheet {
  const table = { ...column, name: `表${name}`, row: 0, column: 0, body: [[text]], outFrom };
  return { name, widths, frozenRows: 1, tables: [table] };
}

async function partsOf(...sheets: readonly NewSheet[]): Promise<(part: string) => string> {
  const parts = unpack(await newWorkbook({ sheets }));
  return (part) => textOf(parts.get(part) ?? new Uint8Array()).replaceAll("&#39;", "'");
}

describe("a new workbook on paper", () => {
  test("a narrow list stands on A4 on its side, one page wide, its header on every page", async () => {
    const part = await partsOf(sheet("窄", [40], "短"));
    expect(part("xl/worksheets/sheet1.xml")).toMatch(
      /<pageSetup(?=[^>]* paperSize="9")(?=[^>]* orientation="landscape")/,
    );
    expect(part("xl/workbook.xml")).toContain("'窄'!$1:$1");
  });

  test("a wide list stands on A3, two pages wide, the first column on both", async () => {
    const part = await partsOf(sheet("宽", [250, 250], "短"));
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup(?=[^>]* paperSize="8")(?=[^>]* fitToWidth="2")/);
    expect(part("xl/workbook.xml")).toContain("'宽'!$A:$A,'宽'!$1:$1");
  });

  test("a row is as high as its text needs, and may go on growing", async () => {
    const row = /<row r="2"[^>]*>/.exec(
      (await partsOf(sheet("高", [21], "一二三四五六七八九十十一")))("xl/worksheets/sheet1.xml"),
    );
    expect(row?.[0]).toContain('ht="31"');
    expect(row?.[0]).not.toContain("customHeight");
  });

  test("a row that results are written into has room for two lines", async () => {
    const part = await partsOf(sheet("果", [40], "短", 0));
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<row r="2" [^>]*ht="31"/);
  });
});
