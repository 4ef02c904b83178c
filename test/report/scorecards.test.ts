import * as fc from "fast-check";
import type { ItemResult, SubjectResult } from "../../src/core/scoring/result";
import type { Block } from "../../src/report/blocks";
import { layOut } from "../../src/report/layout";
import { hasSubjects, scorecardsDocument, type ScorecardDocument } from "../../src/report/scorecards/document";
import { address } from "../../src/workbook/a1";
import type { SheetContent } from "../../src/workbook/change";
import type { Movement } from "../../src/workbook/history";
import type { Located } from "../../src/workbook/located";
import { assessmentOf, day, itemResult, qualityFrom, subjectResult } from "../support/results";

/** A task list whose header stands in row 3, with 编号 in column B. */
const located: Located = {
  language: "zh-CN",
  date1904: false,
  tables: {
    streetTasks: {
      key: "streetTasks",
      sheetId: "1",
      sheet: "街镇任务清单",
      table: "街镇任务",
      language: "zh-CN",
      area: { row: 2, column: 1, rows: 100, columns: 8 },
      headerRow: 2,
      firstRow: 3,
      bodyRows: 99,
      columns: new Map([
        ["id", 1],
        ["name", 2],
      ]),
      missingOut: [],
      freeColumns: 16,
      protected: false,
    },
  },
};

function sheetOf(
  subjects: readonly SubjectResult[],
  document: ScorecardDocument = "unitScorecards",
  previous?: ReadonlyMap<string, Movement>,
): SheetContent {
  const runs = previous === undefined ? [] : [{ asOf: day("2019-05-31"), movements: previous }];
  const sources = { located, locale: "zh-CN", runs } as const;
  return layOut(scorecardsDocument(document, assessmentOf({ subjects }), sources), "单位成绩单");
}

const valuesOf = ({ rows }: SheetContent) => rows.map(({ cells }) => cells.map(({ value }) => value));
const rowOf = (sheet: SheetContent, first: string | number) =>
  sheet.rows.findIndex(({ cells }) => cells[0]?.value === first);

/** What stands at an address. */
function at({ rows }: SheetContent, cell: string) {
  for (const [row, { cells }] of rows.entries()) {
    for (const one of cells) if (address(row, one.column) === cell) return one;
  }
  return undefined;
}

function judged(id: string, row: number): ItemResult {
  const result = itemResult({
    id,
    name: `修好${id}`,
    light: "done",
    timeliness: { rule: "overdue", value: 61.005, daysLate: 2, deducted: 2, ceiling: 100 },
    quality: qualityFrom([90, 80]),
    quantitative: { rule: "settled", value: 100 },
  });
  return { ...result, item: { ...result.item, row } };
}

const items = [
  { result: judged("A1", 0), share: 1 },
  { result: judged("A2", 7), share: 0.5 },
];
const streets = [
  subjectResult("甲街道", { score: 93.655, rank: 1, grade: "优秀", items, bonus: 1.5, penalty: 2 }),
  subjectResult("乙街道", { score: 81, rank: 2, overQuota: true, grade: "优秀" }),
  subjectResult("丙街道", { qualitative: null, quantitative: null, score: null, grade: null, rank: null }),
];

describe("a sheet of results", () => {
  it("ranks a group in one table, rounded half up, n/a blank", () => {
    const sheet = sheetOf(streets);
    const header = rowOf(sheet, "名次");
    expect(valuesOf(sheet).slice(header - 1, header + 4)).toEqual([
      ["街镇"],
      ["名次", "名称", "定性", "定量", "加分", "扣分", "总分", "等次", "较上期"],
      [1, "甲街道", 80, 80, 1.5, 2, 93.66, "优秀", "–"],
      [2, "乙街道", 80, 80, 0, 0, 81, "优秀（超名额）", "–"],
      [null, "丙街道", null, null, 0, 0, null, null, "–"],
    ]);
  });

  it("lists the items behind a score with all their numbers", () => {
    const sheet = sheetOf([subjectResult("甲街道", { items, ownQuality: qualityFrom([70]) })]);
    const header = rowOf(sheet, "编号");
    expect(valuesOf(sheet).slice(header, header + 4)).toEqual([
      ["编号", "重点任务", "状态", "时效分", "质量分", "定性分", "定量分", "综合分", "权重", "份额"],
      ["A1", "修好A1", "已完成", 61.01, 85, 61.01, 100, 100, 1, 1],
      ["A2", "修好A2", "已完成", 61.01, 85, 61.01, 100, 100, 1, 0.5],
      [null, "对本对象的督查", null, null, 70, 70, null, 70, 1, 1],
    ]);
  });

  it("links a rank to its items, an item to its row of the task list, and back to the rank", () => {
    const sheet = sheetOf(streets);
    const rank = sheet.rows[rowOf(sheet, 1)]?.cells[0];
    expect(rank?.link?.sheet).toBeUndefined();
    expect(at(sheet, rank?.link?.cell ?? "")).toMatchObject({ value: "甲街道", style: "subheading" });
    const back = sheet.rows[rowOf(sheet, "↑ 返回名次表")]?.cells[0]?.link;
    expect(at(sheet, back?.cell ?? "")).toMatchObject({ value: "甲街道", style: "cell" });
    expect(sheet.rows[rowOf(sheet, "A1")]?.cells[2]?.link).toEqual({ sheet: "街镇任务清单", cell: "B4" });
    expect(sheet.rows[rowOf(sheet, "A2")]?.cells[2]?.link).toEqual({ sheet: "街镇任务清单", cell: "B11" });
  });

  it("has no link on a text from a cell, and one to the items of those who are not ranked", () => {
    const leader = subjectResult("领导A", { kind: "leader", group: "区政府", rank: null, grade: null, items });
    const linked = [sheetOf(streets), sheetOf([leader], "personScorecards")].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ link }) => link !== undefined).map(({ value }) => value)),
    );
    expect(new Set(linked)).toEqual(new Set([1, "明细", "已完成", "↑ 返回名次表"]));
  });

  it("draws the totals as bars in their cells and as a chart, of those who are ranked", () => {
    const sheet = sheetOf(streets);
    const first = rowOf(sheet, 1);
    expect(sheet.dataBars).toEqual([{ area: { row: first, column: 6, rows: 3, columns: 1 }, color: "9DC3E6" }]);
    expect(sheet.charts).toMatchObject([
      {
        kind: "bar",
        title: "总分：街镇",
        categories: { row: first, column: 1, rows: 2, columns: 1 },
        series: [{ name: "总分", values: { row: first, column: 6, rows: 2, columns: 1 } }],
      },
    ]);
    const [chart] = sheet.charts ?? [];
    for (const { cells } of sheet.rows.slice(chart?.at.row, (chart?.at.row ?? 0) + (chart?.at.rows ?? 0)))
      expect(cells).toEqual([]);
  });

  it("compares leaders in nothing: no rank, no grade, no bars, no chart", () => {
    const leader = (name: string, score: number) =>
      subjectResult(name, { kind: "leader", group: "区政府", rank: null, grade: null, score });
    const sheet = sheetOf([leader("领导B", 70), leader("领导A", 90)], "personScorecards");
    const header = rowOf(sheet, "名次");
    expect(valuesOf(sheet).slice(header - 1)).toEqual([
      ["只计分，不排名、不定等次。"],
      expect.arrayContaining(["名次"]),
      [null, "领导B", 80, 80, 0, 0, 70, null, "–"],
      [null, "领导A", 80, 80, 0, 0, 90, null, "–"],
    ]);
    expect([sheet.charts, sheet.dataBars]).toEqual([undefined, undefined]);
  });

  it("says how each has moved since the last run", () => {
    const previous = new Map<string, Movement>([
      ["甲街道", { score: 90.155, rank: 3 }],
      ["乙街道", { score: 82.5, rank: null }],
      ["丙街道", { score: 70, rank: 4 }],
    ]);
    const sheet = sheetOf(streets, "unitScorecards", previous);
    const first = rowOf(sheet, 1);
    expect(
      valuesOf(sheet)
        .slice(first, first + 3)
        .map((row) => row[8]),
    ).toEqual(["↑2（+3.5）", "-1.5", "–"]);
  });

  it("draws how the totals of a group went from run to run, in lines named by its columns, and says it of each subject", () => {
    const previous = new Map<string, Movement>([
      ["甲街道", { score: 90.155, rank: 2 }],
      ["乙街道", { score: 92.5, rank: 1 }],
    ]);
    const sheet = sheetOf(streets, "unitScorecards", previous);
    const header = rowOf(sheet, "考核日");
    expect(valuesOf(sheet).slice(header, header + 3)).toEqual([
      ["考核日", "最高", "平均", "最低", "参评数"],
      ["2019-05-31", 92.5, 91.33, 90.16, 2],
      ["2019-06-28", 93.66, 87.33, 81, 2],
    ]);
    const lines = sheet.charts?.find(({ kind }) => kind === "line");
    expect(lines?.categories).toEqual({ row: header + 1, column: 0, rows: 2, columns: 1 });
    expect(lines?.least).toBe(70);
    for (const { name, header: at, values } of lines?.series ?? []) {
      expect(sheet.rows[at.row]?.cells.find(({ column }) => column === at.column)?.value).toBe(name);
      expect(values).toEqual({ row: header + 1, column: at.column, rows: 2, columns: 1 });
    }
    expect(lines?.series.map(({ name }) => name)).toEqual(["最高", "平均", "最低"]);
    expect(rowOf(sheet, "历次总分：2019-05-31 90.16、2019-06-28 93.66")).toBeGreaterThan(header);
    expect(sheetOf(streets).charts?.map(({ kind }) => kind)).toEqual(["bar"]);
  });

  it("shows a rank with its interval once there is one", () => {
    const sheet = sheetOf([subjectResult("甲街道", { rank: 3, rankLow: 2, rankHigh: 5 })]);
    expect(rowOf(sheet, "3（2–5）")).toBeGreaterThan(0);
  });

  it("stands with nobody, with one, and with nothing judged", () => {
    expect(valuesOf(sheetOf([]))).toEqual([["单位成绩单"], [expect.stringContaining("2019年6月28日")], ["无"]]);
    expect(sheetOf([subjectResult("甲街道")]).charts).toBeUndefined();
    const blank = { qualitative: null, quantitative: null, score: null, grade: null, rank: null };
    const sheet = sheetOf([subjectResult("甲街道", blank), subjectResult("乙街道", blank)]);
    expect([sheet.charts, sheet.dataBars]).toEqual([undefined, undefined]);
    expect(valuesOf(sheet).at(-1)).toEqual([null, "乙街道", null, null, 0, 0, null, null, "–"]);
  });

  it("holds each kind on its own sheet", () => {
    const assessment = assessmentOf({ subjects: [subjectResult("网格员甲", { kind: "gridWorker" })] });
    const documents: ScorecardDocument[] = ["unitScorecards", "personScorecards", "gridScorecards"];
    expect(documents.filter((document) => hasSubjects(assessment, document))).toEqual(["gridScorecards"]);
  });

  it("draws of 534 the first ten and the last ten", () => {
    const workers = Array.from({ length: 534 }, (_, i) =>
      subjectResult(`网格员${i + 1}`, { kind: "gridWorker", group: "网格员", rank: i + 1, score: 100 - i / 10 }),
    );
    const sheet = sheetOf(workers, "gridScorecards");
    const shown = (sheet.charts ?? []).map(({ title, categories: { row, rows, column } }) => [
      title,
      sheet.rows[row]?.cells[column]?.value,
      sheet.rows[row + rows - 1]?.cells[column]?.value,
      rows,
    ]);
    expect(shown).toEqual([
      ["总分前10名：网格员", "网格员1", "网格员10", 10],
      ["总分后10名：网格员", "网格员525", "网格员534", 10],
    ]);
    expect(sheet.pageBreaks?.length).toBeGreaterThan(8);
  });

  it.each(['<b>&amp;"甲"</b>', "👩‍👩‍👧街道", "\u202e甲街道\u202c", "长".repeat(200), "=1+1", "+甲", "-甲", "@甲"])(
    "keeps the name %j as text",
    (name) => {
      const sheet = sheetOf([
        subjectResult(name, { items, group: name }),
        subjectResult("乙街道", { group: name, rank: 2 }),
      ]);
      const cells = sheet.rows.flatMap(({ cells: all }) => all);
      expect(cells.filter(({ value }) => value === name).length).toBeGreaterThanOrEqual(3);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    },
  );
});

describe("the pages of a sheet of results", () => {
  const anySubjects = fc
    .array(
      fc.record({ items: fc.integer({ min: 0, max: 40 }), long: fc.boolean(), group: fc.integer({ max: 2, min: 0 }) }),
      {
        maxLength: 40,
      },
    )
    .map((list) =>
      list.map(({ items: count, long, group }, i) =>
        subjectResult(long ? `${"很长的名称".repeat(8)}${i}` : `街道${i}`, {
          group: `组${group}`,
          rank: i + 1,
          items: Array.from({ length: count }, (_, row) => ({ result: judged(`R${row}`, row), share: 1 })),
        }),
      ),
    );
  const isIntroduction = (sheet: SheetContent, row: number) => {
    const style = sheet.rows[row]?.cells[0]?.style;
    return style === "heading" || style === "subheading" || style === "header" || style === "jump";
  };

  it("no heading and no header stands last on its page", () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const sheet = sheetOf(subjects);
        const ends = [...(sheet.pageBreaks ?? []), sheet.rows.length].map((next) => next - 1);
        expect(ends.filter((row) => isIntroduction(sheet, row))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("a page that goes on with a table begins with its header, and no chart is parted", () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const sheet = sheetOf(subjects);
        for (const next of sheet.pageBreaks ?? []) {
          const style = sheet.rows[next]?.cells[0]?.style;
          expect(["header", "heading", "subheading", undefined]).toContain(style);
          for (const { at: area } of sheet.charts ?? [])
            expect(next <= area.row || next >= area.row + area.rows).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("links inside a document", () => {
  it("must lead somewhere: a link to nothing is a bug", () => {
    const blocks: readonly Block[] = [{ block: "link", text: "回去", to: "rank:甲" }];
    const print = { orientation: "portrait", margins: [15, 15, 12, 12], footer: "", repeatHeader: false } as const;
    expect(() => layOut({ kind: "findings", title: "", grid: [10], blocks, print }, "表")).toThrow("rank:甲");
  });
});
