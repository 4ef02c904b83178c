// Draws assets/*.svg as PNG, in every size that Excel's ribbon asks for.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { URL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";

const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
/** The product's own mark also stands on the help pages. */
const sizes = (file) => (file === "icon.svg" ? [...ribbon, 128] : ribbon);
const assets = new URL("../assets/", import.meta.url);

const executablePath = findBrowser();
if (!executablePath) {
  console.error("The icons are drawn by a Chromium, Chrome or Edge, and none was found. YIXIAN_BROWSER may name one.");
  process.exit(1);
}
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const file of readdirSync(assets).filter((name) => name.endsWith(".svg"))) {
  const source = readFileSync(new URL(file, assets), "base64");
  for (const size of sizes(file)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(file.replace(".svg", `-${size}.png`), assets), png);
  }
}
await browser.close();
