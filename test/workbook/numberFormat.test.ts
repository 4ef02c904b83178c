import { fitsFormat, formatFor } from "../../src/workbook/numberFormat";

describe("number formats", () => {
  test.each([
    ["yyyy-mm-dd", "day", true],
    ['m"月"d"日"', "day", true],
    ["[$-804]aaaa;@", "day", false],
    ["General", "day", false],
    ["G/通用格式", "number", true],
    ["0.00%", "percent", true],
    ['0.0"%"', "percent", false],
    ["0.00E+00", "number", true],
    ["#,##0.00_);[Red](#,##0.00)", "number", true],
    ["@", "number", false],
    ["0%", "number", false],
    ["0%", "share", true],
    ["General", "share", true],
    ["yyyy/m/d", "share", false],
  ] as const)("%s shows a %s: %s", (format, shown, fits) => {
    expect(fitsFormat(format, shown)).toBe(fits);
  });

  it("are given as the value needs them", () => {
    expect([formatFor("day", 43646), formatFor("number", 3), formatFor("share", 0.5)]).toEqual([
      "yyyy-mm-dd",
      "General",
      "General",
    ]);
    expect([0.5, 0.125, 0.0625].map((value) => formatFor("percent", value))).toEqual(["0%", "0.0%", "0.00%"]);
  });
});
