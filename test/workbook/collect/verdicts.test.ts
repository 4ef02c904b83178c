import type { ReturnedFile } from "../../../src/workbook/collect/collect";
import { planReturns } from "../../../src/workbook/collect/plan";
import { readWorkbook } from "../../../src/workbook/read";
import { DISTRICT, edited, handedOut, ISSUED, snapshotOf, type District } from "../../support/district";
import { day } from "../../support/model";
import { bookOf, collected, editsOf, lines, merged, reported, typed, withSheet } from "../../support/returns";

const OUT = handedOut(DISTRICT);
const TASKS = "街镇任务清单";
const GUDONG = bookOf(OUT, "鼓东街道");
const HONGSHAN = bookOf(OUT, "洪山镇");

const fileOf = (book: ReturnedFile["book"], file = "1.xlsx"): ReturnedFile => ({ file, book });

/** What comes of one cell of 鼓东街道's tasks. */
function verdictOf(id: string, header: string, value: Parameters<typeof typed>[4], district: District = DISTRICT) {
  return lines(collected(district, [fileOf(typed(GUDONG, TASKS, id, header, value))]));
}

describe("a cell is compared three ways", () => {
  test("only the unit changed it: taken", () => {
    expect(verdictOf("GD-01", "完成值", 9)).toEqual(["taken GD-01 完成值: 7 / 7 / 9"]);
  });

  test("the workbook holds it already: unchanged", () => {
    const now = edited(DISTRICT, { cells: [{ table: "streetTasks", row: 0, field: "actual", after: 9 }] });
    expect(verdictOf("GD-01", "完成值", 9, now)).toEqual(["unchanged GD-01 完成值: 7 / 9 / 9"]);
  });

  test("both changed it: a conflict", () => {
    const now = edited(DISTRICT, { cells: [{ table: "streetTasks", row: 0, field: "actual", after: 8 }] });
    expect(verdictOf("GD-01", "完成值", 9, now)).toEqual(["conflict GD-01 完成值: 7 / 8 / 9 (both-changed)"]);
  });

  test("only the workbook changed it: nothing to say", () => {
    const now = edited(DISTRICT, { cells: [{ table: "streetTasks", row: 0, field: "actual", after: 8 }] });
    expect(lines(collected(now, [fileOf(GUDONG)]))).toEqual([]);
  });

  test.each([
    ["a cell that is not theirs", "GD-01", "目标值", 3, "suspicious GD-01 目标值: 13 / 13 / 3 (protected)"],
    ["a row that they only see", "HS-01", "完成值", 4, "suspicious HS-01 完成值: 3 / 3 / 4 (protected)"],
    ["a finished item, reopened", "GD-03", "完成日期", null, "suspicious GD-03 完成日期: 43610 / 43610 / – (reopened)"],
    [
      "a share below 1 after 1",
      "GD-03",
      "完成率",
      0.9,
      'suspicious GD-03 完成率: {"percent":1} / {"percent":1} / 0.9 (reopened)',
    ],
    ["a value that went backwards", "GD-01", "完成值", 6, "suspicious GD-01 完成值: 7 / 7 / 6 (backwards)"],
    ["an earlier day", "GD-03", "完成日期", 43600, "suspicious GD-03 完成日期: 43610 / 43610 / 43600 (backwards)"],
    ["a note that came back blank", "GD-03", "备注", null, "suspicious GD-03 备注: 验收 / 验收 / – (cleared)"],
    [
      "words in a column of numbers",
      "GD-01",
      "完成值",
      "约九个",
      "suspicious GD-01 完成值: 7 / 7 / 约九个 (unreadable)",
    ],
    [
      "an error",
      "GD-01",
      "完成值",
      { fault: "error", text: "#REF!" } as const,
      'suspicious GD-01 完成值: 7 / 7 / {"fault":"error","text":"#REF!"} (fault)',
    ],
  ])("%s is suspicious", (_what, id, header, value, expected) => {
    expect(verdictOf(id, header, value)).toEqual([expected]);
  });

  test("another spelling of the same is no change: number as text, date as text, share as number, white space", () => {
    const spelt = [
      ["GD-01", "完成值", "7"],
      ["GD-03", "完成日期", "2019年5月25日"],
      ["GD-02", "完成率", 0.5],
      ["GD-02", "完成率", "50%"],
      ["GD-01", "进展情况", " 开工7个\r\n"],
      ["GD-01", "目标值", "１３"],
    ] as const;
    const book = spelt.reduce((changed, [id, header, value]) => typed(changed, TASKS, id, header, value), GUDONG);
    expect(lines(collected(DISTRICT, [fileOf(book)]))).toEqual([]);
  });

  test("text stays text, whatever it begins with", () => {
    const book = typed(GUDONG, TASKS, "GD-01", "进展情况", '=HYPERLINK("http://a","b")');
    const { cells } = editsOf(collected(DISTRICT, [fileOf(book)]));
    expect(cells).toEqual([
      { table: "streetTasks", row: 0, field: "progressNote", after: '=HYPERLINK("http://a","b")' },
    ]);
  });

  test("a word is told in either language", () => {
    const book = typed(GUDONG, "责任书", "ZR-01", "履行情况", "Underway");
    expect(lines(collected(DISTRICT, [fileOf(book)]))).toEqual([]);
    const fulfilled = typed(GUDONG, "责任书", "ZR-01", "履行情况", "已履行");
    expect(lines(collected(DISTRICT, [fileOf(fulfilled)]))).toEqual(["taken ZR-01 履行情况: 履行中 / 履行中 / 已履行"]);
  });
});

describe("new rows", () => {
  const REPORT = { 日期: "2019-06-20", 对象编号: "GD-01", 类型: "进展", 内容: "开工8个", 完成值: 8 };

  test("a progress report is new, and gets its unit when it is written", () => {
    const collection = collected(DISTRICT, [fileOf(reported(GUDONG, "进展填报", REPORT))]);
    expect(lines(collection)).toEqual(["new row progressReports GD-01: 2019-06-20 GD-01 进展 开工8个 8"]);
    expect(editsOf(collection).rows).toEqual([
      {
        table: "progressReports",
        cells: {
          date: "2019-06-20",
          subjectId: "GD-01",
          type: "进展",
          content: "开工8个",
          actual: 8,
          unit: "鼓东街道",
        },
      },
    ]);
  });

  test("one without a date gets the day of the collection", () => {
    const collection = collected(DISTRICT, [fileOf(reported(GUDONG, "进展填报", { ...REPORT, 日期: null }))]);
    expect(editsOf(collection).rows[0]?.cells["date"]).toBe(day("2019-06-28"));
  });

  test("one that the workbook holds already is unchanged, by whatever name of the unit", () => {
    const first = { 日期: 43616, 对象编号: "GD-01", 类型: "进展", 内容: "开工6个", 完成值: 6 };
    expect(lines(collected(DISTRICT, [fileOf(reported(GUDONG, "进展填报", first))]))).toEqual([
      "unchanged row progressReports GD-01: 43616 GD-01 进展 开工6个 6",
    ]);
    const twice = reported(reported(GUDONG, "进展填报", first), "进展填报", first, 2);
    expect(lines(collected(DISTRICT, [fileOf(twice)])).map((line) => line.split(" ")[0])).toEqual(["unchanged", "new"]);
  });

  test.each([
    ["about an item that is not theirs", { ...REPORT, 对象编号: "LD-99" }, "item-unknown"],
    ["about another unit's item", { ...REPORT, 对象编号: "XM-02" }, "row-of-others"],
    ["without a word", { ...REPORT, 内容: null }, "row-incomplete"],
  ])("one %s is suspicious", (_what, report, reason) => {
    const { rows } = collected(DISTRICT, [fileOf(reported(GUDONG, "进展填报", report))]);
    expect(rows.map(({ verdict, reason: why }) => [verdict, why])).toEqual([["suspicious", reason]]);
  });

  test("a record of a standing duty is new", () => {
    const record = { 例行编号: "LX-01", 实办日期: 43640, 参加人数: 31 };
    expect(lines(collected(DISTRICT, [fileOf(reported(GUDONG, "例行记录", record))]))).toEqual([
      "new row dutyRecords LX-01: LX-01 43640 31",
    ]);
  });
});

test("another unit's row, pasted into a list of tasks, is suspicious and cannot be taken", () => {
  const book = withSheet(HONGSHAN, TASKS, (rows) => [...rows, ["GD-02", "优化服务", "居民恳谈"]]);
  const collection = collected(DISTRICT, [fileOf(book)]);
  expect(lines(collection)).toEqual(["suspicious row streetTasks GD-02: GD-02 优化服务 居民恳谈 (row-of-others)"]);
  expect(editsOf(collection, () => true)).toEqual({ cells: [], rows: [] });
});

describe("the workbook keeps who reported what, and when", () => {
  test("each item that changes gets one report of the unit's, with what it says now", () => {
    const book = typed(typed(GUDONG, TASKS, "GD-01", "完成值", 9), TASKS, "GD-01", "进展情况", "开工9个");
    const collection = collected(DISTRICT, [fileOf(typed(book, TASKS, "GD-02", "备注", "已办"))]);
    expect(editsOf(collection).rows.map(({ cells }) => cells)).toEqual([
      { date: 43644, unit: "鼓东街道", subjectId: "GD-01", type: "进展", content: "开工9个", actual: 9 },
      { date: 43644, unit: "鼓东街道", subjectId: "GD-02", type: "进展", content: "备注 →已办" },
    ]);
  });

  test("none where the unit has reported on the item itself", () => {
    const book = reported(typed(GUDONG, TASKS, "GD-01", "完成值", 9), "进展填报", {
      日期: 43640,
      对象编号: "GD-01",
      类型: "进展",
      内容: "开工9个",
    });
    expect(editsOf(collected(DISTRICT, [fileOf(book)])).rows).toHaveLength(1);
  });
});

describe("what the workbook will not hold", () => {
  const NINE = fileOf(typed(GUDONG, TASKS, "GD-01", "完成值", 9));

  test("a cell that keeps its formula is reported once, however often it is collected", () => {
    const collection = collected(DISTRICT, [NINE]);
    const { rows } = editsOf(collection);
    const after = edited(DISTRICT, { rows });
    const again = editsOf(collected(after, [NINE]), undefined, after);
    expect([rows.length, again.cells.length, again.rows.length]).toEqual([1, 1, 0]);
  });

  test("a cell on a protected sheet is listed as refused, and no record says that it was reported", () => {
    const snapshot = snapshotOf(DISTRICT);
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === TASKS }));
    const reading = readWorkbook({ ...snapshot, sheets }, { today: ISSUED });
    if (!reading.ok) throw new Error("a district has a task list");
    const target = { tables: reading.model.tables, located: reading.located, snapshot, today: ISSUED };
    const { planned, edits } = planReturns(collected(DISTRICT, [NINE]), () => false, target);
    expect(planned.refused).toEqual([
      { edit: { table: "streetTasks", row: 0, field: "actual", after: 9 }, why: "protected" },
    ]);
    expect(edits.rows).toEqual([]);
  });

  test("a column that its reports lack is not handed out, so that nothing of a report is lost", () => {
    const narrow: District = {
      ...DISTRICT,
      progressReports: [["date", "unit", "subjectId", "type", "content"]],
    };
    const out = handedOut(narrow);
    expect(out.parcels[0]?.append[0]?.fields).not.toContain("progress");
    const file = fileOf(
      reported(bookOf(out, "鼓东街道"), "进展填报", { 对象编号: "GD-01", 类型: "进展", 内容: "开工9个", 完成值: 9 }),
    );
    const after = merged(narrow, collected(narrow, [file]));
    expect(editsOf(collected(after, [file]), undefined, after)).toEqual({ cells: [], rows: [] });
  });

  test("a truth value in place of a day is the same once it is written", () => {
    const file = fileOf(
      reported(GUDONG, "进展填报", { 日期: false, 对象编号: "GD-01", 类型: "进展", 内容: "开工9个" }),
    );
    const after = merged(DISTRICT, collected(DISTRICT, [file]));
    expect(lines(collected(after, [file]))).toEqual(["unchanged row progressReports GD-01: false GD-01 进展 开工9个"]);
  });
});

test("a yes writes what is suspicious, and the district holds it afterwards", () => {
  const collection = collected(DISTRICT, [fileOf(typed(GUDONG, TASKS, "GD-01", "目标值", 15))]);
  expect(editsOf(collection)).toEqual({ cells: [], rows: [] });
  const after = merged(DISTRICT, collection, ({ id }) => id === "GD-01");
  expect(after.streetTasks?.[1]?.[4]).toBe(15);
});
