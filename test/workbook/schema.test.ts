import { PARAMETER_TABLE } from "../../src/core/model/parameterTable";
import { foldHeader } from "../../src/workbook/fold";
import {
  LIGHTS,
  PARAMETERS,
  PARAMETER_KEYS,
  SCHEMA,
  TABLE_KEYS,
  columnOf,
  headerOf,
  parameterName,
  said,
  wordOf,
} from "../../src/workbook/schema";
import type { Language } from "../../src/workbook/schema";

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

describe.each(LANGUAGES)("the schema in %s", (language) => {
  it("gives every table a name of its own", () => {
    const names = TABLE_KEYS.map((key) => foldHeader(said(SCHEMA[key].table, language)));
    expect(new Set(names).size).toBe(21);
  });

  it("gives tables names that Excel takes for tables", () => {
    for (const key of TABLE_KEYS) expect(said(SCHEMA[key].table, language)).toMatch(/^[\p{L}_][\p{L}\d_]*$/u);
  });

  it("gives sheets names that Excel takes for sheets", () => {
    for (const key of TABLE_KEYS) expect(said(SCHEMA[key].sheet, language)).toMatch(/^[^:\\/?*[\]']{1,31}$/);
  });

  it.each(TABLE_KEYS)("gives every column of %s a header of its own", (key) => {
    const headers = SCHEMA[key].columns.map((column) => foldHeader(said(column.name, language)));
    expect(new Set(headers).size).toBe(headers.length);
  });

  it("gives every parameter a name of its own", () => {
    const names = PARAMETER_KEYS.map((key) => foldHeader(parameterName(key, language)));
    expect(new Set(names).size).toBe(names.length);
  });
});

it("names the columns of the task lists as the contract does", () => {
  const headers = SCHEMA.streetTasks.columns.map((column) => column.name.zh + (column.required ? "*" : "")).join(" ");
  expect(headers).toBe(
    "编号* 类别 大类 重点任务* 具体举措 目标 目标值 计量单位 完成值 完成率 牵头领导 责任单位* 配合单位 责任人 岗位 网格编号 " +
      "开始日期 完成时限* 延期至 完成日期 考核方式 工作量 难度系数 进展情况 存在问题 下一步打算 备注 " +
      "状态 时效分 质量分 定性分 定量分 综合分 计分说明",
  );
});

it("knows which columns the add-in owns", () => {
  const owned = SCHEMA.standingDuties.columns.filter((column) => column.out).map((column) => column.name.zh);
  expect(owned).toEqual(["应办", "已办", "时效分"]);
});

it("finds words, headers and columns", () => {
  expect(wordOf(LIGHTS, "red", "zh-CN")).toBe("红");
  expect(wordOf(LIGHTS, "purple", "zh-CN")).toBe("purple");
  expect(headerOf("cases", "leader", "zh-CN")).toBe("包案领导");
  expect(columnOf("cases", "assisting")).toBeUndefined();
  expect(() => headerOf("cases", "assisting", "zh-CN")).toThrow(RangeError);
});

it("has words for every code that a parameter may have, the default first", () => {
  for (const key of PARAMETER_KEYS) {
    const rule = PARAMETER_TABLE[key];
    const codes = PARAMETERS[key].words?.map((word) => word.code);
    if (rule.kind === "word") expect(codes).toEqual(rule.words);
    else if (rule.kind === "flag") expect(codes).toEqual(["yes", "no"]);
    else expect(codes).toBeUndefined();
  }
});
