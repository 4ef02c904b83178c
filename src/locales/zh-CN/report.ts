import type { Day } from "../../core/calendar/day";
import type { Severity } from "../../core/checks/finding";
import { formatChineseDay } from "../format";
import { words } from "./words";

/** A number of things under a name. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** The words of the sheets that the add-in makes. */
export const report = {
  findings: {
    title: "数据核对清单",
    counts: (total: number, counts: Readonly<Record<Severity, number>>) =>
      `共${total}条：${words.severities.error}${counts.error}条，${words.severities.warning}${counts.warning}条，` +
      `${words.severities.info}${counts.info}条`,
    columns: { severity: "级别", code: "代码", place: "位置", message: "说明", advice: "建议" },
    wholeWorkbook: "整个工作簿",
    footer: "第 &P 页，共 &N 页",
  },
  bulletin: {
    title: (district: string) => `${district}一线工作通报`,
    asOf: (day: Day) => `（截至${formatChineseDay(day)}）`,
    recipients: (names: string) => `${names.replace(/[：:]\s*$/, "")}：`,
    copiesTo: (names: string) => `抄送：${names}`,
    overall: "一、总体情况",
    ranking: "二、街镇成绩",
    goodPractice: "三、经验做法",
    problems: "四、存在问题",
    next: "五、下一步要求",
    nothing: "无。",
    byLight: (total: number, parts: readonly Counted[]) => `共${total}项工作。按状态分：${countList(parts)}。`,
    byCategory: (total: number, parts: readonly Counted[]) => `按类别分：${countList(parts)}，合计${total}项。`,
    noCategory: "未分类",
    groupHeading: (index: number, name: string) => `（${chineseNumeral(index)}）${name}`,
    unranked: (names: readonly string[]) => `未评分：${names.join("、")}。`,
    overQuota: (grade: string) => `${grade}（超名额）`,
    veto: (grade: string) => `${grade}（一票否决）`,
    problemsLead: (total: number, overdue: number) =>
      `亮红灯${total}项，其中逾期${overdue}项，进度落后${total - overdue}项。`,
    nextLead: (total: number, from: Day, to: Day) =>
      `${formatChineseDay(from)}至${formatChineseDay(to)}到期${total}项，请责任单位按期完成。`,
    columns: {
      rank: "名次",
      name: "名称",
      qualitative: "定性",
      quantitative: "定量",
      bonus: "加分",
      penalty: "扣分",
      score: "总分",
      grade: "等次",
      id: "编号",
      work: "工作",
      unit: "责任单位",
      due: "完成时限",
      daysLate: "逾期工作日",
      completion: "完成率",
    },
    footer: "— &P —",
  },
};

function countList(parts: readonly Counted[]): string {
  return parts.map(({ name, count }) => `${name}${count}项`).join("，");
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in Chinese numerals, as headings count. @example chineseNumeral(12) // "十二" */
function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}
