import { formatEnglishDay } from "../format";
import type { scorecards as chinese } from "../zh-CN/scorecards";

const titles = { unit: "Unit scorecards", person: "Personal scorecards", grid: "Grid scorecards" };

export const scorecards: typeof chinese = {
  titles,
  lead: (kind, district, asOf, rulesVersion) =>
    `${district === "" ? "" : `${district}: `}${titles[kind]} as of ${formatEnglishDay(asOf)}, rules version ${rulesVersion}; ranks lead to work items, lights to their rows`,
  columns: {
    rank: "Rank",
    name: "Name",
    qualitative: "Quality",
    quantitative: "Quantity",
    bonus: "Bonus",
    penalty: "Penalty",
    score: "Score",
    grade: "Grade",
    change: "Change",
    id: "ID",
    work: "Work",
    light: "Light",
    timeliness: "Time",
    quality: "Quality",
    itemQualitative: "How well",
    itemQuantitative: "How much",
    itemScore: "Score",
    weight: "Weight",
    share: "Share",
  },
  rankWithInterval: (rank, low, high) => `${rank} (${low}–${high})`,
  overQuota: (grade) => `${grade} (over quota)`,
  veto: (grade) => `${grade} (veto)`,
  change: (points, places) => {
    const score = points.startsWith("-") ? points : `+${points}`;
    if (places === null) return score;
    return `${places === 0 ? "=" : places > 0 ? `↑${places}` : `↓${-places}`} (${score})`;
  },
  toItems: "Items",
  noChange: "–",
  unranked: "Scored, but neither ranked nor graded.",
  chart: (group) => `Scores of ${group}`,
  chartTop: (group, count) => `The first ${count} of ${group}`,
  chartBottom: (group, count) => `The last ${count} of ${group}`,
  trend: {
    title: (group) => `How the scores of ${group} went`,
    note: "Scores on each as-of day, of those who are in the group now; the last 12 at most.",
    columns: {
      asOf: "As of",
      highest: "Highest",
      mean: "Mean",
      lowest: "Lowest",
      scored: "Scored",
      rank: "Rank",
      groupMean: "Group mean",
    },
    chart: (group) => `Scores of ${group} over time`,
    line: (points) => `Scores over time: ${points.join(", ")}`,
  },
  workings: "Work items of each subject",
  backToRanking: "↑ Back to the ranking",
  summary: ({ group, rank, interval, score, grade, load, loadFactor, bonus, penalty }) =>
    [
      group,
      ...(rank === null ? [] : [`rank ${rank}${interval === undefined ? "" : ` (${interval.join("–")})`}`]),
      score === undefined ? "not scored yet" : `score ${score}`,
      ...(grade === null ? [] : [grade]),
      `load ${load} (factor ${loadFactor})`,
      `bonus ${bonus}`,
      `penalty ${penalty}`,
    ].join(", "),
  ownInspections: "Inspections of the subject itself",
  footer: "Page &P of &N",
};
