import type { CellValue } from "../core/model/cell";
import type { TableKey } from "../core/model/tables";
import { address } from "./a1";
import type { CellEdit, Edits, EditValue, PlannedEdits, Refusal, RowEdit } from "./edits";
import type { Located, LocatedTable } from "./located";
import { gridOf } from "./plan";
import { columnOf, headerOf, said, SCHEMA } from "./schema";
import type { Snapshot } from "./snapshot";

/** One change, or one new row, as the user sees it before he confirms it. */
export interface PreviewEntry {
  readonly edit: CellEdit | RowEdit;
  readonly table: TableKey;
  /** The table's name in the workbook's language. */
  readonly tableName: string;
  /** The sheet that it stands on; of a table that is to be made, the one it will get. */
  readonly sheet: string;
  /** The changed cell in A1 notation; null for a new row. */
  readonly cell: string | null;
  /** What stands in the first column of its row: mostly an id. */
  readonly row: string;
  readonly values: readonly PreviewValue[];
  /** Why it cannot be carried out; absent where it can. */
  readonly refused?: Refusal;
}

export interface PreviewValue {
  readonly field: string;
  readonly header: string;
  readonly before: CellValue;
  readonly after: EditValue;
  /** Why this cell of a new row stays blank. */
  readonly refused?: Refusal;
}

/** Every change with what stands there now. A change that a cell fulfils already is left out. */
export function previewEdits(
  located: Located,
  snapshot: Snapshot,
  { cells = [], rows = [] }: Edits,
  { plan, refused }: PlannedEdits,
): readonly PreviewEntry[] {
  const whys = new Map<CellEdit | RowEdit, { readonly field?: string; readonly why: Refusal }[]>();
  for (const { edit, ...why } of refused) whys.set(edit, [...(whys.get(edit) ?? []), why]);
  const isPlanned = plannedCells(plan);
  const changes = cells.flatMap((edit): PreviewEntry[] => {
    const table = located.tables[edit.table];
    const [why] = whys.get(edit) ?? [];
    const column = table?.columns.get(edit.field);
    const willBe = table !== undefined && isPlanned(table, table.firstRow + edit.row, column ?? -1);
    if (why === undefined && !willBe) return [];
    const before = table === undefined || column === undefined ? null : held(table, snapshot, edit.row, column);
    const value = { field: edit.field, header: headerIn(edit.table, edit.field, located), before, after: edit.after };
    return [
      {
        ...placed(edit, located, plan),
        cell: table === undefined || column === undefined ? null : address(table.firstRow + edit.row, column),
        row: table === undefined ? "" : firstText(table, snapshot, edit.row),
        values: [value],
        ...(why !== undefined && { refused: why.why }),
      },
    ];
  });
  const added = rows.map((edit): PreviewEntry => {
    const reasons = whys.get(edit) ?? [];
    const whole = reasons.find(({ field }) => field === undefined);
    const values = Object.entries(edit.cells).map(([field, after]): PreviewValue => {
      const own = reasons.find((reason) => reason.field === field);
      const value = { field, header: headerIn(edit.table, field, located), before: null, after };
      return own === undefined ? value : { ...value, refused: own.why };
    });
    const first = edit.cells[SCHEMA[edit.table].columns[0]?.field ?? ""];
    return {
      ...placed(edit, located, plan),
      cell: null,
      row: typeof first === "object" ? "" : String(first ?? ""),
      values,
      ...(whole !== undefined && { refused: whole.why }),
    };
  });
  return [...changes, ...added];
}

type IsPlanned = (table: Pick<LocatedTable, "sheetId" | "table">, row: number, column: number) => boolean;

/** Thousands of cells may be planned: their places are looked up row by row. */
function plannedCells({ tables }: PlannedEdits["plan"]): IsPlanned {
  const keyOf = (sheetId: string, table: string | undefined) => JSON.stringify([sheetId, table]);
  const byTable = new Map<string, Map<number, Set<number>>>();
  for (const { sheetId, table, cells } of tables) {
    const rows = new Map<number, Set<number>>();
    for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
    byTable.set(keyOf(sheetId, table), rows);
  }
  return ({ sheetId, table }, row, column) => byTable.get(keyOf(sheetId, table))?.get(row)?.has(column) === true;
}

function placed(edit: CellEdit | RowEdit, { tables, language }: Located, { created = [] }: PlannedEdits["plan"]) {
  const { table } = edit;
  const tableName = said(SCHEMA[table].table, language);
  const made = created.find((sheet) => sheet.tables.some(({ name }) => name === tableName));
  return { edit, table, tableName, sheet: tables[table]?.sheet ?? made?.name ?? said(SCHEMA[table].sheet, language) };
}

function headerIn(table: TableKey, field: string, { tables, language }: Located): string {
  const isKnown = columnOf(table, field) !== undefined;
  return isKnown ? headerOf(table, field, tables[table]?.language ?? language) : field;
}

function held(table: LocatedTable, snapshot: Snapshot, row: number, column: number): CellValue {
  const grid = gridOf(table, snapshot);
  return grid.values[table.firstRow + row - grid.row]?.[column - grid.column] ?? null;
}

function firstText(table: LocatedTable, snapshot: Snapshot, row: number): string {
  const value = held(table, snapshot, row, table.columns.get(SCHEMA[table.key].columns[0]?.field ?? "") ?? -1);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
