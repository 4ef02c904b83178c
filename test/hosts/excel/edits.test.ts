import fc from "fast-check";
import {
  createBook,
  interferences,
  snapshotOf,
  type Book,
  type CellLiteral,
  type Interference,
} from "../../../preview/host";
import { interfere } from "../../../preview/host/faults";
import { connect, type Connection } from "../../../preview/host/session";
import { excelHost } from "../../../src/hosts/excel/host";
import { HostError, type Applied, type ReversibleHost } from "../../../src/hosts/host";
import { planEdits, type Edits, type EditValue, type PlannedEdits } from "../../../src/workbook/edits";
import { readWorkbook } from "../../../src/workbook/read";
import { AS_OF, beforeRequest, day, failureOf, isOwn } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const SHEET = "街镇任务清单";
const HEADER = ["编号", "重点任务", "责任单位", "完成值", "完成率", "完成时限", "备注"];

/** A list with a day column, a text column, a computed one beside it and notes below. */
function listBook(more: { totals?: boolean; table?: boolean; rows?: readonly (readonly CellLiteral[])[] } = {}): Book {
  const { totals = false, table = true } = more;
  const rows = more.rows ?? [
    ["A1", "修路", "甲街道", 3, { value: 0.5, numberFormat: "0%" }, dated(43585), { formula: "=1", value: 1 }],
    ["A2", "种树", "乙街道", { value: "４", numberFormat: "@" }, null, "6月底前", { formula: "=1", value: 1 }],
    ["A3", "清淤", "甲街道", null, null, dated(43646), { formula: "=1", value: 1 }],
  ];
  const width = HEADER.length;
  const below = table ? [[], [], ["说明：用户自己的话", ...Array<null>(width).fill(null), "旁注"]] : [];
  return createBook([
    {
      name: SHEET,
      cells: [HEADER, ...rows, ...(totals ? [["汇总"]] : []), ...below],
      tables: table ? [{ name: "街镇任务", at: `A1:G${rows.length + (totals ? 2 : 1)}`, totals }] : [],
      columnFormats: { 2: { numberFormat: "@" } },
    },
    { name: "我的表", cells: [["别的"]] },
  ]);
}

function dated(value: number): CellLiteral {
  return { value, numberFormat: "yyyy/m/d" };
}

async function planFor(host: ReversibleHost, edits: Edits): Promise<PlannedEdits> {
  const snapshot = await host.read();
  const reading = readWorkbook(snapshot, { today: AS_OF });
  if (!reading.ok) throw new Error("a task list was expected");
  return planEdits(reading.located, snapshot, edits);
}

async function carryOut(book: Book, edits: Edits): Promise<{ host: ReversibleHost; applied: Applied }> {
  connection = connect(book);
  const host = excelHost();
  return { host, applied: await host.apply((await planFor(host, edits)).plan) };
}

const task = (row: number, field: string, after: EditValue) => ({ table: "streetTasks", row, field, after }) as const;
const newTask = (cells: Readonly<Record<string, EditValue>>) => ({ table: "streetTasks", cells }) as const;

/** All that a book holds besides sheets of ours; cells that hold nothing and look like nothing are none. */
function theirs(book: Book): unknown {
  const own = new Set(book.state.sheets.filter((sheet) => isOwn(book, sheet)).map(({ id }) => id));
  const names = book.state.names.filter(({ sheet }) => sheet === undefined || !own.has(sheet));
  const sheets = book.state.sheets
    .filter(({ id }) => !own.has(id))
    .map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: new Map(
        [...rows].flatMap(([row, cells]) => {
          const left = cells.map((cell, column) => {
            const format = sheet.columnFormats.get(column)?.numberFormat ?? "General";
            return cell !== undefined && isSomething(cell, format) ? { numberFormat: format, ...cell } : undefined;
          });
          while (left.length > 0 && left.at(-1) === undefined) left.pop();
          return left.length === 0 ? [] : [[row, left] as const];
        }),
      ),
    }));
  const still = { active: "", selection: { row: 0, column: 0, rows: 1, columns: 1 }, nextId: 0 };
  return snapshotOf({ ...book.state, sheets, names, ...still });
}

function isSomething(
  { value, formula, numberFormat, style = {} }: NonNullable<ReturnType<typeof cellOf>>,
  usual: string,
) {
  const isFormatted = (numberFormat ?? usual) !== usual || Object.keys(style).length > 0;
  return value !== null || formula !== undefined || isFormatted;
}

function cellOf(book: Book, row: number, column: number, sheet = SHEET) {
  return book.sheet(sheet).rows.get(row)?.[column];
}

/** All that somebody has typed, wherever it stands by now. */
function contentsOf(book: Book): string[] {
  const sheets = book.state.sheets.filter((sheet) => !isOwn(book, sheet));
  const cells = sheets.flatMap(({ rows }) => [...rows.values()].flat());
  return cells
    .flatMap((cell) =>
      cell === undefined || cell.value === null || cell.formula !== undefined ? [] : [JSON.stringify(cell.value)],
    )
    .sort();
}

/** Why a host refused; anything else is a bug. */
function codeOf(error: unknown): string {
  if (error instanceof HostError) return error.code;
  throw error;
}

const tableAt = (book: Book) => book.state.tables[0]?.area;

describe("confirmed edits in Excel", () => {
  it("write values and texts as they are, keep formats that fit, and give a fitting one where they do not", async () => {
    const book = listBook();
    const { applied, host } = await carryOut(book, {
      cells: [
        task(0, "actual", { percent: 0.25 }),
        task(0, "due", 43600),
        task(1, "actual", 4),
        task(1, "due", 43646),
        task(1, "name", "=1+1"),
        task(2, "responsible", "12"),
        task(2, "progress", 0.5),
        task(0, "name", null),
      ],
    });
    expect(applied).toMatchObject({ cells: 8, sheets: 0 });
    expect(applied.kept).toBeUndefined();
    expect(cellOf(book, 1, 3)).toEqual({ value: 0.25, numberFormat: "0%" });
    expect(cellOf(book, 1, 5)).toEqual({ value: 43600, numberFormat: "yyyy/m/d" });
    expect(cellOf(book, 2, 3)).toEqual({ value: 4, numberFormat: "General" });
    expect(cellOf(book, 2, 5)).toEqual({ value: 43646, numberFormat: "yyyy-mm-dd" });
    expect(cellOf(book, 2, 1)?.value).toBe("=1+1");
    expect(cellOf(book, 2, 1)?.formula).toBeUndefined();
    expect(cellOf(book, 3, 2)?.value).toBe("12");
    expect(cellOf(book, 3, 4)?.value).toBe(0.5);
    expect(book.value(SHEET, 1, 1)).toBeNull();
    const again = await planFor(host, {
      cells: [task(1, "actual", 4), task(0, "due", 43600), task(2, "progress", 0.5)],
    });
    expect(again.plan.tables).toEqual([]);
  });

  it("append rows: the table grows over them, computes its columns, and leaves all below it alone", async () => {
    const book = listBook();
    const notes = [book.value(SHEET, 6, 0), book.value(SHEET, 6, 8)];
    const { applied } = await carryOut(book, {
      rows: [newTask({ id: "A4", name: "新事", due: 43650 }), newTask({ id: "005", due: "长期坚持", remarks: "甲" })],
    });
    expect(tableAt(book)).toMatchObject({ row: 0, rows: 6, columns: 7 });
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => book.value(SHEET, 4, column))).toEqual([
      "A4",
      "新事",
      null,
      null,
      null,
      43650,
      1,
    ]);
    expect(cellOf(book, 4, 5)?.numberFormat).toBe("yyyy/m/d");
    expect(cellOf(book, 5, 0)?.value).toBe("005");
    expect(cellOf(book, 5, 6)?.formula).toBe("=1");
    expect(applied.kept).toEqual([{ sheet: SHEET, cell: "G6" }]);
    expect([book.value(SHEET, 6, 0), book.value(SHEET, 6, 8)]).toEqual(notes);
  });

  it("say that there is no room above the notes below, or above a totals row", async () => {
    const book = listBook();
    connection = connect(book);
    const rows = ["A4", "A5", "A6"].map((id) => newTask({ id }));
    expect((await planFor(excelHost(), { rows })).refused.map(({ why }) => why)).toEqual(["no-room"]);
    const totals = listBook({ totals: true });
    connection = connect(totals);
    const planned = await planFor(excelHost(), { rows });
    expect(planned.refused.map(({ why }) => why)).toEqual(["totals", "totals", "totals"]);
    expect(planned.plan.tables).toEqual([]);
  });

  it("go below a list that is no Excel table", async () => {
    const book = listBook({ table: false });
    const before = theirs(book);
    const { host } = await carryOut(book, { rows: [newTask({ id: "A4", due: 43650 })], cells: [task(0, "actual", 5)] });
    expect(book.value(SHEET, 4, 0)).toBe("A4");
    expect(cellOf(book, 4, 5)).toMatchObject({ value: 43650, numberFormat: "yyyy/m/d" });
    expect((await host.undo()).kept).toEqual([]);
    expect(theirs(book)).toEqual(before);
  });

  it("leave a formula as it is, and name its cell", async () => {
    const book = listBook();
    const { applied } = await carryOut(book, { cells: [task(0, "remarks", "甲"), task(0, "actual", 5)] });
    expect(applied.kept).toEqual([{ sheet: SHEET, cell: "G2" }]);
    expect(applied.cells).toBe(1);
    expect(cellOf(book, 1, 6)?.formula).toBe("=1");
  });

  it("make a table that the workbook lacks; undoing takes its sheet away", async () => {
    const book = listBook();
    const before = theirs(book);
    const rows = [
      {
        table: "projects",
        cells: { id: "P1", taskId: "A1", name: "=项目一", due: 43646, targetValue: { percent: 0.8 } },
      },
      { table: "projects", cells: { id: "P2", taskId: "A1" } },
    ] as const;
    const { host, applied } = await carryOut(book, { rows });
    expect(applied).toMatchObject({ cells: 7, sheets: 0 });
    const snapshot = await host.read();
    const reading = readWorkbook(snapshot, { today: AS_OF });
    expect(reading.ok && reading.model.tables.projects?.map(({ cells }) => cells)).toMatchObject([
      { id: "P1", taskId: "A1", name: "=项目一", due: 43646, targetValue: { percent: 0.8 } },
      { id: "P2", due: null },
    ]);
    const sheet = book.sheet("项目表");
    expect(sheet.freeze.rows).toBe(1);
    expect(sheet.validations.map(({ rule }) => JSON.stringify(rule)).join()).toContain("时效,质量");
    expect(book.state.tables.at(-1)).toMatchObject({ name: "项目", style: "TableStyleLight9" });
    expect((await host.undo()).kept).toEqual([]);
    expect(theirs(book)).toEqual(before);
  });

  it("undone, keep what was edited since and what it stands in", async () => {
    const book = listBook();
    const { host } = await carryOut(book, {
      cells: [task(0, "actual", 5)],
      rows: [newTask({ id: "A4", name: "新事" })],
    });
    book.edit(SHEET, 4, 1, "我改的");
    expect(await host.undo()).toEqual({ restored: 2, kept: [{ sheet: SHEET, cell: "B5" }] });
    expect(book.value(SHEET, 1, 3)).toBe(3);
    expect(tableAt(book)?.rows).toBe(5);
  });

  it("undone after the pane was closed, restore every cell, format and table", async () => {
    const value = fc.oneof(
      fc.constantFrom<EditValue>(null, "红", "=1", "'y", "1/2", "12月1日", "TRUE", " 空格", 43600, { percent: 0.5 }),
      fc.string({ maxLength: 5 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    const field = fc.constantFrom("id", "name", "responsible", "actual", "progress", "due", "remarks");
    const held = fc.oneof(
      fc.constantFrom<CellLiteral>(null, "甲", "=1+1", "'引号", 12, { value: "007", numberFormat: "@" }, dated(43600), {
        value: "'撇",
        numberFormat: "@",
      }),
      fc.integer({ min: 0, max: 9 }).map((number) => ({ formula: `=${number}`, value: number })),
    );
    const rows = fc.array(fc.array(held, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 });
    const cells = fc.array(fc.record({ row: fc.integer({ min: 0, max: 3 }), field, after: value }), { maxLength: 8 });
    const added = fc.array(fc.dictionary(field, value, { minKeys: 1 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rows, cells, added, fc.boolean(), async (body, changed, appended, table) => {
        const book = listBook({ rows: [["A0", "头", null, null, null, null, null], ...body], table });
        const before = theirs(book);
        const edits = {
          cells: changed
            .filter(({ row }) => row <= body.length)
            .map((edit) => ({ table: "streetTasks" as const, ...edit })),
          rows: appended.map(newTask),
        };
        const { host } = await carryOut(book, edits);
        const again = await planFor(host, { cells: edits.cells });
        connection.disconnect();
        connection = connect(book);
        const kept = await excelHost()
          .undo()
          .then(
            (undone) => undone.kept,
            (error: unknown) => (codeOf(error) === "nothing-to-undo" ? [] : [error]),
          );
        expect(kept).toEqual([]);
        expect(theirs(book)).toEqual(before);
        // The second run asks for nothing but what a formula stands in the way of.
        const formulas = again.plan.tables
          .flatMap(({ cells: left }) => left)
          .map(({ row, column }) => cellOf(book, row, column)?.formula);
        expect(formulas.every((formula) => formula !== undefined)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

const names = Object.keys(interferences).filter((name): name is Interference => name in interferences);
const EDITS: Edits = {
  cells: [task(0, "actual", 5), task(2, "name", "清淤二期")],
  rows: [newTask({ id: "A4", name: "新事" })],
};

describe("a workbook that has changed since the preview", () => {
  it.each(names)("gets nothing written, and says what to do: %s", async (what) => {
    const book = listBook();
    connection = connect(book);
    const host = excelHost();
    const { plan } = await planFor(host, EDITS);
    interfere(book, what);
    const before = theirs(book);
    const { code } = await failureOf(host.apply(plan));
    expect(code).toBe(what === "sheetProtected" ? "sheet-protected" : "preview-outdated");
    expect(theirs(book)).toEqual(before);
  });

  it.each(names)("at whatever request keeps all that is the user's: %s", async (what) => {
    for (let request = 1; request <= 20; request += 1) {
      const book = listBook();
      connection = connect(book);
      const host = excelHost();
      const { plan } = await planFor(host, EDITS);
      const before = connection.counts.requests;
      beforeRequest(
        connection,
        (count) => count === request,
        () => {
          interfere(book, what);
        },
      );
      const outcome = await host.apply(plan).then(
        () => "written",
        (error: unknown) => codeOf(error),
      );
      if (connection.counts.requests - before < request) break;
      // On a sheet that was protected in the middle what was written stays, for undo.
      if (outcome === "written" || what === "sheetProtected") continue;
      const alone = listBook();
      interfere(alone, what);
      expect([request, contentsOf(book)]).toEqual([request, contentsOf(alone)]);
    }
  });

  it("under a filter that was set meanwhile gets nothing written", async () => {
    const book = listBook();
    connection = connect(book, { faults: { filteredWrites: "visible" } });
    const host = excelHost();
    const { plan } = await planFor(host, EDITS);
    book.sheet(SHEET).filteredRows.add(2);
    const before = theirs(book);
    expect((await failureOf(host.apply(plan))).code).toBe("filtered");
    expect(theirs(book)).toEqual(before);
  });

  it("elsewhere is written all the same, also when it was read again for something else", async () => {
    const book = listBook();
    connection = connect(book);
    const host = excelHost();
    const { plan } = await planFor(host, { cells: [task(0, "actual", 5)] });
    book.edit(SHEET, 3, 1, "另一行改了");
    await host.read();
    await host.apply(plan);
    expect(book.value(SHEET, 1, 3)).toBe(5);
  });

  it("that was read again since is still compared with what the user saw", async () => {
    const book = listBook();
    connection = connect(book);
    const host = excelHost();
    const { plan } = await planFor(host, { cells: [task(0, "actual", 5)] });
    book.edit(SHEET, 1, 1, "改了");
    await host.read();
    const { code, line } = await failureOf(host.apply(plan));
    expect(code).toBe("preview-outdated");
    expect(line).toBe(
      "没有写入“街镇任务清单”：预览之后这里又有改动，写入的可能不是您看到的那些行。重新预览，核对后再确认。",
    );
    expect(book.value(SHEET, 1, 3)).toBe(3);
  });

  it("has such a sheet by now: no table is made", async () => {
    const book = listBook();
    connection = connect(book);
    const host = excelHost();
    const { plan } = await planFor(host, {
      rows: [{ table: "projects", cells: { id: "P1" } }],
      cells: [task(0, "actual", 5)],
    });
    book.sheet("我的表").name = "项目表";
    const before = theirs(book);
    expect((await failureOf(host.apply(plan))).code).toBe("preview-outdated");
    expect(theirs(book)).toEqual(before);
  });
});

describe("a request that fails half way", () => {
  it.each([0.2, 0.5, 0.9])("takes back what was written, %d of it", async (share) => {
    for (let nth = 0; nth < 8; nth += 1) {
      const book = listBook();
      const before = theirs(book);
      connection = connect(book);
      const host = excelHost();
      const { plan } = await planFor(host, {
        ...EDITS,
        rows: [...(EDITS.rows ?? []), { table: "projects", cells: { id: "P1" } }],
      });
      let count = 0;
      beforeRequest(
        connection,
        () => true,
        () => {
          count += 1;
          if (count === nth + 1) connection.faults.failAfter = { share, code: "GeneralException" };
        },
      );
      const outcome = await host.apply(plan).then(
        () => "written",
        () => "failed",
      );
      delete connection.faults.failAfter;
      if (outcome === "failed") expect([nth, theirs(book)]).toEqual([nth, before]);
    }
  });
});

describe("an older Excel, without Table.resize", () => {
  it("adds rows one by one, and takes them off again", async () => {
    const book = listBook();
    const before = theirs(book);
    connection = connect(book, { version: "1.9" });
    const host = excelHost();
    await host.apply((await planFor(host, { rows: [newTask({ id: "A4" }), newTask({ id: "A5" })] })).plan);
    expect(tableAt(book)?.rows).toBe(6);
    await host.undo();
    expect(tableAt(book)?.rows).toBe(4);
    expect(JSON.stringify(theirs(book))).toHaveLength(JSON.stringify(before).length);
  });
});

describe("many changes", () => {
  it("thousands of cells of a long list are written in few requests", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [
      `A${at}`,
      `任务${at}`,
      "甲街道",
      at,
      null,
      day(2019, 6, 30),
      null,
    ]);
    const book = listBook({ rows });
    connection = connect(book);
    const host = excelHost();
    const cells = rows.flatMap((_, row) => [
      task(row, "actual", row + 1),
      task(row, "progress", { percent: 0.5 }),
      task(row, "name", "改"),
    ]);
    const { plan } = await planFor(host, { cells });
    const requests = connection.counts.requests;
    expect((await host.apply(plan)).cells).toBe(9000);
    expect(connection.counts.requests - requests).toBeLessThan(20);
    expect(book.value(SHEET, 3000, 3)).toBe(3000);
    expect((await host.undo()).restored).toBe(9000);
  });
});
