import { sheetById } from "../cells";
import type { Host } from "../define";
import { itemNotFound } from "../refusal";
import type { SheetState, TableState } from "../state";

/** What a table object stands for. */
export interface TableRef {
  readonly host: Host;
  readonly id: string;
}

/** The table; throws ItemNotFound when it was deleted. */
export function tableOf(self: TableRef): TableState {
  const table = self.host.book.state.tables.find((one) => one.id === self.id);
  if (!table) throw itemNotFound("table");
  return table;
}

/** The table with its sheet. */
export function tableAndSheet(self: TableRef): { table: TableState; sheet: SheetState } {
  const table = tableOf(self);
  const sheet = sheetById(self.host.book.state, table.sheet);
  if (!sheet) throw itemNotFound(table.name);
  return { table, sheet };
}
