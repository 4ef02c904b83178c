import { textsOf } from "../../src/locales";
import { fairnessWords } from "../../src/locales/fairness";
import { LOCALES, type Locale } from "../../src/locales/locale";
import { usePreview } from "./support/preview";
import type { User } from "./support/user";

const preview = usePreview("fairness");
let user: User;

/** Scoring the sample a few hundred times takes a worker a while on a machine that others use, too. */
const LONG = 300_000;

async function openFairness(locale: Locale): Promise<void> {
  user = await preview.open(locale);
  user.page.setDefaultTimeout(120_000);
  await user.view("fairness");
  await user.pane.getByRole("region", { name: fairnessWords(locale).intervals.title }).waitFor();
}

describe.each(LOCALES)("公平性 in %s", (locale) => {
  const words = fairnessWords(locale);
  const own = textsOf(locale).leaders.fairness;

  it(
    "shows the sample's intervals, inspectors, loads and weights by role and label, and works out what the ranks lean on",
    async () => {
      await openFairness(locale);
      const { pane } = user;
      const ranks = pane.getByRole("list", { name: words.intervals.chart("街镇"), exact: true }).getByRole("listitem");
      expect(await ranks.count()).toBe(10);
      expect(await ranks.first().textContent()).toBe(words.intervals.place("温泉街道", 1, 1, 1));
      const inspectors = pane.getByRole("table", { name: own.inspectors.title, exact: true });
      expect(await inspectors.getByRole("row").count()).toBe(4);
      await inspectors.getByRole("row", { name: /督查三组.*\+5\.39 ± 0\.92/ }).waitFor();
      await pane.getByRole("combobox", { name: words.group, exact: true }).selectOption("区直部门");
      const loads = pane.getByRole("list", { name: words.loads.chart("区直部门"), exact: true });
      expect(await loads.getByRole("listitem").first().textContent()).toContain(own.loads.states.high);
      await pane.getByRole("list", { name: words.comparison.weights, exact: true }).waitFor();
      await pane.getByRole("button", { name: words.sensitivity.run, exact: true }).click();
      await pane.getByRole("progressbar", { name: words.sensitivity.progress, exact: true }).waitFor();
      await pane.getByText(words.sensitivity.done, { exact: true }).waitFor();
      const most = pane.getByRole("list", { name: words.sensitivity.most, exact: true }).getByRole("listitem");
      expect(await most.count()).toBe(3);
      expect(await user.barriers()).toEqual([]);
    },
    LONG,
  );
});

it(
  "the pairwise form writes what was confirmed into the sheet, by the keyboard, and undo puts it back",
  async () => {
    await openFairness("zh-CN");
    const { pane } = user;
    const words = fairnessWords("zh-CN").comparison;
    const pair = pane.getByRole("combobox", { name: words.pair("调查研究", "推动落实"), exact: true });
    await pair.selectOption({ label: words.ratio("9", words.meanings["9"] ?? "") });
    await pane.getByText(/不小于0.10，前后矛盾，不能采用/).waitFor();
    const review = pane.getByRole("button", { name: words.review, exact: true });
    expect(await review.getAttribute("aria-disabled")).toBe("true");
    await pair.selectOption({ label: words.ratio("1/2", "") });
    await review.focus();
    await user.page.keyboard.press("Enter");
    const confirm = pane.getByRole("group", { name: "确认修改" });
    expect(await confirm.getByRole("listitem").count()).toBe(2);
    await confirm.getByRole("button", { name: "写入", exact: true }).click();
    await pane
      .getByText(/^修改完成：写入了2个单元格/)
      .first()
      .waitFor();
    await pane.getByText(words.unchanged, { exact: true }).waitFor();
    await pane.getByRole("button", { name: "撤销修改", exact: true }).click();
    await pane
      .getByText(/^已撤销/)
      .first()
      .waitFor();
    const third = words.ratio("1/3", words.meanings["1/3"] ?? "");
    await pair.getByText(third).waitFor({ state: "attached" });
    expect(await pair.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text)).toBe(third);
  },
  LONG,
);

it(
  "working it out can be stopped, and begun again",
  async () => {
    await openFairness("zh-CN");
    const { pane } = user;
    const { sensitivity } = fairnessWords("zh-CN");
    await pane.getByRole("button", { name: sensitivity.run, exact: true }).click();
    await pane.getByText(/^正在测算：[1-9]/).waitFor();
    await pane.getByRole("button", { name: sensitivity.cancel, exact: true }).click();
    await pane.getByText(sensitivity.stopped, { exact: true }).waitFor();
    await pane.getByRole("button", { name: sensitivity.run, exact: true }).waitFor();
    expect(await pane.getByRole("list", { name: sensitivity.most }).count()).toBe(0);
  },
  LONG,
);
