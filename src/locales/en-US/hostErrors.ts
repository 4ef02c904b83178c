import type { hostErrors as chinese } from "../zh-CN/hostErrors";

export const hostErrors: typeof chinese = {
  "file-missing": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "there is no such file",
    next: () => "Check the name and the folder, and try again",
  },
  "file-is-directory": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "it is a folder, not a file",
    next: () => "Name a workbook in that folder, such as tasks.xlsx",
  },
  "file-empty": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "the file is empty",
    next: () => "Get the file again, or use a backup",
  },
  "file-too-large": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: ({ limit }) => (limit === undefined ? "the file is too large" : `the file is larger than ${limit}`),
    next: () => "Remove pictures and unused sheets, or split it into several files",
  },
  "not-a-workbook": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "it is not an Excel workbook",
    next: () => "Open it in Excel and save it as .xlsx",
  },
  truncated: {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "the file is incomplete; copying or downloading may have been cut off",
    next: () => "Copy or download it again",
  },
  "password-protected": {
    what: ({ path }) => `Cannot open ${named(path, "the file")}`,
    why: () => "it needs a password to open",
    next: () => "Open it in Excel, remove the password and save it",
  },
  "no-task-list": {
    what: ({ path }) => `There is no task list in ${named(path, "the workbook")}`,
    why: () => "no table is named StreetTasks or LeaderTasks, and no sheet has the headers of a task list",
    next: () =>
      "Check the headers for ID, task, responsible unit and deadline, or make a new workbook and copy the tasks into it",
  },
  "write-failed": {
    what: ({ path }) => `Could not write ${named(path, "the file")}`,
    why: ({ reason }) => reason ?? "it may be open elsewhere, or may not be written to",
    next: () => "Close the program that uses it, check that it may be written to, and try again",
  },
  "changed-meanwhile": {
    what: ({ sheet }) => `Nothing was written to ${named(sheet, "the workbook")}`,
    why: () => "it was changed after it was read, so values might land in wrong rows",
    next: () => "Score again",
  },
  "cell-edit": {
    what: () => "The workbook cannot be read or written just now",
    why: () => "a cell is being edited",
    next: () => "Press Enter or Esc to finish editing, and try again",
  },
  "too-large": {
    what: ({ sheet }) => `Could not finish ${named(sheet, "the workbook")}`,
    why: ({ limit }) => (limit === undefined ? "there is too much data for one run" : `there is more than ${limit}`),
    next: () => "Delete empty rows and unused content below the table, or split the list into several workbooks",
  },
  unsupported: {
    what: () => "This cannot be done here",
    why: ({ reason }) => reason ?? "this version of Excel does not support it",
    next: () => "Update Excel, or open the workbook in a newer version",
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
