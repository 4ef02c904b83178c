import { dayOf } from "../../src/core/calendar/day";
import type { Day } from "../../src/core/calendar/day";
import { readParameters } from "../../src/core/model/readParameters";
import { PARAMETER_TABLE } from "../../src/core/model/parameterTable";
import { blankWorkbook, defaultValue } from "../../src/workbook/blank";
import type { NewTable } from "../../src/workbook/blank";
import { readWorkbook } from "../../src/workbook/read";
import { PARAMETER_KEYS } from "../../src/workbook/schema";
import type { Language } from "../../src/workbook/schema";
import type { Snapshot } from "../../src/workbook/snapshot";
import { excelTable, sheet, snapshot } from "./grids";

const TODAY = dayOf(2019, 6, 28) ?? (0 as Day);
const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

function asSnapshot(language: Language): Snapshot {
  return snapshot(
    blankWorkbook(language).sheets.map(({ name, tables }) =>
      sheet(name, {
        tables: tables.map((table) =>
          excelTable(table.name, [table.headers, ...table.body], {
            row: table.row,
            column: table.column,
            freeColumns: 0,
          }),
        ),
      }),
    ),
  );
}

function tableOf(name: string): NewTable {
  const table = blankWorkbook("zh-CN")
    .sheets.flatMap(({ tables }) => tables)
    .find((found) => found.name === name);
  if (table === undefined) throw new Error(`no ${name}`);
  return table;
}

describe.each(LANGUAGES)("the empty workbook in %s", (language) => {
  it("is read without a finding, every table and every default", () => {
    const reading = readWorkbook(asSnapshot(language), { today: TODAY });
    if (!reading.ok) throw new Error("no task list");
    expect(Object.keys(reading.located.tables)).toHaveLength(21);
    expect(reading.located.language).toBe(language);
    expect(reading.model.findings).toEqual([]);
    expect(reading.model.tables.streetTasks).toEqual([]);
    const report = jest.fn();
    const parameters = readParameters(reading.model, report);
    expect(report).not.toHaveBeenCalled();
    expect(parameters.language).toBe(language);
    for (const key of PARAMETER_KEYS) {
      const rule = PARAMETER_TABLE[key];
      if (rule.kind === "number" || rule.kind === "flag") expect([key, parameters[key]]).toEqual([key, rule.default]);
    }
  });

  it("stands tables of one sheet side by side, an empty column between them", () => {
    for (const { tables, widths } of blankWorkbook(language).sheets) {
      let edge = 0;
      for (const { column, headers } of tables) {
        expect(column).toBe(edge);
        edge += headers.length + 1;
      }
      expect(widths).toHaveLength(edge - 1);
    }
  });

  it("gives every column a format, a hint and a body cell", () => {
    for (const table of blankWorkbook(language).sheets.flatMap(({ tables }) => tables)) {
      const count = table.headers.length;
      expect([table.formats.length, table.hints.length, table.required.length]).toEqual([count, count, count]);
      expect(table.body.length).toBeGreaterThan(0);
      for (const row of table.body) expect(row).toHaveLength(count);
      expect(table.headers.every((header) => header !== "")).toBe(true);
      expect(table.hints.every((hint) => hint !== "")).toBe(true);
    }
  });
});

it("offers words, refuses others only where the column takes no others", () => {
  const { validations, headers, outFrom } = tableOf("街镇任务");
  expect(validations.map(({ column, list, strict }) => [headers[column], list, strict])).toEqual([
    ["类别", ["调查研究", "推动落实", "优化服务", "强化治理"], false],
    ["考核方式", ["时效", "质量"], true],
  ]);
  expect(headers[outFrom ?? -1]).toBe("状态");
  expect(tableOf("名册").outFrom).toBeNull();
});

it("offers the words of a parameter in its own cell", () => {
  const { validations, body } = tableOf("设置");
  const offered = validations.map(({ row, list }) => [body[row ?? -1]?.[0], list]);
  expect(offered).toContainEqual(["督查员校准", ["开", "关"]]);
  expect(offered).toContainEqual(["语言", ["中文", "English"]]);
});

it("writes defaults as a person would", () => {
  expect(defaultValue("gradeValues", "zh-CN")).toBe("优95 良85 中75 差50 好95 较好85 一般70 较差50");
  expect(defaultValue("gradeLimits", "zh-CN")).toBe("90 80 60");
  expect(defaultValue("quotaHandling", "zh-CN")).toBe("标注");
  expect(defaultValue("rankLeaders", "en-US")).toBe("No");
  expect(defaultValue("yellowGap", "en-US")).toBe(0.1);
  expect(defaultValue("signedBy", "zh-CN")).toBeNull();
});

it("compares every category with itself", () => {
  expect(tableOf("类别比较").headers).toEqual(["类别", "调查研究", "推动落实", "优化服务", "强化治理", "权重", "CR"]);
  expect(tableOf("类别比较").body[1]).toEqual(["推动落实", null, 1, null, null, null, null]);
});

it("formats days and shares", () => {
  const { headers, formats } = tableOf("街镇任务");
  const formatOf = (header: string) => formats[headers.indexOf(header)];
  expect(["完成时限", "完成率", "综合分", "编号"].map(formatOf)).toEqual(["yyyy-mm-dd", "0%", "0.00", null]);
});
