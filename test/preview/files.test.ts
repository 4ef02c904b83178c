import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { bookFromXlsx } from "../../preview/files/load";
import { saveXlsx } from "../../preview/files/save";
import { sheetByName } from "../../preview/host/cells";
import { emptySheet } from "../../preview/host/create";
import { snapshotOf, type Book } from "../../preview/host";
import { wasmPath } from "../../src/hosts/file/disk";
import { unpack } from "../../src/hosts/file/zip";

const sample = new Uint8Array(readFileSync("samples/gulou-2019.xlsx"));
const list = "街镇任务清单";
const saved = (book: Book): Promise<Uint8Array> => saveXlsx(sample, book.state, wasmPath());

const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const old = unpack(before);
  return [...unpack(after)]
    .filter(([name, part]) => Buffer.compare(part, old.get(name) ?? new Uint8Array()) !== 0)
    .map(([name]) => name);
};

it("reads cells, looks, widths, frozen rows and tables of the sample", () => {
  const { state } = bookFromXlsx(sample);
  expect(state.sheets.slice(0, 5).map(({ name }) => name)).toEqual(["说明", "设置", "名册", list, "领导任务清单"]);
  const sheet = sheetByName(state, list);
  expect(sheet?.rows.get(3)?.[0]).toMatchObject({ value: "GD-01", style: { fontName: "等线", fontSize: 10.5 } });
  expect(sheet?.rows.get(13)?.[19]).toMatchObject({ value: 43_559, numberFormat: "yyyy-mm-dd" });
  expect(sheet?.rows.get(2)?.[0]?.style).toMatchObject({ fill: "#1F3864", fontColor: "#FFFFFF", bold: true });
  expect(sheet?.freeze).toEqual({ rows: 3, columns: 0 });
  expect(sheet?.columnWidths.get(0)).toBe((12 * 7 + 5) * 0.75);
  const table = state.tables.find(({ name }) => name === "街镇任务");
  expect(table?.area).toMatchObject({ row: 2, column: 0, columns: 34 });
  expect(table?.columns[0]?.name).toBe("编号");
});

it("gives the same ids for the same bytes", () => {
  expect(snapshotOf(bookFromXlsx(sample).state)).toEqual(snapshotOf(bookFromXlsx(sample).state));
});

it("saves an unchanged book as the same parts", async () => {
  expect(changedParts(sample, await saved(bookFromXlsx(sample)))).toEqual([]);
});

it("writes an edited cell into its sheet and touches no other part", async () => {
  const book = bookFromXlsx(sample);
  book.edit(list, 13, 19, "2019-03-29");
  const bytes = await saved(book);
  const parts = changedParts(sample, bytes);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatch(/^xl\/worksheets\//);
  const cell = sheetByName(bookFromXlsx(bytes).state, list)?.rows.get(13)?.[19];
  expect(cell).toEqual(sheetByName(book.state, list)?.rows.get(13)?.[19]);
  expect(cell?.value).toBe(43_553);
});

it("keeps text that begins like a formula as text, and formulas with their numbers", async () => {
  const book = bookFromXlsx(sample);
  book.edit(list, 3, 26, "'=1+1");
  book.edit(list, 4, 26, "=12");
  const { Sheets } = read(await saved(book), { type: "array" });
  expect(Sheets[list]?.["AA4"]).toMatchObject({ t: "s", v: "=1+1" });
  expect(Sheets[list]?.["AA5"]).toMatchObject({ t: "n", v: 12, f: "12" });
});

it("clears a cell that was cleared", async () => {
  const book = bookFromXlsx(sample);
  book.edit(list, 13, 19, null);
  const { Sheets } = read(await saved(book), { type: "array" });
  expect(Sheets[list]).not.toHaveProperty("T14.v", expect.anything());
});

it("adds a sheet with its values, looks, merged cells and very hidden state", async () => {
  const book = bookFromXlsx(sample);
  const sheet = emptySheet(book.state, "它的");
  sheet.rows.set(0, [{ value: "合并", style: { bold: true, fill: "#FFEEDD" } }]);
  sheet.rows.set(1, [{ value: 0.5, numberFormat: "0%" }, { value: true }]);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
  sheet.visibility = "VeryHidden";
  book.state.sheets.push(sheet);
  const bytes = await saved(book);
  const again = sheetByName(bookFromXlsx(bytes).state, "它的");
  expect(again?.visibility).toBe("VeryHidden");
  expect(again?.merges).toEqual(sheet.merges);
  expect(again?.rows.get(0)?.[0]).toMatchObject({ value: "合并", style: { bold: true, fill: "#FFEEDD" } });
  expect(again?.rows.get(1)?.[0]).toMatchObject({ value: 0.5, numberFormat: "0%" });
  expect(again?.rows.get(1)?.[1]).toMatchObject({ value: true });
  expect(utils.sheet_to_json(read(bytes, { type: "array" }).Sheets["名册"] ?? {}).length).toBeGreaterThan(50);
});

it("saves the charts and data bars of a new sheet as Excel's own", async () => {
  const book = bookFromXlsx(sample);
  const sheet = emptySheet(book.state, "图");
  sheet.rows.set(0, [{ value: "甲" }, { value: 3 }]);
  sheet.rows.set(1, [{ value: "乙" }, { value: 5 }]);
  const column = (at: number) => ({ row: 0, column: at, rows: 2, columns: 1 });
  sheet.charts.push({
    id: "c1",
    type: "BarClustered",
    name: "图1",
    at: { row: 3, column: 0, rows: 10, columns: 6 },
    series: [{ id: "s1", categories: column(0), values: column(1), settings: new Map([["series.name", "总分"]]) }],
    settings: new Map([["title.text", "各单位总分"]]),
  });
  sheet.conditionalFormats.push({
    id: "b1",
    type: "DataBar",
    area: column(1),
    settings: new Map([["positive.fillColor", "#9DC3E6"]]),
  });
  book.state.sheets.push(sheet);
  const parts = unpack(await saved(book));
  const text = (name: RegExp): string =>
    [...parts].flatMap(([part, bytes]) => (name.test(part) ? Buffer.from(bytes).toString("utf8") : [])).join("");
  expect(text(/charts\/chart\d+\.xml$/)).toContain("各单位总分");
  expect(text(/charts\/chart\d+\.xml$/)).toMatch(/图\S*!\$B\$1:\$B\$2/);
  expect(text(/worksheets\/sheet\d+\.xml$/)).toContain("dataBar");
});
