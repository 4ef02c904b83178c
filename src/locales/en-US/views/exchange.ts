import type { exchange as chinese } from "../../zh-CN/views/exchange";
import { count } from "../plural";

export const exchange: typeof chinese = {
  handOut: {
    title: "Hand out",
    about:
      "Makes a workbook for each unit, or each person, with its own rows; what it fills in is yellow, the rest locked. " +
      "This workbook is not changed.",
    by: "For",
    kinds: { unit: "Units", person: "Persons, such as grid workers" },
    due: "To be returned by",
    dueHint: "Stands in the guide of each workbook; may be left empty",
    badDay: "The date is not complete",
    early: "This day has passed",
    list: "See who gets what",
    progress: "Progress of handing out",
    begun: "Getting ready",
    steps: (done, total) => `${done} of ${total} made`,
    listed: (files, batch) => `${count(files, "workbook")}, batch ${batch}`,
    files: "Workbooks to hand out",
    file: (recipient, rows, fill) => `${recipient}: ${count(rows, "row")}, ${fill} to fill in`,
    unowned: (rows) => `Rows that name nobody and go to nobody (${rows})`,
    pack: (files) => `Make a zip of ${count(files, "workbook")}`,
    zip: "hand-out",
    made: (name) => `Made: ${name}`,
    download: "Download the zip",
  },
  collect: {
    title: "Collect",
    about:
      "Compares returned files cell by cell with what went out and with the workbook as it is now. Look first, then " +
      "write; conflicts and what is suspicious are left alone unless you tick them.",
    remembered: (batch, missing, names) => `Batch ${batch}, as of the last collection, is missing ${missing}: ${names}`,
    files: "Returned files",
    filesHint: "Many at once, and zips of them (.xlsx, .xls, .zip)",
    chosen: (files) => `${count(files, "file")} chosen`,
    read: "Read and compare",
    progress: "Progress of collecting",
    begun: "Opening",
    steps: (done, total) => `${done} of ${total} read`,
    came: (files) => `${count(files, "file")} read`,
    list: "How the returned files stand",
    unknown: "Sender unknown",
    status: (recipient, status) => `${recipient}: ${status}`,
    missing: (missing, names) => `Not returned (${missing}): ${names}`,
    remind: "Copy a reminder",
    reminder: "Reminder",
    copyByHand: "It could not be copied; the reminder is selected, press Ctrl+C",
    nothing: "The returned files change nothing",
    chosenOf: (chosen, total) => `${chosen} of ${count(total, "change")} chosen to be written`,
    all: "All",
    none: "None",
    asProposed: "As proposed",
    allOf: (unit) => `All: ${unit}`,
    noneOf: (unit) => `None: ${unit}`,
    units: "Changes by unit",
    changesOf: (unit) => `Changes of ${unit}`,
    unit: (name, counts) =>
      counts.length === 0
        ? `${name}: no change`
        : `${name}: ${counts.map(({ name: verdict, count: number }) => `${number} ${verdict}`).join(", ")}`,
    verdict: (verdict, what) => `${verdict}: ${what}`,
    onlyShown: (what) => `${what} (only shown, not written)`,
    values: (handedOut, master, returned) => `Handed out ${handedOut}, now ${master}, returned ${returned}`,
    notKnown: "unknown",
    from: (file, sheet, row) => `From ${file}, ${sheet}, row ${row}`,
    fromFile: (file) => `From ${file}`,
    confirm: "See what will be written",
    open: (open) =>
      `${count(open, "change")} not decided and not written; nor is a cell for which two values were chosen`,
    written: "Written. It can be undone; to look again, read the files again.",
  },
};
