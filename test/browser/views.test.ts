import { textsOf } from "../../src/locales";
import { LOCALES, type Locale } from "../../src/locales/locale";
import { VIEWS } from "../../src/taskpane/state";
import { usePreview } from "./support/preview";
import type { User } from "./support/user";

const preview = usePreview("view");
let user: User;

/** Axe looks at every pair of colours; nine views take it a minute or more on a machine that others use, too. */
const AXE_TIME = 300_000;
const WIDTHS = [320, 350, 600];
/** Excel's own colours; black with white is high contrast. */
const THEMES = {
  light: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#252423" },
  dark: { bodyBackgroundColor: "#252423", bodyForegroundColor: "#ffffff" },
  highContrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff" },
} as const;
type Theme = keyof typeof THEMES;

/** As Excel says it, and as the pane looks again when it gets the focus. */
async function setTheme(theme: Theme): Promise<void> {
  await user.frame.evaluate((colours) => {
    Object.defineProperty(Office.context, "officeTheme", { value: colours, configurable: true });
    window.dispatchEvent(new Event("focus"));
  }, THEMES[theme]);
  // Colours fade into each other.
  await user.page.waitForTimeout(500);
}

async function open(view: (typeof VIEWS)[number], locale: Locale): Promise<void> {
  await user.view(view);
  await user.pane.getByRole("tabpanel", { name: textsOf(locale).views.names[view], exact: true }).waitFor();
  await user.pane.getByText(textsOf(locale).views.loading, { exact: true }).waitFor({ state: "hidden" });
}

/** Numbers the controls of the view that a keyboard must reach, as they stand; of a group of choices it reaches one. */
function markControls(): Promise<string[]> {
  return user.frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "#view :is(a[href],button,input,select,textarea,summary,[tabindex])",
    );
    const tabbable = [...all].filter((one) => {
      const isOff = one.tabIndex < 0 || one.hasAttribute("disabled") || !one.checkVisibility();
      if (isOff || !(one instanceof HTMLInputElement) || one.type !== "radio") return !isOff;
      const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`);
      const chosen = [...group].find(({ checked }) => checked) ?? group[0];
      return one === chosen;
    });
    return tabbable.map((one, at) => {
      one.dataset["order"] = String(at);
      return String(at);
    });
  });
}

describe.each(LOCALES)("in %s", (locale) => {
  beforeEach(async () => {
    user = await preview.open(locale);
  });

  it.each(Object.keys(THEMES) as Theme[])(
    "no view has a barrier that axe finds, in %s",
    async (theme) => {
      await setTheme(theme);
      await user.setWidth(350);
      for (const view of VIEWS) {
        await open(view, locale);
        expect({ view, found: await user.barriers() }).toEqual({ view, found: [] });
      }
    },
    AXE_TIME,
  );

  it.each(WIDTHS)("every view fits a pane of %i pixels, and no word of a button is cut off", async (width) => {
    await user.setWidth(width);
    for (const view of VIEWS) {
      await open(view, locale);
      const cut = await user.frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const buttons = [...document.querySelectorAll("button")].filter(
          (button) => button.scrollWidth > button.clientWidth + 1,
        );
        return [...(scrollWidth > clientWidth ? ["the page"] : []), ...buttons.map((button) => button.textContent)];
      });
      expect({ view, cut }).toEqual({ view, cut: [] });
    }
  });

  it("the arrows lead from tab to tab, and Tab into the view", async () => {
    const { names } = textsOf(locale).views;
    const tab = (name: string) => user.pane.getByRole("tab", { name, exact: true });
    await tab(names.overview).focus();
    for (const view of VIEWS.slice(1)) {
      await user.page.keyboard.press("ArrowRight");
      expect(await tab(names[view]).getAttribute("aria-selected")).toBe("true");
    }
    await user.page.keyboard.press("Home");
    expect(await tab(names.overview).getAttribute("aria-selected")).toBe("true");
    await user.page.keyboard.press("Tab");
    expect(await user.pane.locator(":focus").getAttribute("type")).toBe("date");
  });

  it(
    "every control of every view is reached with Tab, in the order in which it stands",
    async () => {
      for (const view of VIEWS) {
        await open(view, locale);
        const standing = await markControls();
        await user.pane.getByRole("tab", { selected: true }).focus();
        const reached: string[] = [];
        while (reached.length < standing.length) {
          await user.page.keyboard.press("Tab");
          reached.push(
            await user.pane.locator(":focus").evaluate((one) => one.getAttribute("data-order") ?? one.outerHTML),
          );
        }
        expect({ view, reached }).toEqual({ view, reached: standing });
        expect(standing.length).toBeGreaterThan(0);
      }
    },
    AXE_TIME,
  );
});

it("words of the pane come from the locales: an English pane speaks no Chinese but the workbook's own", async () => {
  user = await preview.open("en-US");
  for (const view of ["settings", "findings"] as const) {
    await open(view, "en-US");
    const words = await user.frame.evaluate(() =>
      [...document.querySelectorAll("button,label,h2,h3,legend")]
        .map(({ textContent }) => textContent)
        .filter((text) => /[一-鿿]/.test(text) && !text.includes("!")),
    );
    expect({ view, words }).toEqual({ view, words: [] });
  }
});
