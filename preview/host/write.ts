import { accessDenied, Refusal } from "./refusal";
import { type Area, contains, intersection, overlaps } from "./area";
import { cellAt, ensureCell, formatAt, tablesOf } from "./cells";
import { notCalculated, readEntry } from "./input";
import type { Scalar, SheetState } from "./state";
import { afterBodyWrite, takeHeader } from "./tables";
import type { Workspace } from "./workspace";

/** What to write into each cell of an area; undefined leaves a cell alone. */
export type Entries = (row: number, column: number) => Scalar | undefined;

/**
 * Writes values or formulas as Excel does: null leaves a cell alone, "" clears it, text is read as if typed.
 * Throws Refusal: AccessDenied, FilteredRangeConflict, MergedRangeConflict.
 */
export function writeEntries(work: Workspace, sheet: SheetState, area: Area, entries: Entries): void {
  refuseLocked(sheet, area, (row, column) => entries(row - area.row, column - area.column) ?? null);
  refuseMerged(work, sheet, area);
  const rowOf = targetRows(work, sheet, area);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const input = entries(r, c);
      if (input === undefined || input === null) continue;
      writeOne(work, sheet, rowOf(r), area.column + c, input);
    }
  }
  afterBodyWrite(work, sheet, area);
  work.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: work.actor });
}

/** Writes one cell without asking whether it may be written, and without an event. */
export function writeOne(work: Workspace, sheet: SheetState, row: number, column: number, input: Scalar): void {
  if (isCovered(sheet, row, column)) return;
  if (takeHeader(work, sheet, row, column, input)) return;
  const { numberFormat } = formatAt(sheet, row, column);
  const entry = readEntry(input, numberFormat, work.state.year);
  if (entry.value === null && entry.formula === undefined && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  delete cell.formula;
  delete cell.error;
  delete cell.link;
  cell.value = entry.value;
  if (entry.error) cell.error = true;
  if (entry.numberFormat && numberFormat === "General") cell.numberFormat = entry.numberFormat;
  if (entry.formula !== undefined) {
    const value = work.calculate(entry.formula, sheet.id);
    cell.formula = entry.formula;
    cell.value = value ?? notCalculated;
    if (value === undefined) cell.error = true;
  }
}

/** Whether a cell lies under a merge, not at its top left corner: what is written there is lost. */
function isCovered(sheet: SheetState, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      (row !== merge.row || column !== merge.column),
  );
}

/** Throws AccessDenied when the sheet is protected and a cell that would be written is locked. */
export function refuseLocked(sheet: SheetState, area: Area, written?: (row: number, column: number) => Scalar): void {
  if (!sheet.protection) return;
  const rows = Math.min(area.row + area.rows, area.row + 100_000);
  const columns = Math.min(area.column + area.columns, area.column + 1_000);
  for (let row = area.row; row < rows; row++) {
    for (let column = area.column; column < columns; column++) {
      if (written && written(row, column) === null) continue;
      if (formatAt(sheet, row, column).style.locked !== false) {
        throw accessDenied(`the sheet ${sheet.name} is protected`);
      }
    }
  }
}

function refuseMerged(work: Workspace, sheet: SheetState, area: Area): void {
  if (work.rules.merged !== "refused") return;
  const cut = sheet.merges.some((merge) => overlaps(merge, area) && !(contains(merge, area) && area.rows === 1));
  if (cut) throw new Refusal("MergedRangeConflict", "The operation can't be performed on merged cells.", 409);
}

/** Which row of the sheet the k-th row of an area stands for: its own, unless a filter and the fault say otherwise. */
function targetRows(work: Workspace, sheet: SheetState, area: Area): (index: number) => number {
  const own = (index: number) => area.row + index;
  const filtered = hasFilteredRows(sheet, area);
  if (!filtered || work.rules.filtered === "right") return own;
  if (work.rules.filtered === "refused") {
    throw new Refusal("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.", 409);
  }
  const visible: number[] = [];
  for (let row = area.row; visible.length < area.rows; row++) if (!sheet.filteredRows.has(row)) visible.push(row);
  return (index) => visible[index] ?? own(index);
}

function hasFilteredRows(sheet: SheetState, area: Area): boolean {
  for (const row of sheet.filteredRows) if (row >= area.row && row < area.row + area.rows) return true;
  return false;
}

/** What `Range.clear` may take away. */
export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** Clears an area as `Range.clear` does. The header cells of a table keep their text. */
export function clearArea(work: Workspace, sheet: SheetState, area: Area, what: ClearWhat): void {
  refuseLocked(sheet, area);
  const headers = tablesOf(work.state, sheet.id)
    .filter((t) => t.showHeaders)
    .map((t) => ({ ...t.area, rows: 1 }));
  for (const [row, cells] of sheet.rows) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const end = Math.min(cells.length, area.column + area.columns);
    for (let column = area.column; column < end; column++) {
      const cell = cells[column];
      if (!cell) continue;
      if (what === "Hyperlinks" || what === "RemoveHyperlinks" || what === "All") delete cell.link;
      if (what === "Formats" || what === "All" || what === "RemoveHyperlinks") {
        delete cell.numberFormat;
        delete cell.style;
      }
      if (what !== "Contents" && what !== "All") continue;
      if (headers.some((header) => intersection(header, { row, column, rows: 1, columns: 1 }))) continue;
      cell.value = null;
      delete cell.formula;
      delete cell.error;
      delete cell.link;
    }
  }
  if (what === "All") {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(area, format.area));
    sheet.validations = sheet.validations.filter((validation) => !contains(area, validation.area));
    sheet.merges = sheet.merges.filter((merge) => !overlaps(area, merge));
  }
  work.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: work.actor });
}
