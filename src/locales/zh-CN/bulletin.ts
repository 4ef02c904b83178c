import { dateOf, yearOf, type Day } from "../../core/calendar/day";
import { formatChineseDay, formatNumber, formatPercent } from "../format";

/** A number of things under a name. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** How a unit moved since the last issue. */
export interface Moved {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The units of a group by how they moved; together they are all that are ranked. */
export interface Movers {
  readonly up: readonly Moved[];
  readonly down: readonly Moved[];
  readonly same: readonly string[];
  readonly fresh: readonly string[];
}

/** A unit with its rank and score. */
export interface Ranked {
  readonly name: string;
  readonly rank: number;
  readonly score: number;
}

/** How much of a unit's work is in trouble. */
export interface Troubled {
  /** Undefined where nobody answers for it. */
  readonly name: string | undefined;
  readonly count: number;
  readonly overdue: number;
  /** The most working days that one of them is late. */
  readonly longest: number;
}

/** How far the grid is covered; the cells of streets without a matter add up to those of the district. */
export interface GridCounts {
  readonly cells: number;
  readonly withHead: number;
  readonly withMatter: number;
  readonly uncovered: readonly Counted[];
}

/** A pledge that was not kept. */
export interface BrokenPledge {
  readonly unit: string;
  readonly name: string;
  readonly veto: boolean;
}

/** Who has not returned what was handed out; `more` where not all are named. */
export interface AwaitedReturns {
  readonly count: number;
  readonly names: string;
  readonly more: boolean;
  readonly by: "unit" | "person";
  readonly batch: string;
  readonly due: Day | undefined;
}

/** The words of the bulletin (一线工作通报), in plain official Chinese. */
export const bulletin = {
  title: (district: string) => `${district}一线工作通报`,
  documentNumber: (code: string, year: number, number: number) =>
    code === "" ? `第${number}期` : `${code}〔${year}〕${number}号`,
  recipients: (names: string) => `${names.replace(/[：:]\s*$/, "")}：`,
  writtenOn: (day: Day) => formatChineseDay(day),
  copiesTo: (names: string) => `抄送：${sentence(names)}`,
  printed: (body: string, day: Day) => `${body}　　${formatChineseDay(day)}印发`,
  footer: "— &P —",
  nothing: "无。",
  sections: {
    overall: "一、总体情况",
    ranking: "二、街镇成绩",
    goodPractice: "三、经验做法",
    problems: "四、存在问题",
    next: "五、下一步要求",
  },
  subheading: (index: number, name: string) => `（${chineseNumeral(index)}）${name}`,
  lights: {
    done: "已完成",
    missed: "完成但未达标",
    red: "亮红灯",
    yellow: "亮黄灯",
    green: "正常推进",
    notStarted: "尚未启动",
    standing: "长期推进",
  },
  byLight: (asOf: Day, district: string, total: number, parts: readonly Counted[]) =>
    `截至${monthDay(asOf)}，${district === "" ? "全区" : district}纳入一线工作法管理的任务共${total}项，` +
    `其中${countList(parts)}。`,
  byCategory: (total: number, parts: readonly Counted[]) => `按类别分，${countList(parts)}，合计${total}项。`,
  noCategory: "未分类",
  projects: (total: number, parts: readonly Counted[]) =>
    `各项任务共落到项目${total}个，其中${countList(parts, "个")}。`,
  grid: ({ cells, withHead, withMatter, uncovered }: GridCounts) =>
    `全区网格共${cells}个，有网格长的${withHead}个、没有网格长的${cells - withHead}个；` +
    `有事项的${withMatter}个、没有事项的${cells - withMatter}个` +
    `${uncovered.length === 0 ? "" : `（${countList(uncovered, "个")}）`}。`,
  gridMatters: (total: number, parts: readonly Counted[]) => `网格事项共${total}件，其中${countList(parts, "件")}。`,
  cases: (total: number, parts: readonly Counted[]) =>
    `领导包案、接访和网络问政共${total}件，其中${countList(parts, "件")}。`,
  duties: (total: number, expected: number, held: number) =>
    `例行工作共${total}项，到考核日应办${expected}次，已办${held}次、缺办${expected - held}次。`,
  indicators: (total: number, elapsed: number, parts: readonly Counted[]) =>
    `全区指标共${total}项，时序进度${formatPercent(elapsed)}，其中${countList(parts)}。`,
  indicatorPart: (name: string, what: string) => `${name}：${what}`,
  keepsUp: "达到时序进度",
  fallsBehind: "落后时序进度",
  notComparable: "暂不能比较",
  points: (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value)}`,
  practiceLead: (total: number, parts: readonly Counted[]) =>
    `本期采用各单位经验做法${total}条，其中${countList(parts, "条")}。`,
  practice: (unit: string, contents: readonly string[]) => `${unit}：${contents.map(sentence).join("")}`,
  caseWork: "包案接访",
  casesLate: (total: number) => `超过办结时限的包案、接访和网络问政共${total}件。`,
  pledges: "责任书履行",
  pledgesBroken: (total: number, parts: readonly BrokenPledge[]) =>
    `未履行的责任书共${total}份：` +
    `${parts.map(({ unit, name, veto }) => `${unit}的《${name}》${veto ? "（一票否决）" : ""}`).join("、")}。`,
  gridWork: "网格事项",
  mattersLate: (total: number, parts: readonly Counted[]) =>
    `逾期未完成的网格事项共${total}件，其中${countList(parts, "件")}。`,
  noStreet: "未明确街镇",
  byGrade: (total: number, parts: readonly Counted[]) =>
    `本期参加排名的单位共${total}个，按等次分，${countList(parts, "个")}。`,
  best: (names: readonly Ranked[]) => `得分居前的是${rankedList(names)}`,
  worst: (names: readonly Ranked[]) => `得分居后的是${rankedList(names)}`,
  closeRanks: (runs: readonly (readonly string[])[]) =>
    `名次区间相互重叠、并列难分的是：${runs.map((names) => names.join("、")).join("；")}。`,
  joined: (parts: readonly string[]) => `${parts.join("；")}。`,
  movers: (before: Day, asOf: Day, { up, down, same, fresh }: Movers) => {
    const parts = [
      counted(
        "名次上升",
        up.length,
        up.map((one) => `${one.name}升${one.from - one.to}位（第${one.from}名升至第${one.to}名）`),
      ),
      counted(
        "名次下降",
        down.length,
        down.map((one) => `${one.name}降${one.to - one.from}位（第${one.from}名降至第${one.to}名）`),
      ),
      counted("名次持平", same.length, same),
      counted("本期新列入", fresh.length, fresh),
    ].filter((part) => part !== "");
    return `与上期（截至${yearOf(before) === yearOf(asOf) ? monthDay(before) : formatChineseDay(before)}）相比，${parts.join("；")}。`;
  },
  consequencesLead: "根据考核结果，",
  consequence: (grade: string, names: readonly string[], words: readonly string[]) =>
    `对${grade}等次的${names.join("、")}，${words.join("、")}`,
  unranked: (names: readonly string[]) => `未评分：${names.join("、")}。`,
  overQuota: (grade: string) => `${grade}（超名额）`,
  veto: (grade: string) => `${grade}（一票否决）`,
  moved: (places: number) => (places === 0 ? "持平" : places > 0 ? `升${places}位` : `降${-places}位`),
  fresh: "新列入",
  work: "任务推进",
  mending: "督查整改",
  problemsLead: (total: number, parts: readonly Counted[]) => `存在问题的任务共${total}项，其中${countList(parts)}。`,
  problemKinds: { overdue: "逾期未完成", behind: "进度滞后", missed: "完成但未达标" },
  /** As a table has room for. */
  problemWords: { overdue: "逾期", behind: "滞后", missed: "未达标" },
  byUnit: (parts: readonly Troubled[]) => `按第一责任单位分，${parts.map(troubled).join("、")}。`,
  mendingLead: (total: number, overdue: number) =>
    `督查发现的问题尚有${total}个未完成整改，其中${countList(
      [
        { name: "超过整改时限", count: overdue },
        { name: "未到整改时限", count: total - overdue },
      ].filter(({ count }) => count > 0),
      "个",
    )}。`,
  nextLead: (from: Day, to: Day, total: number, parts: readonly Counted[]) =>
    `${formatChineseDay(from)}至${formatChineseDay(to)}到期的任务共${total}项，按第一责任单位分，${countList(parts)}。` +
    "请各责任单位对照完成时限抓紧推进，确保按期完成。",
  nextOverdue: (count: number) => `已经逾期的${count}项任务，请责任单位抓紧办理，尽快完成。`,
  nextMending: (count: number) => `超过整改时限的${count}个问题，请责任单位尽快整改到位。`,
  returns: "填报情况",
  returnsLate: ({ count, names, more, by, batch, due }: AwaitedReturns) =>
    `下发的填报表（批次${batch}）应于${due === undefined ? "" : formatChineseDay(due)}前报回，` +
    `尚未报回的${RECIPIENTS[by](count)}：${names}${more ? "等" : ""}。`,
  returnsOpen: ({ count, names, more, by, batch, due }: AwaitedReturns) =>
    `下发的填报表（批次${batch}）还有${RECIPIENTS[by](count)}没有报回，` +
    `请${due === undefined ? "尽快" : `于${formatChineseDay(due)}前`}报回：${names}${more ? "等" : ""}。`,
  nobody: "未明确责任单位",
  columns: {
    rank: "名次",
    name: "名称",
    qualitative: "定性",
    quantitative: "定量",
    bonus: "加分",
    penalty: "扣分",
    score: "总分",
    grade: "等次",
    moved: "较上期",
    indicator: "指标",
    target: "目标值",
    actual: "完成值",
    measure: "单位",
    attainment: "完成率",
    elapsed: "时序进度",
    gap: "百分点差",
    light: "状态",
    id: "编号",
    subject: "对象",
    work: "工作",
    problem: "问题",
    found: "发现问题",
    unit: "责任单位",
    due: "完成时限",
    limit: "整改时限",
    daysLate: "逾期工作日",
    completion: "完成率",
  },
};

const RECIPIENTS = {
  unit: (count: number) => `单位${count}个`,
  person: (count: number) => `人员${count}人`,
};

function countList(parts: readonly Counted[], unit = "项"): string {
  return parts.map(({ name, count }) => `${name}${count}${unit}`).join("、");
}

function rankedList(names: readonly Ranked[]): string {
  return names.map(({ name, rank, score }) => `第${rank}名${name}（${formatNumber(score)}分）`).join("、");
}

function counted(what: string, count: number, names: readonly string[]): string {
  return count === 0 ? "" : `${what}${count}个：${names.join("、")}`;
}

function troubled({ name = bulletin.nobody, count, overdue, longest }: Troubled): string {
  if (overdue === 0) return `${name}${count}项`;
  return `${name}${count}项（逾期${overdue}项，最长逾期${longest}个工作日）`;
}

/** The end of a line of names. */
function sentence(text: string): string {
  return `${text.replace(/[。.]\s*$/, "")}。`;
}

function monthDay(day: Day): string {
  const { month, day: date } = dateOf(day);
  return `${month}月${date}日`;
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in Chinese numerals, as headings count. @example chineseNumeral(12) // "十二" */
function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}
