import { newWorkbook } from "../../../src/hosts/file/newWorkbook";
import { textOf } from "../../../src/hosts/file/xml";
import { unpack } from "../../../src/hosts/file/zip";
import { guideSheet } from "../../../src/report/guide";
import { blankWorkbook } from "../../../src/workbook/blank";

let part: (name: string) => string;

beforeAll(async () => {
  const parts = unpack(await newWorkbook({ guide: guideSheet("zh-CN"), ...blankWorkbook("zh-CN") }));
  part = (name) => textOf(parts.get(name) ?? new Uint8Array()).replaceAll("&#39;", "'");
});

/** The attributes and prompts of a sheet's validations, by the cells that they are for. */
function validations(sheet: number): ReadonlyMap<string, string> {
  const found = part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<dataValidation [^>]*>/g);
  return new Map([...found].map(([tag]) => [/sqref="([^"]*)"/.exec(tag)?.[1] ?? "", tag]));
}

describe("the empty standard workbook as a file", () => {
  test("begins with the guide, whose links lead to the sheets", () => {
    expect(part("xl/workbook.xml")).toMatch(/<sheet name="说明"[^>]*\/?>.*<sheet name="设置"/);
    expect(part("xl/worksheets/sheet1.xml")).toContain(`location="'街镇任务清单'!A1"`);
  });

  test("says under every header what belongs into its column", () => {
    const { sheets } = blankWorkbook("zh-CN");
    sheets.forEach(({ tables }, index) => {
      const prompts = [...validations(index + 2).values()].filter((tag) => tag.includes("showInputMessage"));
      expect(prompts).toHaveLength(tables.reduce((sum, { headers }) => sum + headers.length, 0));
      for (const tag of prompts) expect(tag).toMatch(/ prompt="[^"]+"/);
    });
  });

  test("offers words below the row that there is, and refuses others only where nothing else is read", () => {
    const tasks = validations(4);
    expect(tasks.get("B2:B502")).not.toContain("showErrorMessage");
    expect(tasks.get("U2:U502")).toContain("showErrorMessage");
  });

  test("freezes the headers and formats the first row, which the rows below take over", () => {
    const sheet = part("xl/worksheets/sheet4.xml");
    expect(sheet).toMatch(/<pane (?=[^>]*ySplit="1")(?=[^>]*state="frozen")/);
    const style = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
    expect(style("R2")).toBeDefined();
    expect(style("R2")).not.toBe(style("A2"));
  });
});
