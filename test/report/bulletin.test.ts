import { periodOf } from "../../src/core/calendar/period";
import type { Assessment } from "../../src/core/scoring/result";
import type { Locale } from "../../src/locales/locale";
import { blankInBulletin, bulletinDocument } from "../../src/report/bulletin";
import type { Issue } from "../../src/report/bulletin/context";
import { layOut } from "../../src/report/layout";
import { assessmentOf, day, itemResult, subjectResult } from "../support/results";

const JUNE: Issue = { number: 3, period: periodOf("month", day("2019-06-28")) };

function rowsOf(assessment: Assessment, locale: Locale = "zh-CN", issue: Issue = JUNE) {
  const document = bulletinDocument(assessment, locale, issue);
  // Not in pages: where a table goes on on another one, its header would stand above it again.
  const { orientation, margins, footer, repeatHeader } = document.print;
  const own = layOut({ ...document, print: { orientation, margins, footer, repeatHeader } }, "通报").rows;
  return own.map(({ cells }) => {
    const values = cells.map(({ value }) => value);
    // A ruled line has a cell for each column.
    return values.slice(1).every((value) => value === null) ? values.slice(0, 1) : values;
  });
}

const NOTHING = [
  ["第3期"],
  ["一线工作通报"],
  ["一、总体情况"],
  ["　　无。"],
  ["二、街镇成绩"],
  ["　　无。"],
  ["三、经验做法"],
  ["　　无。"],
  ["四、存在问题"],
  ["　　无。"],
  ["五、下一步要求"],
  ["　　无。"],
  ["2019年6月28日"],
];

const jia = { name: "甲街道", share: 1 };
const yi = { name: "乙街道", share: 1 };

const streets = [
  subjectResult("乙街道", {
    rank: 1,
    score: 93.654321,
    qualitative: 88.33333,
    quantitative: 95.17316,
    grade: "优秀",
    gradeIndex: 0,
  }),
  subjectResult("甲街道", { rank: 2, score: 81.58, qualitative: 76.2721, quantitative: 86.8852, bonus: 0.5 }),
];

/** The rows from one heading up to the next. */
function sectionOf(rows: (string | number | null)[][], heading: string): (string | number | null)[][] {
  const start = rows.findIndex(([first]) => first === heading);
  const length = rows.slice(start + 1).findIndex(([first]) => /^[一二三四五]、|^\d{4}年/.test(String(first)));
  return rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

describe("通报", () => {
  it("says 无 in one line where a section has nothing to say", () => {
    expect(rowsOf(assessmentOf({}))).toEqual(NOTHING);
  });

  it("prints what the parameters give of its form, and says which of them are blank", () => {
    const parameters = {
      districtName: "某区",
      issuingBody: "某区督查室文件",
      issuingCode: "某督",
      mainRecipients: "各街镇：",
      signedBy: "某区督查室",
      copiesTo: "区领导",
    };
    const assessment = assessmentOf({ parameters });
    const rows = rowsOf(assessment);
    expect(rows.slice(0, 4)).toEqual([["某区督查室文件"], ["某督〔2019〕3号"], ["某区一线工作通报"], ["各街镇："]]);
    expect(rows.slice(-3)).toEqual([["某区督查室"], ["2019年6月28日"], ["抄送：区领导。"]]);
    expect(blankInBulletin(assessment)).toEqual(["printedBy"]);
    const printed = assessmentOf({ parameters: { ...parameters, printedBy: "区办公室" } });
    expect(rowsOf(printed).at(-1)).toEqual(["区办公室　　2019年6月28日印发"]);
    expect(blankInBulletin(printed)).toEqual([]);
  });

  it("is an A4 page upright with the margins of an official document, its rule in red", () => {
    const content = layOut(bulletinDocument(assessmentOf({}), "zh-CN", JUNE), "通报");
    expect(content.print).toEqual({ orientation: "portrait", margins: [37, 35, 28, 26], footer: "— &P —" });
    expect(content.rows[0]?.cells.map(({ style }) => style)).toEqual(Array(9).fill("documentNumber"));
  });

  it("never leaves a heading or the header of a table at the end of a page", () => {
    const items = Array.from({ length: 60 }, (_, i) =>
      itemResult({ id: `A${i}`, light: "red", parties: [i % 2 ? jia : yi] }),
    );
    const content = layOut(bulletinDocument(assessmentOf({ items, subjects: streets }), "zh-CN", JUNE), "通报");
    expect(content.pageBreaks?.length).toBeGreaterThan(1);
    for (const row of content.pageBreaks ?? []) {
      expect(["heading", "subheading", "header"]).not.toContain(content.rows[row - 1]?.cells[0]?.style);
    }
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
      ["　　截至6月28日，全区纳入一线工作法管理的任务共4项，其中已完成1项、亮红灯1项、正常推进1项、长期推进1项。"],
      ["　　按类别分，推动落实2项、调查研究1项、未分类1项，合计4项。"],
    ]);
  });
});

describe("二、街镇成绩", () => {
  const ranking = (subjects: Assessment["subjects"], issue: Issue = JUNE, rest: Partial<Assessment> = {}) =>
    sectionOf(rowsOf(assessmentOf({ subjects, ...rest }), "zh-CN", issue), "二、街镇成绩");

  it("ranks the streets, numbers rounded half up", () => {
    expect(ranking(streets)).toEqual([
      ["　　本期参加排名的单位共2个，按等次分，优秀1个、良好1个。"],
      ["名次", "名称", "定性", "定量", "加分", "扣分", "总分", "等次"],
      [1, "乙街道", 88.33, 95.17, 0, 0, 93.65, "优秀"],
      [2, "甲街道", 76.27, 86.89, 0.5, 0, 81.58, "良好"],
    ]);
  });

  it("names the first and the last few; equal ranks stay together", () => {
    const ranks = [1, 2, 2, 4, 5, 6, 7];
    const subjects = ranks.map((rank, i) => subjectResult(`${i}街道`, { rank, score: 90 - rank }));
    expect(ranking(subjects)[1]).toEqual([
      "　　得分居前的是第1名0街道（89分）、第2名1街道（88分）、第2名2街道（88分）；得分居后的是第6名5街道（84分）、第7名6街道（83分）。",
    ]);
  });

  it("says who cannot be told apart only where 并列难分 asks for it", () => {
    const subjects = [
      subjectResult("甲街道", { rank: 1, rankLow: 1, rankHigh: 1 }),
      subjectResult("乙街道", { rank: 2, rankLow: 2, rankHigh: 3 }),
      subjectResult("丙街道", { rank: 3, rankLow: 2, rankHigh: 3 }),
    ];
    const said = "　　名次区间相互重叠、并列难分的是：乙街道、丙街道。";
    expect(ranking(subjects).flat()).not.toContain(said);
    const rows = rowsOf(assessmentOf({ subjects, parameters: { closeRanks: true } }));
    expect(sectionOf(rows, "二、街镇成绩").flat()).toContain(said);
    const english = rowsOf(assessmentOf({ subjects, parameters: { closeRanks: true } }), "en-US");
    expect(english.flat().map((text) => String(text).trim())).toContain("Too close to call: 乙街道, 丙街道.");
  });

  it("compares with the last issue, and the units that moved add up to all of them", () => {
    const subjects = [
      subjectResult("甲街道", { rank: 1 }),
      subjectResult("乙街道", { rank: 2 }),
      subjectResult("丙街道", { rank: 3 }),
      subjectResult("丁街道", { rank: 4 }),
    ];
    const before = { 甲街道: 3, 乙街道: 2, 丙街道: 1, 丁街道: null };
    const movements = new Map(Object.entries(before).map(([name, rank]) => [name, { score: 80, rank }]));
    const rows = ranking(subjects, { ...JUNE, previous: { asOf: day("2019-05-31"), movements } });
    expect(rows.map(([first]) => first)).toContain(
      "　　与上期（截至5月31日）相比，名次上升1个：甲街道升2位（第3名升至第1名）；" +
        "名次下降1个：丙街道降2位（第1名降至第3名）；名次持平1个：乙街道；本期新列入1个：丁街道。",
    );
    expect(rows.slice(-4).map((row) => row.at(-1))).toEqual(["升2位", "持平", "降2位", "新列入"]);
  });

  it("says what follows the grades that somebody has", () => {
    const consequences = new Map([
      ["优秀", ["通报表扬"]],
      ["良好", ["肯定成绩", "指出短板"]],
      ["不合格", ["约谈"]],
    ]);
    expect(ranking(streets, JUNE, { consequences })[1]).toEqual([
      "　　根据考核结果，对优秀等次的乙街道，通报表扬；对良好等次的甲街道，肯定成绩、指出短板。",
    ]);
  });

  it("never ranks leaders, cadres and grid workers, nor units that are leadership teams", () => {
    const persons = (["leader", "cadre", "gridWorker"] as const).map((kind) =>
      subjectResult(`干部${kind}`, { kind, group: "干部", rank: 1 }),
    );
    const team = subjectResult("某班子", { kind: "department", group: "班子", series: "政府" });
    expect(ranking([...persons, team])).toEqual([["　　无。"]]);
    expect(ranking([...persons, team, ...streets])).toEqual(ranking(streets));
  });

  it("gives every ranked group of units a table of its own, streets first", () => {
    const department = subjectResult("住建局", { kind: "department", group: "区直部门", qualitative: null });
    const headings = ranking([department, ...streets]).map(([first]) => first);
    expect(headings.filter((first) => String(first).startsWith("（"))).toEqual(["（一）街镇", "（二）区直部门"]);
    expect(ranking([department, ...streets]).at(-1)).toEqual([1, "住建局", null, 80, 0, 0, 80, "良好"]);
  });

  it("names units of a ranked group that have no score", () => {
    const idle = subjectResult("丙街道", { rank: null, score: null, grade: null, gradeIndex: null });
    expect(ranking([...streets, idle]).at(-1)).toEqual(["　　未评分：丙街道。"]);
    expect(ranking([idle])).toEqual([["　　无。"]]);
  });

  it("marks a grade beyond the quota, and one capped by a veto", () => {
    const rows = ranking([
      subjectResult("甲街道", { grade: "优秀", overQuota: true }),
      subjectResult("乙街道", { rank: 2, grade: "合格", veto: true }),
    ]);
    expect(rows.slice(-2).map((row) => row[7])).toEqual(["优秀（超名额）", "合格（一票否决）"]);
  });
});

describe("四、存在问题", () => {
  it("lists what is overdue, behind or short of its target, by unit, the most overdue first", () => {
    const items = [
      itemResult({ id: "A1", light: "red", name: "进度落后", parties: [yi, { name: "丙街道", share: 0.5 }] }),
      itemResult({ id: "A2", light: "red", parties: [jia], schedule: { due: day("2019-06-24"), daysLate: 4 } }),
      itemResult({ id: "A3", light: "red", parties: [jia, yi], schedule: { due: day("2019-05-31"), daysLate: 19 } }),
      itemResult({ id: "A4", light: "yellow", parties: [jia] }),
      itemResult({ id: "A5", light: "missed", parties: [] }),
    ];
    const subjects = [...streets, subjectResult("丙街道")];
    expect(sectionOf(rowsOf(assessmentOf({ items, subjects })), "四、存在问题")).toEqual([
      ["　　存在问题的任务共4项，其中逾期未完成2项、进度滞后1项、完成但未达标1项。"],
      ["　　按第一责任单位分，乙街道1项、甲街道2项（逾期2项，最长逾期19个工作日）、未明确责任单位1项。"],
      ["责任单位", "编号", "工作", "问题", "完成时限", "逾期工作日"],
      ["乙街道", "A1", "进度落后", "滞后", "2019-12-31", null],
      ["甲街道、乙街道", "A3", "任务A3", "逾期", "2019-05-31", 19],
      ["甲街道", "A2", "任务A2", "逾期", "2019-06-24", 4],
      ["", "A5", "任务A5", "未达标", "2019-12-31", null],
    ]);
  });

  it("lists what inspections found and is not mended, under a heading of its own where both are there", () => {
    const rectifications = [
      { row: 0, subjectId: "A1", problem: "台账不全", limit: day("2019-06-20"), overdue: true, daysLate: 6 },
      { row: 1, subjectId: "乙街道", problem: "", limit: day("2019-07-20"), overdue: false, daysLate: 0 },
    ];
    const items = [itemResult({ id: "A1", parties: [jia] })];
    const mending = [
      ["　　督查发现的问题尚有2个未完成整改，其中超过整改时限1个、未到整改时限1个。"],
      ["责任单位", "对象", "发现问题", "整改时限", "逾期工作日"],
      ["甲街道", "A1", "台账不全", "2019-06-20", 6],
      ["乙街道", "乙街道", "", "2019-07-20", null],
    ];
    const alone = assessmentOf({ items, subjects: streets, rectifications });
    expect(sectionOf(rowsOf(alone), "四、存在问题")).toEqual(mending);
    expect(sectionOf(rowsOf(alone), "五、下一步要求").at(-1)).toEqual([
      "　　超过整改时限的1个问题，请责任单位尽快整改到位。",
    ]);
    const late = itemResult({
      id: "A2",
      light: "red",
      parties: [jia],
      schedule: { due: day("2019-06-24"), daysLate: 4 },
    });
    const both = sectionOf(
      rowsOf(assessmentOf({ items: [...items, late], subjects: streets, rectifications })),
      "四、存在问题",
    );
    expect(both[0]).toEqual(["（一）任务推进"]);
    expect(both.slice(-5)).toEqual([["（二）督查整改"], ...mending]);
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
        ?.at(0);
    expect(unitOf([leader])).toBe("街道主任A");
    expect(unitOf([leader, { name: "甲街道", share: 0.5 }])).toBe("甲街道");
    expect(unitOf([])).toBe("");
  });
});

describe("五、下一步要求", () => {
  const next = (items: Assessment["items"], issue: Issue = JUNE) =>
    sectionOf(rowsOf(assessmentOf({ items, subjects: streets }), "zh-CN", issue), "五、下一步要求");

  it("lists what is open and due up to the end of the next period, by unit, then by due day", () => {
    const due = (text: string) => ({ due: day(text) });
    const items = [
      itemResult({ id: "A1", parties: [jia], schedule: due("2019-07-20") }),
      itemResult({ id: "A2", parties: [jia], schedule: due("2019-07-03") }),
      itemResult({
        id: "A3",
        parties: [yi],
        schedule: due("2019-07-31"),
        completion: { rule: "progress", value: 0.9, progress: 0.9 },
      }),
    ];
    expect(next(items)).toEqual([
      [
        "　　2019年6月28日至2019年7月31日到期的任务共3项，按第一责任单位分，乙街道1项、甲街道2项。" +
          "请各责任单位对照完成时限抓紧推进，确保按期完成。",
      ],
      ["责任单位", "编号", "工作", "完成时限", "完成率"],
      ["乙街道", "A3", "任务A3", "2019-07-31", "90%"],
      ["甲街道", "A2", "任务A2", "2019-07-03", "0%"],
      ["甲街道", "A1", "任务A1", "2019-07-20", "0%"],
    ]);
  });

  it.each([
    ["tenDays", "2019年7月10日"],
    ["month", "2019年7月31日"],
    ["quarter", "2019年9月30日"],
  ] as const)("looks as far ahead as the next period of its kind: %s", (kind, until) => {
    const items = [itemResult({ id: "A1", parties: [jia], schedule: { due: day("2019-06-30") } })];
    expect(next(items, { number: 1, period: periodOf(kind, day("2019-06-28")) })[0]?.[0]).toContain(`至${until}到期`);
  });

  it("looks as many days ahead as a range has", () => {
    const items = [itemResult({ id: "A1", parties: [jia], schedule: { due: day("2019-06-30") } })];
    const period = { kind: "range", first: day("2019-06-15"), last: day("2019-06-28") } as const;
    expect(next(items, { number: 1, period })[0]?.[0]).toContain("至2019年7月12日到期");
  });

  it("counts the as-of day in, and leaves out what is done, overdue, later or standing", () => {
    const items = [
      itemResult({ id: "today", schedule: { due: day("2019-06-28") } }),
      itemResult({ id: "overdue", schedule: { due: day("2019-06-27") } }),
      itemResult({ id: "later", schedule: { due: day("2019-08-01") } }),
      itemResult({ id: "done", schedule: { due: day("2019-07-03"), doneOn: day("2019-06-20") } }),
      itemResult({ id: "standing", schedule: { due: undefined } }),
    ];
    expect(next(items).map((row) => row[1])).toEqual([undefined, "编号", "today"]);
  });

  it("asks for what is late", () => {
    const late = itemResult({
      id: "A1",
      light: "red",
      parties: [jia],
      schedule: { due: day("2019-06-24"), daysLate: 4 },
    });
    expect(next([late])).toEqual([["　　已经逾期的1项任务，请责任单位抓紧办理，尽快完成。"]]);
  });
});

it("makes an English bulletin of the same shape", () => {
  const items = [itemResult({ id: "A1", light: "red", parties: [jia], category: "Service" })];
  const rows = rowsOf(assessmentOf({ items, subjects: streets }), "en-US");
  expect(rows.slice(0, 6)).toEqual([
    ["Issue 3"],
    ["Frontline bulletin"],
    ["1. Overall"],
    ["　　As of 28 June 2019, the district has 1 work item under the frontline method: red 1."],
    ["　　By category: Service 1, 1 in all."],
    ["2. Results of streets and towns"],
  ]);
  expect(rows).toHaveLength(rowsOf(assessmentOf({ items, subjects: streets })).length);
});

describe("who has not returned what was handed out", () => {
  const outstanding = {
    batch: "2019-06-12-3f9a1c",
    by: "unit",
    due: day("2019-06-25"),
    missing: ["洪山镇", "区建设局"],
  } as const;
  const textsOf = (issue: Issue, locale: Locale = "zh-CN") =>
    rowsOf(assessmentOf({}), locale, issue).flat().map(String);

  it("is a problem once the day has passed, in one line", () => {
    const texts = textsOf({ ...JUNE, outstanding });
    const line =
      "　　下发的填报表（批次2019-06-12-3f9a1c）应于2019年6月25日前报回，尚未报回的单位2个：洪山镇、区建设局。";
    expect(texts).toContain(line);
    expect(texts.indexOf(line)).toBe(texts.indexOf("四、存在问题") + 1);
  });

  it("is asked for until then", () => {
    const texts = textsOf({ ...JUNE, outstanding: { ...outstanding, due: day("2019-06-28") } });
    const line =
      "　　下发的填报表（批次2019-06-12-3f9a1c）还有单位2个没有报回，请于2019年6月28日前报回：洪山镇、区建设局。";
    expect(texts.indexOf(line)).toBe(texts.indexOf("五、下一步要求") + 1);
    expect(textsOf({ ...JUNE, outstanding: { ...outstanding, due: undefined } }).join("\n")).toContain("请尽快报回");
    expect(textsOf({ ...JUNE, outstanding }, "en-US").join("\n")).toContain("not returned by 2 units: 洪山镇");
  });

  it("names twenty persons and counts them all; nothing is said where nobody is missing, or nothing was collected", () => {
    const missing = Array.from({ length: 30 }, (_, at) => `网格员${at + 1}`);
    const texts = textsOf({ ...JUNE, outstanding: { ...outstanding, by: "person", missing } }).join("\n");
    expect(texts).toContain("尚未报回的人员30人：");
    expect(texts).toContain("网格员20等。");
    expect(texts).not.toContain("网格员21");
    expect(textsOf({ ...JUNE, outstanding: { ...outstanding, missing: [] } })).toEqual(textsOf(JUNE));
  });
});
