// How the pane bears 5,000 tasks, in the preview page in a real browser: from a press to its result, and the longest
// time that the pane's own page stood still. Builds what is out of date.
import { utils, write } from "@e965/xlsx";
import { chromium } from "playwright-core";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { findBrowser } from "../scripts/browser.mjs";
import { certificate } from "../scripts/certificate.mjs";
import { isFault, isPercent } from "../src/core/model/cell.ts";
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
    .setInputFiles({ name: "5000.xlsx", mimeType: "application/x", buffer: workbook() });
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

/** One list of made-up tasks, as a file. */
function workbook() {
  const headers = FIELDS.map((field) =>
    said(columnOf("streetTasks", field)?.name ?? { zh: field, en: field }, "zh-CN"),
  );
  const rows = Array.from({ length: TASKS }, (_, i) => taskRow(i).map(plain));
  const book = utils.book_new(utils.aoa_to_sheet([headers, ...rows]), SHEET);
  return Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }));
}

function plain(value) {
  if (isPercent(value)) return value.percent;
  return isFault(value) ? null : value;
}

void main();
