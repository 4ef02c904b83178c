import type { Day } from "../../core/calendar/day";
import { formatDay } from "../../core/calendar/day";
import { fingerprintOf } from "../../core/fingerprint/canonical";
import type { CellValue, Percent } from "../../core/model/cell";
import { isBlank, isFault } from "../../core/model/cell";
import type { TableKey, Tables } from "../../core/model/tables";
import { foldText } from "../../core/names/normal";
import { cellText } from "../cellText";
import type { Located } from "../located";
import { columnOf, SCHEMA, TABLE_KEYS, wordOf } from "../schema";
import type { Language } from "../schema";
import { ownershipOf, rowsOf, textOf } from "./owners";
import { ruleOf, type HandOutRule, type RecipientKind } from "./rules";

/** What a handed out cell holds: days as serials of 1900, words in the workbook's language, never a formula. */
export type HandedValue = string | number | Percent | null;

export interface HandedCells {
  readonly [field: string]: HandedValue;
}

/** A row as it was handed out. */
export interface HandedRow {
  /** Tells the row from all others of this and every other batch, wherever it is moved. */
  readonly origin: string;
  /** What people call it: its number, or for rows without one of their own what they belong to and their name. */
  readonly key: string;
  /** Whether the recipient fills it in, or only sees it. */
  readonly fill: boolean;
  readonly cells: HandedCells;
}

export interface HandedTable {
  readonly table: TableKey;
  /** Its columns, in their order. */
  readonly fields: readonly string[];
  readonly rows: readonly HandedRow[];
}

/** What one recipient gets. */
export interface Parcel {
  readonly recipient: string;
  readonly tables: readonly HandedTable[];
  /** Tables to which the recipient adds rows: blank ones. */
  readonly append: readonly Omit<HandedTable, "rows">[];
}

/** A row that nobody gets, because it names nobody. */
export interface UnownedRow {
  readonly table: TableKey;
  readonly key: string;
}

/** Everything that goes out at one time. */
export interface HandOut {
  /** 批次: the day with the fingerprint of what went out, such as 2019-06-28-3f9a1c. */
  readonly batch: string;
  readonly by: RecipientKind;
  readonly issued: Day;
  /** The day by which it has to come back. */
  readonly due: Day | undefined;
  readonly language: Language;
  readonly parcels: readonly Parcel[];
  readonly unowned: readonly UnownedRow[];
}

export interface HandOutOptions {
  readonly by: RecipientKind;
  readonly issued: Day;
  readonly due?: Day;
}

type Drafted = HandedRow & { readonly sees: ReadonlySet<string>; readonly fills: ReadonlySet<string> };

/**
 * Sorts the rows of a workbook by who has to report on them. Whoever can fill in nothing at all gets nothing. The same
 * workbook, day and options give the same batch.
 */
export function packParcels(tables: Tables, located: Located, { by, issued, due }: HandOutOptions): HandOut {
  const ownership = ownershipOf(tables, by);
  const drafts = new Map<TableKey, readonly Drafted[]>();
  const unowned: UnownedRow[] = [];
  for (const table of TABLE_KEYS) {
    const rule = ruleOf(table);
    const place = located.tables[table];
    if (rule === undefined || rule.append !== undefined || place === undefined) continue;
    const fields = fieldsOf(table, located);
    const rows = rowsOf(tables, table).map(({ row, cells }): Drafted => {
      const { fill, see } = ownership.of(table, row);
      const handed = Object.fromEntries(
        fields.map((field) => [field, handedValue(table, field, cells[field], place.language)]),
      );
      return { origin: String(row), key: keyOf(rule, handed), fill: false, cells: handed, sees: see, fills: fill };
    });
    drafts.set(table, rows);
    if (rule.fill.length === 0) continue;
    for (const { key, fills, sees } of rows) if (fills.size + sees.size === 0) unowned.push({ table, key });
  }
  const recipients = ownership.order(fillersOf(drafts));
  const batch = `${formatDay(issued)}-${fingerprintOf([by, issued, due, contentOf(drafts)]).slice(0, 6)}`;
  const parcels = parcelsOf(recipients, drafts, located, batch);
  return { batch, by, issued, due, language: located.language, parcels, unowned };
}

/** Everybody who fills in something. */
function fillersOf(drafts: ReadonlyMap<TableKey, readonly Drafted[]>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [table, rows] of drafts) {
    if (ruleOf(table)?.fill.length === 0) continue;
    for (const { fills } of rows) for (const name of fills) all.add(name);
  }
  return all;
}

function contentOf(drafts: ReadonlyMap<TableKey, readonly Drafted[]>): unknown {
  return [...drafts].map(([table, rows]) => [
    table,
    rows.map(({ cells, fills, sees }) => [cells, [...fills].sort(), [...sees].sort()]),
  ]);
}

function parcelsOf(
  recipients: readonly string[],
  drafts: ReadonlyMap<TableKey, readonly Drafted[]>,
  located: Located,
  batch: string,
): readonly Parcel[] {
  const shares = new Map(recipients.map((name) => [name, new Map<TableKey, HandedRow[]>()]));
  for (const [table, rows] of drafts) {
    if (ruleOf(table)?.fill.length === 0 && table === "gridCells") continue;
    for (const { sees, fills, ...row } of rows) {
      const origin = fingerprintOf([batch, table, row.origin]).slice(0, 8);
      for (const name of [...fills, ...sees]) {
        const share = shares.get(name);
        if (share === undefined) continue;
        const list = share.get(table) ?? [];
        list.push({ ...row, origin, fill: fills.has(name) });
        share.set(table, list);
      }
    }
  }
  return [...shares].map(([recipient, share]) => ({
    recipient,
    tables: [...share].map(([table, rows]) => ({ table, fields: fieldsOf(table, located), rows })),
    append: TABLE_KEYS.flatMap((table) => {
      const append = ruleOf(table)?.append;
      const wanted = append?.item.tables.some((item) => share.has(item)) === true;
      return wanted && canKeep(table, located) ? [{ table, fields: fieldsOf(table, located) }] : [];
    }),
  }));
}

/** Whether the workbook can hold a report, with whose it is and when; a table that it lacks is made. */
function canKeep(table: TableKey, located: Located): boolean {
  const append = ruleOf(table)?.append;
  const columns = located.tables[table]?.columns;
  if (append === undefined || columns === undefined) return append !== undefined;
  return [append.date, append.recipient, append.item.field].every((field) => field === undefined || columns.has(field));
}

/** The columns that go out: those that the workbook has, in its order; of a table that it lacks, all. */
function fieldsOf(table: TableKey, located: Located): readonly string[] {
  const columns = located.tables[table]?.columns;
  const append = ruleOf(table)?.append;
  const withheld: readonly string[] = [append?.recipient ?? "", ...(append?.withheld ?? [])];
  const ours = SCHEMA[table].columns.filter(({ out, field }) => !out && !withheld.includes(field));
  const there = columns === undefined ? ours : ours.filter(({ field }) => columns.has(field));
  const place = (field: string) => columns?.get(field) ?? Infinity;
  return there.map(({ field }) => field).sort((a, b) => compareNumbers(place(a), place(b)));
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** A cell as it goes out: a fault as a blank, a word in the workbook's language, a text without what no cell can show. */
export function handedValue(
  table: TableKey,
  field: string,
  cell: CellValue | undefined,
  language: Language,
): HandedValue {
  if (cell === undefined || isBlank(cell) || isFault(cell)) return null;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "string") return cell;
  const words = columnOf(table, field)?.words;
  const text = cellText(words === undefined ? cell : wordOf(words, cell, language));
  return isBlank(text) ? null : text;
}

/** What a row is called. @example keyOf(rule, { itemId: "JD-04", name: "开工" }) // "JD-04/开工" */
export function keyOf({ key }: HandOutRule, cells: { readonly [field: string]: CellValue | undefined }): string {
  const parts = key.map((field) => foldText(textOf(cells[field])));
  return parts.every((part) => part === "") ? "" : parts.join("/");
}
