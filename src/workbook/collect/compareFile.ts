import type { TableKey } from "../../core/model/tables";
import type { HandedRow } from "../handOut/parcels";
import { ruleOf } from "../handOut/rules";
import type { RawBook } from "../raw";
import { columnOf } from "../schema";
import { meaningOf, type Reading } from "./cellValues";
import { compareRow } from "./compareCells";
import { compareAdded, compareAppended, type RowContext } from "./compareRows";
import { matchRows } from "./matchRows";
import { isSameMatter, saysTheSame } from "./master";
import { returnedTables, type ReturnedTable, type Sought } from "./returnedTable";
import type { CellReturn, FileNote, RowReturn } from "./types";

/** What went out to whoever sent a file: as its record says, or, where that is lost, as it would go out now. */
export interface Baseline {
  readonly known: boolean;
  readonly tables: readonly Sought[];
  readonly append: readonly Omit<Sought, "rows">[];
}

/** A file, compared. */
export interface ComparedFile {
  readonly cells: readonly CellReturn[];
  readonly rows: readonly RowReturn[];
  readonly notes: readonly FileNote[];
  /** What each cell that may be filled in says, by `placeOf`: two files of one recipient must say the same. */
  readonly said: ReadonlyMap<string, string>;
  /** Whether any table was found in it, and any row of it in the master. */
  readonly found: boolean;
  readonly known: boolean;
  /** Whether the master's own part of the rows has changed since. */
  readonly movedOn: boolean;
}

/** The name of a cell of the master's, or of one that it lacks. */
export function placeOf(table: TableKey, row: number | undefined, key: string, field: string): string {
  return [table, row === undefined ? `?${key}` : String(row), field].join("\n");
}

/** Compares a returned file with what went out and with what the master holds now. */
export function compareFile(file: string, book: RawBook, baseline: Baseline, context: RowContext): ComparedFile {
  const { recipient, master } = context;
  const reading: Reading = { ...context.reading, date1904: book.date1904 };
  const sought = [...baseline.tables, ...baseline.append.map((table) => ({ ...table, rows: NO_ROWS }))];
  const { tables: returned, others } = returnedTables(book, sought, reading);
  const cells: CellReturn[] = [];
  const rows: RowReturn[] = [];
  const notes: FileNote[] = [];
  const said = new Map<string, string>();
  let [inMaster, movedOn] = [false, false];
  for (const { table, rows: handedRows, fields } of baseline.tables) {
    const came = returned.find((one) => one.table === table);
    if (came !== undefined) notes.push(...columnNotes(came, fields));
    const { pairs, added } = matchRows(table, handedRows, came, reading);
    let gone = 0;
    for (const pair of pairs) {
      const now = master.find(table, pair.handed);
      inMaster ||= now !== undefined && isSameMatter(now, pair.handed);
      movedOn ||= baseline.known && (now === undefined || !saysTheSame(table, now, pair.handed));
      if (pair.returned.length === 0) {
        gone += 1;
        if (pair.handed.fill) cells.push({ ...goneRow(table, pair.handed, now?.row), file, recipient });
        continue;
      }
      if (came === undefined) continue;
      const comparison = { table, ...pair, known: baseline.known, in: came, now, reading };
      cells.push(...compareRow(comparison).map((change) => ({ ...change, file, recipient })));
      for (const [field, cell] of pair.returned[0]?.cells ?? []) {
        const column = columnOf(table, field);
        if (column === undefined || ruleOf(table)?.fill.includes(field) !== true || !pair.handed.fill) continue;
        said.set(placeOf(table, now?.row, pair.handed.key, field), meaningOf(column, cell.value, reading));
      }
    }
    if (came !== undefined && gone > 0) notes.push({ note: "rows-gone", table, count: gone });
    const more = compareAdded(table, added, { ...context, reading });
    rows.push(...more.rows.map((row) => ({ ...row, file, recipient })));
    if (came !== undefined && more.loose.length > 0) {
      notes.push({ note: "loose-rows", sheet: came.sheet, rows: more.loose.map(({ row }) => row) });
    }
  }
  for (const { table } of baseline.append) {
    const came = returned.find((one) => one.table === table);
    const found = compareAppended(table, came?.rows ?? [], { ...context, reading });
    rows.push(...found.map((row) => ({ ...row, file, recipient })));
  }
  const absent = sought.filter(({ table }) => !returned.some((one) => one.table === table)).map(({ table }) => table);
  if (absent.length > 0) notes.push({ note: "tables-missing", tables: absent });
  if (others.length > 0) notes.push({ note: "other-sheets", sheets: others });
  return { cells, rows, notes, said, found: returned.some(({ table }) => isList(table)), known: inMaster, movedOn };
}

const NO_ROWS: readonly HandedRow[] = [];

function isList(table: TableKey): boolean {
  return ruleOf(table)?.append === undefined;
}

function columnNotes({ table, fields: there, guessed }: ReturnedTable, fields: readonly string[]): FileNote[] {
  const missing = fields.filter((field) => !there.includes(field));
  return [
    ...(missing.length > 0 ? [{ note: "columns-missing" as const, table, fields: missing }] : []),
    ...(guessed.size > 0 ? [{ note: "columns-guessed" as const, table, fields: [...guessed] }] : []),
  ];
}

/** A row that did not come back: shown at the column of its number; nothing is ever deleted for it. */
function goneRow(table: TableKey, handed: HandedRow, row: number | undefined): Omit<CellReturn, "file" | "recipient"> {
  const field = ruleOf(table)?.key[0] ?? "id";
  const id = handed.cells[field] ?? null;
  return {
    table,
    id: handed.key,
    field,
    row,
    handedOut: id,
    master: row === undefined ? undefined : id,
    returned: null,
    meaning: "",
    verdict: "suspicious",
    reason: "row-gone",
    writes: undefined,
    at: undefined,
  };
}
