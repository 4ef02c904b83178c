import * as fc from "fast-check";
import { dayOf } from "../../src/core/calendar/day";
import type { Day } from "../../src/core/calendar/day";
import type { CellValue } from "../../src/core/model/cell";
import type { Finding } from "../../src/core/checks/finding";
import { locate } from "../../src/workbook/locate";
import { readWorkbook } from "../../src/workbook/read";
import type { Reading } from "../../src/workbook/read";
import type { Snapshot } from "../../src/workbook/snapshot";
import { TASK_HEADERS, excelTable, looseSheet, sheet, snapshot, taskBook } from "./grids";

const TODAY = day(2019, 6, 28);

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error("no such day");
  return found;
}

function read(book: Snapshot): Extract<Reading, { ok: true }> {
  const reading = readWorkbook(book, { today: TODAY });
  if (!reading.ok) throw new Error("no task list");
  return reading;
}

function codes(book: Snapshot): readonly string[] {
  return read(book).model.findings.map((found) => found.code);
}

function findingOf(book: Snapshot, code: Finding["code"]): Finding {
  const found = read(book).model.findings.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

describe("what stands right below an Excel table", () => {
  const below = (freeRows: number, totals?: true) =>
    snapshot([
      sheet("街镇任务清单", {
        tables: [
          {
            ...excelTable("街镇任务", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585]], { row: 2, column: 1 }),
            freeRows,
            ...(totals && { totals }),
          },
        ],
      }),
    ]);

  it("is not read, and says so at its cell", () => {
    expect(findingOf(below(0), "rows-below-table").place).toEqual({ at: "sheet", sheet: "街镇任务清单", cell: "B5" });
  });

  it("is not missed below a blank row, nor below the table's own totals", () => {
    expect(codes(below(1))).not.toContain("rows-below-table");
    expect(codes(below(0, true))).not.toContain("rows-below-table");
  });
});

describe("finding the tables", () => {
  it("finds a table by its Excel name on any sheet", () => {
    const book = snapshot([
      sheet("Sheet1", {
        tables: [excelTable("街镇任务", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585]], { row: 4, column: 1 })],
      }),
    ]);
    const { model, located } = read(book);
    expect(model.tables.streetTasks).toEqual([
      { row: 0, cells: { id: "A1", name: "修路", responsible: "鼓东街道", due: 43585 } },
    ]);
    expect(located.tables.streetTasks).toMatchObject({
      sheet: "Sheet1",
      table: "街镇任务",
      headerRow: 4,
      firstRow: 5,
      bodyRows: 1,
    });
    expect(locate({ at: "cell", table: "streetTasks", row: 0, field: "due" }, located)).toEqual({
      sheet: "Sheet1",
      cell: "E6",
    });
  });

  it("finds a table under its English name and reads its English headers", () => {
    const book = snapshot([
      sheet("Street tasks", {
        tables: [
          excelTable("streettasks", [
            ["No.", "Task", "Responsible unit", "Due", "Mode"],
            ["A1", "Road", "East", 43585, "quality"],
          ]),
        ],
      }),
    ]);
    const { model, located } = read(book);
    expect(located.language).toBe("en-US");
    expect(model.tables.streetTasks?.[0]?.cells).toEqual({
      id: "A1",
      name: "Road",
      responsible: "East",
      due: 43585,
      mode: "quality",
    });
  });

  it("finds a list without an Excel table below its title, by its headers on the sheet of its name", () => {
    const book = snapshot([
      looseSheet(
        "领导任务清单",
        [["2019年领导任务清单"], [], TASK_HEADERS, ["B1", "调研", "财政局", "6月底前"], [], ["B2"], []],
        1,
        2,
      ),
    ]);
    const { model, located } = read(book);
    expect(model.tables.leaderTasks?.map(({ row, cells }) => [row, cells.id])).toEqual([
      [0, "B1"],
      [2, "B2"],
    ]);
    expect(located.tables.leaderTasks).toMatchObject({ table: undefined, headerRow: 3, bodyRows: 3 });
    expect(locate({ at: "cell", table: "leaderTasks", row: 2, field: "name" }, located).cell).toBe("D7");
  });

  it("takes a list on the sheet of its name when 60 % of the required headers are there", () => {
    const book = snapshot([looseSheet("街镇任务清单", [["编号", "重点任务", "单位", "完成时限"], ["A1"]])]);
    expect(codes(book)).toEqual(["column-missing"]);
    const half = snapshot([looseSheet("街镇任务清单", [["编号", "重点任务", "单位", "时间"], ["A1"]])]);
    expect(readWorkbook(half, { today: TODAY }).ok).toBe(false);
  });

  it("tells side by side tables on one sheet apart", () => {
    const book = snapshot([
      looseSheet("街镇任务清单", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585]]),
      looseSheet("设置", [
        [
          "项目",
          "值",
          "说明",
          null,
          "类别",
          "权重",
          null,
          "日期",
          "类型",
          "名称",
          null,
          "类别",
          "调查研究",
          "推动落实",
          "权重",
          "CR",
        ],
        ["考核日", 43644, null, null, "调查研究", 2, null, 43586, "休", "劳动节", null, "调查研究", 1, 3, null, null],
        ["黄灯差距", { percent: 0.2 }, null, null, "推动落实", 1],
      ]),
    ]);
    const { model } = read(book);
    expect(model.settings).toEqual([
      { key: "asOf", row: 0, value: 43644 },
      { key: "yellowGap", row: 1, value: { percent: 0.2 } },
    ]);
    expect(model.tables.categoryWeights).toEqual([
      { row: 0, cells: { category: "调查研究", weight: 2 } },
      { row: 1, cells: { category: "推动落实", weight: 1 } },
    ]);
    expect(model.tables.holidays).toEqual([{ row: 0, cells: { date: 43586, type: "off", name: "劳动节" } }]);
    expect(model.tables.categoryComparison).toEqual([
      { row: 0, cells: { category: "调查研究", "versus:调查研究": 1, "versus:推动落实": 3 } },
    ]);
    expect(model.findings).toEqual([]);
  });

  it("tells tables that stand one above the other apart, and their titles", () => {
    const book = snapshot([
      looseSheet("街镇任务清单", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585]]),
      looseSheet("设置", [
        ["项目", "值", "说明"],
        ["考核日", 43644, "一切按这天算"],
        [],
        ["黄灯差距", 0.2],
        [],
        ["类别权重表"],
        ["类别", "权重"],
        ["推动落实", 2],
        ["日期", "类型"],
        [43586, "休"],
      ]),
    ]);
    const { model } = read(book);
    expect(model.settings).toEqual([
      { key: "asOf", row: 0, value: 43644 },
      { key: "yellowGap", row: 2, value: 0.2 },
    ]);
    expect(model.tables.categoryWeights).toEqual([{ row: 0, cells: { category: "推动落实", weight: 2 } }]);
    expect(model.tables.holidays).toEqual([{ row: 0, cells: { date: 43586, type: "off" } }]);
    expect(model.findings).toEqual([]);
  });

  it("finds a list on a sheet that is called as the table should be, unless the sheet of its name has one", () => {
    const short = looseSheet("街镇任务", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585]]);
    const long = looseSheet("街镇任务清单", [TASK_HEADERS, ["A2", "修桥", "鼓东街道", 43585]]);
    expect(read(snapshot([short])).model.tables.streetTasks?.[0]?.cells.id).toBe("A1");
    expect(read(snapshot([short, long])).model.tables.streetTasks?.[0]?.cells.id).toBe("A2");
  });

  it("does not look at sheets that the add-in made", () => {
    const marked = {
      ...looseSheet("街镇任务清单", [TASK_HEADERS, ["A1"]]),
      mark: { document: "findings", fingerprint: "x" },
    } as const;
    expect(readWorkbook(snapshot([marked]), { today: TODAY }).ok).toBe(false);
  });

  it("says what it looked for and what there was when there is no task list", () => {
    expect(
      readWorkbook(snapshot([sheet("表A", { tables: [excelTable("名册", [["名称", "类型"]])] })]), { today: TODAY }),
    ).toEqual({
      ok: false,
      looked: [
        "街镇任务清单",
        "街镇任务",
        "Street tasks",
        "StreetTasks",
        "领导任务清单",
        "领导任务",
        "Leader tasks",
        "LeaderTasks",
      ],
      found: ["表A", "名册"],
    });
  });
});

describe("matching headers", () => {
  it("reads headers past line breaks, full-width signs, marks and remarks", () => {
    const book = taskBook(
      [["A1", "修路", "鼓东街道", 43585, 0.5]],
      ["编 号*", "重点\n任务", " 责任单位　", "完成时限（含延期）", "完成率（％）"],
    );
    expect(read(book).model.tables.streetTasks?.[0]?.cells).toEqual({
      id: "A1",
      name: "修路",
      responsible: "鼓东街道",
      due: 43585,
      progress: 0.5,
    });
    expect(codes(book)).toEqual([]);
  });

  it("takes synonyms that leave no doubt", () => {
    const book = taskBook(
      [["1", "修路", "鼓东街道", 43585, "推动落实"]],
      ["序号", "重点工作", "牵头单位", "完成时间", "工作任务"],
    );
    expect(read(book).model.tables.streetTasks?.[0]?.cells).toEqual({
      id: "1",
      name: "修路",
      responsible: "鼓东街道",
      due: 43585,
      category: "推动落实",
    });
  });

  it("does not choose between two synonyms of one column", () => {
    const book = taskBook([["1", "修路", "甲", "乙", 43585]], ["编号", "重点任务", "牵头单位", "主办单位", "完成时限"]);
    expect(findingOf(book, "column-missing")).toMatchObject({
      place: { at: "table", table: "streetTasks", field: "responsible" },
      params: { column: "责任单位", closest: "牵头单位" },
    });
  });

  it("names the closest header of a required column that is missing", () => {
    const book = taskBook([], ["编号", "重点任务", "责任单位", "完成期限"]);
    expect(findingOf(book, "column-missing").params).toEqual({ column: "完成时限", closest: "完成期限" });
    expect(findingOf(taskBook([], ["编号", "重点任务", "责任单位"]), "column-missing").params).toEqual({
      column: "完成时限",
      closest: undefined,
    });
  });

  it("points at a header that is nearly an optional column, and does not read it", () => {
    const book = taskBook([["A1", "修路", "鼓东街道", 43585, 12]], [...TASK_HEADERS, "目标量"]);
    expect(findingOf(book, "header-close")).toMatchObject({
      place: { at: "sheet", sheet: "街镇任务清单", cell: "E1" },
      params: { header: "目标量", column: "目标值" },
    });
    expect(read(book).model.tables.streetTasks?.[0]?.cells).not.toHaveProperty("targetValue");
  });

  it("reads the first of two equal headers and points at the second", () => {
    const book = taskBook([["A1", "修路", "鼓东街道", 43585, "A9"]], [...TASK_HEADERS, "编号"]);
    expect(read(book).model.tables.streetTasks?.[0]?.cells.id).toBe("A1");
    expect(findingOf(book, "header-repeated")).toMatchObject({ place: { cell: "E1" }, params: { column: "编号" } });
  });
});

describe("the shape of a sheet", () => {
  const tables = [
    excelTable("街镇任务", [TASK_HEADERS, ["A1", "修路", "鼓东街道", 43585], ["A2"]], { row: 1, freeColumns: 7 }),
  ];

  it("points at merged cells inside a table, not at those around it", () => {
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 2, column: 2, rows: 2, columns: 1 },
    ];
    const found = read(snapshot([sheet("街镇任务清单", { tables, merges })])).model.findings;
    expect(found).toEqual([
      {
        code: "merged-cells",
        severity: "warning",
        place: { at: "sheet", sheet: "街镇任务清单", cell: "C3" },
        params: { area: "C3:C4" },
      },
    ]);
  });

  it("says that a protected sheet cannot be written, unless nothing would be written there", () => {
    const roster = sheet("名册", { protected: true, tables: [excelTable("名册", [["名称", "类型"]])] });
    const found = read(snapshot([sheet("街镇任务清单", { protected: true, tables }), roster])).model.findings;
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ["sheet-protected", { at: "sheet", sheet: "街镇任务清单" }],
    ]);
  });

  it("says that the Out columns find no room, and which", () => {
    const narrow = [{ ...(tables[0] ?? excelTable("", [])), freeColumns: 6 }];
    expect(codes(snapshot([sheet("街镇任务清单", { tables })]))).toEqual([]);
    expect(findingOf(snapshot([sheet("街镇任务清单", { tables: narrow })]), "no-room").params).toEqual({
      columns: ["状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"],
    });
  });
});

describe("reading cells", () => {
  it("leaves wholly blank rows out and keeps the count of the others", () => {
    const book = taskBook([["A1"], [null, "  ", null], ["A2"]]);
    expect(read(book).model.tables.streetTasks?.map(({ row }) => row)).toEqual([0, 2]);
  });

  it("does not read what the add-in wrote, and takes a row with nothing else for blank", () => {
    const book = taskBook(
      [
        ["A1", "修路", "甲", 43585, "绿", 97],
        [null, null, null, null, "红", 3],
      ],
      [...TASK_HEADERS, "状态", "时效分"],
    );
    expect(read(book).model.tables.streetTasks).toEqual([
      { row: 0, cells: { id: "A1", name: "修路", responsible: "甲", due: 43585 } },
    ]);
  });

  it("turns words into codes, in either language, and passes unknown ones through", () => {
    const modes = ["时效", " 质量 ", "Timeliness", "数量", 3, null].map((mode, index) => [`A${index}`, mode]);
    const rows = read(taskBook(modes, ["编号", "考核方式", "重点任务", "责任单位", "完成时限"])).model.tables
      .streetTasks;
    expect(rows?.map(({ cells }) => cells.mode)).toEqual(["timeliness", "quality", "timeliness", "数量", 3, null]);
  });

  it("shifts the days of a 1904 workbook, and only those", () => {
    const body = [["A1", "修路", "甲", 42182, 42000, "6月底前"]];
    const book = {
      ...taskBook(body, ["编号", "重点任务", "责任单位", "完成时限", "目标值", "开始日期"]),
      date1904: true,
    };
    expect(read(book).model.tables.streetTasks?.[0]?.cells).toMatchObject({
      due: 43644,
      targetValue: 42000,
      start: "6月底前",
    });
  });

  it("keeps percentages marked in numbers and texts, and not in days", () => {
    const body = [["A1", "修路", "甲", { percent: 0.5 }, { percent: 0.6 }, { percent: 0.8 }]];
    const book = taskBook(body, ["编号", "重点任务", "责任单位", "完成时限", "完成率", "目标值"]);
    expect(read(book).model.tables.streetTasks?.[0]?.cells).toMatchObject({
      due: 0.5,
      progress: { percent: 0.6 },
      targetValue: { percent: 0.8 },
    });
  });

  it("passes faults through for the core to report", () => {
    const fault = { fault: "error", text: "#REF!" } as const;
    const cells = read(taskBook([["A1", "修路", fault, fault]])).model.tables.streetTasks?.[0]?.cells;
    expect(cells).toMatchObject({ responsible: fault, due: fault });
  });
});

describe("reading parameters", () => {
  const settings = (rows: readonly (readonly CellValue[])[], date1904 = false) =>
    read({ ...snapshot([...taskBook([]).sheets, looseSheet("设置", [["项目", "值"], ...rows])]), date1904 }).model;

  it("turns words, flags and days into what the core knows", () => {
    const rows = [
      ["语言", "English"],
      ["督查员校准", "关"],
      ["领导参与排名", true],
      ["未报进度", "不计"],
      ["考核日", 42182],
      ["黄灯差距", 0.2],
    ];
    expect(settings(rows, true).settings.map(({ key, value }) => [key, value])).toEqual([
      ["language", "en-US"],
      ["calibrateInspectors", "no"],
      ["rankLeaders", "yes"],
      ["unreported", "ignore"],
      ["asOf", 43644],
      ["yellowGap", 0.2],
    ]);
  });

  it("skips rows without a value, counts the first of two, and names the parameter that was meant", () => {
    const model = settings([
      ["考核日", null],
      [null, null],
      ["黄灯差距", 0.2],
      ["黄灯差距", 0.3],
      ["红灯差", 0.4],
    ]);
    expect(model.settings).toEqual([{ key: "yellowGap", row: 2, value: 0.2 }]);
    expect(model.findings.map(({ code, place, params }) => ({ code, place, params }))).toEqual([
      {
        code: "parameter-repeated",
        place: { at: "cell", table: "settings", row: 3, field: "name" },
        params: { parameter: "yellowGap" },
      },
      {
        code: "parameter-unknown",
        place: { at: "cell", table: "settings", row: 4, field: "name" },
        params: { name: "红灯差", closest: "红灯差距" },
      },
    ]);
  });
});

describe("laws", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      "",
      " ",
      "编号",
      "重点任务",
      "责任单位",
      "完成时限",
      "项目",
      "值",
      "时效",
      true,
      { percent: 0.5 },
      { fault: "error", text: "#N/A" },
    ),
    fc.string(),
    fc.double(),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const names = fc.constantFrom("街镇任务清单", "领导任务清单", "设置", "指标", "其他");

  it("reads any grid without throwing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.boolean(), grid), { maxLength: 4 }), (parts) => {
        const sheets = parts.map(([name, loose, values]) =>
          loose ? looseSheet(name, values) : sheet(name, { tables: [excelTable("街镇任务", values)] }),
        );
        expect(() => readWorkbook(snapshot(sheets), { today: TODAY })).not.toThrow();
      }),
    );
  });

  it("reads the same rows in whatever order they stand", () => {
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 });
    const cellsOf = (body: readonly (readonly CellValue[])[]) =>
      (read(taskBook(body)).model.tables.streetTasks ?? []).map(({ cells }) => JSON.stringify(cells));
    fc.assert(
      fc.property(
        rows.chain((body) => fc.tuple(fc.constant(body), fc.shuffledSubarray(body, { minLength: body.length }))),
        ([body, shuffled]) => {
          expect(cellsOf(shuffled).sort()).toEqual(cellsOf(body).sort());
        },
      ),
    );
  });
});
