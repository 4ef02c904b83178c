import { isBlank, isFault, isPercent } from "../core/model/cell";
import type { CellValue, Percent } from "../core/model/cell";
import type { TableKey } from "../core/model/tables";
import { sheetOfTable } from "./blank";
import { cellText } from "./cellText";
import type { CellChange, Plan, TableChange } from "./change";
import { endOf, type TableEnd } from "./editRoom";
import type { Located, LocatedTable } from "./located";
import { isPercentColumn } from "./lookFor";
import type { NewSheet } from "./newSheet";
import type { Shown } from "./numberFormat";
import { coveredCells, gridOf } from "./plan";
import { freeName } from "./planSheets";
import { columnOf, headerOf, said, SCHEMA, TABLE_KEYS } from "./schema";
import type { Column } from "./schema";
import type { Grid, Snapshot } from "./snapshot";

/**
 * What an input cell is to hold: a text, a number, 60 % as `{ percent: 0.6 }`, nothing. A day is its serial of the 1900
 * system, as everywhere in the core; what a word column holds is the word, not its code.
 */
export type EditValue = string | number | Percent | null;

/** A change of one input cell; `row` counts the table's body rows from 0, as in a `Place`. */
export interface CellEdit {
  readonly table: TableKey;
  readonly row: number;
  readonly field: string;
  readonly after: EditValue;
}

/** A row to add below the last one of a table; the table is made where the workbook lacks it. */
export interface RowEdit {
  readonly table: TableKey;
  readonly cells: Readonly<Record<string, EditValue>>;
}

/** Changes of input cells that a user is to confirm. Of several changes of one cell the last counts. */
export interface Edits {
  readonly cells?: readonly CellEdit[];
  readonly rows?: readonly RowEdit[];
}

/**
 * Why a change cannot be carried out. missing: no such table, column or row; out: the column belongs to the add-in;
 * protected: the sheet is; merged: a merged area hides the cell; totals: a totals row ends the table; end-unclear: blank
 * rows inside a list that is no Excel table, so that nobody can tell where it ends; no-room: something lies below.
 */
export type Refusal = "missing" | "out" | "protected" | "merged" | "totals" | "end-unclear" | "no-room" | "unwritable";

/** A change that is not carried out; `field` where only that cell of a new row is not. */
export interface RefusedEdit {
  readonly edit: CellEdit | RowEdit;
  readonly field?: string;
  readonly why: Refusal;
}

/** What the confirmed changes come to. Cells that hold their value already are in neither list. */
export interface PlannedEdits {
  readonly plan: Plan;
  readonly refused: readonly RefusedEdit[];
}

/** What one table gets. */
interface Wanted {
  readonly cells: readonly CellEdit[];
  readonly rows: readonly RowEdit[];
}

/**
 * Plans changes of input cells, and rows to add. Blank rows at the end of a table are filled before it grows. A host
 * writes the plan only where the rows that it changes are still those of the snapshot. Never throws; what cannot be
 * written is among the refused, everything else is in the plan.
 *
 * @example planEdits(located, snapshot, { cells: [{ table: "streetTasks", row: 0, field: "actual", after: 12 }] })
 */
export function planEdits(located: Located, snapshot: Snapshot, { cells = [], rows = [] }: Edits): PlannedEdits {
  const tables: TableChange[] = [];
  const created: NewSheet[] = [];
  const refused: RefusedEdit[] = [];
  for (const key of TABLE_KEYS) {
    const wanted = {
      cells: cells.filter(({ table }) => table === key),
      rows: rows.filter(({ table }) => table === key),
    };
    if (wanted.cells.length + wanted.rows.length === 0) continue;
    const table = located.tables[key];
    if (table === undefined) {
      refused.push(...wanted.cells.map((edit) => ({ edit, why: "missing" as const })));
      const names = [...snapshot.sheets, ...created].map(({ name }) => name);
      if (wanted.rows.length > 0) created.push(createTable(key, located, names, wanted.rows, refused));
      continue;
    }
    const change = changeTable(table, snapshot, wanted, refused);
    if (change.cells.length > 0) tables.push(change);
  }
  return { plan: { tables, sheets: [], ...(created.length > 0 && { created }) }, refused };
}

function changeTable(table: LocatedTable, snapshot: Snapshot, wanted: Wanted, refused: RefusedEdit[]): TableChange {
  const { key, sheetId, sheet, area, columns } = table;
  const read = gridOf(table, snapshot);
  const writer = writerOf(table, snapshot, read);
  const cells = new Map<string, CellChange>();
  const put: Writer = (row, field, after) => {
    const written = writer(row, field, after);
    const place = `${row}:${field}`;
    if (written === null) cells.delete(place);
    else if (typeof written !== "string") cells.set(place, written);
    return written;
  };
  for (const edit of wanted.cells) {
    const why = isRow(edit.row, table) ? put(edit.row, edit.field, edit.after) : "missing";
    if (typeof why === "string") refused.push({ edit, why });
  }
  const filled = [...cells.values()].reduce((end, { row }) => Math.max(end, row + 1 - table.firstRow), 0);
  const end = endOf(table, snapshot, read);
  const rows = appendRows(table, { ...end, next: Math.max(end.next, filled) }, wanted.rows, put, refused);
  const fields = new Set<string>([...SCHEMA[key].columns.map(({ field }) => field), ...columns.keys()]);
  const watched = [...fields].flatMap((field) => {
    const column = columnOf(key, field)?.out === false ? columns.get(field) : undefined;
    return column === undefined ? [] : [column];
  });
  const written = [...cells.values()];
  const change = { sheetId, sheet, table: table.table, area, watched, added: [], cells: written };
  return { ...change, edit: { read, rows } };
}

/** Puts the rows below the last one that is filled; says how many rows the body has to grow by. */
function appendRows(
  table: LocatedTable,
  end: TableEnd,
  rows: readonly RowEdit[],
  put: Writer,
  refused: RefusedEdit[],
): number {
  if (rows.length === 0) return 0;
  let next = end.next;
  for (const edit of rows) {
    if (table.protected || (next >= table.bodyRows && next - table.bodyRows >= end.room)) {
      refused.push({ edit, why: table.protected ? "protected" : end.why });
      continue;
    }
    let isFilled = false;
    for (const [field, after] of Object.entries(edit.cells)) {
      const why = put(next, field, after);
      if (typeof why === "string") refused.push({ edit, field, why });
      else isFilled ||= why !== null;
    }
    if (isFilled) next += 1;
  }
  return Math.max(0, next - table.bodyRows);
}

/** Says what has to be written into a cell: null where it holds that already, a reason where it cannot be. */
type Writer = (row: number, field: string, after: EditValue) => CellChange | Refusal | null;

function writerOf(table: LocatedTable, snapshot: Snapshot, read: Grid): Writer {
  const isCovered = coveredCells(table, snapshot);
  return (bodyRow, field, value) => {
    const spec = columnOf(table.key, field);
    const column = table.columns.get(field);
    if (spec === undefined || column === undefined) return "missing";
    if (spec.out) return "out";
    if (table.protected) return "protected";
    const row = table.firstRow + bodyRow;
    if (isCovered(row, column)) return "merged";
    const after = asWritten(value, spec, snapshot.date1904);
    if (after === undefined) return "unwritable";
    const before = read.values[row - read.row]?.[column - read.column] ?? null;
    if (holds(before, after, spec, headerOf(table.key, field, table.language))) return null;
    const shown = after.shown;
    return { row, column, before, after: after.value, ...(shown !== undefined && { shown }) };
  };
}

interface Written {
  readonly value: string | number | null;
  readonly shown?: Shown;
}

/** A value as its cell holds it; undefined for a number that no cell can hold. */
function asWritten(value: EditValue, { kind }: Column, date1904: boolean): Written | undefined {
  if (value === null) return { value };
  if (typeof value === "string") {
    const text = cellText(value);
    return { value: text.trim() === "" ? null : text };
  }
  const number = isPercent(value) ? value.percent : value;
  if (!Number.isFinite(number)) return undefined;
  if (isPercent(value)) return { value: number, shown: "percent" };
  if (kind === "date" || kind === "deadline") return { value: date1904 ? number - SHIFT_1904 : number, shown: "day" };
  return { value: number, shown: kind === "share" ? "share" : "number" };
}

/** Days from 1900's epoch to 1904's. */
const SHIFT_1904 = 1462;

/** Whether a cell holds a value already. 0.6 and 60 % are one share, and two numbers where hosts tell them apart. */
function holds(before: CellValue, { value, shown }: Written, { kind }: Column, header: string): boolean {
  if (isFault(before)) return false;
  if (value === null) return isBlank(before);
  if (!isPercent(before)) return before === value && (shown !== "percent" || !isPercentColumn(header));
  return before.percent === value && (shown === "percent" || kind === "share" || !isPercentColumn(header));
}

function isRow(row: number, { bodyRows }: LocatedTable): boolean {
  return Number.isInteger(row) && row >= 0 && row < bodyRows;
}

/** The table with its first rows, on a sheet of its own. */
function createTable(
  key: TableKey,
  { language, date1904 }: Located,
  taken: readonly string[],
  rows: readonly RowEdit[],
  refused: RefusedEdit[],
): NewSheet {
  const body = rows.map((edit) => {
    const cells: Record<string, CellValue> = {};
    for (const [field, value] of Object.entries(edit.cells)) {
      const spec = columnOf(key, field);
      const written = spec === undefined ? undefined : asWritten(value, spec, date1904);
      const why = spec === undefined ? "missing" : spec.out ? "out" : written === undefined ? "unwritable" : undefined;
      if (why !== undefined) refused.push({ edit, field, why });
      else if (written !== undefined) cells[field] = isPercent(value) ? value : written.value;
    }
    return cells;
  });
  const wanted = [SCHEMA[key].sheet, SCHEMA[key].table].map((name) => said(name, language));
  const free = wanted.find((name) => freeName(name, taken) === name) ?? freeName(wanted[0] ?? key, taken);
  return sheetOfTable(key, free, language, body);
}
