import type { adopt as chinese } from "../zh-CN/adopt";
import { count } from "./plural";

export const adopt: typeof chinese = {
  refusals: {
    empty: "the sheet is empty",
    attendance: "it looks like an attendance list or a roster of duties, not a task list",
    prices: "it looks like a list of prices or goods, not a task list",
    figures: "it looks like a table of figures, not a task list",
    contacts: "it looks like a list of people, not a task list",
    agenda: "it looks like an agenda, not a task list",
    calendar: "it looks like a chart over days, weeks or months, without a column that says when something is due",
    form: "it looks like a form about one thing, not a list",
    transposed: "its headers stand in the first column, a task in each column; transpose it first (paste special)",
    standardTable: "it is a table of the standard workbook already, and no task list",
    noHeader: "no headers of a task list were found",
    noTask: "no column says what is to be done, or no row does",
    nobodyNoDay: "nobody answers for what it lists, and nothing is due: it does not look like a task list",
    noRows: "there are headers, and nothing below",
  },
  list: (sheet, table, rows) => `${sheet}: ${count(rows, "task")}, adopted into “${table}”`,
  where: (headers, first, last) => `  headers in row ${headers}, tasks in rows ${first}–${last}`,
  column: (column, header, field) => `  ${column} ${header} → ${field}`,
  columnAlone: (column, field) => `  ${column} (no header) → ${field}`,
  leftOut: "left out",
  doubtful: (other) => (other === "" ? " (not sure)" : ` (not sure; it may be “${other}”)`),
  refused: (sheet, reason) => `${sheet}: not adopted, ${reason}`,
  nothing: "There is no task list to adopt",
  ask: "Say what a column is where the program was not sure, and adopt again, for example:",
  askExample: (column, field) => `  --map "${column}=${field}"`,
  written: (path, tasks) => `Wrote “${path}”: ${count(tasks, "task")}; the original was not touched`,
  updated: (path, changed, added, unchanged) =>
    `Updated “${path}”: ${changed} changed, ${added} added, ${unchanged} as before`,
  upToDate: (path) => `“${path}” is up to date; there was nothing to write`,
  change: (id, column, before, after) => `  ${id} ${column}: ${before === "" ? "(blank)" : before} → ${after}`,
  added: (id) => `  ${id} added`,
  gone: (id, name) => `  ${id} ${name}: no longer on the sheet; it stays in the workbook`,
  more: (left) => `  ${left} more are not listed; --json shows all of them`,
  notWritten: "Nothing was written; add --out <file> to write a standard workbook",
  findings: "Found while reading:",
  notAdopted: (id, column) =>
    `  ${id} ${column} was not written: the workbook lacks the column, or it cannot be written`,
};
