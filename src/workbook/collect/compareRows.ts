import type { CellValue } from "../../core/model/cell";
import { isBlank, isFault } from "../../core/model/cell";
import type { TableKey } from "../../core/model/tables";
import { foldText } from "../../core/names/normal";
import { textOf } from "../handOut/owners";
import { ruleOf, type HandOutRule } from "../handOut/rules";
import { columnOf, SCHEMA } from "../schema";
import type { EditValue } from "../edits";
import { editValueOf, meaningOf, type Reading } from "./cellValues";
import type { Master } from "./master";
import type { ReturnedRow } from "./returnedTable";
import type { Reason, RowReturn } from "./types";

/** What new rows are judged by. */
export interface RowContext {
  readonly recipient: string;
  readonly master: Master;
  readonly reading: Reading;
  /** Whether a name in the recipient's column of the master is the recipient's. */
  readonly isRecipient: (name: string) => boolean;
  /** The numbers of the recipient's own items. */
  readonly items: ReadonlySet<string>;
}

/** A new row before it is known whose file it is in. */
export type FoundRow = Omit<RowReturn, "file" | "recipient">;

/** Of rows added to a list that is not for adding, those with fewer cells are remarks beside it. */
const FEWEST_CELLS = 3;

/**
 * The rows that a recipient added to a table of its own reports. A row that the master holds already is unchanged, as
 * many times as it holds it.
 */
export function compareAppended(
  table: TableKey,
  returned: readonly ReturnedRow[],
  context: RowContext,
): readonly FoundRow[] {
  const append = ruleOf(table)?.append;
  if (append === undefined) return [];
  const there = heldRows(table, append, context);
  return returned.map((row): FoundRow => {
    const cells = writtenCells(row);
    const id = foldText(textOf(row.cells.get(append.item.field)?.value));
    const undated = isBlank(row.cells.get(append.date)?.value);
    const meaning = rowMeaning(table, (field) => row.cells.get(field)?.value, append, context.reading);
    const same = undated ? meaning.replace(/^[^\n]*/, "") : meaning;
    const left = there.get(same) ?? 0;
    there.set(same, left - 1);
    const at = { sheet: row.sheet, row: row.row };
    const found = { table, id, meaning, cells, writable: cells.length > 0, at };
    if (left > 0) return { ...found, verdict: "unchanged", reason: undefined };
    const doubt = doubtAboutRow(row, append, id, context);
    return { ...found, verdict: doubt === undefined ? "new" : "suspicious", reason: doubt };
  });
}

/** Rows that were added to a list of tasks: shown, never written unless the user says so. */
export function compareAdded(
  table: TableKey,
  rows: readonly ReturnedRow[],
  { master, reading }: RowContext,
): { readonly rows: readonly FoundRow[]; readonly loose: readonly ReturnedRow[] } {
  const isRow = (row: ReturnedRow) => row.key !== "" || writtenCells(row).length >= FEWEST_CELLS;
  const found = rows.filter(isRow).map((row): FoundRow => {
    const isKnown = row.key !== "" && master.has(table, row.key);
    return {
      table,
      id: row.key,
      meaning: [...row.cells].map(([field, { value }]) => meaningIn(table, field, value, reading)).join("\n"),
      cells: writtenCells(row),
      verdict: isKnown ? "suspicious" : "new",
      reason: isKnown ? "row-of-others" : "row-added",
      writable: !isKnown,
      at: { sheet: row.sheet, row: row.row },
    };
  });
  return { rows: found, loose: rows.filter((row) => !isRow(row)) };
}

type Append = NonNullable<HandOutRule["append"]>;

function doubtAboutRow(row: ReturnedRow, append: Append, id: string, context: RowContext): Reason | undefined {
  const { master, items, isRecipient } = context;
  if ([...row.cells.values()].some(({ value }) => isFault(value))) return "fault";
  if (append.needs.some((field) => isBlank(row.cells.get(field)?.value))) return "row-incomplete";
  const named = append.recipient === undefined ? "" : textOf(row.more.get(append.recipient));
  if (named !== "" && !isRecipient(named)) return "row-of-others";
  if (id === "" || items.has(id)) return undefined;
  return append.item.tables.some((table) => master.has(table, id)) ? "row-of-others" : "item-unknown";
}

/** How many times the master holds each row of the recipient's, with its date and without. */
function heldRows(table: TableKey, append: Append, { master, reading, isRecipient }: RowContext): Map<string, number> {
  const held = new Map<string, number>();
  for (const { cells } of master.rows(table)) {
    const { recipient } = append;
    if (recipient !== undefined && !isRecipient(textOf(cells[recipient]))) continue;
    const dated = rowMeaning(table, (field) => cells[field], append, reading);
    for (const meaning of [dated, dated.replace(/^[^\n]*/, "")]) held.set(meaning, (held.get(meaning) ?? 0) + 1);
  }
  return held;
}

/** What a row says, its date in the first line. */
function rowMeaning(
  table: TableKey,
  cell: (field: string) => CellValue | undefined,
  { date, recipient, withheld = [], item }: Append,
  reading: Reading,
): string {
  const left: readonly (string | undefined)[] = [date, recipient, ...withheld, item.field];
  const fields = SCHEMA[table].columns.filter((column) => !column.out && !left.includes(column.field));
  const inOrder: readonly string[] = [date, item.field, ...fields.map(({ field }) => field)];
  return inOrder.map((field) => meaningIn(table, field, cell(field), reading)).join("\n");
}

function meaningIn(table: TableKey, field: string, cell: CellValue | undefined, reading: Reading): string {
  const column = columnOf(table, field);
  return column === undefined ? "" : meaningOf(column, cell, reading);
}

function writtenCells({ cells }: ReturnedRow) {
  return [...cells].flatMap(([field, { value, covered }]) => {
    const writes: EditValue | undefined = editValueOf(value);
    return covered || writes === null || writes === undefined ? [] : [{ field, returned: value, writes }];
  });
}
