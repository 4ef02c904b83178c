// The first hour of a new user, as far as waiting goes: from a foreign sheet that nobody has seen before to a bulletin on
// paper, step by step, in the preview page in a real browser. Prints what each step took, and leaves a picture of each
// step and the paper in out/walk. Builds what is out of date; the last step needs LibreOffice.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { chromium } from "playwright-core";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { findBrowser } from "../scripts/browser.mjs";
import { certificate } from "../scripts/certificate.mjs";
import { textsOf } from "../src/locales/index.ts";

const FOLDER = "out/walk";
const texts = textsOf("zh-CN");
const { views, pane: words } = texts;

mkdirSync(FOLDER, { recursive: true });
if (!buildPage()) throw new Error("the page could not be built");
const { address, close } = await servePage(await certificate("out/certificate"), 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
let total = 0;
let steps = 0;
try {
  await walk();
} finally {
  await browser.close();
  close();
}

async function walk() {
  const options = { ignoreHTTPSErrors: true, locale: "zh-CN", acceptDownloads: true };
  const page = await (await browser.newContext({ ...options, viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(120_000);
  const pane = page.frameLocator("iframe");
  const button = (name) => pane.getByRole("button", { name, exact: true });
  const step = async (what, work) => {
    const start = performance.now();
    await work();
    const took = performance.now() - start;
    total += took;
    steps += 1;
    console.log(`${String(steps).padStart(2)}. ${what.padEnd(34)}${(took / 1000).toFixed(1).padStart(6)} s`);
    await page.screenshot({ path: join(FOLDER, `${String(steps).padStart(2, "0")}.png`) });
  };

  await step("the pane beside a workbook", async () => {
    await page.goto(address);
    await pane.getByRole("region").first().waitFor();
  });
  await step("a foreign workbook is opened", async () => {
    const file = { name: "2019年重点工作.xlsx", mimeType: "application/x", buffer: foreignWorkbook() };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await pane.getByRole("heading", { name: views.start.title }).waitFor();
  });
  await step("导入整理 is chosen", async () => {
    await button(views.start.adopt.action).click();
    await button(views.adopting.read).waitFor();
  });
  await step("the sheet is understood", async () => {
    await button(views.adopting.read).click();
    await pane.getByRole("group", { name: views.adopting.columns("一览表") }).waitFor();
  });
  await step("what will be written is shown", async () => {
    await button(views.adopting.confirm).click();
    await button(views.edits.write).waitFor();
  });
  await step("it is written", async () => {
    await button(views.edits.write).click();
    await page.getByRole("tab", { name: "街镇任务清单" }).waitFor();
  });
  await step("the day to judge by is typed", async () => {
    await pane.getByRole("tab", { name: views.names.overview, exact: true }).click();
    await pane.getByLabel("考核日", { exact: true }).fill("2019-06-28");
    await page.waitForTimeout(800);
  });
  await step("it is scored", async () => {
    await button(words.jobs.recompute).click();
    await pane.getByText("计分完成").first().waitFor();
  });
  await step("the bulletin is opened", async () => {
    await pane.getByRole("tab", { name: views.names.bulletin, exact: true }).click();
    await button(words.files.downloadBulletin).waitFor();
  });
  await step("it is downloaded", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), button(words.files.downloadBulletin).click()]);
    await download.saveAs(join(FOLDER, "通报.docx"));
  });
  await step("and printed", async () => {
    const folder = ["--outdir", FOLDER, join(FOLDER, "通报.docx")];
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", ...folder], { stdio: "ignore" });
  });
  console.log(`    ${"all of it".padEnd(34)}${(total / 1000).toFixed(1).padStart(6)} s`);
}

/** A list as an office keeps it: a title, who reports, a header of two rows, headings between the rows, notes. */
function foreignWorkbook() {
  const title = "2019年街道重点工作任务分解及完成情况一览表";
  const rows = [
    [title],
    ["填报单位：某某街道办事处", null, null, null, null, null, "填报日期：2019.6.25"],
    ["序号", "工作任务", "工作要求", null, "责任分工", null, "完成时间", "进展", null, "备  注"],
    [null, null, "具体措施", "目标任务", "牵头部门", "配合单位", null, "完成数", "完成日期", null],
    ["一、项目建设"],
    [
      1,
      "新开工项目",
      "抓前期、促开工",
      "新增项目12个",
      "鼓东街道",
      "区发改局、区住建局",
      "2019年12月底",
      7,
      null,
      null,
    ],
    [2, "竣工项目", "倒排工期", "竣工5个以上", "鼓西街道", "区住建局", "11月30日前", 3, null, null],
    [3, "老旧小区改造", "入户宣传", "完成改造8个小区", "温泉街道", "区房管局", "6月底前", 8, "2019.6.20", "提前完成"],
    ["二、民生实事"],
    [4, "居民恳谈会", "每月10日召开", "每月一次", "东街街道", "各社区", "每月10日", null, null, null],
    [5, "幼儿园扩班", "增加学位", "新增学位不少于300个", "南街街道", "区教育局", "8月底前", 120, null, null],
    [6, "垃圾分类", "示范片区建设", "覆盖率达到85%", "安泰街道", "区城管局", "10月底前", "52%", null, null],
    ["三、安全稳定"],
    [7, "消防隐患整治", "逐户排查", "整改率100%", "华大街道", "区应急局", "5月31日前", "100%", "2019-06-06", null],
    [8, "信访积案化解", "领导包案", "化解积案6件", "水部街道", "区信访局", "9月底前", 2, null, null],
    [9, "安全生产月活动", "宣传进企业", "活动不少于4场", "五凤街道", "同上", "6月30日前", 3, null, null],
    [10, "河道保洁", "长期保持", "水质达标", "洪山镇", "区水利局", "长期坚持", null, null, null],
    ["注：本表每月25日前报送区督查室。"],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  const across = (row, from, to) => ({ s: { r: row, c: from }, e: { r: row, c: to } });
  const down = (column) => ({ s: { r: 2, c: column }, e: { r: 3, c: column } });
  sheet["!merges"] = [
    across(0, 0, 9),
    across(2, 2, 3),
    across(2, 4, 5),
    across(2, 7, 8),
    ...[0, 1, 6, 9].map(down),
    ...[4, 8, 12].map((row) => across(row, 0, 9)),
  ];
  const book = utils.book_new(sheet, "一览表");
  const file = Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }));
  writeFileSync(join(FOLDER, "2019年重点工作.xlsx"), file);
  return file;
}
