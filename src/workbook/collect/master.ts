import { isFault, type CellValue } from "../../core/model/cell";
import type { TableKey, Tables } from "../../core/model/tables";
import { foldText } from "../../core/names/normal";
import { rowsOf, textOf } from "../handOut/owners";
import { handedValue, keyOf, type HandedRow } from "../handOut/parcels";
import { ruleOf } from "../handOut/rules";
import type { Located } from "../located";
import { columnOf } from "../schema";
import { meaningOf } from "./cellValues";

/** A row of the master as it is now. */
export interface MasterRow {
  /** The body row, from 0. */
  readonly row: number;
  readonly key: string;
  readonly cells: { readonly [field: string]: CellValue };
}

/** The master as it is now, to look rows up in. */
export interface Master {
  readonly rows: (table: TableKey) => readonly MasterRow[];
  /** The row that a handed out one is now; undefined where it is gone, or where several may be it. */
  readonly find: (table: TableKey, handed: HandedRow) => MasterRow | undefined;
  /** Whether a number is one of a table's. */
  readonly has: (table: TableKey, key: string) => boolean;
}

/** The master's rows under their numbers. */
export function masterOf(tables: Tables, located: Located): Master {
  const known = new Map<TableKey, readonly MasterRow[]>();
  const byKey = new Map<string, MasterRow[]>();
  const rows = (table: TableKey): readonly MasterRow[] => {
    const read = known.get(table) ?? readRows(table, tables, located);
    if (!known.has(table)) {
      known.set(table, read);
      for (const row of read) byKey.set(`${table}\n${row.key}`, [...(byKey.get(`${table}\n${row.key}`) ?? []), row]);
    }
    return read;
  };
  const under = (table: TableKey, key: string) => {
    rows(table);
    return byKey.get(`${table}\n${key}`) ?? [];
  };
  return {
    rows,
    has: (table, key) => under(table, key).length > 0,
    find: (table, handed) => {
      const candidates = under(table, handed.key);
      if (candidates.length === 1 && handed.key !== "") return candidates[0];
      const same = candidates.filter((row) => saysTheSame(table, row, handed));
      return same.length === 1 ? same[0] : undefined;
    },
  };
}

/** Whether nothing that the district itself decides has changed in a row since it was handed out. */
export function saysTheSame(table: TableKey, now: MasterRow, { cells }: HandedRow): boolean {
  return Object.entries(cells).every(([field, value]) => {
    const column = columnOf(table, field);
    if (column === undefined || ruleOf(table)?.fill.includes(field) === true) return true;
    const cell = now.cells[field];
    // A formula's error went out as a blank.
    return meaningOf(column, value) === (isFault(cell) ? "" : meaningOf(column, cell));
  });
}

/** Columns that say what a row is about. */
const SUBJECT_FIELDS: readonly string[] = ["name", "matter", "unit"];

/** Whether a row is about the same matter as a handed out one with its number: other workbooks number theirs alike. */
export function isSameMatter(now: MasterRow, { cells }: HandedRow): boolean {
  return SUBJECT_FIELDS.every((field) => foldText(textOf(cells[field])) === foldText(textOf(now.cells[field])));
}

function readRows(table: TableKey, tables: Tables, located: Located): readonly MasterRow[] {
  const rule = ruleOf(table);
  if (rule === undefined) return [];
  const language = located.tables[table]?.language ?? located.language;
  return rowsOf(tables, table).map(({ row, cells }) => {
    const said = Object.fromEntries(
      Object.keys(cells).map((field) => {
        const cell = cells[field] ?? null;
        return [field, isFault(cell) ? cell : handedValue(table, field, cell, language)];
      }),
    );
    return { row, key: keyOf(rule, said), cells: said };
  });
}
