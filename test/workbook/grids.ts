import type { CellValue } from "../../src/core/model/cell";
import type { Grid, SheetSnapshot, Snapshot, TableSnapshot } from "../../src/workbook/snapshot";

export type Cells = readonly (readonly CellValue[])[];

export function snapshot(sheets: readonly SheetSnapshot[], date1904 = false): Snapshot {
  return { date1904, sheets };
}

export function sheet(name: string, parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return { id: `id-${name}`, name, protected: false, tables: [], merges: [], ...parts };
}

/** A sheet with cells and no Excel table; `row` and `column` are where the cells begin. */
export function looseSheet(name: string, values: Cells, row = 0, column = 0): SheetSnapshot {
  return sheet(name, { loose: { cells: { row, column, values }, hiddenRows: false } });
}

export function excelTable(name: string, values: Cells, parts: Partial<TableSnapshot & Grid> = {}): TableSnapshot {
  const { row = 0, column = 0, freeColumns = 100, hiddenRows = false } = parts;
  return { name, cells: { row, column, values }, freeColumns, hiddenRows };
}

export const TASK_HEADERS = ["编号", "重点任务", "责任单位", "完成时限"] as const;

/** A workbook with one street task list. */
export function taskBook(body: Cells, headers: readonly CellValue[] = TASK_HEADERS): Snapshot {
  return snapshot([sheet("街镇任务清单", { tables: [excelTable("街镇任务", [headers, ...body])] })]);
}
