import type { Day } from "../../core/calendar/day";
import type { CellValue } from "../../core/model/cell";
import type { TableKey, Tables } from "../../core/model/tables";
import type { EditValue, RowEdit } from "../edits";
import { rowsOf } from "../handOut/owners";
import { handedValue } from "../handOut/parcels";
import type { Located } from "../located";
import { columnOf, headerOf, REPORT_TYPES, wordOf } from "../schema";
import type { Language } from "../schema";
import { meaningOf, shownCell } from "./cellValues";
import type { CellReturn, RowReturn } from "./types";

const REPORTS: TableKey = "progressReports";
/** What tells one record from the next, whatever its day. */
const TOLD_BY = ["unit", "subjectId", "type", "content", "actual", "progress"] as const;
/** Items of one step. */
const ITEMS = 1_000;
/** Without them a record would say nothing. */
const NEEDED = ["date", "unit", "subjectId", "content"] as const;

/** The workbook in which records are kept. */
export interface Records {
  readonly tables: Tables;
  readonly located: Located;
  /** The day that they are dated. */
  readonly today: Day;
}

/**
 * For each item that changes one row of 进展: who reported on it, when, and what. None where the recipient reports on the
 * item there itself, nor one that the workbook holds already. Thousands of items take a step now and then.
 *
 * @param written the changes that are written
 * @param rows the new rows that are written
 */
export function* recordsOf(
  written: readonly CellReturn[],
  rows: readonly RowReturn[],
  { tables, located, today }: Records,
): Generator<undefined, readonly RowEdit[], undefined> {
  const place = located.tables[REPORTS];
  if (place !== undefined && NEEDED.some((field) => !place.columns.has(field))) return [];
  const { language } = place ?? located;
  const reported = new Set(
    rows.filter(({ table }) => table === REPORTS).map(({ recipient, id }) => `${recipient}\n${id}`),
  );
  const held = new Set(
    rowsOf(tables, REPORTS).map(({ cells }) => saying((field) => handedValue(REPORTS, field, cells[field], language))),
  );
  const records: RowEdit[] = [];
  let looked = 0;
  for (const changes of byItem(written).values()) {
    looked += 1;
    if (looked % ITEMS === 0) yield;
    const [first] = changes;
    if (first === undefined || reported.has(`${first.recipient}\n${first.id}`)) continue;
    const cells = recordCells(first, changes, today, language);
    const there = Object.entries(cells).filter(([field, cell]) => cell !== null && place?.columns.has(field) !== false);
    const record = Object.fromEntries(there);
    if (!held.has(saying((field) => record[field]))) records.push({ table: REPORTS, cells: record });
  }
  return records;
}

function byItem(written: readonly CellReturn[]): ReadonlyMap<string, readonly CellReturn[]> {
  const items = new Map<string, CellReturn[]>();
  for (const change of written) {
    const item = `${change.recipient}\n${change.table}\n${change.id}`;
    const changes = items.get(item) ?? [];
    changes.push(change);
    items.set(item, changes);
  }
  return items;
}

function recordCells(
  { recipient, id }: CellReturn,
  changes: readonly CellReturn[],
  today: Day,
  language: Language,
): Readonly<Record<string, EditValue>> {
  const value = (field: string) => changes.find((change) => change.field === field)?.writes ?? null;
  return {
    date: today,
    unit: recipient,
    subjectId: id,
    type: wordOf(REPORT_TYPES, "progress", language),
    content: value("progressNote") ?? sentence(changes, language),
    actual: value("actual"),
    progress: value("progress"),
  };
}

function saying(cell: (field: string) => CellValue | undefined): string {
  return TOLD_BY.map((field) => {
    const column = columnOf(REPORTS, field);
    return column === undefined ? "" : meaningOf(column, cell(field));
  }).join("\n");
}

/** What changed, for an item without a word of its own. @example "完成值 5→8；完成日期 →2019-06-28" */
function sentence(changes: readonly CellReturn[], language: Language): string {
  const byField = new Map(changes.map((change) => [change.field, change]));
  return [...byField.values()]
    .map(({ table, field, master, returned }) => {
      const column = columnOf(table, field);
      const show = (cell: CellReturn["master"]) => String(shownCell(column, cell) ?? "");
      return `${headerOf(table, field, language)} ${show(master)}→${show(returned)}`;
    })
    .join(language === "zh-CN" ? "；" : "; ");
}
