import type { CellValue } from "../core/model/cell";
import { textOf } from "./adopt/sheetGrid";
import type { TaskTable } from "./adopt/tableFor";
import type { RefusedEdit } from "./edits";
import { INTERNAL_SHEET, ORIGIN_COLUMN } from "./internalSheet";
import type { Snapshot } from "./snapshot";

/** Where an adopted row comes from: the file, and the sheet and row as Excel numbers them. */
export interface RowOrigin {
  readonly table: TaskTable;
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

const HEADERS = ["origin:table", "id", "file", "sheet", "row"] as const;

/** How many columns of the hidden sheet origins take. */
export const ORIGIN_WIDTH = HEADERS.length;

/** Origins as the rows of the hidden sheet, from column `ORIGIN_COLUMN` on. */
export function originRows(origins: readonly RowOrigin[]): readonly (readonly (string | number)[])[] {
  return [HEADERS, ...origins.map(({ table, id, file, sheet, row }) => [table, id, file, sheet, row])];
}

/** The origins that a workbook keeps; none where its hidden sheet is not there or holds something else. */
export function readOrigins(snapshot: Snapshot): readonly RowOrigin[] {
  const cells = snapshot.sheets.find(({ name }) => name === INTERNAL_SHEET)?.loose?.cells;
  if (cells === undefined) return [];
  const first = ORIGIN_COLUMN - cells.column;
  const rows = cells.values.map((row) => row.slice(first, first + HEADERS.length));
  if (first < 0 || rows[0]?.[0] !== HEADERS[0]) return [];
  return rows.slice(1).flatMap(originOf);
}

/** Origins without those of new rows that find no place in the workbook. */
export function originsOfWritten(origins: readonly RowOrigin[], refused: readonly RefusedEdit[]): readonly RowOrigin[] {
  const missing = new Set(
    refused.flatMap(({ edit, field }) =>
      "cells" in edit && field === undefined ? [`${edit.table}:${textOf(edit.cells.id ?? null)}`] : [],
    ),
  );
  return missing.size === 0 ? origins : origins.filter(({ table, id }) => !missing.has(`${table}:${id}`));
}

function originOf(cells: readonly CellValue[]): RowOrigin[] {
  const [table, id, file, sheet] = cells.slice(0, HEADERS.length - 1).map(textOf);
  const row = cells[HEADERS.length - 1];
  if (table !== "streetTasks" && table !== "leaderTasks") return [];
  if (typeof row !== "number" || id === undefined) return [];
  return [{ table, id, file: file ?? "", sheet: sheet ?? "", row }];
}
