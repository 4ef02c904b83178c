import { isBlank, isFault, isPercent } from "../core/model/cell";
import type { CellValue } from "../core/model/cell";
import type { OutField, TableKey } from "../core/model/tables";
import { roundHalfUp } from "../core/quantity/round";
import type { AddedColumn, CellChange, Plan, SheetContent, SheetRename, TableChange } from "./change";
import { withRenamed } from "./issues";
import { hasRoom } from "./located";
import type { Located, LocatedTable } from "./located";
import { planSheets } from "./planSheets";
import { columnOf, SCHEMA, TABLE_KEYS, said, wordOf } from "./schema";
import type { Column, Language } from "./schema";
import type { Area, Grid, Snapshot } from "./snapshot";

/**
 * What the add-in has to say about a row: by Out field, n/a as null. A light is its code, a number is not rounded yet,
 * a text is in the workbook's language. Hosts write texts as texts: none of them ever becomes a formula.
 */
export type OutCells = {
  readonly [F in OutField | "expected" | "held" | "attainment" | "gap" | "weight" | "consistency"]?:
    string | number | null;
};

/** The Out cells of each table by body row. A table that is left out is not touched; a row that is left out is blank. */
export type OutValues = { readonly [K in TableKey]?: ReadonlyMap<number, OutCells> };

/**
 * What has to change so that the workbook shows these results and carries these sheets: only Out cells whose value is
 * another one, only sheets whose content is another one. Tables on protected sheets, and those beside which missing Out
 * columns find no room, are left alone; reading has said so in a finding.
 */
export function planChanges(
  located: Located,
  snapshot: Snapshot,
  results: OutValues,
  sheets: readonly SheetContent[],
  renamed: readonly SheetRename[] = [],
): Plan {
  const tables = TABLE_KEYS.flatMap((key): TableChange[] => {
    const table = located.tables[key];
    const values = results[key];
    if (table === undefined || values === undefined || table.protected || !hasRoom(table)) return [];
    const change = planTable(table, values, snapshot);
    return change.added.length > 0 || change.cells.length > 0 ? [change] : [];
  });
  const planned = planSheets(withRenamed(snapshot, renamed), sheets);
  return renamed.length === 0 ? { tables, sheets: planned } : { tables, sheets: planned, renamed };
}

interface OutColumn {
  readonly column: number;
  readonly spec: Column;
}

function planTable(table: LocatedTable, values: ReadonlyMap<number, OutCells>, snapshot: Snapshot): TableChange {
  const { language, sheetId, sheet, area, firstRow, bodyRows } = table;
  const columns = outColumns(table);
  const before = cellReader(table, snapshot);
  const isCovered = coveredCells(table, snapshot);
  const cells: CellChange[] = [];
  for (let row = 0; row < bodyRows; row += 1) {
    const out: Readonly<Record<string, string | number | null>> = values.get(row) ?? {};
    for (const { column, spec } of columns) {
      const at = firstRow + row;
      const was = before(at, column);
      const after = shown(spec, out[spec.field] ?? null, language);
      if (isSame(was, after) || isCovered(at, column)) continue;
      cells.push({ row: at, column, before: was, after });
    }
  }
  const added = columns
    .filter(({ spec }) => table.missingOut.includes(spec.field))
    .map(({ column, spec }) => addedColumn(column, spec, language));
  const watched = [...table.columns].filter(([field]) => columnOf(table.key, field)?.out !== true).map(([, at]) => at);
  return { sheetId, sheet, table: table.table, area, watched, added, cells };
}

/** The Out columns with their place: those that are missing follow at the right edge. */
function outColumns({ key, area, columns, missingOut }: LocatedTable): readonly OutColumn[] {
  const edge = area.column + area.columns;
  const owned = SCHEMA[key].columns.filter((spec: Column) => spec.out);
  return owned.map((spec: Column) => ({
    spec,
    column: columns.get(spec.field) ?? edge + missingOut.indexOf(spec.field),
  }));
}

function addedColumn(column: number, spec: Column, language: Language): AddedColumn {
  const numberFormat = numberFormatOf(spec);
  const header = said(spec.name, language);
  return numberFormat === undefined ? { column, header } : { column, header, numberFormat };
}

/** The number format of a column's cells; undefined where there is nothing to format. */
export function numberFormatOf({ kind, format }: Column): string | undefined {
  return format ?? (kind === "number" ? "0.00" : kind === "share" ? "0.00%" : undefined);
}

/** A value as it is written: numbers rounded to what their format shows, codes as words. */
function shown(spec: Column, value: string | number | null, language: Language): string | number | null {
  if (typeof value === "number") return roundHalfUp(value, decimalsOf(spec));
  if (value === null || value.trim() === "") return null;
  return spec.words === undefined ? value : wordOf(spec.words, value, language);
}

/** How many decimals a number keeps: those that its format shows, two more for a percentage. */
function decimalsOf(spec: Column): number {
  const format = numberFormatOf(spec) ?? "";
  const shownDecimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith("%") ? shownDecimals + 2 : shownDecimals;
}

/** Whether a cell shows this value already, however it is formatted. */
function isSame(before: CellValue, after: string | number | null): boolean {
  if (isFault(before)) return false;
  if (after === null) return isBlank(before);
  return (isPercent(before) ? before.percent : before) === after;
}

/** Reads the cells of a table by the sheet's rows and columns; what lies outside of what was read is blank. */
function cellReader(table: LocatedTable, snapshot: Snapshot): (row: number, column: number) => CellValue {
  const grid = gridOf(table, snapshot);
  return (row, column) => grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

/** The cells that a table was found in: its own, or the sheet's where it is no Excel table. */
export function gridOf(table: LocatedTable, snapshot: Snapshot): Grid {
  const sheet = snapshot.sheets.find((candidate) => candidate.id === table.sheetId);
  const excelTable = sheet?.tables.find((candidate) => candidate.name === table.table);
  const grid: Grid | undefined = table.table === undefined ? sheet?.loose?.cells : excelTable?.cells;
  if (grid === undefined) throw new Error(`the snapshot is not the one that ${table.sheet} was read from`);
  return grid;
}

/** Cells that a merged area hides: what is written there gets lost, and would be planned again and again. */
export function coveredCells(table: LocatedTable, snapshot: Snapshot): (row: number, column: number) => boolean {
  const merges = snapshot.sheets.find((sheet) => sheet.id === table.sheetId)?.merges ?? [];
  return (row, column) => merges.some((merge) => isInside(merge, row, column) && !isFirst(merge, row, column));
}

function isInside(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

function isFirst(area: Area, row: number, column: number): boolean {
  return row === area.row && column === area.column;
}
