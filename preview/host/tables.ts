import { type Area, contains, lastColumn, lastRow, overlaps } from "./area";
import { cellAt, ensureCell, nextId, sheetById, tableByName, tablesOf, usedArea, valueAt } from "./cells";
import { notCalculated, readEntry } from "./input";
import { insertDeleteConflict, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./refusal";
import type { Scalar, SheetState, TableState } from "./state";
import type { Workspace } from "./workspace";

export function headerArea(table: TableState): Area {
  if (!table.showHeaders) throw itemNotFound(`header row of ${table.name}`);
  return { ...table.area, rows: 1 };
}

/** The body; a table always has at least one body row. */
export function bodyArea(table: TableState): Area {
  const head = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - head - (table.showTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + head, rows };
}

export function totalsArea(table: TableState): Area {
  if (!table.showTotals) throw itemNotFound(`totals row of ${table.name}`);
  return { ...table.area, row: lastRow(table.area), rows: 1 };
}

/** Makes a table of an area, as `tables.add` does. Throws InvalidOperation where another table lies. */
export function addTable(
  work: Workspace,
  sheet: SheetState,
  area: Area,
  hasHeaders: boolean,
  name?: string,
): TableState {
  if (tablesOf(work.state, sheet.id).some((table) => overlaps(table.area, area))) {
    throw invalidOperation("A table can't overlap another table.");
  }
  const used = name ?? freeName(work);
  if (tableByName(work.state, used)) throw itemAlreadyExists(used);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  const whole = hasHeaders && area.rows > 1 ? area : { ...area, rows: area.rows + 1 };
  const table: TableState = {
    id: nextId(work.state, "T"),
    name: used,
    sheet: sheet.id,
    area: whole,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
    columns: [],
    criteria: new Map(),
  };
  work.state.tables.push(table);
  nameColumns(sheet, table);
  work.emit({ kind: "tables", table: table.id, by: work.actor });
  return table;
}

function freeName(work: Workspace): string {
  for (let n = 1; ; n++) if (!tableByName(work.state, `表${n}`)) return `表${n}`;
}

/** Gives every column the name in its header cell; blank or repeated ones get one of their own, in the cell, too. */
export function nameColumns(sheet: SheetState, table: TableState): void {
  const taken = new Set<string>();
  const columns = Array.from({ length: table.area.columns }, (_, i) => {
    const column = table.area.column + i;
    const old = table.columns[i];
    const written = table.showHeaders ? valueAt(sheet, table.area.row, column) : (old?.name ?? null);
    const name = uniqueName(written === null ? "" : String(written), taken, i);
    taken.add(name.toLowerCase());
    if (table.showHeaders && written !== name) ensureCell(sheet, table.area.row, column).value = name;
    return old ? Object.assign(old, { name }) : { id: nextColumnId(table, i), name };
  });
  table.columns = columns;
  if (!table.showFilterButton) table.criteria.clear();
}

function nextColumnId(table: TableState, index: number): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1 + Math.max(0, index - table.columns.length);
}

function uniqueName(wanted: string, taken: ReadonlySet<string>, index: number): string {
  const first = wanted === "" ? `列${index + 1}` : wanted;
  if (!taken.has(first.toLowerCase())) return first;
  for (let n = 2; ; n++) if (!taken.has(`${first}${n}`.toLowerCase())) return `${first}${n}`;
}

/** Whether the cell is a table's header; then the text becomes the column's name. A header is text, never blank. */
export function takeHeader(work: Workspace, sheet: SheetState, row: number, column: number, input: Scalar): boolean {
  const table = tablesOf(work.state, sheet.id).find(
    (t) => t.showHeaders && t.area.row === row && column >= t.area.column && column <= lastColumn(t.area),
  );
  if (!table) return false;
  const entry = readEntry(input, "@", work.state.year);
  ensureCell(sheet, row, column).value = entry.value === null ? null : String(entry.value);
  const cell = cellAt(sheet, row, column);
  if (cell) delete cell.formula;
  nameColumns(sheet, table);
  return true;
}

/** Sets the name of a column and its header cell. */
export function renameColumn(work: Workspace, table: TableState, index: number, name: string): void {
  const sheet = sheetById(work.state, table.sheet);
  const column = table.columns[index];
  if (!sheet || !column) throw itemNotFound("column");
  if (table.columns.some((other) => other !== column && other.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`a column ${name} exists`);
  }
  column.name = name;
  if (table.showHeaders) ensureCell(sheet, table.area.row, table.area.column + index).value = name;
  work.emit({ kind: "tables", table: table.id, by: work.actor });
}

/**
 * Resizes as `Table.resize` does: the header row stays in its row, the new area overlaps the old one and no other
 * table; new columns are named by their header cells; calculated columns go on. Throws InvalidArgument.
 */
export function resizeTable(work: Workspace, table: TableState, area: Area): void {
  const sheet = sheetById(work.state, table.sheet);
  if (!sheet) throw itemNotFound(table.name);
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row) throw invalidArgument("the header row of a table must stay in the same row");
  if (!overlaps(area, table.area)) throw invalidArgument("the new area must overlap the table");
  if (area.rows < least) throw invalidArgument("a table needs a row below its header");
  if (tablesOf(work.state, sheet.id).some((other) => other !== table && overlaps(other.area, area))) {
    throw invalidArgument("a table can't overlap another table");
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw invalidArgument("a table can't hold merged cells");
  const shift = area.column - table.area.column;
  const before = bodyArea(table);
  const kept = Array.from({ length: area.columns }, (_, i) => table.columns[i + shift]);
  table.columns = [];
  table.area = area;
  const free = Math.max(0, ...kept.map((column) => column?.id ?? 0));
  table.columns = kept.map((column, i) => column ?? { id: free + i + 1, name: "" });
  table.criteria = new Map([...table.criteria].map(([c, criterion]) => [c - shift, criterion] as const));
  nameColumns(sheet, table);
  fillCalculatedColumns(work, sheet, table, before);
  work.emit({ kind: "tables", table: table.id, by: work.actor });
}

/** New rows get the formula that all old rows of their column share. */
export function fillCalculatedColumns(work: Workspace, sheet: SheetState, table: TableState, before: Area): void {
  const body = bodyArea(table);
  for (let column = body.column; column <= lastColumn(body); column++) {
    const formula = sharedFormula(sheet, before, column);
    if (formula === undefined) continue;
    for (let row = lastRow(before) + 1; row <= lastRow(body); row++) {
      const cell = ensureCell(sheet, row, column);
      if (cell.value !== null || cell.formula !== undefined) continue;
      cell.formula = formula;
      const value = work.calculate(formula, sheet.id);
      cell.value = value ?? notCalculated;
      if (value === undefined) cell.error = true;
    }
  }
}

function sharedFormula(sheet: SheetState, body: Area, column: number): string | undefined {
  const formula = cellAt(sheet, body.row, column)?.formula;
  if (formula === undefined) return undefined;
  for (let row = body.row; row <= lastRow(body); row++) {
    if (cellAt(sheet, row, column)?.formula !== formula) return undefined;
  }
  return formula;
}

/** With the rule on, a table grows over what was written right below or right beside it. */
export function afterBodyWrite(work: Workspace, sheet: SheetState, written: Area): void {
  if (!work.rules.tableGrows) return;
  for (const table of tablesOf(work.state, sheet.id)) {
    const { area } = table;
    if (table.showTotals) continue;
    const below =
      written.row === lastRow(area) + 1 && contains({ ...area, row: written.row, rows: written.rows }, written);
    const beside =
      written.column === lastColumn(area) + 1 &&
      contains({ ...area, column: written.column, columns: written.columns }, written);
    const filled = usedArea(sheet, written, true);
    if (!filled || (!below && !beside)) continue;
    const grown = below
      ? { ...area, rows: lastRow(filled) - area.row + 1 }
      : { ...area, columns: lastColumn(filled) - area.column + 1 };
    const others = tablesOf(work.state, sheet.id).filter((other) => other !== table);
    if (others.some((other) => overlaps(other.area, grown))) continue;
    resizeTable(work, table, grown);
  }
}

/** Takes the table away and leaves its cells. */
export function removeTable(work: Workspace, table: TableState): void {
  work.state.tables = work.state.tables.filter((other) => other !== table);
  work.emit({ kind: "tables", table: table.id, by: work.actor });
}

/** The totals row appears below the table or goes; cells below make place. */
export function setTotals(work: Workspace, table: TableState, shown: boolean): void {
  if (shown === table.showTotals) return;
  const sheet = sheetById(work.state, table.sheet);
  if (!sheet) throw itemNotFound(table.name);
  const below: Area = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
  if (shown && usedArea(sheet, below, true)) throw insertDeleteConflict("cells below the table are in use");
  if (!shown)
    for (let c = below.column; c <= lastColumn(below); c++) {
      const cell = cellAt(sheet, lastRow(table.area), c);
      if (cell) Object.assign(cell, { value: null });
    }
  table.showTotals = shown;
  table.area = { ...table.area, rows: table.area.rows + (shown ? 1 : -1) };
  if (shown) ensureCell(sheet, lastRow(table.area), table.area.column).value = "汇总";
  work.emit({ kind: "tables", table: table.id, by: work.actor });
}
