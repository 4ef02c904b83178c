import type { scoring as chinese } from "../../zh-CN/views/scoring";
import { count } from "../plural";

export const scoring: typeof chinese = {
  preview: "What will be written",
  nothing: "Nothing to write: the results in the workbook are up to date",
  summary: (cells, columns, sheets) =>
    [
      cells > 0 ? count(cells, "cell") : "",
      columns > 0 ? count(columns, "new column") : "",
      sheets > 0 ? count(sheets, "sheet") : "",
    ]
      .filter(Boolean)
      .join(", "),
  cells: "Cells",
  added: (header) => `New column “${header}”`,
  change: (before, after) => `${before} → ${after}`,
  blank: "blank",
  text: (text) => `text “${text}”`,
  sheets: "Sheets",
  built: (name) => `Make “${name}”`,
  rebuilt: (name) => `Update “${name}”`,
  renamed: (from, to) => `Rename “${from}” to “${to}”`,
  write: "Write and score",
  runs: "Scorings so far",
  noRuns: "Not scored yet",
  run: (time, day, subjects) =>
    `${time === "" ? "Time not recorded" : time}, as of ${day}, ${count(subjects, "subject")}`,
  openHistory: (sheet) => `Open “${sheet}”`,
  auto: "Score after edits",
  autoHint:
    "While the pane is open: two seconds after the last edit the scores that changed are written; no bulletin, no scorecards",
};
