import { dayFromSerial, formatDay } from "../../core/calendar/day";
import { isFault, isPercent, type CellValue } from "../../core/model/cell";
import { formatNumber, formatPercent } from "../../locales/format";
import { address } from "../../workbook/a1";
import type { CellChange, Plan, TableChange } from "../../workbook/change";
import type { Snapshot } from "../../workbook/snapshot";

/** A cell that is to be written, as the preview shows it. */
export interface ShownChange {
  readonly sheet: string;
  readonly cell: string;
  /** What its column is called. */
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Every cell that a plan writes into tables, in the order of the plan. */
export function changesOf({ tables }: Plan, snapshot: Snapshot): readonly ShownChange[] {
  return tables.flatMap((change) => {
    const headers = headersOf(change, snapshot);
    return change.cells.map(({ row, column, before, after, shown }) => ({
      sheet: change.sheet,
      cell: address(row, column),
      header: headers.get(column) ?? "",
      before,
      after: seenAs(after, shown),
    }));
  });
}

/** How many columns a plan adds. */
export function addedColumns({ tables }: Plan): number {
  return tables.reduce((sum, { added }) => sum + added.length, 0);
}

/** A value as the preview shows it; undefined for a blank cell. @example shownValue(0.5) // "0.5" */
export function shownValue(value: CellValue): string | undefined {
  if (value === null || value === "") return undefined;
  if (isFault(value)) return value.text;
  if (isPercent(value)) return formatPercent(value.percent);
  return typeof value === "number" ? formatNumber(value) : String(value);
}

/** A value as its cell will show it: a day as a date, a share in percent. */
function seenAs(after: CellChange["after"], shown: CellChange["shown"]): CellValue {
  if (typeof after !== "number") return after;
  const day = shown === "day" ? dayFromSerial(after) : undefined;
  if (day !== undefined) return formatDay(day);
  return shown === "percent" ? { percent: after } : after;
}

function headersOf({ sheetId, table, area, added }: TableChange, { sheets }: Snapshot): ReadonlyMap<number, string> {
  const sheet = sheets.find(({ id }) => id === sheetId);
  const grid = sheet?.tables.find(({ name }) => name === table)?.cells ?? sheet?.loose?.cells;
  const line = grid?.values[area.row - grid.row] ?? [];
  const read = line.map((value, index) => [(grid?.column ?? 0) + index, shownValue(value) ?? ""] as const);
  return new Map([...read, ...added.map(({ column, header }) => [column, header] as const)]);
}
