import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { textsOf } from "../../../src/locales";
import type { Locale } from "../../../src/locales/locale";
import type { View } from "../../../src/taskpane/state";

const screenshots = join(__dirname, "../../../out/screenshots");

/** The page as one user has it open. */
export class User {
  /** Requests to anywhere but this machine; nobody may make one. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly pane: FrameLocator;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly locale: Locale,
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
  static async open(browser: Browser, address: string, locale: Locale): Promise<User> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      locale,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(50_000);
    const user = new User(context, page, locale);
    await page.goto(locale === "zh-CN" ? address : `${address}?lang=${locale}`);
    await page.getByRole("tab", { name: "街镇任务清单" }).waitFor();
    await user.pane.getByRole("region").first().waitFor();
    return user;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The pane's own page. */
  get frame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("taskpane"));
    if (frame === undefined) throw new Error("the page has no pane");
    return frame;
  }

  /** Opens a view of the pane by its tab. */
  async view(view: View): Promise<void> {
    const name = textsOf(this.locale).views.names[view];
    await this.pane.getByRole("tab", { name, exact: true }).click();
  }

  /** Makes the pane this wide, in pixels. */
  async setWidth(width: number): Promise<void> {
    await this.page.locator("iframe").evaluate((element, pixels) => {
      element.style.cssText = `width:${pixels}px;min-width:${pixels}px;max-width:${pixels}px;flex:none`;
    }, width);
  }

  /** What axe finds wrong in the pane, with the elements at which it does. */
  async barriers(): Promise<{ id: string; html: string[] }[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(["iframe", "main"])
      .options({ resultTypes: ["violations"] })
      .analyze();
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
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
