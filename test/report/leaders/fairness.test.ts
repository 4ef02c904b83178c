import { assess } from "../../../src/core/assess";
import { rankIntervals } from "../../../src/core/fairness/rankIntervals";
import { sensitivities } from "../../../src/core/fairness/sensitivity";
import { inputsOf } from "../../../src/core/fingerprint/inputs";
import type { Locale } from "../../../src/locales/locale";
import { leadersBook } from "../../../src/report/leaders/leadersBook";
import { modelOf, type Settings, type Sheets } from "../../support/model";

const SHEETS: Sheets = {
  streetTasks: [
    ["id", "name", "responsible", "progress", "workload"],
    ["A", "任务", "甲街道", 0.3, 4],
    ["B", "任务", "乙街道", 0.31, 2],
    ["C", "任务", "丙街道", 0.2, 0.5],
  ],
  inspections: [
    ["date", "inspector", "subjectId", "rating"],
    ["2019-06-01", "督查一组", "A", 90],
    ["2019-06-01", "督查二组", "A", 80],
    ["2019-06-02", "督查一组", "B", 92],
    ["2019-06-02", "督查二组", "B", 80],
  ],
};

function linesOf(sheets: Sheets, settings: Settings = {}, locale: Locale = "zh-CN", complete = true) {
  const model = modelOf(sheets, settings);
  const assessment = rankIntervals(assess(model));
  const options = complete ? { sensitivities: sensitivities(model) } : {};
  const book = leadersBook(assessment, inputsOf(model, assessment), locale, options);
  const sheet = book.find(({ name }) => name === (locale === "zh-CN" ? "公平性" : "Fairness"));
  return (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
}

test("the inspectors stand with their ratings, severity and standard error", () => {
  const lines = linesOf(SHEETS);
  expect(lines).toContainEqual(["督查员", "评分次数", "宽严", "标准误"]);
  // Differences of 10 and 12 leave half a point to each of the four ratings: s² = 1, by 4 ratings less 3 unknowns.
  expect(lines).toContainEqual(["督查一组", 2, 5.5, 0.5]);
  expect(lines).toContainEqual(["督查二组", 2, -5.5, 0.5]);
  expect(lines.flat()).toContain("宽严为正：打分偏高。各督查员的评分已按宽严校正。");
});

test("where they cannot be compared it says so, and which visits would help", () => {
  const inspections: Sheets["inspections"] = [
    ["date", "inspector", "subjectId", "rating"],
    ["2019-06-01", "督查一组", "A", 90],
    ["2019-06-01", "督查一组", "B", 80],
    ["2019-06-02", "督查二组", "C", 92],
    ["2019-06-03", "督查二组", "C", 80],
  ];
  const lines = linesOf({ ...SHEETS, inspections });
  expect(lines).toContainEqual(["督查一组", 2, null, null]);
  expect(lines.flat()).toContain("督查员分成2部分，相互没有评过同一项工作：督查一组；督查二组。");
  expect(lines.flat()).toEqual(expect.arrayContaining(["再做下列督查并评分，就可以比较全部督查员：", "督查一组督查C"]));
  expect(linesOf({ streetTasks: SHEETS.streetTasks ?? [["id"]] }).flat()).toContain("没有督查评分。");
});

test("the load of every subject stands with what it adds to the score", () => {
  const lines = linesOf(SHEETS, { loadExponent: 0.5 });
  const heavy = lines.find(([, name]) => name === "甲街道");
  expect(heavy?.slice(2, 6)).toEqual([1, 4, 2, 1.05]);
  expect(heavy?.[6]).toBeGreaterThan(0);
  expect(heavy?.[7]).toBe("偏重");
  expect(lines.find(([, name]) => name === "丙街道")?.slice(5)).toEqual([1, 0, "偏轻"]);
});

test("the parameters that decide are said in words, then all of them", () => {
  const flat = linesOf(SHEETS).flat();
  expect(flat.filter((text) => /^.+由.+改到约.+，.+由第\d名变为第\d名。$/.test(String(text))).length).toBeGreaterThan(
    0,
  );
  expect(flat).toEqual(expect.arrayContaining(["参数敏感度", "定性权重", "工作量调节指数"]));
  expect(linesOf(SHEETS, {}, "zh-CN", false).flat()).not.toContain("参数敏感度");
});

test("it is in English in an English workbook", () => {
  const text = linesOf(SHEETS, { language: "en-US" }, "en-US")
    .flat()
    .join("\n")
    .replaceAll(/甲街道|乙街道|丙街道|督查.组|街镇/g, "");
  expect(text).toContain("How the inspectors rate");
  expect(text).not.toMatch(/\p{Script=Han}/u);
});
