import { columnName, formatArea } from "./area";
import type { BookState, SheetState } from "./state";

/**
 * Everything in a book as plain JSON, for comparing before and after: cells by address, areas as "A1:C3".
 * Blank unformatted cells are left out, ids stay.
 */
export function snapshotOf(state: BookState): unknown {
  const result = plain({ ...state, sheets: [] });
  delete result["nextId"];
  return { ...result, sheets: state.sheets.map(sheetSnapshot) };
}

function sheetSnapshot(sheet: SheetState): unknown {
  const { rows, ...rest } = sheet;
  const cells: Record<string, unknown> = {};
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    (rows.get(row) ?? []).forEach((cell, column) => {
      if (!cell) return;
      const { value, ...more } = cell;
      const isPlain = Object.keys(more).length === 0;
      if (value === null && isPlain) return;
      cells[`${columnName(column)}${row + 1}`] = isPlain ? value : plain(cell);
    });
  }
  return { ...plain(rest), cells };
}

function plain(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]));
}

function plainValue(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, part]) => [String(key), plainValue(part)]));
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  const { row, column, rows, columns, ...more } = value as Record<string, unknown>;
  const isArea = [row, column, rows, columns].every((n) => typeof n === "number") && Object.keys(more).length === 0;
  if (isArea)
    return formatArea({ row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) });
  return plain(value);
}
