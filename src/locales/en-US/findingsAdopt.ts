import type { CarriedBy, LeftKind, RowRuns } from "../../core/checks/adoptFinding";
import type { FindingTexts } from "../findings";
import { quote } from "../format";
import { count } from "./plural";

const BY: Readonly<Record<CarriedBy, string>> = {
  merged: "what merged cells hold was written into each row",
  blank: "blank cells take what stands above",
  sameAsAbove: "“same as above” was replaced by what it means",
  section: "filled in from the heading that the rows stand under",
  header: "filled in with the unit in the brackets of the header",
};

const LEFT: Readonly<Record<LeftKind, string>> = {
  title: "titles",
  reporting: "who reported and when",
  numbering: "numbers of the columns",
  section: "headings",
  subtotal: "sums",
  note: "notes and signatures",
  unfilled: "numbered rows without content",
  outside: "what stands beside the list",
};

const IDS = {
  missing: "There is no number",
  repeated: "Numbers stand more than once on the sheet",
  taken: "Numbers are those of another sheet",
} as const;

const TABLE_WHY = {
  named: "its name or title says so",
  units: "mostly streets and towns answer for it",
  leaders: "most tasks have a lead official",
  default: "nothing says that these are leaders' tasks",
} as const;

/** Findings about a sheet of somebody else's that is adopted. */
export const adoptFindings = {
  "adopt-column-doubtful": {
    title: "Not sure what a column is",
    message: ({ column, header, field, runnerUp }, names) =>
      `Column ${column}${header === "" ? ", which has no header," : ` (${quote(header)})`} was taken for “${names.column(field)}”, without being sure` +
      (runnerUp === undefined ? "" : `; it may be “${names.column(runnerUp)}”`),
    advice: ({ column, field }, names) =>
      `Check it; where it is wrong choose another in the pane, or on the command line --map "${column}=${names.column(field)}"; --map "${column}=" leaves it out`,
  },
  "adopt-column-left": {
    title: "A column was left out",
    message: ({ column, header, cells, taken }, names) =>
      `Column ${column}${header === "" ? " (without a header)" : ` (${quote(header)})`} was left out; ${count(cells, "cell")} of it ${cells === 1 ? "holds" : "hold"} something` +
      (taken === undefined ? "" : `; another column fills “${names.column(taken)}” already`),
    advice: ({ column }, names) =>
      `If it is needed, choose what it is in the pane, or on the command line: --map "${column}=${names.column("remarks")}"`,
  },
  "adopt-column-missing": {
    title: "A column is missing",
    message: ({ field }, names) => `No column looks like “${names.column(field)}”`,
    advice: ({ field }, names) =>
      `Where there is one, choose it in the pane, or on the command line --map "letter=${names.column(field)}"; else fill it in afterwards`,
  },
  "adopt-named-by": {
    title: "Tasks without names",
    message: ({ field }, names) =>
      `There is no “${names.column("name")}”; tasks are called what “${names.column(field)}” says`,
    advice: (_, names) =>
      `Shorten the names in the adopted list; where a column holds them, choose it in the pane, or on the command line --map "letter=${names.column("name")}"`,
  },
  "adopt-carried": {
    title: "Taken from above",
    message: ({ field, by, cells, rows }, names) =>
      `“${names.column(field)}”: ${BY[by]}, ${count(cells, "cell")} (rows ${shownRows(rows)})`,
    advice: () => "Look at a few rows; mend in the adopted list what is wrong",
  },
  "adopt-not-carried": {
    title: "A merged figure stands once",
    message: ({ field, rows }, names) =>
      `“${names.column(field)}” is merged over several rows; it stands in the first one only (blank in rows ${shownRows(rows)})`,
    advice: () => "Fill in each row of the adopted list where needed",
  },
  "adopt-nothing-above": {
    title: "Nothing above",
    message: ({ text }) => `It says ${quote(text)}, but nothing stands above; it was kept as it is`,
    advice: () => "Write out what is meant",
  },
  "adopt-ids-made": {
    title: "Numbers were made",
    message: ({ why, ids, sample }) =>
      `${IDS[why]}: ${count(ids, "task")} got a number made of sheet and row, such as ${quote(sample)}`,
    advice: () => "Nothing to do; to keep numbers of your own, give each task one that stands nowhere else",
  },
  "adopt-blocks-joined": {
    title: "Parts were joined",
    message: ({ blocks, rows }) =>
      `The same headers stand ${blocks} times (rows ${shownRows(rows)}); the parts make one list`,
    advice: () => "Check whether the same task stands in several parts",
  },
  "adopt-rows-left": {
    title: "Rows that are no tasks",
    message: ({ kind, count: rows, rows: runs }) =>
      `Not taken for tasks: ${LEFT[kind]}, ${count(rows, "row")} (rows ${shownRows(runs)})`,
    advice: () => "Nothing to do; add to the adopted list whatever is a task after all",
  },
  "adopt-row-without-task": {
    title: "A row without a task",
    message: ({ text }) => `This row holds only ${quote(text)} and no task; it was left out`,
    advice: () => "If it is a task, say in the original what is to be done, and adopt again",
  },
  "adopt-table-chosen": {
    title: "Which list it went to",
    message: ({ table, why }, names) => `Adopted into “${names.table(table)}”: ${TABLE_WHY[why]}`,
    advice: () => "If that is wrong, move the rows to the other task list of the standard workbook",
  },
} satisfies Partial<FindingTexts>;

/** @example shownRows([[5, 7], [9, 9]]) // "5–7, 9" */
function shownRows(runs: RowRuns): string {
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
