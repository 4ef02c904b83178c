import { isPercentColumn } from "../../src/workbook/lookFor";
import { SCHEMA, TABLE_KEYS } from "../../src/workbook/schema";

test("number formats are read of every column of shares, of weights and of what is held against a target", () => {
  const columns = TABLE_KEYS.flatMap((key) => SCHEMA[key].columns.filter(({ out }) => !out));
  for (const { name, kind } of columns)
    if (kind === "share") expect([name.zh, isPercentColumn(name.zh)]).toEqual([name.zh, true]);
  expect(["分担比例", "权重", "目标值", "Share"].map(isPercentColumn)).toEqual([true, true, true, true]);
  expect(["编号", "备注", "难度系数"].map(isPercentColumn)).toEqual([false, false, false]);
});
