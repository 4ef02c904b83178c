import * as fc from "fast-check";
import { dayOf, type Day } from "../../src/core/calendar/day";
import { planEdits, type Edits, type PlannedEdits } from "../../src/workbook/edits";
import { readWorkbook } from "../../src/workbook/read";
import type { Snapshot, TableSnapshot } from "../../src/workbook/snapshot";
import { excelTable, looseSheet, sheet, snapshot, taskBook, TASK_HEADERS } from "./grids";
import type { Cells } from "./grids";

const TODAY = dayOf(2019, 6, 28) ?? (0 as Day);
const HEADERS = [...TASK_HEADERS, "完成值", "完成率"];
const ROWS = [
  ["A1", "修路", "鼓东街道", 43585, 3, { percent: 0.5 }],
  ["A2", "种树", "鼓西街道", "6月底前", null, 0.4],
];

function plan(book: Snapshot, edits: Edits): PlannedEdits {
  const reading = readWorkbook(book, { today: TODAY });
  if (!reading.ok) throw new Error("no task list");
  return planEdits(reading.located, book, edits);
}

function tableOf(body: Cells, parts: Partial<TableSnapshot> = {}): Snapshot {
  const table = { ...excelTable("街镇任务", [HEADERS, ...body]), ...parts };
  return snapshot([sheet("街镇任务清单", { tables: [table] })]);
}

const set = (row: number, field: string, after: string | number | null | { percent: number }) =>
  ({ table: "streetTasks", row, field, after }) as const;
const add = (cells: Readonly<Record<string, string | number>>) => ({ table: "streetTasks", cells }) as const;

/** What is planned for the first table: row, column, old, new, and what a number stands for. */
function cellsOf({ plan: { tables } }: PlannedEdits) {
  return tables[0]?.cells.map(({ row, column, before, after, shown }) => [row, column, before, after, shown]);
}

describe("confirmed changes of input cells", () => {
  it("name their cell, what it held and what it is to hold", () => {
    const planned = plan(tableOf(ROWS), {
      cells: [set(0, "actual", 5), set(1, "due", 43646), set(1, "name", "种树（二期）"), set(1, "responsible", null)],
    });
    expect(cellsOf(planned)).toEqual([
      [1, 4, 3, 5, "number"],
      [2, 3, "6月底前", 43646, "day"],
      [2, 1, "种树", "种树（二期）", undefined],
      [2, 2, "鼓西街道", null, undefined],
    ]);
    expect(planned.refused).toEqual([]);
    expect(planned.plan.tables[0]).toMatchObject({ watched: [0, 1, 4, 5, 2, 3], added: [], edit: { rows: 0 } });
  });

  it("that a cell fulfils already are not planned: the second run is empty", () => {
    const same = [set(0, "name", "修路"), set(0, "due", 43585), set(0, "progress", 0.5), set(1, "actual", "  ")];
    expect(plan(tableOf(ROWS), { cells: same })).toEqual({ plan: { tables: [], sheets: [] }, refused: [] });
  });

  it("tell a percentage from a number where it matters, and not where it is a share either way", () => {
    const cells = [set(0, "actual", { percent: 3 }), set(0, "progress", 0.5), set(1, "progress", { percent: 0.4 })];
    expect(cellsOf(plan(tableOf(ROWS), { cells }))).toEqual([
      [1, 4, 3, 3, "percent"],
      [2, 5, 0.4, 0.4, "percent"],
    ]);
  });

  it("of one cell: the last counts, also where it is what the cell holds", () => {
    const planned = plan(tableOf(ROWS), { cells: [set(0, "actual", 9), set(0, "name", "甲"), set(0, "actual", 3)] });
    expect(cellsOf(planned)).toEqual([[1, 1, "修路", "甲", undefined]]);
  });

  it("count days from 1904 in an old Mac workbook", () => {
    const planned = plan({ ...tableOf(ROWS), date1904: true }, { cells: [set(0, "due", 43646)] });
    expect(cellsOf(planned)).toEqual([[1, 3, 43585, 42184, "day"]]);
  });

  it("keep out what no cell can hold", () => {
    const planned = plan(tableOf(ROWS), { cells: [set(0, "name", "甲\u0000乙"), set(0, "actual", Number.NaN)] });
    expect(cellsOf(planned)).toEqual([[1, 1, "修路", "甲乙", undefined]]);
    expect(planned.refused.map(({ why }) => why)).toEqual(["unwritable"]);
  });

  it("are refused, each with its reason, where there is no such cell or it may not be written", () => {
    const headers = [...HEADERS, "综合分"];
    const merged = snapshot([
      sheet("街镇任务清单", {
        tables: [excelTable("街镇任务", [headers, ...ROWS])],
        merges: [{ row: 1, column: 2, rows: 2, columns: 1 }],
      }),
    ]);
    const cells = [
      set(7, "name", "甲"),
      set(0, "remarks", "甲"),
      set(0, "score", 100),
      set(1, "responsible", "甲"),
      { table: "projects", row: 0, field: "name", after: "甲" } as const,
    ];
    const planned = plan(merged, { cells });
    expect(planned.plan.tables).toEqual([]);
    expect(planned.refused.map(({ why }) => why)).toEqual(["missing", "missing", "out", "merged", "missing"]);
    const locked = plan(
      snapshot([
        { ...sheet("街镇任务清单", { tables: [excelTable("街镇任务", [HEADERS, ...ROWS])] }), protected: true },
      ]),
      { cells: [set(0, "name", "甲")], rows: [add({ id: "A3" })] },
    );
    expect(locked.refused.map(({ why }) => why)).toEqual(["protected", "protected"]);
    expect(locked.plan.tables).toEqual([]);
  });
});

describe("new rows", () => {
  it("go below the last one, and the table grows", () => {
    const planned = plan(tableOf(ROWS), { rows: [add({ id: "A3", due: 43646 }), add({ id: "A4" })] });
    expect(cellsOf(planned)).toEqual([
      [3, 0, null, "A3", undefined],
      [3, 3, null, 43646, "day"],
      [4, 0, null, "A4", undefined],
    ]);
    expect(planned.plan.tables[0]?.edit?.rows).toBe(2);
  });

  it("fill blank rows at the end first", () => {
    const planned = plan(tableOf([...ROWS, [], [null, " "]]), { rows: ["A3", "A4", "A5"].map((id) => add({ id })) });
    expect(cellsOf(planned)?.map(([row]) => row)).toEqual([3, 4, 5]);
    expect(planned.plan.tables[0]?.edit?.rows).toBe(1);
  });

  it("stay clear of blank rows that are filled by the same changes", () => {
    const planned = plan(tableOf([...ROWS, []]), { cells: [set(2, "id", "A3")], rows: [add({ id: "A4" })] });
    expect(cellsOf(planned)?.map(([row, , , after]) => [row, after])).toEqual([
      [3, "A3"],
      [4, "A4"],
    ]);
  });

  it("leave out a column that the table lacks, and say so; a row with nothing in it is none", () => {
    const planned = plan(tableOf(ROWS), { rows: [add({ id: "A3", remarks: "甲" }), add({}), add({ id: "A4" })] });
    expect(cellsOf(planned)?.map(([row]) => row)).toEqual([3, 4]);
    expect(planned.refused).toEqual([{ edit: add({ id: "A3", remarks: "甲" }), field: "remarks", why: "missing" }]);
  });

  it("find no room above a totals row, or above what lies below the table", () => {
    const rows = [add({ id: "A3" }), add({ id: "A4" })];
    const totals = plan(tableOf(ROWS, { totals: true, freeRows: 100 }), { rows });
    expect(totals.refused.map(({ why }) => why)).toEqual(["totals", "totals"]);
    const narrow = plan(tableOf(ROWS, { freeRows: 1 }), { rows });
    expect(narrow.refused).toEqual([{ edit: rows[1], why: "no-room" }]);
    expect(cellsOf(narrow)?.map(([row]) => row)).toEqual([3]);
    expect(plan(tableOf([...ROWS, [], []], { totals: true }), { rows }).refused).toEqual([]);
  });

  it("go below a list that is no Excel table, unless nobody can tell where it ends", () => {
    const list = (...below: Cells) => looseSheet("街镇任务清单", [["2019年"], HEADERS, ...ROWS, ...below], 2, 1);
    const rows = [add({ id: "A3" })];
    const planned = plan(snapshot([list()]), { rows });
    expect(cellsOf(planned)).toEqual([[6, 1, null, "A3", undefined]]);
    expect(planned.plan.tables[0]).toMatchObject({ table: undefined, edit: { rows: 1 } });
    expect(plan(snapshot([list([], ["说明：用户的话"])]), { rows }).refused[0]?.why).toBe("end-unclear");
    expect(plan(snapshot([list(["合计", null, null, null, 3])]), { rows }).refused[0]?.why).toBe("totals");
  });

  it("make the table where the workbook lacks it, as a new workbook has it", () => {
    const row = { table: "projects", cells: { id: "P1", taskId: "A1", name: "修路", due: 43646, note: "甲" } } as const;
    const { plan: planned, refused } = plan(tableOf(ROWS), { rows: [row] });
    expect(planned.tables).toEqual([]);
    const [made] = planned.created ?? [];
    expect(made?.name).toBe("项目表");
    const [table] = made?.tables ?? [];
    expect(table?.name).toBe("项目");
    expect(table?.headers.slice(0, 3)).toEqual(["项目编号", "任务编号", "项目名称"]);
    expect(table?.body.map((cells) => cells.filter((cell) => cell !== null))).toEqual([["P1", "A1", "修路", 43646]]);
    expect(refused).toEqual([{ edit: row, field: "note", why: "missing" }]);
  });

  it("make it beside a sheet of the user's that has its name", () => {
    const book = snapshot([
      sheet("街镇任务清单", { tables: [excelTable("街镇任务", [HEADERS, ...ROWS])] }),
      looseSheet("项目表", [["别的东西"]]),
    ]);
    const { plan: planned } = plan(book, { rows: [{ table: "projects", cells: { id: "P1" } }] });
    expect(planned.created?.map(({ name }) => name)).toEqual(["项目"]);
  });
});

describe("whatever is asked for", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.double(),
    fc.constant(null),
    fc.double({ noNaN: true }).map((percent) => ({ percent })),
  );
  const field = fc.constantFrom("id", "name", "due", "actual", "progress", "score", "remarks", "toString");
  const cells = fc.array(
    fc.record({
      table: fc.constant("streetTasks" as const),
      row: fc.integer({ min: -1, max: 4 }),
      field,
      after: value,
    }),
  );

  it("never throws, and never plans an Out cell, a row outside of the table or a cell as it is", () => {
    fc.assert(
      fc.property(cells, (wanted) => {
        const planned = plan(taskBook([["A1", "修路", "甲", 1], []], [...TASK_HEADERS, "完成值", "综合分"]), {
          cells: wanted,
        });
        for (const [row = 0, column = 0, before, after] of (cellsOf(planned) ?? []) as number[][]) {
          expect([1, 2]).toContain(row);
          expect(column).toBeLessThan(5);
          expect(after).not.toBe(before);
        }
      }),
    );
  });
});
