import type { collect as chinese } from "../zh-CN/collect";
import { count } from "./plural";

export const collect: typeof chinese = {
  statuses: {
    ok: "returned",
    "moved-on": "returned; the workbook has changed since",
    "no-record": "returned; the record of what was handed out is lost",
    duplicate: "several from one unit",
    "old-batch": "of another batch",
    foreign: "not handed out from this workbook",
    unreadable: "cannot be read",
  },
  verdicts: { taken: "taken", unchanged: "unchanged", conflict: "conflict", suspicious: "suspicious", new: "new" },
  reasons: {
    "both-changed": "both the workbook and the returned file have changed this cell",
    disagree: "returned files disagree",
    "no-baseline": "what was handed out is unknown, and the workbook holds something",
    "master-gone": "the workbook no longer has this row, or several that may be it",
    protected: "a cell that is not theirs to fill in",
    cleared: "was filled in, came back blank",
    backwards: "smaller or earlier than before",
    reopened: "was finished, and is no longer",
    merged: "hidden by a merged area",
    "renamed-column": "the column was renamed; known by its place only",
    fault: "a formula without a result",
    unreadable: "not what this column is for",
    "old-batch": "typed into a file of an earlier batch",
    "row-gone": "the row did not come back; it is not deleted from the workbook",
    "row-added": "a row added to a list of tasks",
    "row-incomplete": "a required cell is blank",
    "row-of-others": "not one of their own items",
    "item-unknown": "there is no such number",
  },
  notes: {
    identified: {
      guide: "known by the name in its guide",
      fileName: "known by its file name",
      rows: "known by the numbers of its tasks",
    },
    batch: (batch, current) => `this is batch ${batch}; ${current} is being collected`,
    movedOn: "tasks in the workbook have changed since it was handed out",
    duplicate: (files) => `the same unit also returned ${files}; where they differ you decide`,
    unidentified: "no record of a hand-out, and no unit that it could be from; nothing was taken",
    otherWorkbook: "none of its tasks is in this workbook; nothing was taken",
    tablesMissing: (tables) => `these tables were not found: ${tables}`,
    columnsMissing: (table, columns) => `${table} lacks these columns, which count as unchanged: ${columns}`,
    columnsGuessed: (table, columns) => `headers of ${table} were changed; by their place they are: ${columns}`,
    rowsGone: (table, number) => `${table} lacks ${count(number, "row")}`,
    looseRows: (sheet, rows) => `${sheet}, rows ${rows}: no tasks, not taken`,
    otherSheets: (sheets) => `other sheets look like the same list and were not read: ${sheets}`,
  },
  refusals: {
    missing: "the workbook has no such cell",
    out: "the column is filled in by the program",
    protected: "the sheet is protected",
    merged: "hidden by a merged area",
    totals: "a row of totals ends the list",
    "end-unclear": "blank rows inside the list: its end is unclear",
    "no-room": "no blank rows below the list",
    unwritable: "no cell can hold this number",
  },
  columns: {
    file: "File",
    unit: "Unit",
    status: "Status",
    message: "Message",
    id: "Id",
    column: "Column",
    handedOut: "Handed out",
    master: "Now",
    returned: "Returned",
    verdict: "Verdict",
    reason: "Reason",
  },
  reminder: (number, units, batch, due, by) => {
    const facts = [...(batch === undefined ? [] : [`batch ${batch}`]), ...(due === undefined ? [] : [`due by ${due}`])];
    return `Not returned yet by ${count(number, by)}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}. Please return yours: ${units}.`;
  },
  summary: {
    counts: (taken, added, unchanged, conflict, suspicious) =>
      `${count(taken, "cell")} taken, ${count(added, "new row")}, ${count(unchanged, "cell")} already there, ` +
      `${count(conflict, "conflict")}, ${suspicious} suspicious`,
    nothing: "Nothing has changed",
    more: (number) => `${number} more are not listed: --json shows all`,
    allBack: "Everybody has returned theirs",
    open: "Conflicts and suspicious changes were not written. Take them with --accept <id, id.column, unit or file name>",
    notWritten: "No file was written: use --out <file>",
    written: (path, cells, rows) =>
      `Written to "${path}": ${count(cells, "cell")}, ${count(rows, "new row")} (progress reports included)`,
    nothingToWrite: (path) => `Nothing to write: "${path}" is the same as the workbook`,
    remembered: (missing) =>
      missing === 0 ? "Kept: everybody has returned theirs" : `Kept: ${missing} are missing; the bulletin will say so`,
    kept: (number, cells) => `${count(number, "cell")} with a formula kept it: ${cells}`,
    refused: (id, column, why) => `cannot be written: ${id} ${column} (${why})`,
    reading: (done, total) => `reading ${done}/${total}`,
    noFiles: "The folder holds no file that could be read",
  },
};
