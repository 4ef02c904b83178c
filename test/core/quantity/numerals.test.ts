import { chineseNumber, withArabicDigits } from "../../../src/core/quantity/numerals";

test.each([
  ["十", 10],
  ["十五", 15],
  ["二十", 20],
  ["廿八", 28],
  ["三百", 300],
  ["三百零五", 305],
  ["一千二百三十四", 1234],
  ["一万五千", 15000],
  ["三亿", 300000000],
  ["两千", 2000],
  ["二〇一九", 2019],
  ["〇", 0],
])("%s is %d", (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test.each(["", "万", "一二十", "甲", "三百五六", "百百百", "1", "九".repeat(30)])("%j is no number", (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test("runs inside a text become digits, what is no number stays", () => {
  expect(withArabicDigits("二〇一九年六月三十日")).toBe("2019年6月30日");
  expect(withArabicDigits("第三季度、三百户")).toBe("第3季度、300户");
  expect(withArabicDigits("一二十")).toBe("一二十");
});
