import { strToU8 } from "fflate";
import type { CellValue } from "../../../src/core/model/cell";
import { pack } from "../../../src/hosts/file/zip";
import { firstTable, fixture, hostOf, partsOf, workbookOf } from "./support";

async function cellsOf(rows: string): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await hostOf(workbookOf({ rows })).read();
  return sheets[0]?.loose?.cells.values ?? [];
}

describe("reading a workbook file", () => {
  test.each([
    ["a number", `<c r="A1"><v>1.5</v></c>`, 1.5],
    ["zero", `<c r="A1"><v>0</v></c>`, 0],
    ["a date stays a serial", `<c r="A1" s="2"><v>43644</v></c>`, 43644],
    ["a number shown as percent", `<c r="A1" s="1"><v>0.6</v></c>`, { percent: 0.6 }],
    ["a quoted percent sign is no percent format", `<c r="A1" s="3"><v>60</v></c>`, 60],
    ["a formula's stored number", `<c r="A1"><f>1+1</f><v>2</v></c>`, 2],
    ["a formula's stored text", `<c r="A1" t="str"><f>"a"</f><v>a</v></c>`, "a"],
    ["a formula never computed", `<c r="A1"><f>B1+1</f></c>`, { fault: "uncached", text: "B1+1" }],
    ["a formula with an empty value", `<c r="A1"><f>B1+1</f><v></v></c>`, { fault: "uncached", text: "B1+1" }],
    ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { fault: "error", text: "#REF!" }],
    ["a truth", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["text in the cell", `<c r="A1" t="inlineStr"><is><t>东街</t></is></c>`, "东街"],
    ["rich text", `<c r="A1" t="inlineStr"><is><r><t>东</t></r><r><rPr><b/></rPr><t>街</t></r></is></c>`, "东街"],
    ["a number stored as text", `<c r="A1" t="inlineStr"><is><t>12</t></is></c>`, "12"],
  ])("reads %s", async (_, cell, value) => {
    expect(await cellsOf(`<row r="1">${cell}</row>`)).toEqual([[value]]);
  });

  test("a formula whose stored text is empty is a blank", async () => {
    expect(await cellsOf(`<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>`)).toEqual([
      [1],
    ]);
  });

  test("takes the cells that exist, whatever the sheet claims to use", async () => {
    const before = `<dimension ref="A1:XFD1048576"/>`;
    const rows = `<row r="3"><c r="B3"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="2"/></row>`;
    const { sheets } = await hostOf(workbookOf({ before, rows })).read();
    expect(sheets[0]?.loose?.cells).toEqual({ row: 2, column: 1, values: [[1]] });
  });

  test("finds cells outside a dimension that is too small", async () => {
    const before = `<dimension ref="A1"/>`;
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>`;
    const { sheets } = await hostOf(workbookOf({ before, rows })).read();
    expect(sheets[0]?.loose?.cells.values).toEqual([[1, null, 3]]);
  });

  test("reads sheets whose elements bear a prefix", async () => {
    const parts = partsOf("");
    const sheet =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>` +
      `<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:sheetProtection sheet="1"/></x:worksheet>`;
    parts.set("xl/worksheets/sheet1.xml", strToU8(sheet));
    const { sheets } = await hostOf(pack(parts)).read();
    expect(sheets[0]).toMatchObject({ protected: true, loose: { cells: { values: [[7]] } } });
  });

  test("says which sheets are protected, hide rows or merge cells, and when days count from 1904", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`;
    const after = `<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>`;
    const snapshot = await hostOf(workbookOf({ rows, after, workbook: `<workbookPr date1904="1"/>` })).read();
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.sheets[0]).toMatchObject({
      protected: true,
      loose: { hiddenRows: true },
      merges: [{ row: 1, column: 1, rows: 3, columns: 2 }],
    });
  });

  test("an unprotected sheet that lists what protection would allow is not protected", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;
    const { sheets } = await hostOf(workbookOf({ rows, after: `<sheetProtection objects="1"/>` })).read();
    expect(sheets[0]?.protected).toBe(false);
  });

  test("reads a table of openpyxl without its totals row", async () => {
    const { table, sheet } = firstTable(await hostOf(fixture("openpyxl.xlsx")).read());
    expect(table.name).toBe("街镇任务");
    expect(table.cells.row).toBe(2);
    expect(table.cells.values.map((line) => line[0])).toEqual(["编号", "JD-01", "JD-02", "JD-03", "JD-04"]);
    expect(table.cells.values[2]?.[2]).toBe("=开头的文字不是公式");
    expect(table.hiddenRows).toBe(true);
    expect(sheet.loose).toBeUndefined();
  });

  test("reads a table of LibreOffice, and one whose part Excel names from the root", async () => {
    for (const name of ["libreoffice.xlsx", "excel.xlsm"]) {
      const { table } = firstTable(await hostOf(fixture(name)).read());
      expect(table.name).toBe("街镇任务");
      expect(table.cells.values[1]?.slice(0, 3)).toEqual(["JD-01", "新增项目落地", "鼓东街道"]);
    }
  });

  test("counts the free columns up to the next cell beside the table", async () => {
    const parts = partsOf(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row>` +
        `<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>9</v></c></row><row r="3"><c r="B3"><v>9</v></c></row></sheetData>`,
    );
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    parts.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          `<Relationship Id="rId1" Type="${relations}/table" Target="../tables/table1.xml"/></Relationships>`,
      ),
    );
    parts.set("xl/tables/table1.xml", strToU8(`<table id="1" displayName="表1" ref="A1:A2"><tableColumns/></table>`));
    const { table } = firstTable(await hostOf(pack(parts)).read());
    expect(table.freeColumns).toBe(2);
  });
});
