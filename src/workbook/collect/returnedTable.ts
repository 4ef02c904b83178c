import type { CellValue } from "../../core/model/cell";
import { isBlank } from "../../core/model/cell";
import type { TableKey } from "../../core/model/tables";
import { foldText } from "../../core/names/normal";
import { LOCALES } from "../../locales/locale";
import { textsOf } from "../../locales";
import { foldHeader } from "../fold";
import { handOutSheetName } from "../handOut/book";
import { MANIFEST_SHEET } from "../handOut/manifest";
import { textOf } from "../handOut/owners";
import type { HandedRow } from "../handOut/parcels";
import { keyOf } from "../handOut/parcels";
import { ruleOf } from "../handOut/rules";
import { headerText, matchHeaders } from "../headers";
import type { RawBook, RawRow, RawSheet } from "../raw";
import { columnOf, SCHEMA } from "../schema";
import { coveredCells, type Covered } from "./covered";
import { normalCell, type Reading } from "./cellValues";

/** A table that was handed out and is looked for in what came back. */
export interface Sought {
  readonly table: TableKey;
  readonly fields: readonly string[];
  readonly rows: readonly HandedRow[];
}

/** A table as it came back. */
export interface ReturnedTable {
  readonly table: TableKey;
  readonly sheet: string;
  /** The handed out columns that are there. */
  readonly fields: readonly string[];
  /** Those whose header nobody knows any more: they are taken for what stood in their place. */
  readonly guessed: ReadonlySet<string>;
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnedRow {
  readonly sheet: string;
  /** The row of its sheet, from 0. */
  readonly row: number;
  readonly origin: string;
  readonly key: string;
  readonly cells: ReadonlyMap<string, ReturnedCell>;
  /** Columns that others keep for themselves, and were typed in all the same. */
  readonly more: ReadonlyMap<string, CellValue>;
}

export interface ReturnedCell {
  readonly value: CellValue;
  /** A merged area hides it: the value is that of the area's first cell. */
  readonly covered: boolean;
}

/** A row of a sheet that may be the headers of a sought table. */
interface Candidate {
  readonly sought: Sought;
  readonly sheet: RawSheet;
  readonly top: RawRow;
  readonly columns: ReadonlyMap<string, number>;
  readonly origin: number;
  /** How many rows below it are known, and how well the headers fit. */
  readonly hits: number;
  readonly fit: number;
  readonly named: boolean;
}

/** Headers stand among the first rows of a sheet, also where somebody has put a title above them. */
const HEADER_ROWS = 30;
/** Which part of the handed out columns tells a table. */
const ENOUGH = 0.4;

const ORIGIN_HEADERS = new Set(LOCALES.map((locale) => foldHeader(textsOf(locale).handOut.origin)));

/**
 * Finds the tables that were handed out among the sheets that came back: by the rows that they hold, by the names of
 * sheets, and by their headers; never by their place. What is found twice is listed in `others`.
 */
export function returnedTables(
  book: RawBook,
  sought: readonly Sought[],
  reading: Reading,
): { readonly tables: readonly ReturnedTable[]; readonly others: readonly string[] } {
  const sheets = book.sheets.filter(({ name }) => name !== MANIFEST_SHEET);
  const candidates = sheets.flatMap((sheet) => candidatesOn(sheet, sought));
  candidates.sort(
    (a, b) => b.hits - a.hits || Number(b.named) - Number(a.named) || b.fit - a.fit || a.top.row - b.top.row,
  );
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    const isTaken = chosen.some((one) => one.sought === candidate.sought || one.top === candidate.top);
    if (!isTaken) chosen.push(candidate);
  }
  const used = new Set(chosen.map(({ sheet }) => sheet));
  const others = candidates.filter(({ sheet, hits }) => hits > 0 && !used.has(sheet)).map(({ sheet }) => sheet.name);
  const inOrder = sought.flatMap((one) => chosen.find((candidate) => candidate.sought === one) ?? []);
  return { tables: inOrder.map((candidate) => readTable(candidate, chosen, reading)), others: [...new Set(others)] };
}

function candidatesOn(sheet: RawSheet, sought: readonly Sought[]): Candidate[] {
  return sheet.rows.slice(0, HEADER_ROWS).flatMap((top) => {
    const headers = top.cells.map(headerText);
    const folded = headers.map(foldHeader);
    if (!folded.some((header) => KNOWN.has(header))) return [];
    const origin = folded.findIndex((header) => ORIGIN_HEADERS.has(header));
    return sought.flatMap((one): Candidate[] => {
      const { columns } = matchHeaders(one.table, headers);
      const fit = one.fields.filter((field) => columns.has(field)).length;
      if (fit < Math.max(2, ENOUGH * one.fields.length)) return [];
      const named = namesOf(one.table).includes(foldHeader(sheet.name));
      const hits = hitsBelow(sheet, top, one, columns, origin);
      return [{ sought: one, sheet, top, columns, origin, hits, fit, named }];
    });
  });
}

/** Every header of a table that is handed out: a row without any of them is no row of headers. */
const KNOWN: ReadonlySet<string> = new Set(
  Object.values(SCHEMA).flatMap(({ key, columns }) =>
    ruleOf(key) === undefined ? [] : columns.flatMap(({ name }) => [foldHeader(name.zh), foldHeader(name.en)]),
  ),
);

function namesOf(table: TableKey): readonly string[] {
  const { sheet, table: own } = SCHEMA[table];
  return [handOutSheetName(table, "zh-CN"), handOutSheetName(table, "en-US"), sheet.zh, sheet.en, own.zh, own.en].map(
    foldHeader,
  );
}

function hitsBelow(
  sheet: RawSheet,
  top: RawRow,
  { table, rows }: Sought,
  columns: ReadonlyMap<string, number>,
  origin: number,
): number {
  const origins = new Set(rows.map((row) => row.origin));
  const keys = new Set(rows.map((row) => row.key).filter((key) => key !== ""));
  const below = sheet.rows.filter(({ row }) => row > top.row);
  return below.filter(({ cells }) => origins.has(textOf(cells[origin])) || keys.has(keyIn(table, cells, columns)))
    .length;
}

function keyIn(table: TableKey, cells: readonly CellValue[], columns: ReadonlyMap<string, number>): string {
  const rule = ruleOf(table);
  if (rule === undefined) return "";
  return keyOf(rule, Object.fromEntries(rule.key.map((field) => [field, cells[columns.get(field) ?? -1]])));
}

function readTable(candidate: Candidate, chosen: readonly Candidate[], reading: Reading): ReturnedTable {
  const { sought, sheet, top, origin } = candidate;
  const { table, fields } = sought;
  const guessed = guessedColumns(candidate);
  const columns = new Map([...candidate.columns, ...guessed]);
  const end = Math.min(
    ...chosen.filter((one) => one.sheet === sheet && one.top.row > top.row).map((one) => one.top.row),
    Infinity,
  );
  const covered = coveredCells(sheet);
  const header = keyIn(table, top.cells, columns);
  const rows = sheet.rows
    .filter(({ row }) => row > top.row && row < end)
    .map((row) => ({ sheet: sheet.name, ...readRow(row, table, fields, columns, origin, covered, reading) }))
    // A list that was printed may repeat its headers.
    .filter(
      ({ key, cells }) => (key === "" || key !== header) && [...cells.values()].some((cell) => !isBlank(cell.value)),
    );
  return {
    table,
    sheet: sheet.name,
    fields: fields.filter((field) => columns.has(field)),
    guessed: new Set(guessed.keys()),
    rows,
  };
}

function readRow(
  { row, cells: values }: RawRow,
  table: TableKey,
  fields: readonly string[],
  columns: ReadonlyMap<string, number>,
  origin: number,
  covered: Covered,
  reading: Reading,
): Omit<ReturnedRow, "sheet"> {
  const cells = new Map<string, ReturnedCell>();
  const more = new Map<string, CellValue>();
  for (const [field, column] of columns) {
    const spec = columnOf(table, field);
    if (spec === undefined) continue;
    const hidden = covered(row, column);
    const value = normalCell(spec, hidden === undefined ? (values[column] ?? null) : hidden.value, reading);
    if (fields.includes(field)) cells.set(field, { value, covered: hidden !== undefined });
    else if (!spec.out && !isBlank(value)) more.set(field, value);
  }
  const own = [...columns].filter(([, column]) => covered(row, column) === undefined);
  return { row, origin: foldText(textOf(values[origin])), key: keyIn(table, values, new Map(own)), cells, more };
}

/**
 * Columns whose header was changed beyond recognition: one unknown header between the same neighbours as the one column
 * that is missing there.
 */
function guessedColumns({ sought, top, columns, origin }: Candidate): ReadonlyMap<string, number> {
  const { fields } = sought;
  const taken = new Set([...columns.values(), origin]);
  const guessed = new Map<string, number>();
  for (const [at, field] of fields.entries()) {
    if (columns.has(field)) continue;
    const before = at === 0 ? -1 : columns.get(fields[at - 1] ?? "");
    const after = at === fields.length - 1 ? undefined : columns.get(fields[at + 1] ?? "");
    if (before === undefined || (after !== undefined && after !== before + 2)) continue;
    const isLast = at === fields.length - 1;
    const column = before + 1;
    if ((!isLast && after === undefined) || taken.has(column) || headerText(top.cells[column]) === "") continue;
    guessed.set(field, column);
  }
  return guessed;
}
