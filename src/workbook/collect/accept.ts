import type { Day } from "../../core/calendar/day";
import type { CellEdit, Edits, EditValue, RowEdit } from "../edits";
import { ruleOf } from "../handOut/rules";
import { placeOf } from "./compareFile";
import type { CellReturn, Collection, RowReturn } from "./types";

/** Says whether the user has said yes to a change that is not simply taken. */
export type Accepts = (change: CellReturn | RowReturn) => boolean;
/** Says whether the user has said no to a change that would simply be taken. */
export type Refuses = (change: CellReturn | RowReturn) => boolean;

/** What is to be written, and what stays open. */
export interface Accepted {
  readonly edits: Required<Edits>;
  /** Changes that go into the workbook. */
  readonly cells: readonly CellReturn[];
  readonly rows: readonly RowReturn[];
  /** Conflicts and suspicious changes that nobody has decided. */
  readonly open: readonly (CellReturn | RowReturn)[];
}

/**
 * What is written of a collection: what is simply taken, new reports, and whatever the user has said yes to. Where yes was
 * said to two values of one cell, neither is written.
 *
 * @param today the day that reports without a day are dated
 * @param refuses nothing where absent
 */
export function acceptReturns(
  { cells, rows }: Collection,
  accepts: Accepts,
  today: Day,
  refuses: Refuses = () => false,
): Accepted {
  const isWanted = (change: CellReturn | RowReturn) =>
    isUndecided(change) ? accepts(change) : isSimple(change) && !refuses(change);
  const wanted = cells.filter(isWanted);
  const values = new Map<string, Set<string>>();
  for (const change of wanted) {
    const place = cellPlace(change);
    values.set(place, (values.get(place) ?? new Set<string>()).add(change.meaning));
  }
  const written = wanted.filter(
    (change) => change.row !== undefined && change.writes !== undefined && values.get(cellPlace(change))?.size === 1,
  );
  const added = rows.filter((row) => row.writable && isWanted(row));
  const edits = { cells: cellEdits(written), rows: distinct(added).map((row) => rowEdit(row, today)) };
  const done = new Set<CellReturn | RowReturn>([...written, ...added]);
  const open = [...cells, ...rows].filter((change) => isUndecided(change) && !done.has(change));
  return { edits, cells: written, rows: added, open };
}

/** Whether a change is written unless the user says no: only the recipient changed the cell, or reports something new. */
export function isSimple({ verdict, reason }: CellReturn | RowReturn): boolean {
  return verdict === "taken" || (verdict === "new" && reason === undefined);
}

/** Whether a change waits for the user's yes. */
export function isUndecided({ verdict, reason }: CellReturn | RowReturn): boolean {
  return verdict === "conflict" || verdict === "suspicious" || (verdict === "new" && reason !== undefined);
}

function cellPlace({ table, row, id, field }: CellReturn): string {
  return placeOf(table, row, id, field);
}

/** Two files that say the same write it once. */
function cellEdits(changes: readonly CellReturn[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const change of changes) {
    const { table, row, field, writes } = change;
    if (row !== undefined && writes !== undefined) edits.set(cellPlace(change), { table, row, field, after: writes });
  }
  return [...edits.values()];
}

/** Rows that stand in several files of one recipient, as often as in one of them. */
function distinct(rows: readonly RowReturn[]): readonly RowReturn[] {
  const byFile = new Map<string, Map<string, number>>();
  const kept = new Map<string, number>();
  return rows.filter(({ file, recipient, table, meaning }) => {
    const name = [recipient, table, meaning].join("\n");
    const counts = byFile.get(file) ?? new Map<string, number>();
    byFile.set(file, counts);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count <= (kept.get(name) ?? 0)) return false;
    kept.set(name, count);
    return true;
  });
}

function rowEdit({ table, recipient, cells }: RowReturn, today: Day): RowEdit {
  const append = ruleOf(table)?.append;
  const written: Record<string, EditValue> = Object.fromEntries(cells.map(({ field, writes }) => [field, writes]));
  if (append === undefined) return { table, cells: written };
  return {
    table,
    cells: {
      ...written,
      [append.date]: written[append.date] ?? today,
      ...(append.recipient !== undefined && { [append.recipient]: recipient }),
    },
  };
}
