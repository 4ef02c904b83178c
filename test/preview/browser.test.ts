import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { officeFolder } from "../../preview/host/officeJs";
import type { Book } from "../../preview/host";
import type { Frame as PaneFrame } from "../../preview/host/frame";

// The names of the two pages, for what runs inside them.
declare const book: Book;
declare const frame: PaneFrame;

const origin = "https://localhost:3000";
const pages: Readonly<Record<string, string>> = {
  "/": '<!doctype html><meta charset="utf-8"><body><script src="/page.js"></script>',
  "/pane.html": '<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script><body>',
};
const types: Readonly<Record<string, string>> = { ".js": "text/javascript; charset=utf-8" };

let folder: string;
let browser: Browser;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yixian-page-"));
  await bundle(join(__dirname, "browser/page.ts"), folder);
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  page = await browser.newPage();
  await serve();
  await page.goto(`${origin}/`);
  pane = await paneOf();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function findBrowser(): string {
  const script = 'import("./scripts/browser.mjs").then(({ findBrowser }) => console.log(findBrowser() ?? ""))';
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
}

function bundle(entry: string, path: string): Promise<void> {
  const loader = { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: { page: entry },
    output: { path },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, ...loader }] },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** Answers what the browser asks for from memory, the bundle and the office.js package: no server, no network. */
async function serve(): Promise<void> {
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    const known = pages[url.pathname];
    if (known !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body: known });
    const office = url.pathname.startsWith("/office/");
    const file = office ? join(officeFolder(), url.pathname.slice("/office/".length)) : join(folder, url.pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: types[extname(file)] ?? "text/plain", body: readFileSync(file) });
  });
}

async function paneOf(): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const found = await element.contentFrame();
  if (!found) throw new Error("the page has no pane");
  await found.waitForFunction("window.Office !== undefined");
  return found;
}

it("tells the pane in a frame that its host is Excel on the web", async () => {
  expect(await pane.evaluate(() => Office.onReady())).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
});

it("writes what the pane writes into the book of the page", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("设置").getRange("A2:B2").values = [["考核日", 43644]];
      await context.sync();
    }),
  );
  expect(await page.evaluate(() => book.value("设置", 1, 1))).toBe(43644);
});

it("tells the pane of what a person edits in the page", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        document.title = event.address;
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.evaluate(() => book.edit("设置", 2, 0, "新的"));
  await pane.waitForFunction(() => document.title === "A3");
});

it("keeps settings and runs ribbon commands", async () => {
  await pane.evaluate(() => {
    Office.actions.associate("recompute", (event: Office.AddinCommands.Event) => {
      Office.context.document.settings.set("次数", 1);
      Office.context.document.settings.saveAsync(() => event.completed());
    });
  });
  await page.evaluate(() => frame.runCommand("recompute"));
  expect(await page.evaluate(() => book.state.settings.get("次数"))).toBe("1");
  expect(await page.evaluate(() => frame.server.gaps)).toEqual([]);
});

it("writes and reads 100,000 cells", async () => {
  const answer = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("设置").getRange("A1:T5000");
      range.values = Array.from({ length: 5_000 }, (_r, r) => Array.from({ length: 20 }, (_c, c) => r * 20 + c));
      range.load("values");
      await context.sync();
      return range.values[4_999]?.[19] as unknown;
    }),
  );
  expect(answer).toBe(99_999);
});
