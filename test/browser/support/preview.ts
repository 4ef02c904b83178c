import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";

const root = join(__dirname, "../../..");
const screenshots = join(root, "out/screenshots");
/** A first build of the page takes half a minute on a small machine, and others may be at work on it. */
export const BUILD_TIME = 180_000;

/** The preview page, built and served as `npm start` does it, and a browser to open it in. */
export interface Preview {
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Builds the page where it is out of date, serves it on a free port, and starts a browser. */
export async function startPreview(): Promise<Preview> {
  const server = spawn(process.execPath, ["preview/serve.mjs", "--port", "0", "--certificate", "out/certificate"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const address = await firstLine(server);
    const browser = await chromium.launch({
      executablePath: process.env["YIXIAN_BROWSER"] ?? "",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    const stop = async (): Promise<void> => {
      await browser.close();
      server.kill();
    };
    return { address, browser, stop };
  } catch (error) {
    server.kill();
    throw error;
  }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    server.stderr?.on("data", (text: Buffer) => (complaint += text.toString()));
    server.once("exit", (code) => reject(new Error(`the server ended with ${String(code)}: ${complaint}`)));
    if (server.stdout) createInterface(server.stdout).once("line", resolve);
  });
}

/** The page as one user has it open. */
export class User {
  /** Requests to anywhere but this machine; nobody may make one. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly pane: FrameLocator;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.pane = page.frameLocator("iframe");
    context.on("request", (request) => {
      if (!/^(https:\/\/localhost:\d+\/|blob:https:\/\/localhost:|data:)/.test(request.url())) {
        this.strangers.push(request.url());
      }
    });
    page.on("pageerror", (error) => this.errors.push(String(error.stack)));
  }

  /** Opens the page in a browser of one's own, and waits until the sample and the pane are there and read. */
  static async open({ browser, address }: Preview, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<User> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      locale,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(50_000);
    const user = new User(context, page);
    await page.goto(locale === "zh-CN" ? address : `${address}?lang=${locale}`);
    await page.getByRole("tab", { name: "街镇任务清单" }).waitFor();
    await user.pane.getByRole("region").first().waitFor();
    return user;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** A button of the ribbon. */
  ribbon(name: string): Locator {
    return this.page.getByRole("toolbar", { name: "一线工作法" }).getByRole("button", { name, exact: true });
  }

  sheet(name: string): Promise<void> {
    return this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to a cell of the sheet that is open, by the name box. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: "名称框" });
    await box.fill(cell);
    await box.press("Enter");
    await this.isAt(cell);
  }

  /** Waits until this cell is selected. */
  async isAt(cell: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: "名称框" });
    const end = Date.now() + 10_000;
    for (let at = await box.inputValue(); at !== cell; at = await box.inputValue()) {
      if (Date.now() > end) throw new Error(`selected is ${at}, not ${cell}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** What the cell holds, as the line above the grid says it. */
  async content(cell: string): Promise<string> {
    await this.goTo(cell);
    return (await this.page.getByLabel("单元格内容").textContent()) ?? "";
  }

  /** Waits until the cell holds this. */
  async holds(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page
      .getByLabel("单元格内容")
      .and(this.page.getByText(text, { exact: true }))
      .waitFor();
  }

  /** Types into a cell. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** The cell as the grid shows it; row and column as Excel counts them, from 1. */
  cell(row: number, column: number): Locator {
    return this.page
      .locator(`[role=row][aria-rowindex="${row}"]`)
      .locator(`[role=gridcell][aria-colindex="${column}"]`);
  }

  /** For a person to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  /** The bytes that the page saves. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "保存 .xlsx" }).click();
    return readFileSync(await (await download).path());
  }
}
