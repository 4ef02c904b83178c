import { accessDenied, invalidArgument, Refusal } from "./refusal";
import { type Area, contains, isEntireColumns, isEntireRows, overlaps } from "./area";
import { cellAt, ensureCell, forEachCell, formatAt, tablesOf } from "./cells";
import { notCalculated, readEntry, tooLong } from "./input";
import type { CellState, Scalar, SheetState } from "./state";
import { afterBodyWrite, nameColumns, takeHeader } from "./tables";
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
  refuseTooLong(area, entries);
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
  // A link outlives another text, not an emptied cell.
  if (entry.value === null && entry.formula === undefined) delete cell.link;
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

/** Throws where a text or a formula is longer than Excel's cells allow; nothing of the action is written then. */
function refuseTooLong(area: Area, entries: Entries): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const why = tooLong(entries(r, c) ?? null);
      if (why === "formula")
        throw new Refusal("FormulaLengthExceedsLimit", "The formula is longer than 8192 characters.");
      if (why)
        throw invalidArgument(why === "text" ? "text longer than 32767 characters" : "a quoted text longer than 255");
    }
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

/** Clears an area as `Range.clear` does. A table's header cells can't be blank: they get the names 列1, 列2 … */
export function clearArea(work: Workspace, sheet: SheetState, area: Area, what: ClearWhat): void {
  refuseLocked(sheet, area);
  forEachCell(sheet, area, (cell) => clearCell(cell, what));
  if (clears.formats.includes(what)) clearWholeFormats(sheet, area);
  if (what === "All") {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(area, format.area));
    sheet.validations = sheet.validations.filter((validation) => !contains(area, validation.area));
    sheet.merges = sheet.merges.filter((merge) => !overlaps(area, merge));
  }
  for (const table of tablesOf(work.state, sheet.id)) {
    if (table.showHeaders && overlaps(area, { ...table.area, rows: 1 })) nameColumns(sheet, table);
  }
  work.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: work.actor });
}

const clears: Readonly<Record<"contents" | "formats" | "links", readonly ClearWhat[]>> = {
  contents: ["All", "Contents"],
  formats: ["All", "Formats", "RemoveHyperlinks"],
  links: ["All", "Contents", "Hyperlinks", "RemoveHyperlinks"],
};

function clearCell(cell: CellState, what: ClearWhat): void {
  if (clears.links.includes(what)) delete cell.link;
  if (clears.formats.includes(what)) {
    delete cell.numberFormat;
    delete cell.style;
  }
  if (!clears.contents.includes(what)) return;
  cell.value = null;
  delete cell.formula;
  delete cell.error;
}

function clearWholeFormats(sheet: SheetState, area: Area): void {
  if (!isEntireColumns(area)) return;
  if (isEntireRows(area)) sheet.format = {};
  for (const column of [...sheet.columnFormats.keys()]) {
    if (column >= area.column && column < area.column + area.columns) sheet.columnFormats.delete(column);
  }
}
