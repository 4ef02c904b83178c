import fc from "fast-check";
import { createBook, type Book, type CellLiteral } from "../../../preview/host";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { undo } from "../../../src/app/undo";
import { excelHost } from "../../../src/hosts/excel/host";
import { HostError } from "../../../src/hosts/host";
import { AS_OF, day, failureOf, isOwn, smallBook } from "./support";
import { snapshotOf } from "../../../preview/host";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };
const SHEET = "街镇任务清单";

/** All that a book holds besides sheets of ours: cells with their formulas and formats, tables, names. */
function theirs(book: Book): unknown {
  const own = new Set(book.state.sheets.filter((sheet) => isOwn(book, sheet)).map(({ id }) => id));
  const { sheets, tables, settings } = book.state;
  const names = book.state.names.filter(({ sheet }) => sheet === undefined || !own.has(sheet));
  const state = { ...book.state, sheets: sheets.filter(({ id }) => !own.has(id)), tables, settings, names };
  return snapshotOf({ ...state, active: "", selection: { row: 0, column: 0, rows: 1, columns: 1 } });
}

const OUT = ["状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"];

/** A list that has its Out columns already, with what stood in them. */
function scoredBook(held: readonly (readonly CellLiteral[])[], inTable = true): Book {
  const header = ["编号", "重点任务", "责任单位", "完成率", "完成时限", "完成日期", ...OUT];
  const rows = held.map((cells, i) => {
    const row = [`A${i + 1}`, `任务${i + 1}`, "甲街道", 0.5, day(2019, 5, 31), i % 2 === 0 ? day(2019, 5, 30) : null];
    return [...row, ...cells];
  });
  const at = `A1:M${held.length + 1}`;
  const tables = inTable ? [{ name: "街镇任务", at }] : [];
  return createBook([{ name: SHEET, cells: [header, ...rows], tables }]);
}

describe("撤销计分", () => {
  it("removes the added columns, and leaves all else as it was", async () => {
    const book = smallBook();
    const before = theirs(book);
    connection = connect(book);
    const host = excelHost();
    const { applied } = await recompute(host, clock);
    expect(await undo(host)).toEqual({ restored: applied.cells, kept: [] });
    expect(theirs(book)).toEqual(before);
  });

  it("puts back formulas, texts that look like something else, numbers and blanks", async () => {
    const book = scoredBook([
      [{ formula: '="手"', value: "手" }, 12, "007", "=1+1", "1-2", null, "'引号"],
      [true, "TRUE", "6月30日", { value: 0.5, numberFormat: "0%" }, "-3", "50%", "旧的说明"],
    ]);
    const before = theirs(book);
    connection = connect(book);
    const { applied } = await recompute(excelHost(), clock);
    expect(applied.cells).toBeGreaterThan(10);
    expect(theirs(book)).not.toEqual(before);
    await undo(excelHost());
    expect(theirs(book)).toEqual(before);
  });

  it("keeps and lists what was edited since, and the columns that hold it", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    book.edit(SHEET, 3, 8, "我改的");
    const { restored, kept } = await undo(excelHost());
    expect(kept).toEqual([{ sheet: SHEET, cell: "I4" }]);
    expect(restored).toBeGreaterThan(5);
    expect(book.value(SHEET, 3, 8)).toBe("我改的");
    expect(book.value(SHEET, 4, 8)).toBeNull();
    expect([8, 9, 14].map((column) => book.value(SHEET, 2, column))).toEqual(["状态", null, null]);
    expect(book.state.tables[0]?.columns.map(({ name }) => name).slice(-2)).toEqual(["工作量", "状态"]);
  });

  it("keeps a formula that the user made of a score", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    const score = book.value(SHEET, 3, 13);
    book.edit(SHEET, 3, 13, `=${String(score)}`);
    const { kept } = await undo(excelHost());
    expect(kept).toEqual([{ sheet: SHEET, cell: "N4" }]);
  });

  it("outlives the pane and the connection, and a sheet that was renamed", async () => {
    const book = smallBook();
    const before = theirs(book);
    connection = connect(book);
    await recompute(excelHost(), clock);
    connection.disconnect();
    book.sheet(SHEET).name = "改名";
    connection = connect(book);
    expect((await undo(excelHost())).kept).toEqual([]);
    book.sheet("改名").name = SHEET;
    expect(theirs(book)).toEqual(before);
  });

  it("goes by the sheet's name where its id is another one", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    const id = "{00000000-00FF-0000-0000-000000000053}";
    const old = book.sheet(SHEET).id;
    book.state.sheets = book.state.sheets.map((sheet) => (sheet.id === old ? { ...sheet, id } : sheet));
    for (const table of book.state.tables) table.sheet = id;
    expect((await undo(excelHost())).restored).toBeGreaterThan(5);
    expect(book.value(SHEET, 2, 8)).toBeNull();
  });

  it("a second time, or before any run, says that there is nothing", async () => {
    const book = smallBook();
    connection = connect(book);
    const nothing = {
      code: "nothing-to-undo",
      line: "没有可以撤销的计分：这份工作簿还没有计过分，或者上一次计分已经撤销。需要时重新计分即可。",
    };
    expect(await failureOf(undo(excelHost()))).toEqual(nothing);
    await recompute(excelHost(), clock);
    await undo(excelHost());
    expect(await failureOf(undo(excelHost()))).toEqual(nothing);
  });

  it("takes back the last run alone", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    const first = theirs(book);
    book.edit(SHEET, 4, 3, 0.9);
    await recompute(excelHost(), clock);
    expect(theirs(book)).not.toEqual(first);
    await undo(excelHost());
    book.edit(SHEET, 4, 3, 0.6);
    expect(theirs(book)).toEqual(first);
  });

  it("touches nothing on a sheet that is protected by now", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    book.sheet(SHEET).protection = { options: {} };
    const before = snapshotOf(book.state);
    expect(await failureOf(undo(excelHost()))).toEqual({
      code: "sheet-protected",
      line: "没有写入“街镇任务清单”：工作表受保护，不允许修改。在“审阅”中撤消工作表保护，然后重试。",
    });
    expect(snapshotOf(book.state)).toEqual(before);
  });

  it("of a list that is no Excel table clears the added headers and nothing below the list", async () => {
    const book = smallBook({ tables: [] });
    book.edit(SHEET, 9, 9, "下面的话");
    const before = theirs(book);
    connection = connect(book);
    await recompute(excelHost(), clock);
    expect(theirs(book)).not.toEqual(before);
    await undo(excelHost());
    expect(theirs(book)).toEqual(before);
  });

  it("restores every cell outside our own sheets, whatever stood in the Out columns", async () => {
    const held = fc.oneof(
      fc.constant(null),
      fc.constantFrom("红", "绿", "已完成", "=1", "+2", "@x", "'y", "1/2", "12月1日", "TRUE", "#N/A", " 空格", "1e3"),
      fc.string({ maxLength: 6 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.boolean(),
      fc.integer({ min: 0, max: 99 }).map((value) => ({ formula: `=${value}`, value })),
    );
    const rows = fc.array(fc.array(held, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (cells, inTable) => {
        const book = scoredBook(cells, inTable);
        const before = theirs(book);
        connection = connect(book);
        await recompute(excelHost(), clock);
        await undo(excelHost()).catch((error: unknown) => {
          // Nothing may have been written: the cells held what we would have written.
          if (!(error instanceof HostError) || error.code !== "nothing-to-undo") throw error;
        });
        expect(theirs(book)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
