import { count } from "./plural";
import type { handOut as chinese } from "../zh-CN/handOut";

export const handOut: typeof chinese = {
  guide: "How to fill in",
  origin: "Origin",
  recipient: "Unit",
  person: "Person",
  batch: "Batch",
  due: "To be returned",
  dueBy: (day) => `by ${day}`,
  howTo: [
    "Fill in the yellow cells only. Grey cells are locked; a change there is listed as suspicious and never taken by itself.",
    "Write days like 2019-06-28 and progress as a percentage, such as 60%. Leave cells alone that have not changed.",
    "In blank tables such as Progress reports, write one matter a row; the subject number is that of the task.",
    "Excel, WPS and LibreOffice will all do; save as .xlsx or .xls. The file may be renamed and rows may be sorted.",
    "Please use this very workbook. Figures typed into one of an earlier batch are listed separately.",
  ],
  columns: { sheet: "Sheet", rows: "Rows", fill: "Columns to fill in" },
  freely: "add rows",
  onlyToSee: "to see only",
  summary: {
    batch: (batch, files, dir) => `Batch ${batch}: ${count(files, "workbook")} written to "${dir}"`,
    nobody: "No row says who is responsible: there is nothing to hand out",
    unowned: (number, rows) => `Not handed out, because nobody is responsible: ${count(number, "row")} (${rows})`,
    writing: (done, total) => `handing out ${done}/${total}`,
  },
  table: { file: "File", recipient: "For", rows: "Rows", fill: "Rows to fill in" },
};
