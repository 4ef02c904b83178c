/** @jest-environment jsdom */
import { webLightTheme } from "@fluentui/react-components";
import { TextEncoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { snapshotOf, type Book } from "../../preview/host";
import { connect, type Connection, type ConnectOptions } from "../../preview/host/session";
import { excelHost } from "../../src/hosts/excel/host";
import { goTo } from "../../src/hosts/excel/navigate";
import { workbookOpener } from "../../src/hosts/excel/openWorkbook";
import { textsOf } from "../../src/locales";
import type { Locale } from "../../src/locales/locale";
import { App } from "../../src/taskpane/App";
import { lazyExchange } from "../../src/taskpane/exchange/exchange";
import { lazyFiles } from "../../src/taskpane/files";
import { createJobs, type Jobs } from "../../src/taskpane/jobs";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { all, announced, enter, field, hears, nameOf, open as openView, press, the } from "./page";

// Every browser has a TextEncoder; jsdom has none.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextEncoder });

const FILES = lazyFiles("no file is made here");
const EXCHANGE = lazyExchange("no file is made here");
const SHEET = "街镇任务清单";
let connection: Connection;
let root: Root;
let jobs: Jobs;

async function open(book: Book, locale: Locale = "zh-CN", options: ConnectOptions = {}): Promise<Book> {
  connection = connect(book, options);
  jobs = createJobs({ host: excelHost(), today: () => AS_OF, locale, files: FILES });
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  const props = {
    jobs,
    goTo,
    files: FILES,
    exchange: EXCHANGE,
    openWorkbook: workbookOpener(),
    locale,
    theme: webLightTheme,
  };
  await act(async () => root.render(<App {...props} />));
  return book;
}

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

/** The headers and what stands under them in the rows of the list, as far right as it reaches. */
function column(book: Book, header: string): unknown[] {
  const row = 2;
  for (let at = 0; at < 30; at += 1) {
    if (book.value(SHEET, row, at) === header) return [3, 4, 5].map((line) => book.value(SHEET, line, at));
  }
  return [];
}

describe("重新计分", () => {
  it("writes the scores and says how much; pressed again, it says that nothing changed; undone, the list is as it was", async () => {
    const book = await open(smallBook());
    const sheetBefore = JSON.stringify(column(book, "完成率"));
    await press("重新计分");
    await hears(/^计分完成：写入了\d+个单元格、\d+张工作表$/);
    expect(column(book, "状态")).toEqual(["已完成", "红", expect.stringMatching(/红|黄|绿/)]);
    expect(column(book, "综合分")).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);

    await press("重新计分");
    await hears(/^计分完成：结果没有变化，工作簿没有改动$/);

    await press("撤销计分");
    await hears(/^已撤销上一次计分：恢复了\d+个单元格$/);
    expect(column(book, "状态")).toEqual([]);
    expect(column(book, "综合分")).toEqual([]);
    expect(JSON.stringify(column(book, "完成率"))).toBe(sheetBefore);
  });

  it("says which day it used: today's, or the one in the pane", async () => {
    const book = await open(smallBook());
    await press("重新计分");
    await hears(/计分完成/);
    expect(document.body.textContent).toContain("考核日：2019年6月28日（今天）");
    await enter(field("考核日"), "2019-05-08");
    await press("重新计分");
    await hears(/写入了/);
    expect(document.body.textContent).toContain("考核日：2019年5月8日（面板中填写）");
    expect(column(book, "状态")[1]).not.toBe("红");
  });

  it("counts every light by its word, and the counts add up to the items", async () => {
    await open(smallBook());
    await press("重新计分");
    await hears(/计分完成/);
    await openView("概览");
    const lines = all("listitem", undefined, the("region", /^工作项状态/)).map(nameOf);
    expect(lines).toHaveLength(7);
    expect(lines).toContain("✔已完成1");
    expect(lines.reduce((sum, line) => sum + Number(/\d+$/.exec(line)?.[0]), 0)).toBe(3);
    expect(the("heading", /^工作项状态/).textContent).toBe("工作项状态 共3项");
    // Nobody has to tell two of them apart by colour.
    expect(new Set(lines.map((line) => line[0])).size).toBe(7);
  });

  it("does not start on a day that does not exist, and says why", async () => {
    const book = await open(smallBook());
    const before = JSON.stringify(snapshotOf(book.state));
    await act(async () => jobs.enterDay({ text: "", broken: true }));
    expect(document.body.textContent).toContain("日期没有写完，或者没有这一天");
    await press("重新计分");
    await hears(/^没有开始：.*改正考核日/);
    expect(JSON.stringify(snapshotOf(book.state))).toBe(before);
  });
});

describe("数据核对 and 生成通报", () => {
  it("lists findings by gravity, and takes the user to the cell", async () => {
    const book = await open(smallBook());
    book.select("我的计算", { row: 0, column: 0, rows: 1, columns: 1 });
    await press("数据核对");
    await hears(/^核对完成：写入了1张工作表$/);
    expect(column(book, "综合分")).toEqual([]);
    const groups = all("heading", /（\d+条）$/).map(nameOf);
    expect(groups.map((name) => name.slice(0, 2))).toEqual(
      ["错误", "警告", "提示"].filter((word) => groups.some((name) => name.startsWith(word))),
    );
    const [link] = all("button", /^转到 街镇任务清单![A-Z]+\d+$/);
    if (link === undefined) throw new Error("no finding at a cell");
    await act(async () => link.click());
    const { active, selection } = book.state;
    expect(active).toBe(book.sheet(SHEET).id);
    const [, letters = "", row = ""] = /!([A-Z]+)(\d+)$/.exec(nameOf(link)) ?? [];
    expect(selection).toMatchObject({ row: Number(row) - 1, column: letters.charCodeAt(0) - 65, rows: 1, columns: 1 });
  });

  it("says that a sheet is gone, and that one is hidden", async () => {
    const book = await open(smallBook());
    await press("数据核对");
    await hears(/核对完成/);
    const [link] = all("button", /^转到 街镇任务清单!/);
    book.sheet(SHEET).visibility = "Hidden";
    await act(async () => link?.click());
    expect(the("alert").textContent).toContain("工作表“街镇任务清单”是隐藏的");
    book.sheet(SHEET).name = "任务";
    await act(async () => link?.click());
    expect(the("alert").textContent).toContain("工作表“街镇任务清单”已经不在工作簿中");
  });

  it("says at once that a cell is being edited, rather than wait for it", async () => {
    const book = await open(smallBook());
    await press("数据核对");
    await hears(/核对完成/);
    book.beginCellEdit();
    const [link] = all("button", /^转到 街镇任务清单!/);
    await act(async () => link?.click());
    book.endCellEdit();
    expect(the("alert").textContent).toContain("有单元格正在编辑");
  });

  it("opens the sheets that it wrote", async () => {
    const book = await open(smallBook());
    await press("生成通报");
    await hears(/^通报完成：写入了1张工作表$/);
    await press("打开“通报”");
    expect(book.state.active).toBe(book.sheet("通报").id);
  });
});

describe("撤销计分", () => {
  it("lists the cells that were changed since, and goes to them", async () => {
    const book = await open(smallBook());
    await press("重新计分");
    await hears(/计分完成/);
    expect(book.value(SHEET, 2, 8)).toBe("状态");
    book.edit(SHEET, 3, 8, "手工改过");
    await press("撤销计分");
    await hears(/^已撤销上一次计分/);
    expect(the("list", /^1个单元格在计分之后改过/).textContent).toBe("街镇任务清单!I4");
    const [link] = all("button", "转到 街镇任务清单!I4");
    await act(async () => link?.click());
    expect(book.state.selection).toMatchObject({ row: 3, column: 8 });
  });

  it("says in three sentences that there is nothing to undo", async () => {
    await open(smallBook());
    await press("撤销计分");
    const { what, why, next } = textsOf("zh-CN").hostErrors["nothing-to-undo"];
    await hears(new RegExp(`^${what({})}：${why({})}。${next({})}。$`));
    for (const sentence of [what, why, next]) expect(document.body.textContent).toContain(sentence({}));
  });
});

describe("one job at a time", () => {
  it("refuses a second one from the ribbon, and says so; its buttons do nothing but stay in reach", async () => {
    await open(smallBook(), "zh-CN", { faults: { slow: 30 } });
    await press("重新计分");
    expect(announced()).toBe("正在读取工作簿并计分");
    expect(nameOf(the("progressbar"))).toBe("进度");
    expect(the("button", "撤销计分").getAttribute("aria-disabled")).toBe("true");
    expect(the("button", "撤销计分").hasAttribute("disabled")).toBe(false);
    await press("撤销计分");
    expect(announced()).toBe("正在读取工作簿并计分");
    await act(async () => jobs.start("undo"));
    expect(announced()).toBe(textsOf("zh-CN").pane.busy);
    await hears(/^计分完成/);
  });

  it("can be cancelled before anything is written; the keyboard stays in the pane", async () => {
    const book = await open(smallBook(), "zh-CN", { faults: { slow: 30 } });
    const before = JSON.stringify(snapshotOf(book.state));
    await press("重新计分");
    await press("取消");
    expect(announced()).toBe("正在取消，写完手头这一步就停");
    expect(document.activeElement).not.toBe(document.body);
    await hears(/^已取消：/);
    expect(JSON.stringify(snapshotOf(book.state))).toBe(before);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("what goes wrong", () => {
  it("a failure that nobody foresaw is told with details to copy", async () => {
    await open(smallBook(), "zh-CN", { faults: { failAfter: { share: 0.5 } } });
    await press("重新计分");
    await hears(/^没有完成：程序出错/);
    const details = the("textbox", "出错详情");
    expect(details).toHaveProperty("value", expect.stringContaining("GeneralException"));
    const written: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } });
    await press("复制详情");
    expect(written).toEqual([expect.stringContaining("GeneralException")]);
    await hears(/^已复制$/);
  });

  it("where the clipboard is closed the details are selected for Ctrl+C", async () => {
    await open(smallBook(), "zh-CN", { faults: { failAfter: { share: 0.5 } } });
    await press("重新计分");
    await hears(/^没有完成/);
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error("not allowed")) } });
    await press("复制详情");
    await hears(/请按 Ctrl\+C/);
    const details = the("textbox", "出错详情");
    expect(details).toHaveProperty("selectionEnd", details.textContent.length);
  });
});

describe("in English", () => {
  it("speaks English throughout, except what the workbook calls its own", async () => {
    await open(smallBook(), "en-US");
    expect(all("tab").map(nameOf)).toEqual([
      "Overview",
      "Data check",
      "Scoring",
      "Scorecards",
      "Fairness",
      "Bulletin",
      "Adopt",
      "Hand out",
      "Settings",
    ]);
    expect(all("button").map(nameOf)).toEqual([
      "Score again",
      "Check data",
      "Make bulletin",
      "Export scorecards",
      "Undo scoring",
      "Read again",
      "Guide",
    ]);
    expect(document.body.textContent).not.toMatch(/[一-鿿]/);
    await press("Score again");
    await hears(/^Scored: Wrote \d+ cells and \d+ sheets$/);
    expect(document.body.textContent).toContain("As of 28 June 2019 (today)");
    expect(all("heading").map(nameOf)).toEqual(["Frontline method", "What will be written", "Scorings so far"]);
    await press("Score again");
    await hears(/^Scored: Nothing changed/);
  });
});
