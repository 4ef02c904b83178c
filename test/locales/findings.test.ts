import { finding, SEVERITY, type Finding, type FindingCode } from "../../src/core/checks/finding";
import { textsOf } from "../../src/locales";
import { findingText } from "../../src/locales/findingText";
import { LOCALES } from "../../src/locales/locale";
import { SAMPLE_PARAMS, sampleNames } from "../support/findings";

const CODES = Object.keys(SEVERITY) as FindingCode[];
const WORKBOOK = { at: "workbook" } as const;

function sample(code: FindingCode): Finding {
  return finding(code, WORKBOOK, SAMPLE_PARAMS[code]);
}

describe.each(LOCALES)("findings in %s", (locale) => {
  it("has words for exactly the codes that exist", () => {
    expect(Object.keys(textsOf(locale).findings).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)("says what is wrong and what to do: %s", (code) => {
    const { title, message, advice } = findingText(sample(code), sampleNames(locale), locale);
    for (const text of [title, message, advice]) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|\[object|NaN|null|\n/);
      // Every sentence gets its full stop, if any, where it is shown.
      expect(text).not.toMatch(/[。.]$/);
      if (locale === "zh-CN") expect(text).toMatch(/[一-鿿]/);
      else expect(text).toMatch(/[A-Za-z]{2}/);
    }
  });

  it("reads well where the optional params are absent", () => {
    const bare: readonly Finding[] = [
      finding("column-missing", WORKBOOK, { column: "完成时限", closest: undefined }),
      finding("date-unreadable", WORKBOOK, { text: "尽快", suggestion: undefined }),
      finding("parameter-unknown", WORKBOOK, { name: "某项", closest: undefined }),
    ];
    const names = { ...sampleNames(locale), here: undefined };
    for (const each of bare) {
      const { message, advice } = findingText(each, names, locale);
      expect(`${message}${advice}`).not.toMatch(/undefined/);
    }
  });
});

it("tells a clerk in Chinese what to fill in", () => {
  const names = { ...sampleNames("zh-CN"), here: "完成时限", column: () => "完成时限" };
  expect(findingText(sample("overdue"), names, "zh-CN").message).toBe("“JD-04”应于2019-05-31完成，已逾期19个工作日");
  expect(findingText(sample("deadline-missing"), names, "zh-CN").advice).toBe(
    "在“完成时限”填写日期，如 2019-06-30；长期坚持的工作填写“长期”",
  );
  expect(findingText(sample("date-unreadable"), names, "zh-CN").advice).toBe(
    "在“完成时限”填写日期；如果是指2019-06-30，就填写 2019-06-30",
  );
});

it("quotes long and broken text in one short line", () => {
  const long = finding("target-unreadable", WORKBOOK, { id: "A1", text: `第一行\n${"长".repeat(500)}` });
  const { message } = findingText(long, sampleNames("zh-CN"), "zh-CN");
  expect(message).toContain("“第一行 长");
  expect(message.length).toBeLessThan(120);
});

it.each(LOCALES)("speaks of the row where an item has no ID (%s)", (locale) => {
  for (const code of CODES) {
    const sampled = SAMPLE_PARAMS[code];
    const params = "id" in sampled ? { ...sampled, id: "" } : sampled;
    // These are about an id itself.
    if (code === "id-duplicate" || code === "inspection-unknown-id" || code === "link-unknown") continue;
    const { message, advice } = findingText(finding(code, WORKBOOK, params), sampleNames(locale), locale);
    expect(`${message}${advice}`).not.toContain("“”");
  }
});

it("names the kind of an unknown name in words, not by its code", () => {
  expect(findingText(sample("name-unknown"), sampleNames("zh-CN"), "zh-CN").message).toBe(
    "“JD-04”中的“鼓楼街道”不在名册，暂按“街镇”处理",
  );
});
