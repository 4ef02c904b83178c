/** @jest-environment jsdom */
import "./browser";
import { read, utils } from "@e965/xlsx";
import { webLightTheme } from "@fluentui/react-components";
import { unzipSync } from "fflate";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { snapshotOf, type Book } from "../../preview/host";
import { connect, type Connection, type ConnectOptions } from "../../preview/host/session";
import { judge } from "../../src/app/judge";
import { excelHost } from "../../src/hosts/excel/host";
import { goTo } from "../../src/hosts/excel/navigate";
import { workbookOpener } from "../../src/hosts/excel/openWorkbook";
import { wasmPath } from "../../src/hosts/file/disk";
import { App } from "../../src/taskpane/App";
import { lazyExchange } from "../../src/taskpane/exchange/exchange";
import { lazyFiles } from "../../src/taskpane/files";
import { createJobs, type Jobs } from "../../src/taskpane/jobs";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { all, hears, nameOf, press, the, until } from "./page";

let connection: Connection;
let root: Root;
let jobs: Jobs;
let offered: { name: string; blob: Blob }[];

beforeEach(() => {
  offered = [];
  const blobs = new Map<string, Blob>();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${blobs.size}`;
      blobs.set(address, blob);
      return address;
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) offered.push({ name: this.download, blob });
  });
});

const EXCHANGE = lazyExchange("no file is made here");

async function open(book: Book, options: ConnectOptions = {}): Promise<Book> {
  connection = connect(book, options);
  const files = lazyFiles(wasmPath());
  jobs = createJobs({ host: excelHost(), today: () => AS_OF, locale: "zh-CN", files });
  root = createRoot(document.body.appendChild(document.createElement("div")));
  const taking = { goTo, files, exchange: EXCHANGE, openWorkbook: workbookOpener() };
  const props = { jobs, ...taking, locale: "zh-CN", theme: webLightTheme } as const;
  await act(async () => root.render(<App {...props} />));
  return book;
}

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
  jest.restoreAllMocks();
});

/** jsdom's blobs cannot be read but by its FileReader. */
function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const [, base64 = ""] = typeof reader.result === "string" ? reader.result.split(",") : [];
      resolve(Buffer.from(base64, "base64"));
    };
    reader.readAsDataURL(blob);
  });
}

async function onlyFile(): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const [file, ...more] = offered;
  if (file === undefined || more.length > 0) throw new Error(`${offered.length} files`);
  return { name: file.name, type: file.blob.type, bytes: await bytesOf(file.blob) };
}

/** Every value on a workbook's sheet. */
function valuesOf(bytes: Uint8Array, sheet: string): unknown[] {
  const page = read(bytes).Sheets[sheet];
  return page === undefined ? [] : utils.sheet_to_json<unknown[]>(page, { header: 1 }).flat();
}

describe("导出成绩单", () => {
  it("offers the leaders' workbook as a download, and writes nothing into this one", async () => {
    const book = await open(smallBook());
    const before = JSON.stringify(snapshotOf(book.state));
    await press("导出成绩单");
    await hears(/^成绩单已编好：一个文件，\d+张工作表；当前工作簿没有改动$/);
    expect(JSON.stringify(snapshotOf(book.state))).toBe(before);
    await press("下载成绩单");
    const { name, type, bytes } = await onlyFile();
    expect(name).toBe("成绩单-2019-06-28.xlsx");
    expect(type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    const { assessment } = await judge(excelHost(), { today: AS_OF });
    const calculation = ["计算过程-参数", "计算过程-工作项", "计算过程-分担", "计算过程-成绩"];
    const shown = ["首页", "街镇", "街镇明细", "公平性", ...calculation];
    expect(read(bytes).SheetNames).toEqual([...shown, expect.any(String)]);
    expect(document.body.textContent).toContain(`${shown.length}张工作表`);
    expect(assessment.subjects).toHaveLength(2);
    for (const subject of assessment.subjects) {
      for (const sheet of ["街镇", "街镇明细", "计算过程-成绩"]) {
        expect(valuesOf(bytes, sheet)).toContain(subject.name);
        expect(valuesOf(bytes, sheet)).toContain(subject.score);
      }
    }
  });

  it("opens it as a new workbook, the very bytes that the download has", async () => {
    await open(smallBook());
    const opened: string[] = [];
    const createWorkbook = jest.spyOn(Excel, "createWorkbook");
    createWorkbook.mockImplementation(async (base64 = "") => void opened.push(base64));
    await press("导出成绩单");
    await hears(/^成绩单已编好/);
    await press("在新工作簿中打开");
    await hears(/^已在新工作簿中打开，需要留存请另存$/);
    await press("下载成绩单");
    const { bytes } = await onlyFile();
    expect(opened).toEqual([Buffer.from(bytes).toString("base64")]);
  });

  it("where Excel refuses to open a new workbook it says so, and the download is there", async () => {
    await open(smallBook());
    await press("导出成绩单");
    await hears(/^成绩单已编好/);
    await press("在新工作簿中打开");
    await hears(/^Excel 没有打开新工作簿；请下载成绩单/);
    await press("下载成绩单");
    expect((await onlyFile()).bytes.length).toBeGreaterThan(5_000);
  });

  it("where Excel has no way to open a new workbook there is only the download", async () => {
    await open(smallBook());
    const { requirements } = Office.context;
    jest.spyOn(requirements, "isSetSupported").mockImplementation((...[, version]) => String(version) !== "1.8");
    const props = {
      jobs,
      goTo,
      files: lazyFiles(""),
      exchange: EXCHANGE,
      locale: "zh-CN",
      theme: webLightTheme,
    } as const;
    await act(async () => root.render(<App {...props} openWorkbook={workbookOpener()} />));
    await press("导出成绩单");
    await hears(/^成绩单已编好/);
    expect(all("button", /新工作簿/).map(nameOf)).toEqual([]);
    expect(nameOf(the("button", "下载成绩单"))).toBe("下载成绩单");
  });

  it("takes the day of the pane, also for the file's name", async () => {
    await open(smallBook());
    await act(async () => jobs.enterDay({ text: "2019-05-08", broken: false }));
    await press("导出成绩单");
    await hears(/^成绩单已编好/);
    await press("下载成绩单");
    expect((await onlyFile()).name).toBe("成绩单-2019-05-08.xlsx");
    expect(document.body.textContent).toContain("考核日：2019年5月8日（面板中填写）");
  });

  it("can be cancelled", async () => {
    await open(smallBook(), { faults: { slow: 30 } });
    await press("导出成绩单");
    await press("取消");
    await hears(/^已取消：/);
    expect(all("button", "下载成绩单")).toEqual([]);
  });
});

describe("the bulletin to take away", () => {
  it("comes as a Word document with the sentences of the sheet", async () => {
    await open(smallBook());
    await press("生成通报");
    await hears(/^通报完成/);
    await press("下载通报（Word）");
    await until(() => offered.length > 0, "a file");
    const { name, bytes } = await onlyFile();
    expect(name).toMatch(/一线工作通报-2019-06-28\.docx$/);
    const text = Buffer.from(unzipSync(bytes)["word/document.xml"] ?? []).toString("utf8");
    expect(text).toContain("一、总体情况");
  });

  it("comes as text to paste; where the clipboard is closed the text is selected", async () => {
    await open(smallBook());
    await press("生成通报");
    await hears(/^通报完成/);
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await press("复制通报文本");
    await hears(/^已复制$/);
    expect(copied).toEqual([expect.stringContaining("一、总体情况\n")]);

    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error("not allowed")) } });
    await press("复制通报文本");
    await hears(/通报文本已经选中，请按 Ctrl\+C/);
    expect(the("textbox", "通报文本")).toMatchObject({ value: copied[0], selectionEnd: copied[0]?.length });
  });

  it("says that it lacks the edits where the sheet was edited by hand, and keeps the sheet", async () => {
    const book = await open(smallBook());
    await press("生成通报");
    await hears(/^通报完成/);
    expect(document.body.textContent).not.toContain("不含那些修改");
    const text = "各街镇要加快进度。";
    book.edit("通报", 5, 0, text);
    await press("生成通报");
    await until(() => document.body.textContent.includes("不含那些修改"), "a word on the edits");
    expect(book.value("通报", 5, 0)).toBe(text);
  });
});
