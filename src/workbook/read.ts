import type { Day } from "../core/calendar/day";
import type { PeriodKind } from "../core/calendar/period";
import type { Finding } from "../core/checks/finding";
import { isBlank } from "../core/model/cell";
import type { CellValue } from "../core/model/cell";
import type { Model } from "../core/model/model";
import type { Fields, Row, TableKey } from "../core/model/tables";
import { findTables } from "./find";
import type { FoundTable } from "./find";
import type { Located, LocatedTable } from "./located";
import { SCHEMA, TABLE_KEYS } from "./schema";
import { readSettings } from "./settings";
import { sheetFindings } from "./sheetFindings";
import type { Snapshot } from "./snapshot";
import { converter, type Convert } from "./values";

/** What was read of a workbook; or, where it has no task list, which names were looked for and which were there. */
export type Reading =
  | { readonly ok: true; readonly model: Model; readonly located: Located }
  | { readonly ok: false; readonly looked: readonly string[]; readonly found: readonly string[] };

/** What a door passes in: its clock's day, and the days that the user asked for. */
export interface Clock {
  readonly today: Day;
  readonly asOf?: Day;
  /** The day and time of day, such as 2019-06-28 17:30, for the record of runs. */
  readonly now?: string;
  /** What the bulletin is to be about; the month of the as-of day where absent. */
  readonly period?: PeriodAsked;
}

/** A period by its kind, around the as-of day, or by its ends. */
export type PeriodAsked =
  { readonly kind: Exclude<PeriodKind, "range"> } | { readonly kind: "range"; readonly first: Day; readonly last: Day };

const TASK_LISTS = ["streetTasks", "leaderTasks"] as const satisfies readonly TableKey[];

type Rows = { [K in TableKey]?: readonly Row<K>[] };

/**
 * Reads the rows of every table, with words turned into codes and the days of a 1904 workbook into serials of 1900.
 * Out columns are not read: no score depends on what was written before. Never throws.
 */
export function readWorkbook(snapshot: Snapshot, { today, asOf }: Clock): Reading {
  const found = findTables(snapshot);
  const list = TASK_LISTS.map((key) => found.get(key)).find((table) => table !== undefined);
  if (list === undefined) return { ok: false, looked: namesLookedFor(), found: namesFound(snapshot) };

  const rows: Rows = {};
  const tables: { [K in TableKey]?: LocatedTable } = {};
  const findings: Finding[] = [];
  for (const key of TABLE_KEYS) {
    const table = found.get(key);
    if (table === undefined) continue;
    addRows(rows, key, table, snapshot.date1904);
    if (key === "categoryComparison") rows[key] = readRows(key, table, snapshot.date1904, comparedColumns(table));
    const located = locateTable(table);
    tables[key] = located;
    findings.push(...sheetFindings(table, located));
  }
  const settings = readSettings(rows.settings ?? [], list.match.language, snapshot.date1904);
  return {
    ok: true,
    model: {
      today,
      ...(asOf !== undefined && { asOf }),
      settings: settings.settings,
      tables: rows,
      findings: [...findings, ...settings.findings],
    },
    located: { language: list.match.language, date1904: snapshot.date1904, tables },
  };
}

function addRows<K extends TableKey>(rows: Rows, key: K, table: FoundTable, date1904: boolean): void {
  rows[key] = readRows(key, table, date1904);
}

/** A column that is read. `index` counts the table's columns from 0. */
interface ReadColumn<K extends TableKey> {
  readonly field: Fields[K];
  readonly index: number;
  readonly convert: Convert;
}

/** The pairwise table has one more column for each category, under its name. */
function comparedColumns({ match, headers }: FoundTable): readonly ReadColumn<"categoryComparison">[] {
  return match.unknown.map((index) => ({ field: versus(headers[index]), index, convert: (cell) => cell }));
}

function versus(header: string | undefined): `versus:${string}` {
  return `versus:${(header ?? "").trim()}`;
}

function readRows<K extends TableKey>(
  key: K,
  table: FoundTable,
  date1904: boolean,
  more: readonly ReadColumn<K>[] = [],
): readonly Row<K>[] {
  const known = SCHEMA[key].columns.flatMap((column) => {
    const index = table.match.columns.get(column.field);
    if (index === undefined || column.out) return [];
    return [{ field: column.field, index, convert: converter(column.kind, column.words, date1904) }];
  });
  const columns: readonly ReadColumn<K>[] = [...known, ...more];
  return table.rows.slice(1).flatMap((values, row): Row<K>[] => {
    if (columns.every(({ index }) => isBlank(values[index]))) return [];
    const cells: { [F in Fields[K]]?: CellValue } = {};
    for (const { field, index, convert } of columns) cells[field] = convert(values[index] ?? null);
    return [{ row, cells }];
  });
}

function locateTable({ key, sheet, table, area, match, headers, freeColumns }: FoundTable): LocatedTable {
  const compared = key === "categoryComparison" ? match.unknown : [];
  const columns = new Map([
    ...[...match.columns].map(([field, index]) => [field, area.column + index] as const),
    ...compared.map((index) => [versus(headers[index]), area.column + index] as const),
  ]);
  return {
    key,
    sheetId: sheet.id,
    sheet: sheet.name,
    table,
    language: match.language,
    area,
    headerRow: area.row,
    firstRow: area.row + 1,
    bodyRows: area.rows - 1,
    columns,
    missingOut: SCHEMA[key].columns
      .filter((column) => column.out && !columns.has(column.field))
      .map((column) => column.field),
    freeColumns,
    protected: sheet.protected,
  };
}

function namesLookedFor(): readonly string[] {
  const names = TASK_LISTS.flatMap((key) => {
    const { sheet, table } = SCHEMA[key];
    return [sheet.zh, table.zh, sheet.en, table.en];
  });
  return [...new Set(names)];
}

function namesFound(snapshot: Snapshot): readonly string[] {
  const names = snapshot.sheets.flatMap((sheet) => [sheet.name, ...sheet.tables.map((table) => table.name)]);
  return [...new Set(names)];
}
