import { assess } from "../../../src/core/assess";
import { dayOf, type Day } from "../../../src/core/calendar/day";
import type { ActionContext } from "../../../src/workbook/actions/action";
import type { Edits } from "../../../src/workbook/edits";
import { readWorkbook } from "../../../src/workbook/read";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { excelTable, sheet, snapshot, type Cells } from "../grids";

/** A day that exists. */
export function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

export const AS_OF = day(2019, 6, 28);

/** A sheet that holds one table from its first cell on. */
export function tableSheet(name: string, table: string, cells: Cells): SheetSnapshot {
  return sheet(name, { tables: [excelTable(table, cells)] });
}

/** What an action sees of these sheets on 2019-06-28. */
export function contextOf(...sheets: readonly SheetSnapshot[]): ActionContext {
  const reading = readWorkbook(snapshot(sheets), { today: AS_OF, asOf: AS_OF });
  if (!reading.ok) throw new Error("a task list was expected");
  const { model, located } = reading;
  const { parameters, items } = assess(model);
  return { model, located, parameters, items: items.map(({ item }) => item) };
}

/** The rows that an action adds to a table. */
export function rowsOf({ rows = [] }: Edits, table: string): Readonly<Record<string, unknown>>[] {
  return rows.filter((row) => row.table === table).map(({ cells }) => ({ ...cells }));
}
