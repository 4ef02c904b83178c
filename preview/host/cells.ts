import type { Area } from "./area";
import type { BookState, CellState, FormatState, Scalar, SheetState, Style, TableState } from "./state";

export function cellAt(sheet: SheetState, row: number, column: number): CellState | undefined {
  return sheet.rows.get(row)?.[column];
}

/** The cell to write into; made where there was none. */
export function ensureCell(sheet: SheetState, row: number, column: number): CellState {
  let cells = sheet.rows.get(row);
  if (!cells) sheet.rows.set(row, (cells = []));
  return (cells[column] ??= { value: null });
}

export function valueAt(sheet: SheetState, row: number, column: number): Scalar {
  return cellAt(sheet, row, column)?.value ?? null;
}

const isFilled = (cell: CellState | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.formula !== undefined);

export function isBlankAt(sheet: SheetState, row: number, column: number): boolean {
  return !isFilled(cellAt(sheet, row, column));
}

export function isFormatted(cell: CellState | undefined): boolean {
  return cell !== undefined && (cell.numberFormat !== undefined || cell.style !== undefined);
}

/** The format that holds for a cell: its own over its column's over the sheet's. */
export function formatAt(sheet: SheetState, row: number, column: number): { numberFormat: string; style: Style } {
  const cell = cellAt(sheet, row, column);
  const whole = sheet.columnFormats.get(column);
  return {
    numberFormat: cell?.numberFormat ?? whole?.numberFormat ?? sheet.format.numberFormat ?? "General",
    style: mergeStyles(mergeStyles(sheet.format.style, whole?.style), cell?.style),
  };
}

const noStyle: Style = {};

function mergeStyles(under: Style | undefined, over: Style | undefined): Style {
  if (!under) return over ?? noStyle;
  return over ? { ...under, ...over } : under;
}

/** Visits the cells that exist inside an area, row by row. */
export function forEachCell(
  sheet: SheetState,
  area: Area,
  visit: (cell: CellState, row: number, column: number) => void,
) {
  for (const row of existingRows(sheet, area)) {
    const cells = sheet.rows.get(row) ?? [];
    const end = Math.min(cells.length, area.column + area.columns);
    for (let column = area.column; column < end; column++) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
}

/** The rows with cells inside an area, in order. */
function existingRows(sheet: SheetState, area: Area): number[] {
  if (area.rows <= sheet.rows.size) {
    return Array.from({ length: area.rows }, (_, i) => area.row + i).filter((row) => sheet.rows.has(row));
  }
  return [...sheet.rows.keys()].filter((r) => r >= area.row && r < area.row + area.rows).sort((a, b) => a - b);
}

/** The smallest area around all filled cells (and, unless `valuesOnly`, all formatted ones); undefined when none is. */
export function usedArea(sheet: SheetState, within: Area, valuesOnly: boolean): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  forEachCell(sheet, within, (cell, row, column) => {
    if (!isFilled(cell) && (valuesOnly || !isFormatted(cell))) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function sheetById(state: BookState, id: string): SheetState | undefined {
  return state.sheets.find((sheet) => sheet.id === id);
}

/** Sheet names are compared without regard to case, as Excel does. */
export function sheetByName(state: BookState, name: string): SheetState | undefined {
  const wanted = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

export function tableByName(state: BookState, name: string): TableState | undefined {
  const wanted = name.toLowerCase();
  return state.tables.find((table) => table.name.toLowerCase() === wanted);
}

export function tablesOf(state: BookState, sheet: string): TableState[] {
  return state.tables.filter((table) => table.sheet === sheet);
}

/** Gives out the next id: `nextId(state, "S")` is "{00000000-0001-0000-0000-000000000053}". */
export function nextId(state: BookState, kind: string): string {
  const number = (state.nextId++).toString(16).toUpperCase().padStart(4, "0");
  return `{00000000-${number}-0000-0000-${kind.charCodeAt(0).toString(16).padStart(12, "0")}}`;
}

export function withFormat(
  format: FormatState,
  numberFormat: string | undefined,
  style: Style | undefined,
): FormatState {
  return {
    ...format,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style === undefined ? {} : { style: { ...format.style, ...style } }),
  };
}
