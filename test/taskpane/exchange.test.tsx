/** @jest-environment jsdom */
import "./browser";
import { File } from "node:buffer";
import type { WorkBook } from "@e965/xlsx";
import { act } from "react";
import { snapshotOf, type Book } from "../../preview/host";
import { pack, unpack } from "../../src/hosts/file/zip";
import { INTERNAL_SHEET, OUTSTANDING_COLUMN } from "../../src/workbook/internalSheet";
import { smallBook } from "../hosts/excel/support";
import { inSheetJs, type as typeInto } from "../support/deform";
import { openPane, type Opened } from "./opened";
import { all, enter, field, hears, nameOf, open, press, the, until } from "./page";

const TASKS = "街镇任务清单";
const UNIT = "甲街道";
const PROGRESS_COLUMN = 3;
let opened: Opened;
let offered: { name: string; blob: Blob }[];

beforeEach(() => {
  localStorage.clear();
  offered = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    blobs.set(`blob:${blobs.size}`, blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) offered.push({ name: this.download, blob });
  });
});
afterEach(async () => {
  await opened.close();
  jest.restoreAllMocks();
});

const plain = (book: Book): string => JSON.stringify(snapshotOf(book.state));

/** The workbooks that the pane hands out, by whom they are for. */
async function handedOut(): Promise<ReadonlyMap<string, Uint8Array>> {
  await press("看看发给谁");
  await hears(/^共2份工作簿/);
  await press("做成压缩包（2份）");
  await hears(/^已做好：下发-2019-06-28-[0-9a-f]{6}\.zip$/);
  await press("下载压缩包");
  const [zip] = offered;
  if (zip === undefined) throw new Error("nothing was offered");
  const bytes = await new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    reader.readAsArrayBuffer(zip.blob);
  });
  return new Map([...unpack(bytes)].map(([name, part]) => [name.includes(UNIT) ? UNIT : "乙街道", part]));
}

/** Chooses files and has them compared. */
async function collect(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const [input] = document.querySelectorAll<HTMLInputElement>('input[type="file"]');
  const chosen = Object.entries(files).map(([name, bytes]) => new File([bytes], name));
  Object.defineProperty(input, "files", { value: chosen, configurable: true });
  await act(async () => input?.dispatchEvent(new Event("change", { bubbles: true })));
  await press("读取并对比");
  await hears(/^读了\d+份文件$/);
}

/** Has all that was decided shown. */
async function review(): Promise<void> {
  await press("看将要写入的内容");
  await until(() => all("button", "不改").length === 1, "the changes to confirm");
}

function filledIn(bytes: Uint8Array | undefined, change: (book: WorkBook) => void): Uint8Array {
  if (bytes === undefined) throw new Error("nothing was handed out");
  return inSheetJs(bytes, change);
}

const progressed = (share: number) => (book: WorkBook) => typeInto(book, TASKS, "A2", "完成率", share);
const progress = (book: Book) => book.value(TASKS, 4, PROGRESS_COLUMN);
const remembered = (book: Book) => [0, 1, 2].map((row) => book.value(INTERNAL_SHEET, row, OUTSTANDING_COLUMN));

describe("下发", () => {
  it("lists who gets what before anything is made, and changes nothing", async () => {
    const book = smallBook();
    const before = plain(book);
    opened = await openPane(book);
    await open("下发汇总");
    await enter(field("报回时间"), "2019-07-05");
    await press("看看发给谁");
    await hears(/^共2份工作簿，批次2019-06-28-/);
    const files = all("listitem", undefined, the("list", "要下发的工作簿")).map(nameOf);
    expect(files).toEqual(["01_乙街道.xlsx乙街道：1行，要填1行", "02_甲街道.xlsx甲街道：2行，要填2行"]);
    expect(plain(book)).toBe(before);
  });

  it("says that a day has passed, and makes nothing then", async () => {
    opened = await openPane(smallBook());
    await open("下发汇总");
    await enter(field("报回时间"), "2019-06-01");
    expect(document.body.textContent).toContain("报回时间已经过了");
    await press("看看发给谁");
    expect(all("list", "要下发的工作簿")).toEqual([]);
  });
});

describe("汇总", () => {
  it("takes what a unit reports, remembers who is missing, says so in the bulletin, and takes all of it back", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("下发汇总");
    const out = await handedOut();
    const before = plain(book);
    await collect({ "甲（改）.xlsx": filledIn(out.get(UNIT), progressed(0.8)) });
    expect(document.body.textContent).toContain("还没有报回的（1个）：乙街道");
    await press(/甲街道：采用1$/);
    const [change] = all("listitem", undefined, the("list", "甲街道的变化"));
    expect(change?.textContent).toContain("下发时 60%，现在 60%，报回 80%");
    expect(change?.textContent).toContain("来自“甲（改）.xlsx”的“街镇任务清单”第3行");
    expect(plain(book)).toBe(before);
    await review();
    expect(document.body.textContent).toContain("并记下：还有1个没有报回");
    await press("写入");
    await hears(/^修改完成/);
    expect(progress(book)).toBe(0.8);
    expect(remembered(book)[1]).toBe("missing:乙街道");
    await until(() => document.body.textContent.includes("还有1个没有报回：乙街道"), "a word on who is missing");
    await open("通报");
    await until(
      () => document.body.textContent.includes("还有单位1个没有报回，请尽快报回：乙街道。"),
      "the bulletin says it",
    );
    await open("下发汇总");
    await act(async () => opened.jobs.start("undo"));
    expect(progress(book)).toBe(0.6);
    expect(remembered(book).filter((cell) => cell !== null && cell !== "")).toEqual([]);
    await open("通报");
    await until(() => !document.body.textContent.includes("没有报回"), "the bulletin says nothing any more");
  }, 30_000);

  it("writes no conflict unless it is ticked, and one of two values where it is", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("下发汇总");
    const out = await handedOut();
    book.edit(TASKS, 4, PROGRESS_COLUMN, 0.7);
    await collect({
      "1.xlsx": filledIn(out.get(UNIT), progressed(0.8)),
      "2.xlsx": filledIn(out.get("乙街道"), () => undefined),
    });
    expect(document.body.textContent).toContain("都报回了");
    expect(document.body.textContent).toContain("共1处变化，选了0处写入");
    await press(/甲街道：冲突1$/);
    await act(async () => document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    expect(document.body.textContent).toContain("共1处变化，选了1处写入");
    await review();
    await press("写入");
    await hears(/^修改完成/);
    expect(progress(book)).toBe(0.8);
  }, 30_000);

  it("lets what would be taken be left out, and everything be taken at once", async () => {
    const book = smallBook();
    opened = await openPane(book);
    await open("下发汇总");
    const out = await handedOut();
    await collect({ "1.xlsx": filledIn(out.get(UNIT), progressed(0.8)) });
    await press("全不选");
    expect(document.body.textContent).toContain("共1处变化，选了0处写入");
    await review();
    expect(document.body.textContent).toContain("没有需要增加或修改的内容");
    await press("不改");
    await press("全选");
    expect(document.body.textContent).toContain("共1处变化，选了1处写入");
    // What was decided is there when the user comes back from another view.
    await press("全不选");
    await open("概览");
    await open("下发汇总");
    expect(document.body.textContent).toContain("共1处变化，选了0处写入");
  }, 30_000);

  it("gives every bad file its line, opens zips, and keeps on", async () => {
    opened = await openPane(smallBook());
    await open("下发汇总");
    const out = await handedOut();
    const good = filledIn(out.get(UNIT), progressed(0.8));
    await collect({
      "压缩.zip": pack(new Map([["报送/甲.xlsx", good]])),
      "坏.xlsx": good.slice(0, 500),
      "照片.xlsx": new TextEncoder().encode("这不是工作簿"),
      "别处.xlsx": inSheetJs(good, (book) => (book.SheetNames = ["填报说明"])),
    });
    const files = all("listitem", undefined, the("list", "报回的文件情况")).map(nameOf);
    expect(files).toHaveLength(4);
    expect(files.find((file) => file.startsWith("甲.xlsx"))).toContain("甲街道：已收");
    expect(files.filter((file) => file.includes("读不出来")).length).toBeGreaterThanOrEqual(2);
    expect(document.body.textContent).toContain("共1处变化，选了1处写入");
  }, 30_000);

  it("copies the reminder, or lets it be copied by hand", async () => {
    opened = await openPane(smallBook());
    await open("下发汇总");
    const out = await handedOut();
    await collect({ "1.xlsx": filledIn(out.get(UNIT), () => undefined) });
    await press("复制催报");
    await hears(/^没有复制成/);
    const text = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="催报文本"]')?.value;
    expect(text).toMatch(/^请下列1个单位.*：乙街道。$/);
  }, 30_000);
});
