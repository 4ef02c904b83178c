import { valueAt } from "../../host/cells";
import type { SheetState } from "../../host/state";
import { type Axis, buildAxis } from "./axis";
import { linesOf } from "./text";

const PIXELS_PER_POINT = 96 / 72;
const ROW_HEIGHT = 20;
const COLUMN_WIDTH = 72;
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;
const LINE_HEIGHT = 1.35;
const HIGHEST = 546;

export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Where the rows and columns of a sheet lie. Rows with wrapped text and no height of their own are as high as it. */
export function layOut(sheet: SheetState): Layout {
  const used = usedSize(sheet);
  const columnPixels = (column: number): number => {
    if (sheet.hiddenColumns.has(column)) return 0;
    const points = sheet.columnWidths.get(column);
    return points === undefined ? COLUMN_WIDTH : Math.round(points * PIXELS_PER_POINT);
  };
  const columns = buildAxis(Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS), columnPixels);
  const rows = buildAxis(Math.max(LEAST_ROWS, used.rows + SPARE_ROWS), (row) => {
    if (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) return 0;
    const points = sheet.rowHeights.get(row);
    return points === undefined ? fittingHeight(sheet, row, columnPixels) : Math.round(points * PIXELS_PER_POINT);
  });
  return { rows, columns };
}

function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, cells.length);
  }
  return { rows, columns };
}

function fittingHeight(sheet: SheetState, row: number, width: (column: number) => number): number {
  let height = ROW_HEIGHT;
  sheet.rows.get(row)?.forEach((cell, column) => {
    const style = cell?.style;
    if (!cell || !style) return;
    const size = (style.fontSize ?? 11) * PIXELS_PER_POINT;
    const words = style.wrap === true && !isMerged(sheet, row, column) ? String(cell.value) : "";
    const lines = linesOf(words, size, width(column) - 6);
    if (valueAt(sheet, row, column) !== null) height = Math.max(height, Math.ceil(lines * size * LINE_HEIGHT) + 2);
  });
  return Math.min(height, HIGHEST);
}

const isMerged = (sheet: SheetState, row: number, column: number): boolean =>
  sheet.merges.some((m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns);
