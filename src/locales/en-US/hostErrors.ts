import type { hostErrors as chinese } from "../zh-CN/hostErrors";

export const hostErrors: typeof chinese = {
  "file-missing": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: ({ reason }) => systemReason(reason) ?? "there is no such file",
    next: () => "Check the name and the folder, and try again",
  },
  "file-is-directory": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "it is a folder, not a file",
    next: () => "Name a workbook in that folder, such as tasks.xlsx",
  },
  "file-empty": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "the file is empty",
    next: () => "Get the file again, or use a backup",
  },
  "file-too-large": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "it unpacks to far more than a workbook holds",
    next: () => "Remove pictures and unused sheets, or split it into several files",
  },
  "not-a-workbook": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "it is not an Excel workbook",
    next: () => "Open it in Excel and save it as .xlsx",
  },
  truncated: {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "the file is incomplete; copying or downloading may have been cut off",
    next: () => "Copy or download it again",
  },
  "password-protected": {
    what: ({ file }) => `Cannot open ${named(file, "the file")}`,
    why: () => "it needs a password to open",
    next: () => "Open it in Excel, remove the password and save it",
  },
  "no-task-list": {
    what: ({ file }) => `There is no task list in ${named(file, "the workbook")}`,
    why: ({ looked, found }) =>
      `no table, and no sheet with the headers of a task list, is named ${looked ?? "街镇任务, 领导任务"}` +
      (found === undefined || found === "" ? "" : `; there is: ${found}`),
    next: () =>
      "Name the sheet of the task list “Street tasks” or “Leader tasks”; its headers stand in one row: No., Task, " +
      "Responsible unit, Due. Or make a new workbook and copy the tasks into it",
  },
  "write-failed": {
    what: ({ file }) => `Could not write ${named(file, "the file")}`,
    why: ({ reason }) => systemReason(reason) ?? "it may be open elsewhere, or may not be written to",
    next: () => "Close the program that uses it, check that it may be written to, and try again",
  },
  "changed-meanwhile": {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "it was changed after it was read, so values might land in wrong rows",
    next: () => "Score again",
  },
  "preview-outdated": {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "it was changed after the preview, so values might land in other rows than you saw",
    next: () => "Look at the preview again, then confirm",
  },
  "cell-edit": {
    what: () => "The workbook cannot be read or written just now",
    why: () => "a cell is being edited",
    next: () => "Press Enter or Esc to finish editing, and try again",
  },
  "sheet-protected": {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "the sheet is protected against changes",
    next: () => "Unprotect the sheet on the Review tab, and try again",
  },
  filtered: {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "a filter or hidden rows could make values land in the wrong rows",
    next: () => "Clear the filter, show the hidden rows, and score again",
  },
  merged: {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "there are merged cells where it has to write",
    next: () => "Unmerge the cells, and try again",
  },
  "nothing-to-undo": {
    what: () => "There is no scoring to undo",
    why: () => "this workbook has not been scored yet, or its last scoring is undone already",
    next: () => "Score again when you need to",
  },
  "too-large": {
    what: ({ sheet }) => `Could not finish ${named(sheet, "the workbook")}`,
    why: () => "there is too much data for one run",
    next: () => "Delete empty rows and unused content below the table, or split the list into several workbooks",
  },
  unsupported: {
    what: ({ file }) => (file === undefined ? "This cannot be done here" : `Cannot open ${named(file, "the file")}`),
    why: ({ reason }) => (reason === undefined ? "this version of Excel does not support it" : formatReason(reason)),
    next: ({ file }) =>
      file === undefined
        ? "Update Excel, or open the workbook in a newer version"
        : "Open it in Excel and save it as .xlsx",
  },
  cancelled: {
    what: () => "Cancelled",
    why: () => "the work was stopped",
    next: () => "Start again whenever you like",
  },
};

function named(name: string | undefined, otherwise: string): string {
  return name === undefined || name === "" ? otherwise : `“${name}”`;
}

/** What a system's message begins with, in words. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "there is no permission",
  EPERM: "there is no permission, or another program has it open",
  EBUSY: "another program has it open",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
};

function systemReason(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined;
  return SYSTEM_REASONS[/^[A-Z]+/.exec(reason)?.[0] ?? ""] ?? reason;
}

/** Kinds of files that are known but not read. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  xls: "it is an old .xls file",
  xlsb: "it is an .xlsb file",
  OpenDocument: "it is an OpenDocument (.ods) file",
};

function formatReason(reason: string): string {
  return OTHER_FORMATS[reason] ?? `the file uses something that is not supported: ${reason}`;
}
