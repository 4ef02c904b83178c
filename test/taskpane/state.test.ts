import { dayOf } from "../../src/core/calendar/day";
import { textsOf } from "../../src/locales";
import { LOCALES } from "../../src/locales/locale";
import { localDay, readDayField } from "../../src/taskpane/dayField";
import { localeFor } from "../../src/taskpane/language";
import { failureOf } from "../../src/taskpane/outcome";
import { announcement, sentence } from "../../src/taskpane/sentences";
import { INITIAL, reduce, type Event, type PaneState, type Result } from "../../src/taskpane/state";
import { HostError } from "../../src/hosts/host";

const after = (...events: Event[]): PaneState => events.reduce(reduce, INITIAL);
const undone: Result = { job: "undo", restored: 3, kept: [] };

describe("what the pane shows", () => {
  it("goes from a press over progress to a result", () => {
    const pressed = after({ type: "pressed", job: "recompute" });
    expect(pressed.work).toEqual({
      status: "working",
      job: "recompute",
      home: "scoring",
      stopping: false,
      refused: false,
    });
    const progressed = reduce(pressed, { type: "progressed", steps: { done: 1, total: 3 } });
    expect(progressed.work).toMatchObject({ status: "working", steps: { done: 1, total: 3 } });
    const finished = reduce(progressed, { type: "finished", result: undone });
    expect(finished.work).toEqual({ status: "done", home: "scoring", result: undone });
  });

  it("refuses a second press while it works, and keeps to the first", () => {
    const { work } = after({ type: "pressed", job: "recompute" }, { type: "pressed", job: "undo" });
    expect(work).toEqual({ status: "working", job: "recompute", home: "scoring", stopping: false, refused: true });
  });

  it("starts afresh after a result and after a failure", () => {
    const failed: Event = { type: "failed", failure: { kind: "bad-day" } };
    const again = after({ type: "pressed", job: "check" }, failed, { type: "pressed", job: "publish" });
    expect(again.work).toEqual({
      status: "working",
      job: "publish",
      home: "bulletin",
      stopping: false,
      refused: false,
    });
  });

  it("says of a failure whether writing had begun", () => {
    const failed: Event = { type: "failed", failure: { kind: "bad-day" } };
    expect(after({ type: "pressed", job: "check" }, failed).work).toMatchObject({ status: "failed", partly: false });
    const steps: Event = { type: "progressed", steps: { done: 0, total: 2 } };
    expect(after({ type: "pressed", job: "check" }, steps, failed).work).toMatchObject({ partly: true });
  });

  it.each<Event>([
    { type: "progressed", steps: { done: 1, total: 1 } },
    { type: "cancelled" },
    { type: "finished", result: undone },
    { type: "failed", failure: { kind: "bad-day" } },
  ])("drops what comes when nothing is under way: $type", (event) => {
    expect(reduce(INITIAL, event)).toEqual(INITIAL);
  });

  it("keeps the as-of day through a job", () => {
    const day = { text: "2019-06-28", broken: false };
    expect(after({ type: "day", day }, { type: "pressed", job: "check" }).day).toEqual(day);
  });
});

describe("the field of the as-of day", () => {
  it("reads a day, nothing, and what is neither", () => {
    expect(readDayField({ text: "2019-06-28", broken: false })).toEqual({ kind: "day", day: dayOf(2019, 6, 28) });
    expect(readDayField({ text: "", broken: false })).toEqual({ kind: "none" });
    expect(readDayField({ text: "", broken: true })).toEqual({ kind: "bad" });
    expect(readDayField({ text: "2019-02-30", broken: false })).toEqual({ kind: "bad" });
    expect(readDayField({ text: "1899-12-31", broken: false })).toEqual({ kind: "bad" });
    expect(readDayField({ text: "28 June", broken: false })).toEqual({ kind: "bad" });
  });

  it("takes today from the calendar where the user stands, up to midnight", () => {
    expect(localDay(new Date(2019, 5, 28, 0, 0, 1))).toBe(dayOf(2019, 6, 28));
    expect(localDay(new Date(2019, 5, 28, 23, 59, 59))).toBe(dayOf(2019, 6, 28));
  });
});

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["zh", "zh-CN"],
  ["ZH-cn", "zh-CN"],
  ["en-US", "en-US"],
  ["de-DE", "en-US"],
  ["zha-CN", "en-US"],
  ["", "en-US"],
])("speaks to an Excel in %j in %s", (displayLanguage, locale) => {
  expect(localeFor(displayLanguage)).toBe(locale);
});

describe("failures", () => {
  it("keeps what a host says, with what it names", () => {
    const error = new HostError("sheet-protected", { sheet: "街镇任务清单" });
    expect(failureOf(error)).toEqual({ kind: "host", code: "sheet-protected", params: { sheet: "街镇任务清单" } });
  });

  it("keeps of a bug what a maintainer needs: name, message, stack, and where Office.js failed", () => {
    const error = Object.assign(new TypeError("no rows"), { debugInfo: { errorLocation: "Range.values" } });
    const failure = failureOf(error);
    expect(failure).toMatchObject({ kind: "bug" });
    const details = failure.kind === "bug" ? failure.details : "";
    expect(details).toContain("TypeError: no rows");
    expect(details).toContain("state.test.ts");
    expect(details).toContain('"errorLocation": "Range.values"');
  });

  it("copes with what was thrown and is no error, and with debug information that cannot be written down", () => {
    expect(failureOf("gone")).toEqual({ kind: "bug", details: "gone" });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(failureOf(Object.assign(new Error("round"), { debugInfo: circle }))).toMatchObject({ kind: "bug" });
  });
});

it("writes a text as a sentence of its own", () => {
  expect(sentence("有单元格正在编辑", "zh-CN")).toBe("有单元格正在编辑。");
  expect(sentence("a cell is being edited", "en-US")).toBe("A cell is being edited.");
});

/** Every text of a theme; those with params get numbers, which every one of them takes. */
function everyText(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String(Reflect.apply(node, undefined, [43644, 2]))];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(everyText) : [];
}

describe.each(LOCALES)("the pane's words in %s", (locale) => {
  it("are all there, in the right script, and whole", () => {
    const texts = everyText(textsOf(locale).pane);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      if (/\p{L}/u.test(text)) expect(/[一-鿿]/.test(text)).toBe(locale === "zh-CN");
    }
  });

  it("announce nothing at first, and each state after it", () => {
    expect(announcement(INITIAL, locale)).toBe("");
    const { pane } = textsOf(locale);
    const pressed = after({ type: "pressed", job: "recompute" });
    expect(announcement(pressed, locale)).toBe(pane.working.recompute);
    expect(announcement(reduce(pressed, { type: "pressed", job: "check" }), locale)).toBe(pane.busy);
    expect(announcement(reduce(pressed, { type: "cancelled" }), locale)).toBe(pane.stopping);
    expect(announcement(reduce(pressed, { type: "failed", failure: { kind: "bad-day" } }), locale)).toContain(
      pane.badDay.next,
    );
    expect(announcement(reduce(pressed, { type: "finished", result: undone }), locale)).toContain(pane.restored(3));
  });
});
