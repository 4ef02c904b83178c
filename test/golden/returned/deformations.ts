import { utils, type BookType, type WorkBook } from "@e965/xlsx";
import { addressOf, arrange, inSheetJs, remove, sent, sheetOf, type } from "../../support/deform";
import { DISTRICT, handedOut } from "../../support/district";

export const TASKS = "街镇任务清单";
export const OUT = handedOut(DISTRICT);
const ACTUAL = "taken GD-01 完成值: 7 / 7 / 9";
const NOTE = "taken GD-01 进展情况: 开工7个 / 开工7个 / 开工9个";
export const FILLED = [ACTUAL, NOTE];
export const OK = "鼓东街道 ok";

/** 鼓东街道's workbook, with two cells filled in. */
export async function filledIn(): Promise<Uint8Array> {
  return inSheetJs(await sent(OUT, "鼓东街道"), fillIn);
}

export function fillIn(book: WorkBook): void {
  type(book, TASKS, "GD-01", "完成值", 9);
  type(book, TASKS, "GD-01", "进展情况", "开工9个");
}

/** What a person, or a program, does to a file that was filled in, and what comes of it. */
export interface Deformation {
  readonly what: string;
  readonly change?: (book: WorkBook) => void;
  readonly bookType?: BookType;
  readonly file?: string;
  /** What is found; the two filled cells where absent. */
  readonly found?: readonly (string | RegExp)[];
  /** The recipient, the status and the notes; the unit and ok where absent. */
  readonly status?: string;
}

const rowsOf = (change: Parameters<typeof arrange>[2]) => (book: WorkBook) => arrange(book, TASKS, change);
const header = (from: string, to: string) =>
  rowsOf((rows) => rows.map((row, at) => (at === 0 ? row.map((cell) => (cell === from ? to : cell)) : row)));
const without = (name: string) =>
  rowsOf((rows) => {
    const at = rows[0]?.indexOf(name) ?? -1;
    return rows.map((row) => row.filter((_, column) => column !== at));
  });
const merge = (from: string, header_: string, rows: number, columns = 1) => (book: WorkBook) => {
  const { r, c } = utils.decode_cell(addressOf(book, TASKS, from, header_));
  sheetOf(book, TASKS)["!merges"] = [{ s: { r, c }, e: { r: r + rows - 1, c: c + columns - 1 } }];
};

export const DEFORMATIONS: readonly Deformation[] = [
  { what: "written by another program" },
  { what: "saved as .xls", bookType: "biff8" },
  { what: "renamed", file: "新建 Microsoft Excel 工作表 (2).xlsx" },
  { what: "rows sorted the other way round", change: rowsOf(([top = [], ...rows]) => [top, ...rows.reverse()]) },
  {
    what: "rows sorted, but for the hidden column",
    change: rowsOf(([top = [], ...rows]) => {
      const sorted = [...rows].reverse();
      return [top, ...sorted.map((row, at) => [...row.slice(0, -1), rows[at]?.at(-1) ?? null])];
    }),
  },
  { what: "a title above the headers", change: rowsOf((rows) => [["2019年6月填报"], [], ...rows]) },
  { what: "blank rows in between", change: rowsOf((rows) => rows.flatMap((row) => [row, []])) },
  { what: "headers repeated on each page", change: rowsOf((rows) => [...rows.slice(0, 3), rows[0] ?? [], ...rows.slice(3)]) },
  {
    what: "a row of their own",
    change: rowsOf((rows) => [...rows, ["GD-99", "推动落实", "自加任务", "完成"]]),
    found: [...FILLED, "new row streetTasks GD-99: GD-99 推动落实 自加任务 完成 (row-added)"],
  },
  {
    what: "a row gone",
    change: rowsOf((rows) => rows.filter((row) => row[0] !== "GD-02")),
    found: [...FILLED, "suspicious GD-02 编号: GD-02 / GD-02 / – (row-gone)"],
    status: `${OK} rows-gone`,
  },
  {
    what: "a remark below the list",
    change: rowsOf((rows) => [...rows, [], [null, "填报人：干部甲"]]),
    status: `${OK} loose-rows`,
  },
  { what: "columns in another order", change: rowsOf((rows) => rows.map((row) => [...row].reverse())) },
  { what: "a column of their own in between", change: rowsOf((rows) => rows.map((row, at) => [...row.slice(0, 3), at === 0 ? "本单位分管" : "甲", ...row.slice(3)])) },
  { what: "a column renamed to what others call it", change: header("完成值", "累计完成") },
  { what: "a unit behind a header", change: header("完成值", "完成值（个）") },
  {
    what: "a column renamed beyond recognition",
    change: header("完成值", "本月数"),
    found: ["suspicious GD-01 完成值: 7 / 7 / 9 (renamed-column)", NOTE],
    status: `${OK} columns-guessed`,
  },
  { what: "a column deleted", change: without("存在问题"), status: `${OK} columns-missing` },
  { what: "the hidden column deleted", change: without("一线来源") },
  { what: "full-width headers with blanks", change: header("完成值", " 完成\n值 ") },
  {
    what: "cells merged downwards",
    change: merge("GD-01", "进展情况", 2),
    found: [...FILLED, "suspicious GD-02 进展情况: 按月开展 / 按月开展 / 开工9个 (merged)"],
  },
  { what: "numbers of rows merged", change: merge("GD-01", "编号", 2) },
  {
    what: "cells merged sideways",
    change: merge("GD-02", "进展情况", 1, 2),
    found: [...FILLED, "suspicious GD-02 存在问题: 场地小 / 场地小 / – (merged)"],
  },
  { what: "sheets of their own", change: (book) => utils.book_append_sheet(book, utils.aoa_to_sheet([["编号", "说明"], ["GD-01", 100]]), "附表") },
  {
    what: "a sheet renamed",
    change: (book) => {
      book.SheetNames = book.SheetNames.map((name) => (name === TASKS ? "Sheet1" : name));
      book.Sheets["Sheet1"] = sheetOf(book, TASKS);
    },
  },
  {
    what: "a sheet copied",
    change: (book) => {
      const copy = utils.sheet_to_json<string[]>(sheetOf(book, TASKS), { header: 1, defval: null });
      utils.book_append_sheet(book, utils.aoa_to_sheet(copy.map((row) => row.map((cell) => (cell === "开工9个" ? "开工10个" : cell)))), `${TASKS} (2)`);
    },
    status: `${OK} other-sheets`,
  },
  {
    what: "a sheet deleted",
    change: (book) => remove(book, "责任书"),
    found: [...FILLED, "suspicious ZR-01 责任书编号: ZR-01 / ZR-01 / – (row-gone)"],
    status: `${OK} tables-missing`,
  },
  { what: "the guide deleted", change: (book) => remove(book, "填报说明") },
  { what: "sheets in another order", change: (book) => { book.SheetNames.reverse(); book.Workbook?.Sheets?.reverse(); } },
  {
    what: "a number of a row changed",
    change: rowsOf((rows) => rows.map((row) => (row[0] === "GD-01" ? ["GD-1", ...row.slice(1)] : row))),
    found: ["suspicious GD-01 编号: GD-01 / GD-01 / GD-1 (protected)", ...FILLED],
  },
  {
    what: "the numbers of all rows lost",
    change: rowsOf(([top = [], ...rows]) => [top, ...rows.map((row) => [null, ...row.slice(1)])]),
    found: ["GD-01", "GD-02", "GD-03", "HS-01", "GZ-01"]
      .map((id) => `suspicious ${id} 编号: ${id} / ${id} / – (protected)`)
      .flatMap((line, at) => (at === 0 ? [line, ...FILLED] : [line])),
  },
  {
    what: "numbers and origins of rows lost: what they say is known",
    change: rowsOf(([top = [], ...rows]) => [top.slice(0, -1), ...rows.map((row) => [null, ...row.slice(1, -1)])]),
    found: ["GD-01", "GD-02", "GD-03", "HS-01", "GZ-01"]
      .map((id) => `suspicious ${id} 编号: ${id} / ${id} / – (protected)`)
      .flatMap((line, at) => (at === 0 ? [line, ...FILLED] : [line])),
  },
  {
    what: "a row copied and filled in twice",
    change: rowsOf((rows) => [...rows, (rows[1] ?? []).map((cell) => (cell === 9 ? 10 : cell))]),
    found: [
      "conflict GD-01 完成值: 7 / 7 / 9 (disagree)",
      "conflict GD-01 完成值: 7 / 7 / 10 (disagree)",
      NOTE,
    ],
  },
  {
    what: "values and days typed as text",
    change: (book) => {
      type(book, TASKS, "GD-01", "完成值", "９");
      type(book, TASKS, "GD-03", "完成日期", "2019/5/25");
      type(book, TASKS, "GD-02", "完成率", "50%");
    },
    found: ["taken GD-01 完成值: 7 / 7 / ９", NOTE],
  },
  {
    what: "a formula: what it last gave is taken",
    change: (book) => {
      sheetOf(book, TASKS)[addressOf(book, TASKS, "GD-01", "完成值")] = { t: "n", v: 9, f: "4+5" };
    },
  },
  {
    what: "links and comments",
    change: (book) => {
      const sheet = sheetOf(book, TASKS);
      const address = addressOf(book, TASKS, "GD-01", "进展情况");
      sheet[address] = { ...(sheet[address] as object), l: { Target: "http://example.invalid/" }, c: [{ a: "甲", t: "批注" }] };
    },
  },
  {
    what: "filtered, with rows hidden",
    change: (book) => {
      sheetOf(book, TASKS)["!autofilter"] = { ref: "A1:S6" };
      sheetOf(book, TASKS)["!rows"] = [{}, { hidden: true }, { hidden: true }];
    },
  },
  {
    what: "the record deleted: the guide tells the unit",
    change: (book) => remove(book, "一线_内部"),
    found: [
      "conflict GD-01 完成值: ? / 7 / 9 (no-baseline)",
      "conflict GD-01 进展情况: ? / 开工7个 / 开工9个 (no-baseline)",
    ],
    status: "鼓东街道 no-record identified",
  },
  {
    what: "pasted into a new workbook: its file's name tells the unit, and blank cells are filled",
    change: (book) => {
      for (const name of book.SheetNames.filter((one) => one !== TASKS)) remove(book, name);
      type(book, TASKS, "GD-01", "备注", "已办");
      type(book, TASKS, "GD-01", "完成值", 7);
      type(book, TASKS, "GD-01", "进展情况", "开工7个");
    },
    file: "6月鼓东街道.xlsx",
    found: [
      "taken GD-01 备注: ? / – / 已办",
      ...["XM-01 项目编号", "XM-01/开工 所属编号", "XM-01/封顶 所属编号", "ZB-01/鼓东街道 指标编号", "ZR-01 责任书编号", "BA-01 包案编号"].map(
        (cell) => new RegExp(`^suspicious ${cell}: .*row-gone`),
      ),
    ],
    status: "鼓东街道 no-record identified tables-missing",
  },
  {
    what: "the record changed by hand: it is not believed",
    change: (book) => {
      const sheet = sheetOf(book, "一线_内部");
      const { v: text } = sheet["A3"] as { v: string };
      sheet["A3"] = { t: "s", v: `${text.slice(0, -1)}9` };
    },
    found: [
      "conflict GD-01 完成值: ? / 7 / 9 (no-baseline)",
      "conflict GD-01 进展情况: ? / 开工7个 / 开工9个 (no-baseline)",
    ],
    status: "鼓东街道 no-record identified",
  },
];
