import { cellText, chartTitle } from "../../src/workbook/cellText";

test.each([
  ["甲\u0000\u0007\r乙", "甲乙"],
  ["一行\n两行\t三", "一行\n两行\t三"],
  ["🏙️街道\ud800", "🏙️街道"],
  ["\ufffe甲\uffff", "甲"],
  ["\u007f\u0085", "\u007f\u0085"],
  ["=1+1", "=1+1"],
])("%j as a cell holds it", (text, expected) => {
  expect(cellText(text)).toBe(expected);
});

test("a text that is too long for a cell ends in an ellipsis", () => {
  expect(cellText("长".repeat(40_000))).toBe(`${"长".repeat(32_766)}…`);
  expect(cellText("长".repeat(32_767))).toHaveLength(32_767);
});

test("a chart's title is one line, and a long name in it is cut between characters", () => {
  expect(chartTitle("总分：甲\n街道")).toBe("总分：甲 街道");
  expect(chartTitle(`总分：${"🏙".repeat(200)}`)).toBe(`总分：${"🏙".repeat(46)}…`);
});
