import { sheetById, tableByName } from "../cells";
import { type Args, defineClass, type Host, type HostObject } from "../define";
import { invalidArgument, itemNotFound } from "../refusal";
import type { TableState } from "../state";
import { addTable } from "../tables";
import { refuseLocked } from "../write";
import { readAddress } from "./rangeRef";
import { register } from "./events";

interface TablesRef {
  readonly host: Host;
  /** The tables of this sheet, or of the whole book. */
  readonly sheet?: string;
}

function listed(self: TablesRef): TableState[] {
  const { state } = self.host.book;
  const own = state.tables.filter((table) => self.sheet === undefined || table.sheet === self.sheet);
  const place = (table: TableState): number => state.sheets.findIndex((sheet) => sheet.id === table.sheet);
  return own.sort((a, b) => place(a) - place(b));
}

function add(self: TablesRef, args: Args): HostObject {
  const { book } = self.host;
  const passed = args.range(0) ?? readAddress(self.host, self.sheet ?? book.state.active, args.text(0));
  const sheet = sheetById(book.state, passed.sheet);
  if (!sheet || !passed.area) throw invalidArgument("the range of a new table");
  if (self.sheet !== undefined && sheet.id !== self.sheet) throw invalidArgument("the range is on another sheet");
  refuseLocked(sheet, passed.area);
  return self.host.make.table(addTable(book, sheet, passed.area, args.flag(1)).id);
}

/** The tables of a sheet or of the book; addressed by id or name. */
export const tableCollection: (self: TablesRef) => HostObject = defineClass<TablesRef>("TableCollection", {
  get: { count: (self) => listed(self).length },
  items: (self) => listed(self).map((table) => self.host.make.table(table.id)),
  item: (self, key) => {
    const byName = tableByName(self.host.book.state, String(key));
    const table = listed(self).find((one) => one.id === key || one === byName);
    if (!table) throw itemNotFound(`table ${String(key)}`);
    return self.host.make.table(table.id);
  },
  call: { add, ...register("_RegisterDataChangedEvent", 101) },
});
