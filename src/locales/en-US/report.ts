import { formatEnglishDay } from "../format";
import type { Counted, report as chinese } from "../zh-CN/report";
import { count } from "./plural";

export const report: typeof chinese = {
  findings: {
    title: "Findings",
    counts: (total, { error, warning, info }) =>
      `${count(total, "finding")}: ${count(error, "error")}, ${count(warning, "warning")}, ${info} for information`,
    columns: { severity: "Severity", code: "Code", place: "Place", message: "What", advice: "What to do" },
    wholeWorkbook: "The workbook",
    footer: "Page &P of &N",
  },
  bulletin: {
    title: (district) => (district === "" ? "Frontline bulletin" : `Frontline bulletin of ${district}`),
    asOf: (day) => `(as of ${formatEnglishDay(day)})`,
    recipients: (names) => `To: ${names}`,
    copiesTo: (names) => `Copies to: ${names}`,
    overall: "1. Overall",
    ranking: "2. Results of streets and towns",
    goodPractice: "3. Good practice",
    problems: "4. Problems",
    next: "5. What comes next",
    nothing: "None.",
    byLight: (total, parts) => `${count(total, "work item")}. By light: ${countList(parts)}.`,
    byCategory: (total, parts) => `By category: ${countList(parts)}, ${total} in all.`,
    noCategory: "no category",
    groupHeading: (index, name) => `(${index}) ${name}`,
    unranked: (names) => `Not scored: ${names.join(", ")}.`,
    overQuota: (grade) => `${grade} (over quota)`,
    veto: (grade) => `${grade} (veto)`,
    problemsLead: (total, overdue) =>
      `${count(total, "item")} on red: ${overdue} overdue, ${total - overdue} behind schedule.`,
    nextLead: (total, from, to) =>
      `${count(total, "item")} due from ${formatEnglishDay(from)} to ${formatEnglishDay(to)}.`,
    columns: {
      rank: "Rank",
      name: "Name",
      qualitative: "Quality",
      quantitative: "Quantity",
      bonus: "Bonus",
      penalty: "Penalty",
      score: "Score",
      grade: "Grade",
      id: "ID",
      work: "Work",
      unit: "Unit",
      due: "Due",
      daysLate: "Days late",
      completion: "Progress",
    },
    footer: "— &P —",
  },
};

function countList(parts: readonly Counted[]): string {
  return parts.map((part) => `${part.name} ${part.count}`).join(", ");
}
