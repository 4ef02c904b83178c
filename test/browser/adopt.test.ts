import { textsOf } from "../../src/locales";
import { LOCALES, type Locale } from "../../src/locales/locale";
import { usePreview } from "./support/preview";
import type { User } from "./support/user";

const preview = usePreview("adopt");
let user: User;

const AXE_TIME = 120_000;
const WIDTHS = [320, 350, 600];
const LINES = [
  ["序号", "工作任务", "责任部门", "办结时间", "随便"],
  ["1", '"修路，\n含桥"', "鼓东街道", "6月底前", "甲"],
  ["2", "栽树", "鼓西街道", "年底", "乙"],
];
const COPIED = LINES.map((cells) => cells.join("\t")).join("\r\n");

async function openAdopting(locale: Locale): Promise<void> {
  user = await preview.open(locale);
  await user.view("adopt");
}

async function choose(locale: Locale, source: "selection" | "paste" | "file"): Promise<void> {
  const { adopting } = textsOf(locale).views;
  await user.pane.getByLabel(adopting.source, { exact: true }).selectOption({ label: adopting.sources[source] });
}

async function read(locale: Locale): Promise<void> {
  await user.pane.getByRole("button", { name: textsOf(locale).views.adopting.read, exact: true }).click();
}

describe.each(LOCALES)("a list from elsewhere, in %s", (locale) => {
  const { adopting, edits } = textsOf(locale).views;

  it(
    "that was copied: read, corrected, confirmed, written; no barrier at any width",
    async () => {
      await openAdopting(locale);
      await choose(locale, "paste");
      await user.pane.getByLabel(adopting.paste, { exact: true }).fill(COPIED);
      await read(locale);
      const columns = user.pane.getByRole("group", { name: adopting.columns(adopting.pasted) });
      const loose = columns.getByLabel(adopting.header("E", "随便"), { exact: true });
      await loose.selectOption({ label: locale === "zh-CN" ? "备注" : "Remarks" });
      for (const width of WIDTHS) {
        await user.setWidth(width);
        expect(await user.barriers()).toEqual([]);
        const cut = await user.pane
          .locator("html")
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
        expect([width, cut]).toEqual([width, false]);
        await user.picture(`adopt-paste-${width}`);
      }
      await user.pane.getByRole("button", { name: adopting.confirm, exact: true }).click();
      const confirm = user.pane.getByRole("group", { name: edits.confirm });
      await confirm.getByText("栽树").first().waitFor();
      await confirm.getByRole("button", { name: edits.write, exact: true }).click();
      await confirm.waitFor({ state: "hidden" });
    },
    AXE_TIME,
  );

  it("in a file: by its label, and refused with a word why where it is no task list", async () => {
    await openAdopting(locale);
    await choose(locale, "file");
    const prices = "品名,规格,单价,数量\r\n纸,A4,20,3\r\n笔,黑,2,10\r\n";
    const chooser = user.pane.getByLabel(adopting.file, { exact: true });
    await chooser.setInputFiles({ name: "采购.csv", mimeType: "text/csv", buffer: Buffer.from(prices) });
    await read(locale);
    const { adopt } = textsOf(locale);
    await user.pane.getByText(adopt.refused("采购", adopt.refusals.prices)).waitFor();
    await chooser.setInputFiles({
      name: "来件.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`\ufeff${COPIED}`, "utf16le"),
    });
    await read(locale);
    await user.pane.getByRole("group", { name: adopting.columns("来件") }).waitFor();
  });

  it("in the selected cells, by the keyboard alone", async () => {
    await openAdopting(locale);
    const source = user.pane.getByLabel(adopting.source, { exact: true });
    await source.focus();
    await user.page.keyboard.press("ArrowDown");
    await user.pane.getByText(adopting.select).waitFor();
    await user.page.keyboard.press("Tab");
    await user.page.keyboard.press("Enter");
    const { adopt } = textsOf(locale);
    await user.pane.getByText(adopt.refused("说明", adopt.refusals.noHeader)).waitFor();
    expect(await source.inputValue()).toBe("selection");
  });
});
