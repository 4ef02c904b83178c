import { type Area, lastRow } from "../area";
import { type Args, defineClass, type HostObject, type Json } from "../define";
import { invalidArgument } from "../refusal";
import { deleteCells, insertCells } from "../shift";
import type { Scalar } from "../state";
import { bodyArea, fillCalculatedColumns } from "../tables";
import { refuseLocked, writeEntries } from "../write";
import { spread } from "./rangeRef";
import { tableAndSheet, tableOf, type TableRef } from "./tableRef";

interface RowRef extends TableRef {
  readonly index: number;
}

function rowArea(self: RowRef): Area {
  const body = bodyArea(tableOf(self));
  if (self.index < 0 || self.index >= body.rows) throw invalidArgument("row index");
  return { ...body, row: body.row + self.index, rows: 1 };
}

const tableRow = defineClass<RowRef>("TableRow", {
  get: {
    index: (self) => self.index,
    values: (self) => {
      const { sheet } = tableAndSheet(self);
      const area = rowArea(self);
      return [Array.from({ length: area.columns }, (_, c) => sheet.rows.get(area.row)?.[area.column + c]?.value ?? "")];
    },
  },
  call: {
    getRange: (self) => self.host.make.range(tableOf(self).sheet, rowArea(self)),
    delete: (self) => {
      const { sheet, table } = tableAndSheet(self);
      refuseLocked(sheet, rowArea(self));
      if (bodyArea(table).rows === 1) throw invalidArgument("the last row of a table");
      deleteCells(self.host.book, sheet, rowArea(self), "Up");
    },
  },
});

function add(self: TableRef, args: Args): HostObject {
  const { table, sheet } = tableAndSheet(self);
  const { book } = self.host;
  const before = bodyArea(table);
  const index = args.isGiven(0) && args.number(0) >= 0 ? args.number(0) : before.rows;
  if (index > before.rows) throw invalidArgument("index");
  const values = args.json(1);
  const count = Array.isArray(values) ? values.length : 1;
  const area: Area = { ...before, row: before.row + index, rows: count };
  refuseLocked(sheet, area);
  insertCells(book, sheet, area, "Down");
  // Inserted right below the body, the new rows are not yet the table's.
  if (lastRow(bodyArea(table)) < lastRow(area)) table.area = { ...table.area, rows: table.area.rows + count };
  fillCalculatedColumns(book, sheet, table, before);
  if (args.isGiven(1)) writeEntries(book, sheet, area, spread<Scalar>(values, area, scalar));
  book.emit({ kind: "tables", table: table.id, by: book.actor });
  return tableRow({ ...self, index });
}

function scalar(value: Json): Scalar {
  if (typeof value === "object" && value !== null) throw invalidArgument("values");
  return value;
}

/** The body rows of a table, by place. */
export const tableRows: (self: TableRef) => HostObject = defineClass<TableRef>("TableRowCollection", {
  get: { count: (self) => bodyArea(tableOf(self)).rows },
  items: (self) => Array.from({ length: bodyArea(tableOf(self)).rows }, (_, index) => tableRow({ ...self, index })),
  call: { add },
});
