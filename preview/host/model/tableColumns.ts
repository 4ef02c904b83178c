import { type Area, lastColumn } from "../area";
import { type Args, asText, defineClass, type HostObject, type Json } from "../define";
import { invalidArgument, itemNotFound } from "../refusal";
import { deleteCells, insertCells } from "../shift";
import type { Scalar } from "../state";
import { bodyArea, headerArea, renameColumn, resizeTable, totalsArea } from "../tables";
import { refuseLocked, writeEntries } from "../write";
import { spread } from "./rangeRef";
import { tableAndSheet, tableOf, type TableRef } from "./tableRef";

interface ColumnRef extends TableRef {
  readonly column: number;
}

function indexOf(self: ColumnRef): number {
  const index = tableOf(self).columns.findIndex((column) => column.id === self.column);
  if (index < 0) throw itemNotFound("column");
  return index;
}

const part = (self: ColumnRef, area: Area): HostObject =>
  self.host.make.range(tableOf(self).sheet, { ...area, column: area.column + indexOf(self), columns: 1 });

function valuesOf(self: ColumnRef): Json {
  const { table, sheet } = tableAndSheet(self);
  const column = table.area.column + indexOf(self);
  return Array.from({ length: table.area.rows }, (_, r) => [sheet.rows.get(table.area.row + r)?.[column]?.value ?? ""]);
}

const tableColumn = defineClass<ColumnRef>("TableColumn", {
  id: (self) => self.column,
  get: {
    id: (self) => tableOf(self).columns[indexOf(self)]?.id ?? null,
    name: (self) => tableOf(self).columns[indexOf(self)]?.name ?? null,
    index: indexOf,
    values: valuesOf,
  },
  set: {
    name: (self, value) => {
      const { table, sheet } = tableAndSheet(self);
      refuseLocked(sheet, headerArea(table));
      renameColumn(self.host.book, table, indexOf(self), asText(value));
    },
  },
  call: {
    getRange: (self) => part(self, tableOf(self).area),
    getDataBodyRange: (self) => part(self, bodyArea(tableOf(self))),
    getHeaderRowRange: (self) => part(self, headerArea(tableOf(self))),
    getTotalRowRange: (self) => part(self, totalsArea(tableOf(self))),
    delete: (self) => {
      const { table, sheet } = tableAndSheet(self);
      if (table.columns.length === 1) throw invalidArgument("the last column of a table");
      const area = { ...table.area, column: table.area.column + indexOf(self), columns: 1 };
      refuseLocked(sheet, area);
      deleteCells(self.host.book, sheet, area, "Left");
    },
  },
});

function add(self: TableRef, args: Args): HostObject {
  const { table, sheet } = tableAndSheet(self);
  const { book } = self.host;
  const index = args.isGiven(0) && args.number(0) >= 0 ? args.number(0) : table.columns.length;
  if (index > table.columns.length) throw invalidArgument("index");
  const area: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  refuseLocked(sheet, area);
  insertCells(book, sheet, area, "Right");
  if (index === table.columns.length) resizeTable(book, table, { ...table.area, columns: table.area.columns + 1 });
  if (args.isGiven(1)) {
    const values = args.json(1);
    const only = Array.isArray(values) && values.length === 1 && table.area.rows !== 1;
    const target = only ? { ...area, rows: 1 } : area;
    writeEntries(book, sheet, target, spread<Scalar>(values, target, scalar));
  }
  const name = args.isGiven(2) ? args.text(2) : undefined;
  if (name !== undefined) renameColumn(book, table, index, name);
  const column = table.columns[lastColumn(area) - table.area.column];
  if (!column) throw itemNotFound("column");
  return tableColumn({ ...self, column: column.id });
}

function scalar(value: Json): Scalar {
  if (typeof value === "object" && value !== null) throw invalidArgument("values");
  return value;
}

/** The columns of a table; addressed by id or name. */
export const tableColumns: (self: TableRef) => HostObject = defineClass<TableRef>("TableColumnCollection", {
  get: { count: (self) => tableOf(self).columns.length },
  items: (self) => tableOf(self).columns.map((column) => tableColumn({ ...self, column: column.id })),
  item: (self, key) => {
    const wanted = String(key).toLowerCase();
    const { columns } = tableOf(self);
    const column =
      columns.find((one) => one.id === key) ??
      columns.find((one) => one.name.toLowerCase() === wanted) ??
      columns.find((one) => String(one.id) === wanted);
    if (!column) throw itemNotFound(`column ${String(key)}`);
    return tableColumn({ ...self, column: column.id });
  },
  call: { add },
});
