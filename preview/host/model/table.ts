import { tableByName } from "../cells";
import { asFlag, asText, defineClass, type Host, type HostObject } from "../define";
import { refilter } from "../filters";
import { Gap, invalidArgument } from "../refusal";
import type { SheetState, TableState } from "../state";
import { bodyArea, headerArea, removeTable, resizeTable, setTotals, totalsArea } from "../tables";
import { clearArea, refuseLocked } from "../write";
import { autoFilter } from "./autoFilter";
import { register } from "./events";
import { readAddress } from "./rangeRef";
import { sortRows, readSortFields } from "./rangeSort";
import { tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";
import { tableAndSheet, tableOf, type TableRef } from "./tableRef";

const sheetOfTable = (self: TableRef): SheetState => tableAndSheet(self).sheet;

function changed(self: TableRef, change: (table: TableState) => void): void {
  const table = tableOf(self);
  refuseLocked(sheetOfTable(self), { ...table.area, rows: 1, columns: 1 });
  change(table);
  self.host.book.emit({ kind: "tables", table: table.id, by: self.host.book.actor });
}

function rename(self: TableRef, name: string): void {
  const other = tableByName(self.host.book.state, name);
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!isName || (other && other.id !== self.id)) throw invalidArgument(`a table can't be named ${name}`);
  changed(self, (table) => (table.name = name));
}

const sort = defineClass<TableRef>("TableSort", {
  call: {
    apply: (self, args) => {
      const sheet = sheetOfTable(self);
      const area = bodyArea(tableOf(self));
      refuseLocked(sheet, area);
      sortRows(sheet, area, readSortFields(args.json(0)));
      self.host.book.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: self.host.book.actor });
    },
  },
});

function clearFilters(self: TableRef): undefined {
  tableOf(self).criteria.clear();
  refilter(self.host.book.state, sheetOfTable(self));
}

const make = defineClass<TableRef>("Table", {
  id: (self) => tableOf(self).id,
  get: {
    id: (self) => tableOf(self).id,
    name: (self) => tableOf(self).name,
    showHeaders: (self) => tableOf(self).showHeaders,
    showTotals: (self) => tableOf(self).showTotals,
    showFilterButton: (self) => tableOf(self).showFilterButton,
    showBandedRows: (self) => tableOf(self).showBandedRows,
    style: (self) => tableOf(self).style,
  },
  set: {
    name: (self, value) => rename(self, asText(value)),
    showHeaders: (self, value) => {
      if (asFlag(value) !== tableOf(self).showHeaders) throw new Gap("Table.showHeaders set");
    },
    showTotals: (self, value) => setTotals(self.host.book, tableOf(self), asFlag(value)),
    showFilterButton: (self, value) => changed(self, (table) => (table.showFilterButton = asFlag(value))),
    showBandedRows: (self, value) => changed(self, (table) => (table.showBandedRows = asFlag(value))),
    style: (self, value) => changed(self, (table) => (table.style = asText(value))),
  },
  nav: {
    columns: (self) => tableColumns({ host: self.host, id: tableOf(self).id }),
    rows: (self) => tableRows({ host: self.host, id: tableOf(self).id }),
    sort: (self) => sort(self),
    worksheet: (self) => self.host.make.worksheet(tableOf(self).sheet),
    autoFilter: (self) => autoFilter({ host: self.host, sheet: tableOf(self).sheet, table: self.id }),
  },
  call: {
    getRange: (self) => self.host.make.range(tableOf(self).sheet, tableOf(self).area),
    getDataBodyRange: (self) => self.host.make.range(tableOf(self).sheet, bodyArea(tableOf(self))),
    getHeaderRowRange: (self) => self.host.make.range(tableOf(self).sheet, headerArea(tableOf(self))),
    getTotalRowRange: (self) => self.host.make.range(tableOf(self).sheet, totalsArea(tableOf(self))),
    resize: (self, args) => {
      const table = tableOf(self);
      const passed = args.range(0) ?? readAddress(self.host, table.sheet, args.text(0));
      if (passed.sheet !== table.sheet || !passed.area) throw invalidArgument("the range is on another sheet");
      refuseLocked(sheetOfTable(self), passed.area);
      resizeTable(self.host.book, table, passed.area);
      refilter(self.host.book.state, sheetOfTable(self));
    },
    clearFilters,
    reapplyFilters: (self) => {
      refilter(self.host.book.state, sheetOfTable(self));
    },
    delete: (self) => {
      const { table, sheet } = tableAndSheet(self);
      refuseLocked(sheet, table.area);
      removeTable(self.host.book, table);
      clearArea(self.host.book, sheet, table.area, "All");
    },
    convertToRange: (self) => {
      const table = tableOf(self);
      removeTable(self.host.book, table);
      return self.host.make.range(table.sheet, table.area);
    },
    ...register("_RegisterDataChangedEvent", 101),
  },
});

/** A table by its id. */
export function table(host: Host, id: string): HostObject {
  return make({ host, id });
}
