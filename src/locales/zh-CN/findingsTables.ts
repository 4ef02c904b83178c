import { formatDay } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import { item, named } from "./item";

/** Findings about the tables beside the task lists, and how they are linked. */
export const tableFindings = {
  "link-missing": {
    title: "没有写明所属",
    message: () => "这一行没有写明属于哪一项，没有采用，或者单独计分",
    advice: (_, names) => `在“${names.here ?? ""}”填写所属的编号`,
  },
  "link-unknown": {
    title: "编号不存在",
    message: ({ id }) => `编号${quote(id)}在表中找不到，这一行没有归属`,
    advice: (_, names) => `核对“${names.here ?? ""}”，改为已有的编号`,
  },
  "link-repeated": {
    title: "重复填写",
    message: ({ id, name }) => `${item(id)}下的${quote(name)}不止一行`,
    advice: () => "保留一行，删去其余的",
  },
  "link-several": {
    title: "所属编号不止一个",
    message: ({ id, used }) => `${named("项目", id)}写了不止一个任务编号，只算在${quote(used)}名下`,
    advice: (_, names) => `在“${names.here ?? ""}”只留一个编号；要分给两项任务的，拆成两个项目`,
  },
  "link-not-task": {
    title: "所属不是任务",
    message: ({ id, parent }) => `${named("项目", id)}所属的${quote(parent)}不是任务，这个项目单独计分`,
    advice: (_, names) => `在“${names.here ?? ""}”填写任务清单中的编号`,
  },
  "link-circular": {
    title: "互为所属",
    message: ({ id }) => `${named("项目", id)}的所属编号绕回了自己，这个项目单独计分`,
    advice: (_, names) => `在“${names.here ?? ""}”填写任务清单中的编号`,
  },
  "share-out-of-range": {
    title: "分担比例超出范围",
    message: ({ id, value }) => `${item(id)}的分担比例${formatNumber(value)}不在0到1之间，按责任类型的默认比例计算`,
    advice: () => "填写0到1之间的数，如 0.6 或 60%",
  },
  "task-without-project": {
    title: "任务没有项目",
    message: ({ id }) => `${item(id)}还没有落到具体项目`,
    advice: (_, names) => `在“${names.table("projects")}”为它写一个项目，也可以按任务起草`,
  },
  "task-lacks": {
    title: "四定不全",
    message: ({ id, part }) => `${item(id)}没有${FOUR[part] ?? part}`,
    advice: (_, names) => `填写“${names.here ?? ""}”`,
  },
  "parent-figure-ignored": {
    title: "任务自己的进度不计",
    message: ({ id }) => `${item(id)}有项目，完成情况按项目汇总，这里填的数没有采用`,
    advice: () => "把进度填到项目上，这里留空",
  },
  "milestone-undated": {
    title: "节点没有计划日期",
    message: ({ id, name }) => `${item(id)}的节点${quote(name)}没有计划日期，没有计分`,
    advice: (_, names) => `在“${names.column("planned")}”填写日期，如 2019-06-30`,
  },
  "milestone-outside": {
    title: "节点不在任务期内",
    message: ({ id, name, planned }) =>
      `${item(id)}的节点${quote(name)}计划在${formatDay(planned)}，不在开始日期和完成时限之间`,
    advice: () => "核对节点的计划日期，或任务的开始日期和完成时限",
  },
  "milestone-weights-sum": {
    title: "节点权重合计不对",
    message: ({ id, sum, total }) =>
      `${item(id)}的节点权重合计${formatNumber(sum)}，不是${formatNumber(total)}；按各自所占的份额计算`,
    advice: () => "核对各节点的权重",
  },
  "cell-without-head": {
    title: "网格没有网格长",
    message: ({ id }) => `${named("网格", id)}没有网格长`,
    advice: (_, names) => `在“${names.column("head")}”填写姓名`,
  },
  "cell-without-matter": {
    title: "网格没有事项",
    message: ({ id }) => `${named("网格", id)}没有一件事项`,
    advice: (_, names) => `在“${names.table("gridMatters")}”为它写上事项、责任人和时限`,
  },
  "person-in-many-cells": {
    title: "一人负责的网格过多",
    message: ({ name, cells, middle }) =>
      `${quote(name)}在${formatNumber(cells)}个网格有事项，一般每人${formatNumber(middle)}个`,
    advice: () => "核对是否同名；属实的，考虑分给其他人",
  },
  "indicator-without-target": {
    title: "指标没有目标",
    message: ({ id }) => `${named("指标", id)}没有读到数字目标，不能比较进度`,
    advice: (_, names) => `在“${names.column("targetValue")}”填写数字，如 150`,
  },
  "breakdown-target-sum": {
    title: "指标分解不等于总数",
    message: ({ id, total, sum }) =>
      `${named("指标", id)}的目标是${formatNumber(total)}，各单位合计${formatNumber(sum)}，相差${formatNumber(sum - total)}`,
    advice: () => "核对各单位的目标值；有意多分的可以不改",
  },
  "breakdown-actual-sum": {
    title: "分解完成数不等于总数",
    message: ({ id, total, sum }) =>
      `${named("指标", id)}的完成值是${formatNumber(total)}，各单位合计${formatNumber(sum)}，相差${formatNumber(sum - total)}`,
    advice: () => "核对总数和各单位的完成值",
  },
  "pledge-unsigned": {
    title: "责任书没有签订日期",
    message: ({ id }) => `${named("责任书", id)}没有签订日期，可能还没有签`,
    advice: (_, names) => `签订后在“${names.column("signed")}”填写日期`,
  },
  "pledge-broken": {
    title: "责任书未履行",
    message: ({ id, veto }) => `${named("责任书", id)}未履行${veto ? "，签订单位一票否决，等次最高为第三等" : ""}`,
    advice: () => "核实履行情况；属实的，按责任书办理",
  },
  "pledge-contradiction": {
    title: "履行情况与日期矛盾",
    message: ({ id, finish }) =>
      `${named("责任书", id)}写了完成日期${formatDay(finish)}，但没有标为已履行，按履行情况计分`,
    advice: (_, names) => `核对“${names.column("fulfilment")}”和“${names.column("finish")}”`,
  },
  "frequency-missing": {
    title: "没有频次",
    message: () => "这项例行工作没有频次，算不出哪天该办",
    advice: () => "填写频次，如 每月10日、每周一、每季度末",
  },
  "frequency-unreadable": {
    title: "频次看不懂",
    message: ({ text }) => `频次${quote(text)}看不懂，算不出哪天该办`,
    advice: () => "改成 每月10日、每周一、每季度末 这样的写法",
  },
  "duty-ends-early": {
    title: "结束早于开始",
    message: ({ start, end }) => `结束日期${formatDay(end)}早于开始日期${formatDay(start)}，没有一次该办`,
    advice: () => "核对开始日期和结束日期",
  },
  "duty-without-record": {
    title: "例行工作没有记录",
    message: ({ id, expected }) => `${item(id)}到考核日应办${formatNumber(expected)}次，没有一次记录`,
    advice: (_, names) => `在“${names.table("dutyRecords")}”补上实办日期`,
  },
  "record-undated": {
    title: "记录没有日期",
    message: ({ id }) => `${item(id)}的这条记录没有实办日期，没有采用`,
    advice: (_, names) => `在“${names.here ?? ""}”填写日期`,
  },
  "report-undated": {
    title: "填报没有日期",
    message: () => "这条填报没有日期，其中的完成值和完成率没有采用",
    advice: (_, names) => `在“${names.column("date")}”填写填报的日期`,
  },
  "progress-backwards": {
    title: "进度倒退",
    message: ({ id, day }) => `${item(id)}在${formatDay(day)}报的进度比上一次少`,
    advice: () => "核对两次填报；前一次报多了的，改正前一次",
  },
  "actual-unsupported": {
    title: "完成数没有填报支持",
    message: ({ id }) => `${item(id)}填的完成数比历次填报都多`,
    advice: () => "核对完成数；属实的，补一条填报",
  },
  "actuals-unsupported": {
    title: "完成数没有填报",
    message: ({ count, total }) => `${formatNumber(total)}项工作中，${formatNumber(count)}项填了完成数但没有进展填报`,
    advice: (_, names) => `在“${names.table("progressReports")}”补上进展，写明日期和完成数`,
  },
  "practice-repeated": {
    title: "经验做法重复上报",
    message: ({ unit }) => `${quote(unit)}的这条经验做法前面已经报过`,
    advice: () => "删去重复的一条；两条都采用会重复加分",
  },
} satisfies Partial<FindingTexts>;

/** 定岗位、定责任、定任务、定目标 */
const FOUR: Readonly<Record<string, string>> = { post: "定岗位", duty: "定责任", task: "定任务", target: "定目标" };
