import type { Day } from "../../core/calendar/day";
import type { TableKey } from "../../core/model/tables";
import type { CellEdit, Edits, EditValue, RowEdit } from "../edits";
import { ruleOf } from "../handOut/rules";
import { columnOf, headerOf, REPORT_TYPES, wordOf } from "../schema";
import type { Language } from "../schema";
import { shownCell } from "./cellValues";
import { placeOf } from "./compareFile";
import type { CellReturn, Collection, RowReturn } from "./types";

/** Says whether the user has said yes to a change that is not simply taken. */
export type Accepts = (change: CellReturn | RowReturn) => boolean;

/** What is to be written, and what stays open. */
export interface Accepted {
  readonly edits: Edits;
  /** Changes that go into the workbook. */
  readonly cells: readonly CellReturn[];
  readonly rows: readonly RowReturn[];
  /** Conflicts and suspicious changes that nobody has decided. */
  readonly open: readonly (CellReturn | RowReturn)[];
}

/**
 * What is written of a collection: what is simply taken, new reports, and whatever the user has said yes to. Where yes was
 * said to two values of one cell, neither is written. For each item that changes the workbook keeps who reported it and
 * when, as a row of 进展, unless the recipient has reported on the item there itself.
 *
 * @param today the day that the reports are dated
 */
export function acceptReturns(
  { cells, rows }: Collection,
  accepts: Accepts,
  { today, language }: { readonly today: Day; readonly language: Language },
): Accepted {
  const wanted = cells.filter((change) => change.verdict === "taken" || (isUndecided(change) && accepts(change)));
  const values = new Map<string, Set<string>>();
  for (const change of wanted) {
    const place = cellPlace(change);
    values.set(place, (values.get(place) ?? new Set<string>()).add(change.meaning));
  }
  const written = wanted.filter(
    (change) => change.row !== undefined && change.writes !== undefined && values.get(cellPlace(change))?.size === 1,
  );
  const added = rows.filter((row) => row.writable && (isReport(row) || (isUndecided(row) && accepts(row))));
  const once = distinct(added);
  const edits: Edits = {
    cells: cellEdits(written),
    rows: [...once.map((row) => rowEdit(row, today)), ...recordsOf(written, once, today, language)],
  };
  const done = new Set<CellReturn | RowReturn>([...written, ...added]);
  const open = [...cells, ...rows].filter((change) => isUndecided(change) && !done.has(change));
  return { edits, cells: written, rows: added, open };
}

/** A new row of a table that is there to be added to. */
function isReport({ verdict, reason }: RowReturn): boolean {
  return verdict === "new" && reason === undefined;
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

const REPORTS: TableKey = "progressReports";

/** Who reported on which item, and when. */
function recordsOf(
  written: readonly CellReturn[],
  rows: readonly RowReturn[],
  today: Day,
  language: Language,
): readonly RowEdit[] {
  const reported = new Set(
    rows.filter(({ table }) => table === REPORTS).map(({ recipient, id }) => `${recipient}\n${id}`),
  );
  const items = new Map<string, CellReturn[]>();
  for (const change of written) {
    const key = `${change.recipient}\n${change.table}\n${change.id}`;
    items.set(key, [...(items.get(key) ?? []), change]);
  }
  return [...items.values()].flatMap((changes): RowEdit[] => {
    const [first] = changes;
    if (first === undefined || reported.has(`${first.recipient}\n${first.id}`)) return [];
    const value = (field: string) => changes.find((change) => change.field === field)?.writes ?? null;
    const cells: Record<string, EditValue> = {
      date: today,
      unit: first.recipient,
      subjectId: first.id,
      type: wordOf(REPORT_TYPES, "progress", language),
      content: value("progressNote") ?? sentence(changes, language),
      actual: value("actual"),
      progress: value("progress"),
    };
    return [{ table: REPORTS, cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)) }];
  });
}

/** What changed, for an item without a word of its own. @example "完成值 5→8；完成日期 →2019-06-28" */
function sentence(changes: readonly CellReturn[], language: Language): string {
  const distinctChanges = new Map(changes.map((change) => [change.field, change]));
  return [...distinctChanges.values()]
    .map(({ table, field, master, returned }) => {
      const column = columnOf(table, field);
      const show = (cell: CellReturn["master"]) => String(shownCell(column, cell) ?? "");
      return `${headerOf(table, field, language)} ${show(master)}→${show(returned)}`;
    })
    .join(language === "zh-CN" ? "；" : "; ");
}
