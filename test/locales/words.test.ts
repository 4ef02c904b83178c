import type { HostErrorCode } from "../../src/hosts/host";
import { textsOf } from "../../src/cli/texts";
import { hostErrorLine, hostErrorText, type HostErrorCode as WordedCode } from "../../src/locales/hostErrors";
import { LOCALES } from "../../src/locales/locale";
import { LIGHTS, MODES, SUBJECT_KINDS, wordOf, type Word } from "../../src/workbook/schema";

/** A host's code without words does not compile here. */
const inWords: (code: HostErrorCode) => WordedCode = (code) => code;
const CODES = Object.keys(textsOf("zh-CN").hostErrors) as WordedCode[];

/** Every text of a theme that takes no params. */
function everyText(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(everyText);
  return [];
}

describe.each(LOCALES)("words in %s", (locale) => {
  const texts = textsOf(locale);

  it.each(CODES)("says of a host's failure what happened, why, and what to do: %s", (code) => {
    for (const params of [
      {},
      {
        file: "清单.xlsx",
        sheet: "街镇任务清单",
        reason: "EACCES: permission denied",
        size: "1",
        looked: "街镇任务",
        found: "表1",
      },
    ]) {
      const { what, why, next } = hostErrorText(code, params, locale);
      for (const text of [what, why, next]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|\[object|“”/);
      }
    }
  });

  it("leaves no word empty, and none in the wrong script", () => {
    const found = everyText({ words: texts.words, report: texts.report, cli: texts.cli }).filter(
      (text) => !/^[—&P\s;,、]+$/.test(text),
    );
    expect(found.length).toBeGreaterThan(60);
    for (const text of found) {
      expect(text.trim()).not.toBe("");
      expect(/[一-鿿]/.test(text)).toBe(locale === "zh-CN");
    }
  });

  it("calls lights, kinds and modes what the sheets call them", () => {
    const sheetWords = (words: readonly Word[]) =>
      Object.fromEntries(words.map(({ code }) => [code, wordOf(words, code, locale)]));
    expect(texts.words.lights).toEqual(sheetWords(LIGHTS));
    expect(texts.words.subjectKinds).toEqual(sheetWords(SUBJECT_KINDS));
    expect(texts.words.modes).toEqual(sheetWords(MODES));
  });
});

it("has words for the codes of a host", () => {
  expect(CODES).toContain(inWords("file-missing"));
});

it("says a failure in one line", () => {
  expect(hostErrorLine("file-missing", { file: "a.xlsx" }, "zh-CN")).toBe(
    "打不开文件“a.xlsx”：文件不存在。核对文件名和所在文件夹，然后重试。",
  );
  expect(hostErrorLine("cell-edit", {}, "en-US")).toBe(
    "The workbook cannot be read or written just now: a cell is being edited. Press Enter or Esc to finish editing, and try again.",
  );
});

it("puts a system's reason and a file's format into words", () => {
  expect(hostErrorText("write-failed", { file: "a.xlsx", reason: "EBUSY: resource busy" }, "zh-CN").why).toBe(
    "文件正被其他程序打开",
  );
  expect(hostErrorText("unsupported", { file: "a.xls", reason: "xls" }, "zh-CN")).toEqual({
    what: "打不开文件“a.xls”",
    why: "这是旧的 .xls 格式",
    next: "在 Excel 中打开它，另存为 .xlsx 格式",
  });
});

it("counts findings in the command line so that a reader can add them up", () => {
  const counts = { error: 2, warning: 1, info: 0 };
  expect(textsOf("zh-CN").cli.summary.findings(counts)).toBe("数据核对：错误2条，警告1条，提示0条");
  expect(textsOf("en-US").cli.summary.findings(counts)).toBe("Findings: 2 errors, 1 warning, 0 for information");
});
