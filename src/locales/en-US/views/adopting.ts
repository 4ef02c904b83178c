import type { adopting as chinese } from "../../zh-CN/views/adopting";
import { count } from "../plural";

export const adopting: typeof chinese = {
  title: "Adopt a list",
  about:
    "Choose a list of your own, see what each column is taken for, correct what is wrong, and confirm: its tasks go into the standard list. Your sheet stays as it is; adopted again, rows that are there are changed, never doubled.",
  source: "Where the list is",
  sources: {
    sheet: "On a sheet of this workbook",
    selection: "In the selected cells",
    paste: "In what I have copied",
    file: "In a file",
  },
  sheet: "Sheet",
  select: "Select the list on its sheet, headers included, then press “Read it”.",
  paste: "Paste it here",
  pasteHint: "Copy the list with its headers and paste it here; cells may hold several lines.",
  pasted: "Pasted",
  file: "File of the list (xlsx, xls, csv)",
  sheets: "Sheets of the file",
  allSheets: "All sheets",
  read: "Read it",
  none: "There is no sheet to choose",
  list: (sheet, rows, table) => `“${sheet}”: ${count(rows, "task")} found, for “${table}”`,
  columns: (sheet) => `What the columns of “${sheet}” are`,
  header: (letters, header) => (header === "" ? `Column ${letters}` : `Column ${letters} ${header}`),
  leaveOut: "Left out",
  unsure: "Not certain, please check",
  sample: (values) => `Such as: ${values}`,
  first: "The first tasks",
  confirm: "See what will be written",
  gone: (tasks) => `No longer on the sheet, but kept in the list (${tasks})`,
  noticed: (findings) => `Noticed while reading (${findings})`,
};
