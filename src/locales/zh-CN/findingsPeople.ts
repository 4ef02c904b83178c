import { formatDay } from "../../core/calendar/day";
import type { Visit } from "../../core/fairness/visits";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import { item } from "./item";
import { words } from "./words";

/** So many visits are named; the scorecards list all of them. */
const MOST_VISITS = 5;

/** Findings about who answers for an item, the roster, and inspections. */
export const peopleFindings = {
  "responsible-missing": {
    title: "没有写明由谁负责",
    message: ({ id }) => `${item(id)}没有写明由谁负责，不计入任何人、任何单位的成绩`,
    advice: (_, names) => `在“${names.here ?? names.column("responsible")}”填写名称`,
  },
  "responsible-vague": {
    title: "责任单位不明确",
    message: ({ id, name }) => `${item(id)}的责任单位${quote(name)}不够明确，无法对应到具体单位`,
    advice: (_, names) => `在“${names.column("responsible")}”逐个写明单位，用顿号“、”隔开`,
  },
  "name-unknown": {
    title: "不在名册",
    message: ({ id, name, kind }) => `${item(id)}中的${quote(name)}不在名册，暂按“${kindWord(kind)}”处理`,
    advice: (_, names) =>
      `核对是否写错；没有写错的，在“${names.table("roster")}”补上这个名称，或写入其正式名称的简称一栏`,
  },
  "roster-name-missing": {
    title: "名册缺名称",
    message: () => "名册中这一行没有名称，没有采用",
    advice: () => "填写名称，或者删除这一行",
  },
  "roster-name-repeated": {
    title: "名册重名",
    message: ({ name }) => `名册中${quote(name)}不止一行，无法区分`,
    advice: () => "每个名称只保留一行；同名的人请加上单位以示区别",
  },
  "headcount-partial": {
    title: "编制数不全",
    message: ({ group }) => `${quote(group)}组只有部分单位填写了编制数，工作量没有按人数平均`,
    advice: () => "把本组各单位的编制数都填上，或者都留空",
  },
  "load-high": {
    title: "工作量偏多",
    message: ({ name, load, ratio }) =>
      `${quote(name)}的工作量是${formatNumber(load)}，为本组中间水平的${formatNumber(ratio)}倍`,
    advice: () => "核对工作量和难度系数；属实的，考虑适当调整分工",
  },
  "load-low": {
    title: "工作量偏少",
    message: ({ name, load, ratio }) =>
      `${quote(name)}的工作量是${formatNumber(load)}，只有本组中间水平的${formatNumber(ratio)}倍`,
    advice: () => "核对是否漏填任务；属实的，考虑适当调整分工",
  },
  "inspection-unknown-id": {
    title: "督查对象不存在",
    message: ({ id }) => `督查对象${quote(id)}不是任何一项工作的编号，也不是名册中的名称，没有计分`,
    advice: (_, names) => `把“${names.column("subjectId")}”改为任务编号或名册中的名称`,
  },
  "inspection-undated": {
    title: "督查没有日期",
    message: () => "这条督查记录没有日期，没有计分",
    advice: (_, names) => `在“${names.column("date")}”填写督查日期，如 2019-06-30`,
  },
  "inspection-unrated-word": {
    title: "评价不认识",
    message: ({ text }) => `评价${quote(text)}没有对应的分值，没有计分`,
    advice: (_, names) =>
      `在“${names.column("grade")}”填写优、良、中、差等已定分值的评价，` +
      `或者在“${names.parameter("gradeValues")}”中为它定一个分值，也可以直接填写“${names.column("rating")}”`,
  },
  "rating-out-of-range": {
    title: "得分超出范围",
    message: ({ value }) => `督查得分${formatNumber(value)}不在0至100之间，已按最接近的界限计算`,
    advice: (_, names) => `在“${names.column("rating")}”填写0至100之间的数字`,
  },
  "inspector-missing": {
    title: "没有督查员",
    message: () => "这条督查记录没有写明督查员，无法比较尺度宽严",
    advice: (_, names) => `在“${names.column("inspector")}”填写督查员或督查组`,
  },
  uninspected: {
    title: "未督查",
    message: ({ count, total }) => `${total}项工作中有${count}项还没有督查评分，没有质量分`,
    advice: () => "安排督查；计分说明中写“未督查”的就是这些工作",
  },
  "inspector-always-alike": {
    title: "督查员打分都一样",
    message: ({ inspector, count, rating }) =>
      `${quote(inspector)}的${formatNumber(count)}次评分都是${formatNumber(rating)}分`,
    advice: () => "核对是否逐项查看；评分没有差别，比较就没有意义",
  },
  "inspector-one-unit": {
    title: "督查员只查了一个单位",
    message: ({ inspector, unit, count }) => `${quote(inspector)}的${formatNumber(count)}次督查都在${quote(unit)}`,
    advice: () => "安排交叉督查，各督查员的宽严才能比较",
  },
  "unit-never-inspected": {
    title: "单位没有督查过",
    message: ({ unit }) => `${quote(unit)}的工作没有督查过一次`,
    advice: () => "安排一次督查",
  },
  "rectification-overdue": {
    title: "整改逾期",
    message: ({ id, due, days }) => `${item(id)}的整改应在${formatDay(due)}前完成，已逾期${formatNumber(days)}个工作日`,
    advice: (_, names) => `改好后在“${names.column("mended")}”填写日期；没有改好的，督促整改`,
  },
  "inspectors-not-comparable": {
    title: "督查尺度无法比较",
    message: ({ parts }) =>
      `督查员分成${parts.length}部分（${parts.map((part) => part.join("、")).join("；")}），` +
      "相互没有督查过同一项工作，没有做尺度校准",
    advice: ({ visits }) => `${visitsText(visits)}，就可以校准`,
  },
  "inspectors-too-few-ratings": {
    title: "督查评分太少",
    message: ({ inspectors }) => `${inspectors.join("、")}的评分不足2次，没有做尺度校准`,
    advice: ({ visits }) =>
      visits.length === 0 ? "每名督查员至少评分2次，就可以校准" : `${visitsText(visits)}，就可以校准`,
  },
} satisfies Partial<FindingTexts>;

/** Who should rate what, as far as a cell has room for it. */
function visitsText(visits: readonly Visit[]): string {
  const named = visits.slice(0, MOST_VISITS).map((visit) => `请${visit.inspector}再督查${quote(visit.item)}并评分`);
  return `${named.join("，")}${visits.length > MOST_VISITS ? `，等${visits.length}次` : ""}`;
}

/** The word for a kind of subject; the core names kinds by their codes. */
function kindWord(kind: string): string {
  return Object.entries(words.subjectKinds).find(([code]) => code === kind)?.[1] ?? kind;
}
