import * as fc from "fast-check";
import type { Day } from "../../src/core/calendar/day";
import { dayOf } from "../../src/core/calendar/day";
import type { CellValue } from "../../src/core/model/cell";
import type { Plan, SheetContent } from "../../src/workbook/change";
import { isEmptyPlan } from "../../src/workbook/change";
import { planChanges } from "../../src/workbook/plan";
import type { OutCells, OutValues } from "../../src/workbook/plan";
import { sheetNameFindings } from "../../src/workbook/planSheets";
import { readWorkbook } from "../../src/workbook/read";
import type { Area, Grid, SheetSnapshot, Snapshot } from "../../src/workbook/snapshot";
import { TASK_HEADERS, excelTable, looseSheet, sheet, snapshot, taskBook } from "./grids";
import type { Cells } from "./grids";

const TODAY = dayOf(2019, 6, 28) ?? (0 as Day);
const OUT_HEADERS = ["状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"];
const OUT_FIELDS = ["light", "timeliness", "quality", "qualitative", "quantitative", "score", "derivation"] as const;
const NAMES = [
  { document: "findings", name: "数据核对清单" },
  { document: "bulletin", name: "通报" },
] as const;
const TASK = ["A1", "修路", "鼓东街道", 43585];

function plan(book: Snapshot, results: OutValues, sheets: readonly SheetContent[] = []): Plan {
  const reading = readWorkbook(book, { today: TODAY });
  if (!reading.ok) throw new Error("no task list");
  return planChanges(reading.located, book, results, sheets);
}

function streetTasks(...rows: readonly OutCells[]): OutValues {
  return { streetTasks: new Map(rows.entries()) };
}

function content(parts: Partial<SheetContent> = {}): SheetContent {
  return {
    document: "findings",
    name: "数据核对清单",
    fingerprint: "f1",
    widths: [],
    rows: [],
    merges: [],
    print: { orientation: "portrait", margins: [20, 20, 20, 20], footer: "" },
    frozenRows: 1,
    ...parts,
  };
}

describe("Out cells", () => {
  it("adds missing columns at the right edge and fills them, rounded half up, lights as words", () => {
    const { tables } = plan(taskBook([TASK]), streetTasks({ light: "red", timeliness: 97.005, score: null }));
    expect(tables).toEqual([
      {
        sheetId: "id-街镇任务清单",
        sheet: "街镇任务清单",
        table: "街镇任务",
        area: { row: 0, column: 0, rows: 2, columns: 4 },
        watched: [0, 1, 2, 3],
        added: [
          { column: 4, header: "状态" },
          { column: 5, header: "时效分", numberFormat: "0.00" },
          { column: 6, header: "质量分", numberFormat: "0.00" },
          { column: 7, header: "定性分", numberFormat: "0.00" },
          { column: 8, header: "定量分", numberFormat: "0.00" },
          { column: 9, header: "综合分", numberFormat: "0.00" },
          { column: 10, header: "计分说明" },
        ],
        cells: [
          { row: 1, column: 4, before: null, after: "红" },
          { row: 1, column: 5, before: null, after: 97.01 },
        ],
      },
    ]);
  });

  it("writes only cells whose value is another one, wherever the columns stand", () => {
    const book = taskBook(
      [
        ["红", ...TASK, 97.01, { percent: 0.5 }, "", 1, null, "说明"],
        ["绿", "A2", null, null, null, "97.01", null, null, { fault: "error", text: "#REF!" }, 5, null],
      ],
      ["状态", ...TASK_HEADERS, "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"],
    );
    const same = { light: "red", timeliness: 97.011, quality: 0.5, quantitative: 1, derivation: "说明" };
    const { tables } = plan(book, streetTasks(same, { light: "green", timeliness: 97.01 }));
    expect(tables[0]?.added).toEqual([]);
    expect(tables[0]?.cells.map(({ row, column, after }) => [row, column, after])).toEqual([
      [2, 5, 97.01],
      [2, 8, null],
      [2, 9, null],
    ]);
  });

  it("adds only the columns that are missing, in their order", () => {
    const book = taskBook([], [...TASK_HEADERS, "时效分", "计分说明"]);
    const [change] = plan(book, streetTasks()).tables;
    expect(change?.added.map(({ column, header }) => [column, header])).toEqual([
      [6, "状态"],
      [7, "质量分"],
      [8, "定性分"],
      [9, "定量分"],
      [10, "综合分"],
    ]);
  });

  it("speaks the language of the table", () => {
    const book = taskBook([["A1"]], ["No.", "Task", "Responsible unit", "Due"]);
    const [change] = plan(book, streetTasks({ light: "notStarted" })).tables;
    expect(change?.added[0]?.header).toBe("Light");
    expect(change?.cells[0]?.after).toBe("Not started");
  });

  it("rounds shares to the decimals of their percent format, counts to whole numbers", () => {
    const indicators = sheet("指标", {
      tables: [
        excelTable("指标", [
          ["指标编号", "指标名称", "目标"],
          ["Z1", "项目", "150个"],
        ]),
      ],
    });
    const duties = sheet("例行工作", {
      tables: [excelTable("例行", [["例行编号", "事项", "责任单位", "频次"], ["L1"]])],
    });
    const { tables } = plan(snapshot([...taskBook([]).sheets, indicators, duties]), {
      indicators: new Map([[0, { attainment: 0.123456, gap: -0.00005, light: "yellow" }]]),
      standingDuties: new Map([[0, { expected: 6, held: 5, timeliness: 83.335 }]]),
    });
    expect(tables.map(({ cells }) => cells.map(({ after }) => after))).toEqual([
      [0.1235, -0.0001, "黄"],
      [6, 5, 83.34],
    ]);
    expect(tables[0]?.added[0]?.numberFormat).toBe("0.00%");
  });

  it("leaves alone tables without results, on protected sheets, or without room", () => {
    const body: Cells = [TASK_HEADERS, TASK];
    const narrow = snapshot([sheet("甲", { tables: [excelTable("街镇任务", body, { freeColumns: 6 })] })]);
    const shut = snapshot([sheet("甲", { protected: true, tables: [excelTable("街镇任务", body)] })]);
    expect(isEmptyPlan(plan(taskBook([TASK]), {}))).toBe(true);
    expect(isEmptyPlan(plan(narrow, streetTasks({ score: 1 })))).toBe(true);
    expect(isEmptyPlan(plan(shut, streetTasks({ score: 1 })))).toBe(true);
  });

  it("adds columns beside a list without an Excel table behind everything that stands in its rows", () => {
    const book = snapshot([looseSheet("街镇任务清单", [["标题"], TASK_HEADERS, [...TASK, null, "旁注"]], 2, 1)]);
    const [change] = plan(book, streetTasks({ light: "done" })).tables;
    expect(change?.table).toBeUndefined();
    expect(change?.area).toEqual({ row: 3, column: 1, rows: 2, columns: 6 });
    expect(change?.added[0]).toEqual({ column: 7, header: "状态" });
    expect(change?.cells).toEqual([{ row: 4, column: 7, before: null, after: "已完成" }]);
  });

  it("does not write into cells that a merged area hides", () => {
    const tables = [excelTable("街镇任务", [[...TASK_HEADERS, ...OUT_HEADERS], TASK, TASK])];
    const merges = [{ row: 1, column: 9, rows: 2, columns: 1 }];
    const book = snapshot([sheet("街镇任务清单", { tables, merges })]);
    const [change] = plan(book, streetTasks({ score: 1 }, { score: 2 })).tables;
    expect(change?.cells).toEqual([{ row: 1, column: 9, before: null, after: 1 }]);
  });
});

describe("our own sheets", () => {
  const tasks = taskBook([TASK]).sheets;
  const ours = (name: string, fingerprint: string): SheetSnapshot => ({
    ...sheet(name),
    mark: { document: "findings", fingerprint },
  });

  it("builds a sheet that is not there", () => {
    expect(plan(snapshot(tasks), {}, [content()]).sheets).toEqual([content()]);
  });

  it("leaves one with the same content alone, whatever the user calls it", () => {
    expect(plan(snapshot([...tasks, ours("我的清单", "f1")]), {}, [content()])).toEqual({
      tables: [],
      sheets: [],
    });
  });

  it("replaces one with other content", () => {
    const { sheets } = plan(snapshot([...tasks, ours("数据核对清单", "f0")]), {}, [content()]);
    expect(sheets).toEqual([{ ...content(), replaces: "id-数据核对清单" }]);
  });

  it("never touches a user's sheet of the same name", () => {
    const taken = [...tasks, sheet("数据核对清单"), sheet("数据核对清单（一线）")];
    expect(plan(snapshot(taken), {}, [content()]).sheets).toEqual([{ ...content(), name: "数据核对清单（一线2）" }]);
    expect(sheetNameFindings(snapshot(taken), NAMES)).toEqual([
      {
        code: "sheet-name-taken",
        severity: "info",
        place: { at: "sheet", sheet: "数据核对清单" },
        params: { name: "数据核对清单", used: "数据核对清单（一线2）" },
      },
    ]);
  });

  it("keeps the suffix as long as the name is taken, and takes the name once it is free", () => {
    const own = ours("数据核对清单（一线）", "f0");
    const taken = snapshot([...tasks, sheet("数据核对清单"), own]);
    expect(plan(taken, {}, [content()]).sheets[0]?.name).toBe("数据核对清单（一线）");
    expect(sheetNameFindings(taken, NAMES)[0]?.params).toEqual({ name: "数据核对清单", used: "数据核对清单（一线）" });
    expect(plan(snapshot([...tasks, own]), {}, [content()]).sheets[0]?.name).toBe("数据核对清单");
    expect(sheetNameFindings(snapshot([...tasks, own]), NAMES)).toEqual([]);
  });

  it("keeps names within what Excel takes, without regard to capitals", () => {
    const name = "Findings of the data check 2019x";
    const taken = snapshot([...tasks, sheet(name.toUpperCase())]);
    const [built] = plan(taken, {}, [content({ name })]).sheets;
    expect(built?.name).toBe("Findings of the data check （一线）".slice(0, 31).replace(/.{4}$/, "（一线）"));
    expect(built?.name).toHaveLength(31);
  });

  it("gives two documents of one name two names", () => {
    const { sheets } = plan(snapshot(tasks), {}, [content(), content({ document: "bulletin" })]);
    expect(sheets.map(({ name }) => name)).toEqual(["数据核对清单", "数据核对清单（一线）"]);
  });
});

describe("laws", () => {
  it("plans nothing once a plan has been applied", () => {
    const out = fc.oneof(fc.constant(null), fc.double({ min: -200, max: 200, noNaN: true }));
    const values = fc.record({
      light: fc.constantFrom("red", "done", null),
      timeliness: out,
      score: out,
      derivation: fc.string(),
    });
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.constantFrom<CellValue>(null, "", "红", 97, { percent: 0.5 }),
      fc.string(),
    );
    const present = fc.shuffledSubarray([...OUT_HEADERS]);
    const body = fc.array(fc.array(cell, { minLength: 4, maxLength: 11 }), { maxLength: 6 });
    fc.assert(
      fc.property(present, body, fc.array(values, { maxLength: 6 }), fc.boolean(), (headers, rows, results, loose) => {
        const grid = [[...TASK_HEADERS, ...headers], ...rows.map((row) => ["A", ...row].slice(0, 4 + headers.length))];
        const book = loose ? snapshot([looseSheet("街镇任务清单", grid, 3, 2)]) : taskBook(grid.slice(1), grid[0]);
        const wanted = [content(), content({ document: "bulletin", name: "街镇任务清单" })];
        const first = plan(book, streetTasks(...results), wanted);
        const second = plan(applied(book, first), streetTasks(...results), wanted);
        expect(isEmptyPlan(second)).toBe(true);
      }),
    );
  });

  it("writes no column but its own", () => {
    const results = streetTasks(Object.fromEntries(OUT_FIELDS.map((field) => [field, "红"])));
    const [change] = plan(taskBook([TASK, TASK], [...TASK_HEADERS, "状态"]), results).tables;
    expect(new Set(change?.cells.map(({ column }) => column))).toEqual(new Set([4, 5, 6, 7, 8, 9, 10]));
  });
});

/** The workbook as a host leaves it once it has applied a plan. */
function applied(book: Snapshot, { tables, sheets }: Plan): Snapshot {
  const kept = book.sheets.map((old): SheetSnapshot => {
    const change = tables.find((candidate) => candidate.sheetId === old.id);
    if (change === undefined) return old;
    const edits = [
      ...change.added.map(({ column, header }) => ({ row: change.area.row, column, value: header })),
      ...change.cells.map(({ row, column, after }) => ({ row, column, value: after })),
    ];
    return {
      ...old,
      tables: old.tables.map((table) => ({ ...table, cells: edited(table.cells, edits) })),
      ...(old.loose === undefined ? {} : { loose: { ...old.loose, cells: edited(old.loose.cells, edits) } }),
    };
  });
  const added = sheets.map(({ name, document, fingerprint }) => ({ ...sheet(name), mark: { document, fingerprint } }));
  const replaced = new Set(sheets.map(({ replaces }) => replaces));
  return { ...book, sheets: [...kept.filter(({ id }) => !replaced.has(id)), ...added] };
}

function edited(grid: Grid, edits: readonly (Pick<Area, "row" | "column"> & { value: CellValue })[]): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    const line = values[row - grid.row];
    if (line === undefined) throw new Error("outside of the table");
    while (line.length < column - grid.column) line.push(null);
    line[column - grid.column] = value;
  }
  return { ...grid, values };
}
