import type { Assessment } from "../../src/core/scoring/result";
import type { Locale } from "../../src/locales/locale";
import { bulletinDocument } from "../../src/report/bulletin";
import { layOut } from "../../src/report/layout";
import { assessmentOf, day, itemResult, subjectResult } from "../support/results";

function rowsOf(assessment: Assessment, locale: Locale = "zh-CN") {
  return layOut(bulletinDocument(assessment, locale), "通报").rows.map(({ cells }) => cells.map(({ value }) => value));
}

const NOTHING = [
  ["一线工作通报"],
  ["（截至2019年6月28日）"],
  ["一、总体情况"],
  ["无。"],
  ["二、街镇成绩"],
  ["无。"],
  ["三、经验做法"],
  ["无。"],
  ["四、存在问题"],
  ["无。"],
  ["五、下一步要求"],
  ["无。"],
];

const jia = { name: "甲街道", share: 1 };
const yi = { name: "乙街道", share: 1 };

const streets = [
  subjectResult("乙街道", { rank: 1, score: 93.654321, qualitative: 88.33333, quantitative: 95.17316, grade: "优秀" }),
  subjectResult("甲街道", { rank: 2, score: 81.58, qualitative: 76.2721, quantitative: 86.8852, bonus: 0.5 }),
];

/** The rows from one heading up to the next. */
function sectionOf(rows: (string | number | null)[][], heading: string): (string | number | null)[][] {
  const start = rows.findIndex(([first]) => first === heading);
  const length = rows.slice(start + 1).findIndex(([first]) => /^[一二三四五]、/.test(String(first)));
  return rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

describe("通报", () => {
  it("says 无 in one line where a section has nothing to say", () => {
    expect(rowsOf(assessmentOf({}))).toEqual(NOTHING);
  });

  it("prints what the parameters give of its form", () => {
    const rows = rowsOf(
      assessmentOf({
        parameters: {
          districtName: "某区",
          issuingBody: "某区督查室文件",
          mainRecipients: "各街镇：",
          signedBy: "某区督查室",
          copiesTo: "区领导",
        },
      }),
    );
    expect(rows.slice(0, 4)).toEqual([
      ["某区督查室文件"],
      ["某区一线工作通报"],
      ["（截至2019年6月28日）"],
      ["各街镇："],
    ]);
    expect(rows.slice(-2)).toEqual([["某区督查室"], ["抄送：区领导"]]);
  });

  it("is an A4 page upright with the margins of an official document", () => {
    expect(layOut(bulletinDocument(assessmentOf({}), "zh-CN"), "通报").print).toEqual({
      orientation: "portrait",
      margins: [37, 35, 28, 26],
      footer: "— &P —",
    });
  });
});

describe("一、总体情况", () => {
  it("counts by light and by category, each adding up to the total", () => {
    const items = [
      itemResult({ id: "A1", light: "done", category: "推动落实" }),
      itemResult({ id: "A2", light: "red", category: "调查研究" }),
      itemResult({ id: "A3", light: "green", category: "推动落实" }),
      itemResult({ id: "A4", light: "standing" }),
    ];
    expect(sectionOf(rowsOf(assessmentOf({ items })), "一、总体情况")).toEqual([
      ["共4项工作。按状态分：已完成1项，红1项，绿1项，长期1项。"],
      ["按类别分：推动落实2项，调查研究1项，未分类1项，合计4项。"],
    ]);
  });
});

describe("二、街镇成绩", () => {
  const ranking = (subjects: Assessment["subjects"]) => sectionOf(rowsOf(assessmentOf({ subjects })), "二、街镇成绩");

  it("ranks the streets, numbers rounded half up", () => {
    expect(ranking(streets)).toEqual([
      ["名次", "名称", "定性", "定量", "加分", "扣分", "总分", "等次"],
      [1, "乙街道", 88.33, 95.17, 0, 0, 93.65, "优秀"],
      [2, "甲街道", 76.27, 86.89, 0.5, 0, 81.58, "良好"],
    ]);
  });

  it("never ranks leaders, cadres and grid workers", () => {
    const persons = (["leader", "cadre", "gridWorker"] as const).map((kind) =>
      subjectResult(`干部${kind}`, { kind, group: "干部", rank: 1 }),
    );
    expect(ranking(persons)).toEqual([["无。"]]);
    expect(ranking([...persons, ...streets])).toEqual(ranking(streets));
  });

  it("gives every ranked group of units a table of its own, streets first", () => {
    const department = subjectResult("住建局", { kind: "department", group: "区直部门", qualitative: null });
    const headings = ranking([department, ...streets]);
    expect(headings.map(([first]) => first)).toEqual(["（一）街镇", "名次", 1, 2, "（二）区直部门", "名次", 1]);
    expect(headings.at(-1)).toEqual([1, "住建局", null, 80, 0, 0, 80, "良好"]);
  });

  it("names units of a ranked group that have no score", () => {
    const idle = subjectResult("丙街道", { rank: null, score: null, grade: null, gradeIndex: null });
    expect(ranking([...streets, idle]).at(-1)).toEqual(["未评分：丙街道。"]);
    expect(ranking([idle])).toEqual([["无。"]]);
  });

  it("marks a grade beyond the quota, and one capped by a veto", () => {
    const rows = ranking([
      subjectResult("甲街道", { grade: "优秀", overQuota: true }),
      subjectResult("乙街道", { rank: 2, grade: "合格", veto: true }),
    ]);
    expect(rows.slice(1).map((row) => row[7])).toEqual(["优秀（超名额）", "合格（一票否决）"]);
  });
});

describe("四、存在问题", () => {
  it("lists red items with their unit, the most overdue first", () => {
    const items = [
      itemResult({ id: "A1", light: "red", name: "进度落后", parties: [yi, { name: "丙街道", share: 0.5 }] }),
      itemResult({ id: "A2", light: "red", parties: [jia], schedule: { due: day("2019-06-24"), daysLate: 4 } }),
      itemResult({ id: "A3", light: "red", parties: [jia, yi], schedule: { due: day("2019-05-31"), daysLate: 19 } }),
      itemResult({ id: "A4", light: "yellow", parties: [jia] }),
    ];
    const subjects = [...streets, subjectResult("丙街道")];
    expect(sectionOf(rowsOf(assessmentOf({ items, subjects })), "四、存在问题")).toEqual([
      ["亮红灯3项，其中逾期2项，进度落后1项。"],
      ["编号", "工作", "责任单位", "完成时限", "逾期工作日"],
      ["A3", "任务A3", "甲街道、乙街道", "2019-05-31", 19],
      ["A2", "任务A2", "甲街道", "2019-06-24", 4],
      ["A1", "进度落后", "乙街道", "2019-12-31", null],
    ]);
  });

  it("names whoever answers where no unit does, and units before leaders", () => {
    const leader = { name: "街道主任A", share: 1 };
    const subjects = [...streets, subjectResult("街道主任A", { kind: "leader" })];
    const unitOf = (parties: readonly { name: string; share: number }[]) =>
      sectionOf(
        rowsOf(assessmentOf({ items: [itemResult({ id: "A1", light: "red", parties })], subjects })),
        "四、存在问题",
      )
        .at(-1)
        ?.at(2);
    expect(unitOf([leader])).toBe("街道主任A");
    expect(unitOf([leader, { name: "甲街道", share: 0.5 }])).toBe("甲街道");
    expect(unitOf([])).toBe("");
  });
});

describe("五、下一步要求", () => {
  const next = (items: Assessment["items"], locale: Locale = "zh-CN") =>
    sectionOf(rowsOf(assessmentOf({ items, subjects: streets }), locale), "五、下一步要求");

  it("lists what is open and due within 30 days, by unit, then by due day", () => {
    const due = (text: string) => ({ due: day(text) });
    const items = [
      itemResult({ id: "A1", parties: [jia], schedule: due("2019-07-20") }),
      itemResult({ id: "A2", parties: [jia], schedule: due("2019-07-03") }),
      itemResult({
        id: "A3",
        parties: [yi],
        schedule: due("2019-07-28"),
        completion: { rule: "progress", value: 0.9, progress: 0.9 },
      }),
    ];
    expect(next(items)).toEqual([
      ["2019年6月28日至2019年7月28日到期3项，请责任单位按期完成。"],
      ["责任单位", "编号", "工作", "完成时限", "完成率"],
      ["乙街道", "A3", "任务A3", "2019-07-28", "90%"],
      ["甲街道", "A2", "任务A2", "2019-07-03", "0%"],
      ["甲街道", "A1", "任务A1", "2019-07-20", "0%"],
    ]);
  });

  it("counts the as-of day in, and leaves out what is done, overdue, later or standing", () => {
    const items = [
      itemResult({ id: "today", schedule: { due: day("2019-06-28") } }),
      itemResult({ id: "overdue", schedule: { due: day("2019-06-27") } }),
      itemResult({ id: "later", schedule: { due: day("2019-07-29") } }),
      itemResult({ id: "done", schedule: { due: day("2019-07-03"), doneOn: day("2019-06-20") } }),
      itemResult({ id: "standing", schedule: { due: undefined } }),
    ];
    expect(next(items).map((row) => row[1])).toEqual([undefined, "编号", "today"]);
  });
});

it("makes an English bulletin of the same shape", () => {
  const items = [itemResult({ id: "A1", light: "red", parties: [jia], category: "Service" })];
  const rows = rowsOf(assessmentOf({ items, subjects: streets }), "en-US");
  expect(rows.slice(0, 6)).toEqual([
    ["Frontline bulletin"],
    ["(as of 28 June 2019)"],
    ["1. Overall"],
    ["1 work item. By light: Red 1."],
    ["By category: Service 1, 1 in all."],
    ["2. Results of streets and towns"],
  ]);
  expect(rows).toHaveLength(rowsOf(assessmentOf({ items, subjects: streets })).length);
});
