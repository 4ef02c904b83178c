/** @jest-environment jsdom */
import "./browser";
import { utils, write } from "@e965/xlsx";
import { act } from "react";
import { createBook, snapshotOf, type Book } from "../../preview/host";
import { smallBook } from "../hosts/excel/support";
import { openPane, type Opened } from "./opened";
import { all, enter, field, hears, nameOf, open, press, the, until } from "./page";

const SHEET = "街镇任务清单";
let opened: Opened;

beforeEach(() => localStorage.clear());
afterEach(() => opened.close());

/** A small book with a figure that is written as text. */
function bookWithText(): Book {
  const book = smallBook();
  book.edit(SHEET, 4, 3, "'0.6");
  return book;
}

const plain = (book: Book): string => JSON.stringify(snapshotOf(book.state));

describe("概览", () => {
  it("is what opens, without a press, and nothing is written", async () => {
    const book = smallBook();
    const before = plain(book);
    opened = await openPane(book);
    expect(nameOf(the("heading", /^工作项状态/))).toBe("工作项状态 共3项");
    expect(document.body.textContent).toContain("还没有计过分");
    expect(all("heading").map(nameOf)).toEqual(expect.arrayContaining(["各清单", "各类别", "领先与落后"]));
    expect(plain(book)).toBe(before);
  });

  it("says after a run that nothing has changed since, and after an edit that something has", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await press("重新计分");
    await hears(/^计分完成/);
    await open("概览");
    await until(() => document.body.textContent.includes("此后数据没有变化"), "a word that nothing changed");
    book.edit(SHEET, 4, 3, 0.9);
    await until(() => document.body.textContent.includes("读取之后工作簿又改过"), "a word on the edit");
    const [again] = all("button", "重新读取");
    await act(async () => again?.click());
    await until(() => document.body.textContent.includes("此后数据、考核日或参数有变化"), "a word on the change");
  });
});

describe("计分", () => {
  it("lists every cell that will be written before it is written, with what it holds and will hold", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("计分");
    const lines = all("listitem", undefined, the("list", "单元格")).map(nameOf);
    expect(lines[0]).toMatch(/^街镇任务清单![A-Z]+4 状态空 → 已完成$/);
    await press("重新计分");
    await hears(/^计分完成/);
    await until(() => document.body.textContent.includes("没有要写入的改动"), "an empty preview");
    expect(nameOf(the("heading", "计分记录"))).toBe("计分记录");
    await until(() => document.body.textContent.includes("考核日2019-06-28，2个对象"), "the run among the runs");
  });

  it("follows edits where that is wanted: only scores, and no sheet is built", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("计分");
    await press("重新计分");
    await hears(/^计分完成/);
    const sheets = book.state.sheets.length;
    const [toggle] = document.querySelectorAll<HTMLInputElement>('input[role="switch"]');
    await act(async () => toggle?.click());
    const score = () => book.value(SHEET, 4, 13);
    const before = score();
    book.edit(SHEET, 4, 3, 0.95);
    await until(() => score() !== before, "another score");
    await hears(/^已自动计分/);
    expect(book.state.sheets).toHaveLength(sheets);
  }, 20_000);
});

describe("数据核对", () => {
  it("shows a sure correction first, writes it when told, and takes it back", async () => {
    const book = bookWithText();
    const before = book.value(SHEET, 4, 3);
    opened = await openPane(book);
    await open("数据核对");
    const [mend] = all("button", "改正");
    await act(async () => mend?.click());
    const [group] = document.querySelectorAll('[role="group"][aria-label="确认修改"]');
    expect(group?.textContent).toContain("完成率 文本“0.6” → 0.6");
    expect(book.value(SHEET, 4, 3)).toBe(before);
    await press("写入");
    await hears(/^修改完成：写入了1个单元格/);
    expect(book.value(SHEET, 4, 3)).toBe(0.6);
    await press("撤销修改");
    await hears(/^已撤销/);
    expect(book.value(SHEET, 4, 3)).toBe(before);
  });

  it("filters by severity, by kind and by words, and goes from one to the next", async () => {
    const book = bookWithText();
    opened = await openPane(book);
    await open("数据核对");
    const total = all("listitem").length;
    const [search] = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
    if (search === undefined) throw new Error("there is no search field");
    await enter(search, "逾期");
    await until(() => all("listitem").length < total, "fewer findings");
    for (const { textContent } of all("listitem")) expect(textContent).toContain("逾期");
    await enter(search, "无此");
    await hears(/^没有符合条件的$/);
    await enter(search, "");
    await until(() => all("listitem").length === total, "all findings");
    await press("下一条");
    await hears(/^第1条，共\d+条$/);
    await press("上一条");
    await hears(new RegExp(`^第${total}条，共${total}条$`));
  });

  it("remembers that a finding is no problem, with the reason, and shows it again when asked", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("数据核对");
    const total = all("listitem").length;
    const [dismiss] = all("button", "不是问题");
    await act(async () => dismiss?.click());
    await enter(field("理由"), "已核实");
    await press("记住");
    await hears(/已记在工作簿里/);
    await until(() => all("listitem").length === total - 1, "one finding less");
    await press(/已标为不是问题（1条）/);
    expect(document.body.textContent).toContain("理由：已核实");
    await press("恢复提示");
    await until(() => all("button", /已标为不是问题/).length === 0, "none that is called no problem");
  });
});

describe("the first run", () => {
  const foreign = () => createBook([{ name: "Sheet1", cells: [["无关"]] }]);

  it("offers three ways, makes the standard sheets when told, and leaves the user's own alone", async () => {
    const book = foreign();
    opened = await openPane(book);
    await until(() => all("heading", "从哪里开始").length === 1, "the three ways");
    expect(all("heading").map(nameOf)).toEqual(
      expect.arrayContaining(["从哪里开始", "标准工作簿", "导入整理", "示例"]),
    );
    await press("新建全套空表");
    expect(book.state.sheets).toHaveLength(1);
    await press("写入");
    await hears(/^修改完成/);
    expect(book.state.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Sheet1", SHEET, "名册", "设置"]),
    );
    expect(book.value("Sheet1", 0, 0)).toBe("无关");
    await until(() => document.body.textContent.includes("任务清单里还没有任务"), "the empty list");
  });

  it("can be skipped and never comes back by itself", async () => {
    opened = await openPane(foreign());
    await until(() => all("button", "跳过").length === 1, "the way past it");
    await press("跳过");
    expect(all("heading", "从哪里开始")).toEqual([]);
    await opened.close();
    opened = await openPane(foreign());
    expect(all("heading", "从哪里开始")).toEqual([]);
    await press("开始的三种方式");
    await until(() => all("heading", "从哪里开始").length === 1, "the three ways");
  });
});

describe("导入整理", () => {
  it("understands a sheet of the user's, shows what it would write, and makes the standard list of it", async () => {
    const book = createBook([
      {
        name: "2019年重点工作",
        cells: [
          ["鼓楼区2019年重点工作安排表"],
          ["序号", "工作任务", "责任部门", "办结时间"],
          [1, "修路", "鼓东街道", "6月底前"],
          [2, "栽树", "鼓西街道", "2019年12月31日"],
        ],
      },
    ]);
    const before = JSON.stringify(
      [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((at) => book.value("2019年重点工作", row, at))),
    );
    opened = await openPane(book);
    await open("导入整理");
    await until(() => all("button", "识别").length === 1, "the way to read a sheet");
    await until(
      () => [...document.querySelectorAll("option")].some(({ textContent }) => textContent === "2019年重点工作"),
      "the sheet",
    );
    await press("识别");
    await until(() => document.body.textContent.includes("识别出2项任务"), "two tasks");
    expect(document.body.textContent).toContain("B列 工作任务");
    expect(book.state.sheets).toHaveLength(1);
    await press("看将要写入的内容");
    await until(() => all("button", "写入").length === 1, "the changes to confirm");
    await press("写入");
    await hears(/^修改完成/);
    await open("概览");
    await until(() => document.body.textContent.includes("共2项"), "both tasks");
    const after = JSON.stringify(
      [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((at) => book.value("2019年重点工作", row, at))),
    );
    expect(after).toBe(before);
  });

  const TEXT = [
    "序号\t工作任务\t责任部门\t办结时间",
    '1\t"修路，\n含桥"\t鼓东街道\t6月底前',
    "2\t栽树\t鼓西街道\t年底",
  ].join("\r\n");
  const foreign = () =>
    createBook([
      {
        name: "来件",
        cells: [
          ["无关的话"],
          ["序号", "工作任务", "责任部门", "办结时间"],
          [1, "修路", "鼓东街道", "6月底前"],
          [2, "栽树", "鼓西街道", "年底"],
        ],
      },
    ]);
  const choose = (label: string, value: string) => enter(labelled(label, HTMLSelectElement), value);

  it("reads what was pasted, in an empty workbook, with cells of several lines", async () => {
    const book = createBook([{ name: "Sheet1" }]);
    opened = await openPane(book);
    await open("导入整理");
    await until(() => all("button", "识别").length === 1, "the way to read a list");
    await choose("清单在哪里", "paste");
    await enter(labelled("粘贴在这里", HTMLTextAreaElement), TEXT);
    await press("识别");
    await until(() => document.body.textContent.includes("“粘贴”：识别出2项任务"), "two tasks");
    expect(document.body.textContent).toContain("C列 责任部门");
    await press("看将要写入的内容");
    await until(() => all("button", "写入").length === 1, "the changes to confirm");
    expect(book.state.sheets).toHaveLength(1);
    await press("写入");
    await hears(/^修改完成/);
    expect(cellsOf(book, SHEET)).toEqual(expect.arrayContaining(["修路，\n含桥", "栽树", "鼓西街道"]));
  });

  it("reads the cells that are selected", async () => {
    const book = foreign();
    opened = await openPane(book);
    await open("导入整理");
    await until(() => all("button", "识别").length === 1, "the way to read a list");
    await choose("清单在哪里", "selection");
    book.select("来件", { row: 1, column: 0, rows: 2, columns: 4 });
    await press("识别");
    await until(() => document.body.textContent.includes("“来件”：识别出1项任务"), "the selected task alone");
  });

  it("reads a file, of which one sheet can be chosen; another source is another list", async () => {
    opened = await openPane(createBook([{ name: "Sheet1" }]));
    await open("导入整理");
    await until(() => all("button", "识别").length === 1, "the way to read a list");
    await choose("清单在哪里", "file");
    const made = utils.book_new();
    for (const name of ["甲科", "乙科"]) {
      const rows = [
        ["序号", "任务", "责任人", "时限"],
        [1, `${name}的事`, "干部甲", "6月底"],
      ];
      utils.book_append_sheet(made, utils.aoa_to_sheet(rows), name);
    }
    const bytes: unknown = write(made, { type: "array", bookType: "biff8" });
    if (!(bytes instanceof ArrayBuffer)) throw new Error("bytes");
    await put(labelled("清单文件（xlsx、xls、csv）", HTMLInputElement), "来件.xls", new Uint8Array(bytes));
    await press("识别");
    await until(() => document.body.textContent.includes("“乙科”：识别出1项任务"), "both lists");
    expect(document.body.textContent).toContain("“甲科”：识别出1项任务");
    await choose("文件里的工作表", "乙科");
    expect(document.body.textContent).not.toContain("“甲科”：识别出");
    await choose("清单在哪里", "paste");
    expect(document.body.textContent).not.toContain("“乙科”：识别出");
  });
});

/** The field of this kind that a label names. */
function labelled<T extends HTMLElement>(label: string, kind: new () => T): T {
  const found = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const input = document.getElementById(found?.htmlFor ?? "");
  if (!(input instanceof kind)) throw new Error(`no field ${label}`);
  return input;
}

/** Chooses a file, as its dialogue does. */
async function put(input: HTMLInputElement, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = new File([bytes], name);
  // jsdom's files cannot be read.
  Object.defineProperty(file, "arrayBuffer", { value: async () => bytes.buffer });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event("change", { bubbles: true })));
}

function cellsOf(book: Book, sheet: string): readonly unknown[] {
  return [...book.sheet(sheet).rows.values()].flatMap((cells) => cells.map((cell) => cell?.value));
}
