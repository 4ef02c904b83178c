// Makes docs/images/preview.png: the preview page after 重新计分, as a user sees it. Needs a browser; builds what is out
// of date. Others: node scripts/previewPicture.mjs 街镇任务清单 AH14 out/screenshots/scores.png
import { chromium } from "playwright-core";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { findBrowser } from "./browser.mjs";
import { certificate } from "./certificate.mjs";

const [sheet = "单位成绩单", cell = "A5", picture = "docs/images/preview.png"] = process.argv.slice(2);

if (!buildPage()) process.exit(1);
const { address, close } = await servePage(await certificate("out/certificate"), 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: "zh-CN" })).newPage();
  await page.goto(address);
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole("button", { name: "重新计分", exact: true }).click();
  await pane.getByText("计分完成").first().waitFor();
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  const box = page.getByRole("textbox", { name: "名称框" });
  await box.fill(cell);
  await box.press("Enter");
  await page.mouse.move(700, 740);
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  close();
}
