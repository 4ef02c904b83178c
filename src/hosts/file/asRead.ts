import { isFault, isPercent, type CellValue } from "../../core/model/cell";
import type { TableChange } from "../../workbook/change";
import type { Grid, Snapshot } from "../../workbook/snapshot";
import { HostError } from "../host";

/**
 * Refuses a confirmed change where its table is not what the user saw: other headers, or another row where one is to
 * be changed. What was added or changed elsewhere does not matter.
 *
 * @throws HostError preview-outdated
 */
export function mustBeAsRead(changes: readonly TableChange[], snapshot: Snapshot): void {
  for (const change of changes) {
    if (change.edit !== undefined && !isAsRead(change, change.edit.read, snapshot)) {
      throw new HostError("preview-outdated", { sheet: change.sheet });
    }
  }
}

function isAsRead(change: TableChange, read: Grid, snapshot: Snapshot): boolean {
  const { sheetId, sheet, table, area, watched, cells, edit } = change;
  const there = snapshot.sheets.find(({ id, name }) => id === sheetId && name === sheet);
  const own = there?.tables.find(({ name }) => name === table);
  const now = table === undefined ? there?.loose?.cells : own?.cells;
  if (now === undefined || (own?.freeRows ?? Infinity) < (edit?.rows ?? 0)) return false;
  if (now === read) return true;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const rows = new Set(cells.map(({ row }) => row));
  const isSameAt = (row: number, column: number) => isSame(cellAt(now, row, column), cellAt(read, row, column));
  return (
    columns.every((column) => isSameAt(area.row, column)) &&
    [...rows].every((row) => watched.every((column) => isSameAt(row, column)))
  );
}

function cellAt({ row: top, column: left, values }: Grid, row: number, column: number): CellValue {
  return values[row - top]?.[column - left] ?? null;
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (isFault(a) || isFault(b)) return isFault(a) && isFault(b) && a.text === b.text;
  if (isPercent(a) || isPercent(b)) return isPercent(a) && isPercent(b) && a.percent === b.percent;
  return a === b;
}
