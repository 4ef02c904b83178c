import { formatEnglishDay } from "../format";
import type { pane as chinese } from "../zh-CN/pane";
import { count } from "./plural";

export const pane: typeof chinese = {
  title: "Frontline method",
  notExcel: "Open this pane in Excel",
  welcome:
    "Open your task list and press “Score again”: lights, scores and how they came about are written at the right of the list; your own columns stay as they are. Pressing it twice changes nothing, and it can be undone.",
  day: {
    label: "As-of day",
    hint: "Left empty, the workbook's as-of day is used, or else today",
    invalid: "The date is incomplete, or there is no such day",
  },
  dayUsed: {
    pane: (day) => `As of ${formatEnglishDay(day)} (entered in the pane)`,
    workbook: (day) => `As of ${formatEnglishDay(day)} (set in the workbook)`,
    today: (day) => `As of ${formatEnglishDay(day)} (today)`,
  },
  actions: "Actions",
  jobs: {
    recompute: "Score again",
    auto: "Score edits",
    check: "Check data",
    publish: "Make bulletin",
    exportScorecards: "Export scorecards",
    edit: "Write changes",
    undo: "Undo scoring",
  },
  working: {
    recompute: "Reading the workbook and scoring",
    auto: "Scoring the edits",
    check: "Reading the workbook and checking it",
    publish: "Reading the workbook and drafting the bulletin",
    exportScorecards: "Reading the workbook and making the scorecards; the first time takes a few seconds more",
    edit: "Writing what you confirmed",
    undo: "Undoing the last scoring",
  },
  writing: (done, total) => `Writing: ${done} of ${total}`,
  pondering: {
    draws: (done: number, total: number) => `Drawing the intervals of ranks: ${done} of ${total}`,
    sensitivities: (done: number, total: number) => `Measuring what the ranks lean on: ${done} of ${total}`,
  },
  progress: "Progress",
  cancel: "Cancel",
  stopping: "Stopping after the step in hand",
  busy: "The last piece of work is not finished, so nothing was started; wait for it and press again",
  done: {
    recompute: "Scored",
    auto: "Scored after the edits",
    check: "Checked",
    publish: "The bulletin is ready",
    exportScorecards: "The scorecards are ready",
    edit: "Changed",
    undo: "The last scoring is undone",
  },
  written: (cells, sheets) => `Wrote ${amounts(cells, sheets)}`,
  noted: "The workbook remembers it",
  unchanged: "Nothing changed, and nothing was written",
  exported: (sheets) => `one file of ${count(sheets, "sheet")}; this workbook stays as it is`,
  files: {
    scorecards: "Scorecards",
    download: "Download scorecards",
    openWorkbook: "Open in a new workbook",
    opened: "Opened in a new workbook; save it to keep it",
    notOpened: "Excel did not open a new workbook; download the scorecards and open the file",
    downloadBulletin: "Download bulletin (Word)",
    copyBulletin: "Copy bulletin text",
    bulletinText: "Text of the bulletin",
    copyByHand: "Could not copy; the text is selected, press Ctrl+C",
    withoutEdits:
      "The bulletin's sheet was edited by hand and stays as it is; what you download or copy here is drafted from the data, without those edits.",
  },
  openSheet: (sheet) => `Open “${sheet}”`,
  lights: "Work items by light",
  items: (items) => count(items, "item"),
  noItems: "The task list has no tasks yet: fill in some, then score",
  findings: "Findings",
  findingCount: (severity, findings) => `${severity} (${findings})`,
  noFindings: "Nothing was found",
  severityNotes: {
    error: "The numbers concerned cannot be trusted; correct these first",
    warning: "Have a look whether these are right",
    info: "Good to know; nothing has to be done",
  },
  more: (more) => `Show ${more} more`,
  shown: (shown, total) => `${shown} of ${total} shown`,
  goTo: (place) => `Go to ${place}`,
  wholeWorkbook: "The whole workbook",
  sheetGone: (sheet) => `There is no sheet “${sheet}” any more; it was renamed or deleted. Check the data again`,
  sheetHidden: (sheet) => `The sheet “${sheet}” is hidden; unhide it from the sheet tabs and try again`,
  restored: (cells) => `${count(cells, "cell")} restored`,
  kept: (cells) =>
    cells === 1
      ? "1 cell was changed after the scoring and stays as it is:"
      : `${cells} cells were changed after the scoring and stay as they are:`,
  keptFormulas: (cells) =>
    cells === 1 ? "1 cell holds a formula and keeps it:" : `${cells} cells hold formulas and keep them:`,
  partlyWritten: "A part may have been written; the rest follows when you do it again",
  badDay: {
    what: "Nothing was started",
    why: "The as-of day in the pane is incomplete, or there is no such day",
    next: "Correct or clear it, and try again",
  },
  bug: {
    what: "This could not be finished",
    why: "The program failed; you did nothing wrong",
    next: "Try again. If it fails once more, send the details to whoever maintains the add-in",
  },
  details: "Details",
  copy: "Copy details",
  copied: "Copied",
  copyByHand: "Could not copy; the details are selected, press Ctrl+C",
};

function amounts(cells: number, sheets: number): string {
  return [cells > 0 ? count(cells, "cell") : "", sheets > 0 ? count(sheets, "sheet") : ""]
    .filter(Boolean)
    .join(" and ");
}
