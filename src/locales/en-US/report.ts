import type { report as chinese } from "../zh-CN/report";
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
};
