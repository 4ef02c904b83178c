// Makes docs/images/pane-<view>.<language>.png: the views of the pane beside the sample, for the guides. Needs a browser;
// builds what is out of date.
import { chromium } from "playwright-core";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { findBrowser } from "./browser.mjs";
import { certificate } from "./certificate.mjs";

const LANGUAGES = ["zh-CN", "en-US"];
/** The tabs, in their order. */
const VIEWS = [
  "overview",
  "findings",
  "scoring",
  "scorecards",
  "fairness",
  "bulletin",
  "imports",
  "hand-out",
  "settings",
];
const SIZE = { width: 350, height: 640 };

if (!buildPage()) process.exit(1);
const { address, close } = await servePage(await certificate("out/certificate"), 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const language of LANGUAGES) await screens(language);
} finally {
  await browser.close();
  close();
}

async function screens(language) {
  const options = { ignoreHTTPSErrors: true, viewport: { width: 1000, height: SIZE.height + 160 }, locale: language };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(language === "zh-CN" ? address : `${address}?lang=${language}`);
  const box = page.locator("iframe");
  await page.addStyleTag({
    content: `iframe { width: ${SIZE.width}px !important; min-width: 0 !important; height: ${SIZE.height}px !important }`,
  });
  const pane = page.frameLocator("iframe");
  await pane.getByRole("region").first().waitFor();
  for (const [at, view] of VIEWS.entries()) {
    await pane.getByRole("tab").nth(at).click();
    await pane.locator("#view :is(h2, h3)").first().waitFor();
    await page.waitForTimeout(400);
    await box.screenshot({ path: `docs/images/pane-${view}.${language}.png` });
  }
}
