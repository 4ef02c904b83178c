import type { NoteCode, NoteParams } from "../../core/checks/actionNote";
import { formatDay } from "../../core/calendar/day";
import type { actions as chinese } from "../zh-CN/actions";
import { count } from "./plural";
import { words } from "./words";

/** What a record that lacks something lacks. */
const COLUMNS: Readonly<Record<string, string>> = {
  dutyId: "its duty no.",
  date: "its day",
  person: "a person",
  limit: "a limit",
};

const notes: { readonly [C in NoteCode]: (params: NoteParams[C]) => string } = {
  "task-without-id": ({ row, name }) =>
    `Task ${row + 1}, “${name}”, has no number: nothing is drafted; give it one first`,
  "task-id-repeated": ({ row, id }) =>
    `Task ${row + 1} has the number “${id}” of an earlier one: nothing is drafted; change it first`,
  "task-without-name": ({ id }) => `Task “${id}” has no name: nothing is drafted; fill it in first`,
  "node-past": ({ id, name, planned }) =>
    `Milestone “${name}” of “${id}” was planned for ${formatDay(planned)}, which is past: fill in when it was reached, or it counts as overdue`,
  "agreed-incomplete": ({ row, id, text, lacks }) =>
    `Record ${row + 1} (${id}): “${text}” lacks ${lacks.map((field) => COLUMNS[field] ?? field).join(", ")} and does not become a task`,
  "chat-line-unknown": ({ line, text }) => `Line ${line} names no unit and is left out: ${text}`,
  "chat-undated": ({ line, unit }) => `Line ${line}, ${unit}: no day is written; fill it in`,
  "chat-day-guessed": ({ line, written, day }) => `Line ${line}: “${written}” is taken for ${formatDay(day)}; check it`,
  "chat-subject-unclear": ({ line, names }) =>
    `Line ${line} mentions ${names.map((name) => `“${name}”`).join(", ")}: nobody can tell which is meant, so the number stays blank`,
  "chat-figure-unclear": ({ line, id, text }) =>
    `Line ${line} (${id}) states several figures, ${text}: nobody can tell which is the total, so it stays blank`,
  "chat-known": ({ line, unit }) => `Line ${line}, ${unit}: is among the progress reports already`,
  "grid-no-header": () => "The file has no column of cell numbers; is it the grid system's export?",
  "grid-row-without-id": ({ row }) => `Row ${row + 1} of the export has no cell number and is left out`,
  "grid-id-repeated": ({ row, id }) => `Row ${row + 1} of the export repeats the cell number “${id}” and is left out`,
  "grid-gone": ({ id, name }) => `Cell “${id}” ${name} is no longer in the export; it is not deleted, check it`,
  "grid-column-unknown": ({ header }) => `The export's column “${header}” is not used`,
};

export const actions: typeof chinese = {
  notes,
  refusals: {
    missing: "the workbook has no such cell",
    out: "the add-in fills this column",
    protected: "the sheet is protected",
    merged: "a merged area hides it",
    totals: "a totals row ends the table",
    "end-unclear": "blank rows inside the list leave its end unclear",
    "no-room": "there is no room below the table",
    unwritable: "no cell can hold this number",
  },
  columns: { table: "Table", place: "Place", row: "No.", column: "Column", before: "Before", after: "After" },
  newRow: "new row",
  nothing: "There is nothing to add or change",
  proposed: (rows, cells) => `${count(rows, "new row")} and ${count(cells, "changed cell")} proposed`,
  more: (left) => `${left} more; --json lists all`,
  notesTitle: (notes) => count(notes, "note"),
  refused: (place, why) => `Not written: ${place} (${why})`,
  kept: (cells) => `Cells with a formula were left as they are: ${cells.join(words.comma)}`,
  written: (path, cells) => `Written to “${path}”: ${count(cells, "cell")}`,
  notWritten: "This is a preview, no file was written; to confirm it add --out <file> or --in-place",
};
