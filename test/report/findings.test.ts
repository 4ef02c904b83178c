import * as fc from "fast-check";
import { finding, SEVERITY, type Finding, type FindingCode } from "../../src/core/checks/finding";
import { countSeverities, explainFindings } from "../../src/report/explain";
import { findingsDocument } from "../../src/report/findings";
import { layOut } from "../../src/report/layout";
import { readWorkbook } from "../../src/workbook/read";
import type { Located } from "../../src/workbook/located";
import { SAMPLE_PARAMS } from "../support/findings";
import { day } from "../support/results";

const HEADERS = ["编号", "重点任务", "责任单位", "完成时限"];

/** A workbook of one task list, its headers in row 6: the body begins in row 7. */
function locatedList(): Located {
  const reading = readWorkbook(
    {
      date1904: false,
      sheets: [
        {
          id: "1",
          name: "街镇任务清单",
          protected: false,
          tables: [
            {
              name: "街镇任务",
              cells: { row: 5, column: 4, values: [HEADERS, ["JD-01", "甲事", "甲街道", null]] },
              freeColumns: 20,
              hiddenRows: false,
            },
          ],
          merges: [],
        },
      ],
    },
    { today: day("2019-06-28") },
  );
  if (!reading.ok) throw new Error("the task list was not found");
  return reading.located;
}

const located = locatedList();
const cell = (row: number, field: string) => ({ at: "cell", table: "streetTasks", row, field }) as const;

const noDeadline = (row: number) => finding("deadline-missing", cell(row, "due"), { id: `JD-0${row + 1}` });
const overdue = finding("overdue", cell(3, "due"), { id: "JD-04", due: day("2019-05-31"), days: 19 });
const twice = finding("id-duplicate", cell(0, "id"), { id: "JD-01" });
const unweighed = finding("workload-missing", cell(0, "workload"), { id: "JD-01" });
const calendar = finding("calendar-unknown", { at: "workbook" }, { year: 2031 });

describe("findings in words", () => {
  it("puts errors first, then sorts by code, sheet, message and cell", () => {
    const found = explainFindings(
      [unweighed, overdue, noDeadline(1), twice, noDeadline(0), calendar],
      located,
      "zh-CN",
    );
    expect(found.map(({ code, cell: at }) => [code, at])).toEqual([
      ["id-duplicate", "E7"],
      ["calendar-unknown", null],
      ["deadline-missing", "H7"],
      ["deadline-missing", "H8"],
      ["overdue", "H10"],
      ["workload-missing", "E7"],
    ]);
  });

  it("puts row 9 before row 10, and column Z before column AA, where all else is equal", () => {
    const at = (address: string) =>
      finding("formula-error", { at: "sheet", sheet: "甲", cell: address }, { text: "#REF!" });
    const found = explainFindings([at("AA9"), at("B10"), at("Z9")], located, "zh-CN");
    expect(found.map(({ cell: address }) => address)).toEqual(["Z9", "AA9", "B10"]);
  });

  it("names columns as the workbook does, in either language of the text", () => {
    expect(explainFindings([overdue], located, "zh-CN")[0]?.advice).toContain("在“完成日期”填写实际完成日期");
    expect(explainFindings([overdue], located, "en-US")[0]?.advice).toContain("enter the day in “完成日期”");
  });

  it("turns codes of words into the words of the sheet", () => {
    const word = finding("word-unknown", cell(0, "mode"), { text: "效率", allowed: ["timeliness", "quality"] });
    expect(explainFindings([word], located, "zh-CN")[0]?.advice).toBe("在“考核方式”填写时效、质量中的一个");
  });

  it("explains every code at any place", () => {
    const places = [{ at: "workbook" }, cell(0, "due"), { at: "table", table: "inspections" }] as const;
    for (const code of Object.keys(SEVERITY) as FindingCode[]) {
      for (const place of places) {
        const [found] = explainFindings([finding(code, place, SAMPLE_PARAMS[code])], located, "zh-CN");
        expect(`${found?.message ?? ""}${found?.advice ?? ""}`).not.toMatch(/undefined|[a-z]{4,}[A-Z]/);
      }
    }
  });

  it("gives the same order whatever the order of finding", () => {
    const all: readonly Finding[] = [overdue, twice, unweighed, calendar, noDeadline(0), noDeadline(1), noDeadline(2)];
    const expected = explainFindings(all, located, "zh-CN");
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
        expect(explainFindings(shuffled, located, "zh-CN")).toEqual(expected);
      }),
    );
  });

  it("counts so that the counts add up", () => {
    expect(countSeverities([overdue, twice, unweighed, noDeadline(0)])).toEqual({ error: 1, warning: 2, info: 1 });
  });
});

describe("数据核对清单", () => {
  const sheetOf = (findings: readonly Finding[]) =>
    layOut(findingsDocument(explainFindings(findings, located, "zh-CN"), "zh-CN"), "数据核对清单");
  const valuesOf = (findings: readonly Finding[]) =>
    sheetOf(findings).rows.map(({ cells }) => cells.map(({ value }) => value));

  it("has a line of counts and a row for each finding, with a link to the cell", () => {
    expect(valuesOf([overdue, calendar, twice])).toEqual([
      ["数据核对清单"],
      ["共3条：错误1条，警告2条，提示0条"],
      ["级别", "代码", "位置", "说明", "建议"],
      [
        "错误",
        "id-duplicate",
        "街镇任务清单!E7",
        "编号“JD-01”不止一行；各行都计分，督查等记录只对应第一行",
        "修改“编号”，使每一行的编号都不相同",
      ],
      [
        "警告",
        "calendar-unknown",
        "整个工作簿",
        "还没有2031年的放假调休安排，暂按周一至周五计算工作日",
        "在“节假日”表填写2031年的放假日期（休）和调休上班日期（班）",
      ],
      [
        "警告",
        "overdue",
        "街镇任务清单!H10",
        "“JD-04”应于2019-05-31完成，已逾期19个工作日",
        "已经完成的，在“完成日期”填写实际完成日期；批准延期的，在“延期至”填写日期；其余的抓紧办理",
      ],
    ]);
    const cells = sheetOf([overdue]).rows[3]?.cells ?? [];
    expect(cells.map(({ style }) => style)).toEqual(["warning", "cell", "link", "cell", "cell"]);
    expect(cells[2]?.link).toEqual({ sheet: "街镇任务清单", cell: "H10" });
  });

  it("says 无 when there is none", () => {
    expect(valuesOf([])).toEqual([["数据核对清单"], ["共0条：错误0条，警告0条，提示0条"], ["无"]]);
  });

  it("keeps the header row in sight and on every page", () => {
    const sheet = sheetOf([overdue]);
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.print).toMatchObject({ orientation: "landscape", repeatedRows: [2, 2] });
    expect(sheetOf([]).frozenRows).toBe(0);
  });

  it("links a finding about a whole sheet to its first cell", () => {
    const locked = finding("sheet-protected", { at: "sheet", sheet: "街镇任务清单" }, { sheet: "街镇任务清单" });
    const place = sheetOf([locked]).rows[3]?.cells[2];
    expect(place).toMatchObject({ value: "街镇任务清单", link: { sheet: "街镇任务清单", cell: "A1" } });
  });
});
