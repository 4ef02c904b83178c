import { strFromU8 } from "fflate";
import { lost } from "../../../scripts/office/lost";
import { dayOf } from "../../../src/core/calendar/day";
import type { TableKey } from "../../../src/core/model/tables";
import type { FileHost } from "../../../src/hosts/file/host";
import { bytesOf } from "../../../src/hosts/file/xml";
import { pack, unpack } from "../../../src/hosts/file/zip";
import { planEdits, type Edits, type PlannedEdits } from "../../../src/workbook/edits";
import { readWorkbook } from "../../../src/workbook/read";
import { fixture, hostOf } from "./support";

const TODAY = dayOf(2019, 6, 28);

async function planFor(host: FileHost, edits: Edits): Promise<PlannedEdits> {
  const snapshot = await host.read();
  if (TODAY === undefined) throw new Error("a day");
  const reading = readWorkbook(snapshot, { today: TODAY });
  if (!reading.ok) throw new Error("a task list was expected");
  return planEdits(reading.located, snapshot, edits);
}

async function rowsOf(host: FileHost, key: TableKey) {
  if (TODAY === undefined) throw new Error("a day");
  const reading = readWorkbook(await host.read(), { today: TODAY });
  if (!reading.ok) throw new Error("a task list was expected");
  return reading.model.tables[key]?.map(({ row, cells }) => ({ row, ...cells }));
}

function partText(host: FileHost, name: string): string {
  return strFromU8(unpack(host.bytes()).get(name) ?? new Uint8Array());
}

/** A part of a workbook with something replaced. */
function altered(name: string, part: string, change: (text: string) => string): FileHost {
  const parts = unpack(fixture(name));
  parts.set(part, bytesOf(change(strFromU8(parts.get(part) ?? new Uint8Array()))));
  return hostOf(pack(parts));
}

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const task = (row: number, field: string, after: string | number | null) =>
  ({ table: "streetTasks", row, field, after }) as const;
const newTask = (cells: Readonly<Record<string, string | number>>) => ({ table: "streetTasks", cells }) as const;

/** The list of openpyxl without its totals row, and with none of its rows hidden. */
function openEnded(): FileHost {
  const parts = unpack(fixture("openpyxl.xlsx"));
  const change = (part: string, edit: (text: string) => string) =>
    parts.set(part, bytesOf(edit(strFromU8(parts.get(part) ?? new Uint8Array()))));
  change(SHEET, (text) => text.replace(/<row r="8">.*?<\/row>/s, "").replace(' hidden="1"', ""));
  change(TABLE, (text) =>
    text
      .replace('ref="A3:K8"', 'ref="A3:K7"')
      .replace(' totalsRowCount="1"', "")
      .replace(/<filterColumn.*?<\/filterColumn>/s, ""),
  );
  return hostOf(pack(parts));
}

describe("confirmed edits of a workbook file", () => {
  it("change the cells, keep their looks, and leave every other part byte for byte", async () => {
    const host = hostOf(fixture("libreoffice.xlsx"));
    const before = unpack(host.bytes());
    const cells = [task(0, "actual", 9), task(1, "name", "=不是公式"), task(2, "due", "6月底前"), task(3, "due", null)];
    const { plan } = await planFor(host, { cells });
    const applied = await host.apply(plan);
    expect(applied.cells).toBe(4);
    expect(applied.kept).toBeUndefined();
    expect(applied.journal.entries).toContainEqual({
      sheet: "街镇任务清单",
      row: 1,
      column: 4,
      before: 8,
      after: 9,
    });
    expect(await rowsOf(host, "streetTasks")).toMatchObject([
      { actual: 9 },
      { name: "=不是公式" },
      { due: "6月底前" },
      { due: null },
    ]);
    const after = unpack(host.bytes());
    const changed = [...before].filter(([part, bytes]) => Buffer.compare(bytes, after.get(part) ?? bytesOf("")) !== 0);
    expect(changed.map(([part]) => part).sort()).toEqual(["xl/sharedStrings.xml", "xl/workbook.xml", SHEET]);
    // What is not as it was: the four cells.
    const losses = changed.flatMap(([part, bytes]) => lost(bytes, after.get(part) ?? bytesOf("<gone/>")));
    expect(losses.filter((loss) => !/sst\/|@Target/.test(loss))).toEqual([
      "worksheet/sheetData/row 2/c E2/v: 8 → 9",
      expect.stringContaining("c B3/v"),
      "worksheet/sheetData/row 4/c F4@t: n → s",
      expect.stringContaining("c F4/v"),
      "worksheet/sheetData/row 5/c F5/v",
    ]);
    expect((await planFor(host, { cells })).plan.tables).toEqual([]);
  });

  it("add rows: the table, its filter, lists, conditional formats and calculated column go on", async () => {
    const host = openEnded();
    const rows = [
      newTask({ id: "JD-05", name: "新事", responsible: "鼓东街道", targetValue: 4, actual: 1, due: 43646 }),
      newTask({ id: "JD-06", name: "另一件", due: "长期坚持" }),
    ];
    const { plan, refused } = await planFor(host, { rows });
    expect(refused).toEqual([]);
    await host.apply(plan);
    const all = await rowsOf(host, "streetTasks");
    expect(all?.slice(4)).toMatchObject([
      { id: "JD-05", actual: 1, due: 43646 },
      { id: "JD-06", due: "长期坚持" },
    ]);
    const table = partText(host, TABLE);
    expect(table).toContain('ref="A3:K9"');
    expect(table).toContain('<autoFilter ref="A3:K9"');
    const sheet = partText(host, SHEET);
    expect(sheet).toMatch(/<conditionalFormatting sqref="E4:E9">/);
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="B4:B9"/);
    expect(sheet).toMatch(/<dimension ref="A1:K9"/);
    expect(sheet).toMatch(/<c r="G8" s="3"[^>]*><f>街镇任务\[\[#This Row\],\[完成值\]\]\/街镇任务/);
    // 完成时限 of the last row is formatted as a day: the new one keeps that look.
    expect(sheet).toMatch(/<c r="I8" s="4"[^>]*><v>43646<\/v>/);
    expect(sheet).toMatch(/<c r="K9" s="2"/);
    expect(partText(host, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("leave a cell that holds a formula as it is, and say so; in new rows, too", async () => {
    const host = openEnded();
    const { plan } = await planFor(host, {
      cells: [task(0, "progress", 0.9), task(0, "actual", 9)],
      rows: [newTask({ id: "JD-05", progress: 0.3 })],
    });
    const applied = await host.apply(plan);
    expect(applied.kept).toEqual([
      { sheet: "街镇任务清单", cell: "G4" },
      { sheet: "街镇任务清单", cell: "G8" },
    ]);
    expect(applied.cells).toBe(2);
    expect(partText(host, SHEET)).toMatch(/<c r="G4"[^>]*><f>F4\/E4<\/f>/);
  });

  it("leave a calculated column blank in new rows where its formula names cells", async () => {
    const parts = unpack(openEnded().bytes());
    const table = strFromU8(parts.get(TABLE) ?? new Uint8Array());
    parts.set(TABLE, bytesOf(table.replace(/(<calculatedColumnFormula>).*?(<\/calculated)/, "$1F4/E4$2")));
    const host = hostOf(pack(parts));
    await host.apply((await planFor(host, { rows: [newTask({ id: "JD-05" })] })).plan);
    expect(partText(host, SHEET)).not.toMatch(/<c r="G8"[^>]*><f>/);
    expect((await rowsOf(host, "streetTasks"))?.at(-1)).toMatchObject({ id: "JD-05", progress: null });
  });

  it("refuse rows above a totals row", async () => {
    const { plan, refused } = await planFor(hostOf(fixture("openpyxl.xlsx")), { rows: [newTask({ id: "JD-05" })] });
    expect(plan.tables).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual(["totals"]);
  });

  it("give a number a format that shows what it is, where the cell's own does not", async () => {
    const days = altered("libreoffice.xlsx", SHEET, (text) => text.replace(/(<c r="E[2-5]") s="\d+"/g, '$1 s="0"'));
    const host = hostOf(days.bytes());
    await host.apply((await planFor(host, { cells: [task(0, "name", "甲"), task(0, "actual", 0.5)] })).plan);
    expect((await rowsOf(host, "streetTasks"))?.[0]).toMatchObject({ name: "甲", actual: 0.5 });
    const { plan } = await planFor(host, { cells: [{ ...task(0, "actual", null), after: { percent: 0.5 } }] });
    await host.apply(plan);
    expect((await rowsOf(host, "streetTasks"))?.[0]).toMatchObject({ actual: { percent: 0.5 } });
    // A number in a cell that was formatted as a text is a number; a day is written as one.
    const id = await planFor(host, { cells: [task(0, "id", 12), task(1, "due", 43650)] });
    await host.apply(id.plan);
    expect(await rowsOf(host, "streetTasks")).toMatchObject([{ id: 12 }, { due: 43650 }, {}, {}]);
  });

  it("make a table that the workbook lacks, on a sheet as a new workbook has it, beside tables of whatever part names", async () => {
    for (const name of ["openpyxl.xlsx", "libreoffice.xlsx", "excel.xlsm"]) {
      const host = hostOf(fixture(name));
      const before = unpack(host.bytes());
      const rows = [
        { table: "projects", cells: { id: "P1", taskId: "JD-01", name: "项目一", due: 43646 } },
        { table: "projects", cells: { id: "P2", taskId: "JD-01", name: "=项目二" } },
        { table: "milestones", cells: { itemId: "P1", name: "开工", planned: 43600 } },
      ] as const;
      const applied = await host.apply((await planFor(host, { rows })).plan);
      expect(applied).toMatchObject({ cells: 10, sheets: 0 });
      expect(await rowsOf(host, "projects")).toMatchObject([
        { id: "P1", due: 43646 },
        { id: "P2", name: "=项目二" },
      ]);
      expect(await rowsOf(host, "milestones")).toMatchObject([{ itemId: "P1", planned: 43600 }]);
      const { sheets } = await host.read();
      expect(sheets.slice(-2).map((sheet) => [sheet.name, sheet.tables.map((table) => table.name)])).toEqual([
        ["项目表", ["项目"]],
        ["时间表", ["节点"]],
      ]);
      const after = unpack(host.bytes());
      const changed = [...before].filter(
        ([part, bytes]) => Buffer.compare(bytes, after.get(part) ?? bytesOf("")) !== 0,
      );
      const may = /Content_Types|workbook\.xml|styles\.xml|sharedStrings\.xml/;
      expect(changed.map(([part]) => part).filter((part) => !may.test(part))).toEqual([]);
      const ids = [...after].flatMap(([part, bytes]) =>
        part.startsWith("xl/tables/") ? [/<table [^>]*?\bid="(\d+)"/.exec(strFromU8(bytes))?.[1]] : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        (await planFor(host, { cells: [{ table: "projects", row: 0, field: "name", after: "项目一" }] })).plan.tables,
      ).toEqual([]);
    }
  });

  it("are refused where the workbook is another one by now, and written where only other rows are", async () => {
    const host = hostOf(fixture("libreoffice.xlsx"));
    const early = await planFor(host, { cells: [task(0, "actual", 9)] });
    const growing = await planFor(host, { rows: [newTask({ id: "JD-05" })] });
    await host.apply((await planFor(host, { cells: [task(1, "actual", 7)] })).plan);
    await host.apply(early.plan);
    await expect(host.apply(early.plan)).rejects.toMatchObject({ code: "preview-outdated" });
    await host.apply(growing.plan);
    await expect(host.apply(growing.plan)).rejects.toMatchObject({ code: "preview-outdated" });
    expect(await rowsOf(host, "streetTasks")).toMatchObject([
      { id: "JD-01", actual: 9 },
      { id: "JD-02", actual: 7 },
      { id: "JD-03", actual: 11 },
      { id: "JD-04", actual: 15 },
      { id: "JD-05", actual: null },
    ]);
  });
});
