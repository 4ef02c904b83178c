import {
  type Area,
  contains,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
  overlaps,
} from "./area";
import { tablesOf, usedArea } from "./cells";
import { insertDeleteConflict, Refusal } from "./refusal";
import type { CellState, SheetState } from "./state";
import { nameColumns } from "./tables";
import type { CellChangeType, Workspace } from "./workspace";

/**
 * Makes room at an area and moves what stood there down or right, with tables, merges, heights, filters and the ranges
 * that the add-in holds. Formulas keep their text: the emulator does not move references.
 * Throws InsertDeleteConflict where a table would be torn, NonBlankCellOffSheet at the sheet's end.
 */
export function insertCells(work: Workspace, sheet: SheetState, area: Area, direction: "Down" | "Right"): void {
  const band = bandOf(area, direction);
  refuseTorn(work, sheet, area, band, direction);
  const rest =
    direction === "Down"
      ? { ...band, row: maxRows - area.rows, rows: area.rows }
      : { ...band, column: maxColumns - area.columns, columns: area.columns };
  if (usedArea(sheet, rest, true)) throw new Refusal("NonBlankCellOffSheet", "Cells would be pushed off the sheet.");
  move(work, sheet, area, direction, 1);
  const whole = direction === "Down" ? isEntireRows(area) : isEntireColumns(area);
  emit(work, sheet, area, whole ? (direction === "Down" ? "RowInserted" : "ColumnInserted") : "CellInserted");
}

/** Takes an area out and moves what follows up or left; the reverse of `insertCells`. */
export function deleteCells(work: Workspace, sheet: SheetState, area: Area, direction: "Up" | "Left"): void {
  const way = direction === "Up" ? "Down" : "Right";
  const band = bandOf(area, way);
  refuseTorn(work, sheet, area, band, way);
  move(work, sheet, area, way, -1);
  const whole = direction === "Up" ? isEntireRows(area) : isEntireColumns(area);
  emit(work, sheet, area, whole ? (direction === "Up" ? "RowDeleted" : "ColumnDeleted") : "CellDeleted");
}

function emit(work: Workspace, sheet: SheetState, area: Area, change: CellChangeType): void {
  work.emit({ kind: "cells", sheet: sheet.id, area, change, by: work.actor });
}

/** What moves: the area and everything after it. */
function bandOf(area: Area, direction: "Down" | "Right"): Area {
  return direction === "Down" ? { ...area, rows: maxRows - area.row } : { ...area, columns: maxColumns - area.column };
}

function refuseTorn(work: Workspace, sheet: SheetState, area: Area, band: Area, direction: "Down" | "Right"): void {
  const across = (inner: Area): boolean =>
    direction === "Down"
      ? inner.column >= band.column && lastColumn(inner) <= lastColumn(band)
      : inner.row >= band.row && lastRow(inner) <= lastRow(band);
  const touched = (inner: Area): boolean => overlaps(inner, band) && !across(inner);
  if (tablesOf(work.state, sheet.id).some((table) => touched(table.area))) {
    throw insertDeleteConflict("the operation would shift cells in a table");
  }
  if (sheet.merges.some((merge) => touched(merge) && !contains(area, merge))) {
    throw new Refusal("MergedRangeConflict", "The operation can't be performed on merged cells.", 409);
  }
}

/** Where an area ends up; undefined when it was deleted. Areas that the band does not carry stay. */
export function shifted(area: Area, at: Area, direction: "Down" | "Right", sign: 1 | -1): Area | undefined {
  const band = bandOf(at, direction);
  if (direction === "Down") {
    if (area.column < band.column || lastColumn(area) > lastColumn(band)) return area;
    const span = shiftSpan(area.row, area.rows, at.row, at.rows, sign);
    return span && { ...area, row: span[0], rows: span[1] };
  }
  if (area.row < band.row || lastRow(area) > lastRow(band)) return area;
  const span = shiftSpan(area.column, area.columns, at.column, at.columns, sign);
  return span && { ...area, column: span[0], columns: span[1] };
}

function shiftSpan(start: number, size: number, at: number, count: number, sign: 1 | -1): [number, number] | undefined {
  if (sign === 1) {
    if (start >= at) return [start + count, size];
    return start + size > at ? [start, size + count] : [start, size];
  }
  const end = start + size;
  const newStart = start >= at + count ? start - count : Math.min(start, at);
  const newEnd = end >= at + count ? end - count : Math.min(end, at);
  return newEnd > newStart ? [newStart, newEnd - newStart] : undefined;
}

function move(work: Workspace, sheet: SheetState, area: Area, direction: "Down" | "Right", sign: 1 | -1): void {
  const shift = (inner: Area): Area | undefined => shifted(inner, area, direction, sign);
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((inner) => shift(inner) ?? []);
  if (direction === "Down") moveDown(sheet, area, sign);
  else moveRight(sheet, area, sign);
  sheet.merges = all(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((f) => withArea(f, shift(f.area)));
  sheet.validations = sheet.validations.flatMap((v) => withArea(v, shift(v.area)));
  for (const { series } of sheet.charts) {
    for (const one of series) {
      if (one.values) one.values = shift(one.values);
      if (one.categories) one.categories = shift(one.categories);
    }
  }
  if (sheet.autoFilter) {
    const moved = shift(sheet.autoFilter.area);
    if (moved) sheet.autoFilter.area = moved;
    else delete sheet.autoFilter;
  }
  for (const held of work.held) if (held.sheet === sheet.id && held.area) held.area = shift(held.area);
  for (const table of tablesOf(work.state, sheet.id)) {
    const moved = shift(table.area);
    if (!moved) work.state.tables = work.state.tables.filter((other) => other !== table);
    else if (direction === "Right" && moved.columns !== table.area.columns) {
      const from = Math.max(0, area.column - table.area.column);
      const count = Math.abs(moved.columns - table.area.columns);
      const free = Math.max(0, ...table.columns.map((column) => column.id));
      if (sign === 1)
        table.columns.splice(from, 0, ...Array.from({ length: count }, (_, i) => ({ id: free + i + 1, name: "" })));
      else table.columns.splice(from, count);
      table.area = moved;
      nameColumns(sheet, table);
    } else table.area = moved;
  }
}

function withArea<T extends { area: Area }>(item: T, area: Area | undefined): T[] {
  return area ? [Object.assign(item, { area })] : [];
}

function moveDown(sheet: SheetState, area: Area, sign: 1 | -1): void {
  const target = (row: number): number | undefined => {
    if (row < area.row) return row;
    if (sign === 1) return row + area.rows;
    return row < area.row + area.rows ? undefined : row - area.rows;
  };
  if (isEntireRows(area)) {
    sheet.rows = rekey(sheet.rows, target);
    sheet.rowHeights = rekey(sheet.rowHeights, target);
    sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => target(row) ?? []));
    sheet.filteredRows = new Set([...sheet.filteredRows].flatMap((row) => target(row) ?? []));
    return;
  }
  const moved = new Map<number, (CellState | undefined)[]>();
  for (const [row, cells] of sheet.rows) {
    if (row < area.row) continue;
    const to = target(row);
    if (to !== undefined) moved.set(to, cells.slice(area.column, area.column + area.columns));
    for (let c = area.column; c < Math.min(cells.length, area.column + area.columns); c++) cells[c] = undefined;
  }
  for (const [row, part] of moved) {
    const cells = sheet.rows.get(row) ?? [];
    sheet.rows.set(row, cells);
    part.forEach((cell, i) => {
      if (cell) cells[area.column + i] = cell;
    });
  }
}

function rekey<T>(map: ReadonlyMap<number, T>, target: (key: number) => number | undefined): Map<number, T> {
  const result = new Map<number, T>();
  for (const [key, value] of map) {
    const to = target(key);
    if (to !== undefined) result.set(to, value);
  }
  return result;
}

function moveRight(sheet: SheetState, area: Area, sign: 1 | -1): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.row || row > lastRow(area) || cells.length <= area.column) continue;
    if (sign === 1) cells.splice(area.column, 0, ...Array.from({ length: area.columns }, () => undefined));
    else cells.splice(area.column, area.columns);
  }
  if (!isEntireColumns(area)) return;
  const target = (column: number): number | undefined => {
    if (column < area.column) return column;
    if (sign === 1) return column + area.columns;
    return column < area.column + area.columns ? undefined : column - area.columns;
  };
  sheet.columnWidths = rekey(sheet.columnWidths, target);
  sheet.columnFormats = rekey(sheet.columnFormats, target);
  sheet.hiddenColumns = new Set([...sheet.hiddenColumns].flatMap((column) => target(column) ?? []));
}
