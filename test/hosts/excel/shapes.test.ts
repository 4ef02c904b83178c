import { createBook, type Book, type CellLiteral } from "../../../preview/host";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { AS_OF, day, restOf, scoresOf, smallBook } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };

async function recomputed(book: Book) {
  connection = connect(book);
  return recompute(excelHost(), clock);
}

const row = (book: Book, sheet: string, at: number): CellLiteral[] =>
  Array.from(book.sheet(sheet).rows.get(at) ?? [], (cell) => cell?.value ?? null);

describe("workbooks of other shapes", () => {
  it("in English get English columns, words and sheets", async () => {
    const book = createBook([
      {
        name: "Street tasks",
        cells: [
          ["No.", "Task", "Responsible unit", "Progress", "Start", "Due", "Finished"],
          ["A1", "Done in time", "Street A", null, day(2019, 2, 11), day(2019, 4, 30), day(2019, 4, 29)],
          ["A2", "Overdue", "Street B", { value: 0.6, numberFormat: "0%" }, day(2019, 2, 11), day(2019, 5, 31), null],
        ],
        tables: [{ name: "StreetTasks", at: "A1:G3" }],
      },
      {
        name: "Settings",
        cells: [
          ["Parameter", "Value"],
          ["Language", "English"],
        ],
      },
    ]);
    const { assessment, applied } = await recomputed(book);
    expect(assessment.parameters.language).toBe("en-US");
    expect(applied.cells).toBeGreaterThan(5);
    expect(row(book, "Street tasks", 0).slice(7, 9)).toEqual(["Light", "Timeliness"]);
    expect(row(book, "Street tasks", 1)[7]).toBe("Done");
    expect(book.state.sheets.map(({ name }) => name)).toContain("Findings");
    expect((await recompute(excelHost(), clock)).plan.tables).toEqual([]);
  });

  it("without Excel tables get the same scores as with them", async () => {
    const withTable = smallBook();
    await recomputed(withTable);
    const loose = smallBook({ tables: [] });
    const before = restOf(loose);
    await recomputed(loose);
    expect(scoresOf(loose)).toEqual(scoresOf(withTable));
    expect(restOf(loose)).toEqual(before);
    expect((await recompute(excelHost(), clock)).plan.tables).toEqual([]);
  });

  it("with a totals row keep it below the list, and write nothing into it", async () => {
    const [header = [], ...rows] = [2, 3, 4, 5].map((at) => row(smallBook(), "街镇任务清单", at).slice(0, 8));
    const book = createBook([
      {
        name: "街镇任务清单",
        cells: [header, ...rows, ["汇总", null, null, null, null, null, null, { formula: "=10", value: 10 }]],
        tables: [{ name: "街镇任务", at: "A1:H5", totals: true }],
      },
    ]);
    const { assessment } = await recomputed(book);
    expect(assessment.items.map(({ item }) => item.id)).toEqual(["A1", "A2", "A3"]);
    expect(row(book, "街镇任务清单", 4).filter((value) => value !== null)).toEqual(["汇总", 10]);
    expect(book.state.tables[0]).toMatchObject({ showTotals: true, area: { rows: 5, columns: 15 } });
    await excelHost().undo();
    expect(book.state.tables[0]).toMatchObject({ showTotals: true, area: { rows: 5, columns: 8 } });
    expect(row(book, "街镇任务清单", 4).filter((value) => value !== null)).toEqual(["汇总", 10]);
  });

  it("with two tables beside each other on one sheet are scored where there is room, and left alone where there is none", async () => {
    const header = ["编号", "重点任务", "责任单位", "完成时限", "完成日期"];
    const one = ["A1", "街镇的任务", "甲街道", day(2019, 4, 30), day(2019, 4, 29)];
    const other = ["L1", "领导的任务", "乙街道", day(2019, 4, 30), day(2019, 5, 7)];
    const sheetOf = (gap: number): Book =>
      createBook([
        {
          name: "街镇任务清单",
          cells: [
            [...header, ...Array<null>(gap).fill(null), ...header],
            [...one, ...Array<null>(gap).fill(null), ...other],
          ],
          tables: [
            { name: "街镇任务", at: "A1:E2" },
            { name: "领导任务", at: gap === 8 ? "N1:R2" : "H1:L2" },
          ],
        },
      ]);
    const wide = sheetOf(8);
    await recomputed(wide);
    expect(row(wide, "街镇任务清单", 1).filter((value) => value === "已完成")).toHaveLength(2);
    expect(row(wide, "街镇任务清单", 1).slice(13, 15)).toEqual(["L1", "领导的任务"]);

    const narrow = sheetOf(2);
    const { findings } = await recomputed(narrow);
    expect(findings.map(({ code }) => code)).toContain("no-room");
    expect(row(narrow, "街镇任务清单", 0).slice(0, 12)).toEqual([...header, null, null, ...header]);
    expect(row(narrow, "街镇任务清单", 1)[12]).toBe("已完成");
  });
});
