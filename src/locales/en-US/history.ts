import type { history as chinese } from "../zh-CN/history";

export const history: typeof chinese = {
  title: "History of runs",
  columns: {
    time: "Time",
    asOf: "As-of day",
    rulesVersion: "Rules version",
    calendarVersion: "Calendar version",
    name: "Name",
    qualitative: "Quality",
    quantitative: "Quantity",
    score: "Score",
    rank: "Rank",
    grade: "Grade",
    fingerprint: "Data fingerprint",
  },
  footer: "Page &P of &N",
};
