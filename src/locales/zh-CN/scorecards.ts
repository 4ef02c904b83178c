import type { Day } from "../../core/calendar/day";
import { formatChineseDay } from "../format";

/** Which of the sheets of results it is. */
export type ScorecardKind = "unit" | "person" | "grid";

/** What a subject's summary says; numbers as they are shown, undefined where there is none. */
export interface ScorecardSummary {
  readonly group: string;
  readonly rank: number | null;
  /** The lowest and highest rank of its interval; undefined where there is none. */
  readonly interval: readonly [low: number, high: number] | undefined;
  readonly score: string | undefined;
  readonly grade: string | null;
  readonly load: string;
  readonly loadFactor: string;
  readonly bonus: string;
  readonly penalty: string;
}

/** The words of the sheets of results (成绩单). */
export const scorecards = {
  titles: { unit: "单位成绩单", person: "个人成绩单", grid: "网格成绩单" } satisfies Record<ScorecardKind, string>,
  lead: (kind: ScorecardKind, district: string, asOf: Day, rulesVersion: number) =>
    `${district}${scorecards.titles[kind]}　考核日${formatChineseDay(asOf)}　计分规则第${rulesVersion}版　点名次看明细，点状态看原行`,
  columns: {
    rank: "名次",
    name: "名称",
    qualitative: "定性",
    quantitative: "定量",
    bonus: "加分",
    penalty: "扣分",
    score: "总分",
    grade: "等次",
    change: "较上期",
    id: "编号",
    work: "重点任务",
    light: "状态",
    timeliness: "时效分",
    quality: "质量分",
    itemQualitative: "定性分",
    itemQuantitative: "定量分",
    itemScore: "综合分",
    weight: "权重",
    share: "份额",
  },
  rankWithInterval: (rank: number, low: number, high: number) => `${rank}（${low}–${high}）`,
  overQuota: (grade: string) => `${grade}（超名额）`,
  veto: (grade: string) => `${grade}（一票否决）`,
  /** Points gained (or lost, below 0), with how many places up; null where one of the two was not ranked. */
  change: (points: string, places: number | null) => {
    const score = points.startsWith("-") ? points : `+${points}`;
    if (places === null) return score;
    return `${places === 0 ? "平" : places > 0 ? `↑${places}` : `↓${-places}`}（${score}）`;
  },
  /** Stands for the rank of who is not ranked. */
  toItems: "明细",
  noChange: "–",
  /** Nobody in a group has a rank. */
  unranked: "只计分，不排名、不定等次。",
  chart: (group: string) => `总分：${group}`,
  chartTop: (group: string, count: number) => `总分前${count}名：${group}`,
  chartBottom: (group: string, count: number) => `总分后${count}名：${group}`,
  trend: {
    title: (group: string) => `${group}得分走势`,
    note: "各考核日的得分，按本组现有成员计算，最多列最近12次。",
    columns: {
      asOf: "考核日",
      highest: "最高",
      mean: "平均",
      lowest: "最低",
      scored: "参评数",
      rank: "名次",
      groupMean: "组平均",
    },
    chart: (group: string) => `历次总分：${group}`,
    line: (points: readonly string[]) => `历次总分：${points.join("、")}`,
  },
  workings: "各对象事项明细",
  backToRanking: "↑ 返回名次表",
  summary: ({ group, rank, interval, score, grade, load, loadFactor, bonus, penalty }: ScorecardSummary) =>
    [
      group,
      ...(rank === null ? [] : [`第${rank}名${interval === undefined ? "" : `（${interval.join("–")}）`}`]),
      score === undefined ? "尚无得分" : `总分${score}`,
      ...(grade === null ? [] : [grade]),
      `工作量${load}（系数${loadFactor}）`,
      `加分${bonus}`,
      `扣分${penalty}`,
    ].join("　"),
  ownInspections: "对本对象的督查",
  footer: "第 &P 页，共 &N 页",
};
