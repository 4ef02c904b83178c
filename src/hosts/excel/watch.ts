import { isPercent, type CellValue } from "../../core/model/cell";
import type { TableChange } from "../../workbook/change";
import type { Grid, Snapshot } from "../../workbook/snapshot";
import { asTyped, type Block, type FormattedChange } from "./chunks";
import type { Held } from "./journal";

/** A change as it is written: the area of its table is the one that holds the new rows. */
export interface WrittenChange extends TableChange {
  readonly cells: readonly FormattedChange[];
  /** Columns that the table computes in its new rows. */
  readonly calculated?: readonly number[];
}

/** A block with the table it belongs to. */
export interface Step {
  readonly change: WrittenChange;
  readonly block: Block;
}

/** What the request that writes a step asks of its rows before it writes them. */
export interface Watch {
  readonly step: Step;
  readonly rows: Excel.Range;
}

/** What a request that writes into a table asks of the table as a whole. */
export interface TableWatch {
  readonly change: TableChange;
  readonly sheet: Excel.Worksheet;
  readonly header: Excel.Range;
  readonly table: { readonly whole: Excel.Range; readonly rows: Excel.TableRowCollection } | undefined;
}

/** Asks where a table lies, and what its header row holds. */
export function watchTable(context: Excel.RequestContext, change: TableChange): TableWatch {
  const { sheetId, area, table } = change;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load("name");
  const header = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  header.load("values");
  if (table === undefined) return { change, sheet, header, table };
  const own = sheet.tables.getItem(table);
  const whole = own.getRange();
  whole.load("rowIndex,columnIndex");
  const { rows } = own;
  rows.load("count");
  return { change, sheet, header, table: { whole, rows } };
}

/** Whether a table is where it was read, as long as it was, under the same header. */
export function isTableAsRead({ change, sheet, header, table }: TableWatch, snapshot: Snapshot): boolean {
  const { area } = change;
  const grid = gridOf(change, snapshot);
  if (grid === undefined || sheet.name !== change.sheet) return false;
  if (table !== undefined) {
    const { whole, rows } = table;
    if (whole.rowIndex !== area.row || whole.columnIndex !== area.column || rows.count !== area.rows - 1) return false;
  }
  const [now = []]: unknown[][] = header.values;
  return now.every((text, at) => isSame(text, readAt(grid, area.row, area.column + at)));
}

/** Asks what the rows of a step hold. */
export function watchRows(context: Excel.RequestContext, step: Step): Watch {
  const { change, block } = step;
  const sheet = context.workbook.worksheets.getItem(change.sheetId);
  const { area } = change;
  const rows = sheet.getRangeByIndexes(block.row, area.column, block.values.length, area.columns);
  rows.load("values");
  return { step, rows };
}

/** Whether the rows of a step still hold what they held when they were read. */
export function isAsRead({ step, rows }: Watch, snapshot: Snapshot): boolean {
  const { change, block } = step;
  const grid = gridOf(change, snapshot);
  if (grid === undefined) return false;
  const { area, watched, edit, calculated = [] } = change;
  const values: readonly (readonly unknown[])[] = rows.values;
  const firstNew = area.row + area.rows - (edit?.rows ?? 0);
  const given = watched.filter((column) => !calculated.includes(column));
  return values.every((row, at) =>
    (block.row + at < firstNew ? watched : given).every((column) =>
      isSame(row[column - area.column], readAt(grid, block.row + at, column)),
    ),
  );
}

/** The cells of a step. */
export function rangeOf(context: Excel.RequestContext, { change, block }: Step): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(change.sheetId);
  return sheet.getRangeByIndexes(block.row, block.column, block.values.length, block.values[0]?.length ?? 1);
}

/**
 * What has to be typed into the cells of a block so that they hold again what they held; null for those that the
 * block leaves alone. A text that begins like a formula is told from one by what was read there.
 */
export function typedBefore(block: Block, formulas: readonly (readonly Held[])[]): (Held | null)[][] {
  const read = new Map(block.changes.map((change) => [keyOf(change), change.before]));
  return block.values.map((line, at) =>
    line.map((value, across) => {
      const held = formulas[at]?.[across] ?? "";
      if (value === null) return null;
      if (typeof held !== "string") return held;
      const isFormula =
        held.startsWith("=") && read.get(keyOf({ row: block.row + at, column: block.column + across })) !== held;
      return isFormula ? held : asTyped(held);
    }),
  );
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}

/** The cells of a table as they were read. */
export function gridOf({ sheetId, table, edit }: TableChange, snapshot: Snapshot): Grid | undefined {
  if (edit !== undefined) return edit.read;
  const read = snapshot.sheets.find(({ id }) => id === sheetId);
  return table === undefined ? read?.loose?.cells : read?.tables.find(({ name }) => name === table)?.cells;
}

function readAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

function isSame(now: unknown, then: CellValue): boolean {
  if (then === null) return now === "";
  if (isPercent(then)) return now === then.percent;
  return typeof then === "object" ? now === then.text : now === then;
}
