import type { edits as chinese } from "../../zh-CN/views/edits";
import { count } from "../plural";

export const edits: typeof chinese = {
  confirm: "Confirm the changes",
  summary: (cells, rows) =>
    [cells > 0 ? `${count(cells, "cell")} to change` : "", rows > 0 ? `${count(rows, "row")} to add` : ""]
      .filter(Boolean)
      .join(", "),
  nothing: "Nothing to change: the cell holds this already",
  write: "Write",
  leave: "Leave it",
  undo: "Undo the changes",
  creates: (sheet) => `New sheet “${sheet}”`,
  refused: (changes) => `${count(changes, "change")} cannot be made:`,
  refusals: {
    missing: "there is no such column or row",
    out: "scoring fills this column",
    protected: "the sheet is protected",
    merged: "a merged area hides the cell",
    totals: "a totals row ends the table; move it first",
    "end-unclear": "blank rows inside the list: nobody can tell where it ends",
    "no-room": "there is no free row below",
    unwritable: "no cell can hold this number",
  },
};
