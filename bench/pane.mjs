// How the pane bears 5,000 tasks, in the preview page in a real browser: from a press to its result, and the longest
// time that the pane's own page stood still. Builds what is out of date.
import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8 } from "fflate";
import { chromium } from "playwright-core";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { findBrowser } from "../scripts/browser.mjs";
import { certificate } from "../scripts/certificate.mjs";
import { isFault, isPercent } from "../src/core/model/cell.ts";
import { pack, unpack } from "../src/hosts/file/zip.ts";
import { columnOf, said } from "../src/workbook/schema.ts";
import { FIELDS, taskRow } from "./rows.ts";

const TASKS = 5000;
/** The pane may not stand still for longer, in milliseconds. */
const AIM = 100;
const SHEET = "街镇任务清单";

async function main() {
  if (!buildPage()) throw new Error("the page could not be built");
  const { address, close } = await servePage(await certificate("out/certificate"), 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" })).newPage();
    page.setDefaultTimeout(60_000);
    await measure(page, address);
  } finally {
    await browser.close();
    close();
  }
}

async function measure(page, address) {
  await page.goto(address);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("region").first().waitFor();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(file("5000.xlsx", workbook("按计划推进")));
  await pane.getByText(`共${TASKS}项`).first().waitFor();
  const frame = paneOf(page);
  await pane.getByLabel("考核日", { exact: true }).fill("2019-06-28");
  await pane.getByText("面板中填写").waitFor();
  console.log(`${TASKS.toLocaleString("en-US")} tasks in the preview page; aim: no block over ${AIM} ms`);
  const press = (name) => pane.getByRole("button", { name, exact: true }).click();
  const heard = (text) => pane.getByText(text).first().waitFor();
  await line("score", frame, async () => {
    await press("重新计分");
    await heard("计分完成");
  });
  await line("score again, nothing changed", frame, async () => {
    await press("重新计分");
    await heard("结果没有变化");
  });
  await line("findings", frame, async () => {
    await pane.getByRole("tab", { name: "数据核对" }).click();
    await pane.getByRole("button", { name: "下一条" }).waitFor();
  });
  await line("a scorecard", frame, async () => {
    await pane.getByRole("tab", { name: "成绩单" }).click();
    await pane.getByRole("heading", { name: "试算" }).waitFor();
  });
  await line("fairness", frame, async () => {
    await pane.getByRole("tab", { name: "公平性" }).click();
    await pane.getByRole("heading", { name: "名次区间" }).waitFor();
  });
  // A reading that is under way would begin it anew.
  await page.waitForTimeout(10_000);
  await line("sensitivity, then stopped", frame, async () => {
    await pane.getByRole("button", { name: "算一算" }).click();
    await pane
      .getByText(/正在测算：[1-9]/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "停止" }).click();
    await heard("已停止");
  });
  await adopt(pane, frame);
  await exchange(page, pane, frame);
}

/** The same tasks with other remarks, as a file from elsewhere: read, understood, held against those that are there. */
async function adopt(pane, frame) {
  await pane.getByRole("tab", { name: "导入整理" }).click();
  await pane.getByLabel("清单在哪里", { exact: true }).selectOption({ label: "文件" });
  await pane.getByLabel(/^清单文件/).setInputFiles(file("来件.xlsx", workbook("来件")));
  await line("a list is read and understood", frame, async () => {
    await pane.getByRole("button", { name: "识别", exact: true }).click();
    await pane.getByRole("button", { name: "看将要写入的内容" }).waitFor();
  });
  await line("what it changes is shown", frame, async () => {
    await pane.getByRole("button", { name: "看将要写入的内容" }).click();
    await pane.getByRole("group", { name: "确认修改" }).waitFor();
  });
  await pane.getByRole("button", { name: "不改" }).click();
}

/** The tasks go out to 40 units, and come back with other remarks. */
async function exchange(page, pane, frame) {
  await pane.getByRole("tab", { name: "下发汇总" }).click();
  await line("listed who gets what", frame, async () => {
    await pane.getByRole("button", { name: "看看发给谁" }).click();
    await pane.getByRole("list", { name: "要下发的工作簿" }).waitFor();
  });
  await line("handed out as a zip", frame, async () => {
    await pane.getByRole("button", { name: /^做成压缩包/ }).click();
    await pane.getByRole("button", { name: "下载压缩包" }).waitFor();
  });
  const saved = page.waitForEvent("download");
  await pane.getByRole("button", { name: "下载压缩包" }).click();
  const returned = filledIn(readFileSync(await (await saved).path()));
  await pane.getByLabel("报回的文件", { exact: true }).setInputFiles(file("报回.zip", returned));
  await line("collected", frame, async () => {
    await pane.getByRole("button", { name: "读取并对比" }).click();
    await pane.getByRole("list", { name: "报回的文件情况" }).waitFor();
  });
  await line("all of it shown to confirm", frame, async () => {
    await pane.getByRole("button", { name: "看将要写入的内容" }).click();
    await pane.getByRole("group", { name: "确认修改" }).waitFor();
  });
}

/** Each workbook of a zip with another note in every row. */
function filledIn(zip) {
  const files = unpack(new Uint8Array(zip));
  for (const [name, bytes] of files) {
    const parts = unpack(bytes);
    for (const [part, text] of parts) {
      if (!part.startsWith("xl/worksheets/")) continue;
      parts.set(part, strToU8(strFromU8(text).replaceAll(">按计划推进<", ">已办结<")));
    }
    files.set(name, pack(parts));
  }
  return Buffer.from(pack(files));
}

function file(name, buffer) {
  return { name, mimeType: "application/octet-stream", buffer };
}

async function line(what, frame, work) {
  await frame.evaluate(() => {
    const blocks = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => {
      // Not those of the emulated Excel, which shares the thread with the pane.
      for (const { name, duration } of list.getEntries()) if (name === "self") blocks.push(duration);
    }).observe({ type: "longtask" });
  });
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const { longest, count } = await frame.evaluate(() => {
    const found = Reflect.get(window, "blocks");
    const blocks = Array.isArray(found) ? found.map(Number) : [];
    return { longest: Math.max(0, ...blocks), count: blocks.length };
  });
  console.log(`${what.padEnd(30)}${took.toFixed(0).padStart(8)} ms, longest block ${longest.toFixed(0)} ms (${count})`);
}

function paneOf(page) {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** One list of made-up tasks, as a file; the remark is the same in all of them. */
function workbook(remark) {
  const headers = FIELDS.map((field) =>
    said(columnOf("streetTasks", field)?.name ?? { zh: field, en: field }, "zh-CN"),
  );
  const last = FIELDS.indexOf("remarks");
  const rows = Array.from({ length: TASKS }, (_, i) =>
    taskRow(i).map((cell, at) => (at === last ? remark : plain(cell))),
  );
  const book = utils.book_new(utils.aoa_to_sheet([headers, ...rows]), SHEET);
  return Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }));
}

function plain(value) {
  if (isPercent(value)) return value.percent;
  return isFault(value) ? null : value;
}

void main();
