import {
  type Area,
  boundingArea,
  intersection,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
} from "../area";
import { tablesOf, usedArea } from "../cells";
import { type Args, asFlag, asOneOf, defineClass, type Host, type HostObject } from "../define";
import { invalidArgument, invalidOperation, itemNotFound } from "../refusal";
import { deleteCells, insertCells } from "../shift";
import { clearArea, refuseLocked } from "../write";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { rangeAreas } from "./rangeAreas";
import * as cells from "./rangeCells";
import { rangeFormat } from "./rangeFormat";
import { addressOf, placeOf, readAddress, type RangeRef, rangeAt } from "./rangeRef";
import { rangeSort } from "./rangeSort";
import { rangeView } from "./rangeView";

const derived = (ref: RangeRef, change: (area: Area) => Area): HostObject =>
  rangeAt(ref.host, ref.sheet, change(placeOf(ref).area));

function otherArea(ref: RangeRef, args: Args): Area {
  const passed = args.range(0) ?? readAddress(ref.host, ref.sheet, args.text(0));
  if (passed.sheet !== ref.sheet || !passed.area) throw invalidArgument("the ranges are on different sheets");
  return passed.area;
}

function meeting(ref: RangeRef, args: Args): HostObject {
  const common = intersection(placeOf(ref).area, otherArea(ref, args));
  if (!common) throw itemNotFound("intersection");
  return rangeAt(ref.host, ref.sheet, common);
}

function used(ref: RangeRef, valuesOnly: boolean): HostObject {
  const { sheet, area } = placeOf(ref);
  const inside = usedArea(sheet, area, valuesOnly);
  if (!inside) throw itemNotFound("used range");
  return rangeAt(ref.host, ref.sheet, inside);
}

function mergedAreas(ref: RangeRef): HostObject {
  const { sheet, area } = placeOf(ref);
  const areas = sheet.merges.filter((merge) => intersection(merge, area));
  if (areas.length === 0) throw itemNotFound("merged areas");
  return rangeAreas({ host: ref.host, sheet: ref.sheet, areas });
}

/** The lines beside a range: `count` of them, before it when negative. */
function besideColumns(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument("count");
  return { ...area, column: count > 0 ? area.column + area.columns : area.column + count, columns: Math.abs(count) };
}

function besideRows(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument("count");
  return { ...area, row: count > 0 ? area.row + area.rows : area.row + count, rows: Math.abs(count) };
}

/** Whether lines are hidden: null when only some are. */
function allHidden(from: number, count: number, isHidden: (line: number) => boolean): boolean | null {
  const looked = Math.min(count, 200_000);
  let hidden = 0;
  for (let line = from; line < from + looked; line++) if (isHidden(line)) hidden++;
  return hidden === 0 ? false : hidden === looked ? true : null;
}

function rowHidden(ref: RangeRef): boolean | null {
  const { sheet, area } = placeOf(ref);
  return allHidden(area.row, area.rows, (row) => sheet.hiddenRows.has(row) || sheet.filteredRows.has(row));
}

function columnHidden(ref: RangeRef): boolean | null {
  const { sheet, area } = placeOf(ref);
  return allHidden(area.column, area.columns, (column) => sheet.hiddenColumns.has(column));
}

function hide(ref: RangeRef, hiddenLines: Set<number>, from: number, count: number, hidden: boolean): void {
  const { sheet, area } = placeOf(ref);
  refuseLocked(sheet, area);
  for (let line = from; line < from + count; line++) {
    if (hidden) hiddenLines.add(line);
    else hiddenLines.delete(line);
  }
  ref.host.book.emit({ kind: "format", sheet: sheet.id, area, by: ref.host.book.actor });
}

function merge(ref: RangeRef, across: boolean): undefined {
  const { sheet, area } = placeOf(ref);
  const { book } = ref.host;
  refuseLocked(sheet, area);
  if (tablesOf(book.state, sheet.id).some((table) => intersection(table.area, area))) {
    throw invalidOperation("cells of a table can't be merged");
  }
  const wanted = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  sheet.merges = sheet.merges.filter((old) => !intersection(old, area));
  for (const one of wanted) {
    if (one.rows * one.columns > 1) sheet.merges.push(one);
    cells.keepTopLeft(sheet, one);
  }
  book.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: book.actor });
}

function select(ref: RangeRef): undefined {
  const { sheet, area } = placeOf(ref);
  ref.host.book.as("addin", () => ref.host.book.select(sheet.name, area));
}

const clears = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

const make = defineClass<RangeRef>("Range", {
  held: (self) => self,
  get: {
    address: (self) => addressOf(placeOf(self).sheet, placeOf(self).area),
    rowIndex: (self) => placeOf(self).area.row,
    columnIndex: (self) => placeOf(self).area.column,
    rowCount: (self) => placeOf(self).area.rows,
    columnCount: (self) => placeOf(self).area.columns,
    cellCount: (self) => placeOf(self).area.rows * placeOf(self).area.columns,
    isEntireColumn: (self) => isEntireColumns(placeOf(self).area),
    isEntireRow: (self) => isEntireRows(placeOf(self).area),
    values: cells.values,
    formulas: cells.formulas,
    text: cells.texts,
    valueTypes: cells.valueTypes,
    numberFormat: cells.numberFormats,
    hyperlink: cells.hyperlink,
    rowHidden,
    columnHidden,
    hidden: (self) => {
      const [rows, columns] = [rowHidden(self), columnHidden(self)];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  set: {
    values: cells.setEntries,
    formulas: cells.setEntries,
    numberFormat: cells.setNumberFormats,
    hyperlink: cells.setHyperlink,
    rowHidden: (self, value) => {
      const { sheet, area } = placeOf(self);
      hide(self, sheet.hiddenRows, area.row, area.rows, asFlag(value));
    },
    columnHidden: (self, value) => {
      const { sheet, area } = placeOf(self);
      hide(self, sheet.hiddenColumns, area.column, area.columns, asFlag(value));
    },
  },
  nav: {
    format: (self) => rangeFormat(self),
    worksheet: (self) => self.host.make.worksheet(placeOf(self).sheet.id),
    sort: (self) => rangeSort(self),
    conditionalFormats: (self) => conditionalFormats(self),
    dataValidation: (self) => dataValidation(self),
  },
  call: {
    _ValidateArraySize: (self, args) => {
      const { area } = placeOf(self);
      if (args.number(0) !== area.rows || args.number(1) !== area.columns) throw invalidArgument("array size");
    },
    clear: (self, args) => {
      const { sheet, area } = placeOf(self);
      clearArea(self.host.book, sheet, area, asOneOf(args.json(0) ?? "All", clears));
    },
    delete: (self, args) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      deleteCells(self.host.book, sheet, area, asOneOf(args.json(0), ["Up", "Left"]));
    },
    insert: (self, args) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      insertCells(self.host.book, sheet, area, asOneOf(args.json(0), ["Down", "Right"]));
      return rangeAt(self.host, self.sheet, area);
    },
    merge: (self, args) => merge(self, args.flag(0, false)),
    unmerge: (self) => {
      const { sheet, area } = placeOf(self);
      sheet.merges = sheet.merges.filter((old) => !intersection(old, area));
    },
    select,
    getMergedAreasOrNullObject: mergedAreas,
    getCell: (self, args) =>
      derived(self, (a) => ({ row: a.row + args.number(0), column: a.column + args.number(1), rows: 1, columns: 1 })),
    getRow: (self, args) => derived(self, (a) => ({ ...a, row: a.row + args.number(0), rows: 1 })),
    getColumn: (self, args) => derived(self, (a) => ({ ...a, column: a.column + args.number(0), columns: 1 })),
    getLastCell: (self) => derived(self, (a) => ({ row: lastRow(a), column: lastColumn(a), rows: 1, columns: 1 })),
    getLastRow: (self) => derived(self, (a) => ({ ...a, row: lastRow(a), rows: 1 })),
    getLastColumn: (self) => derived(self, (a) => ({ ...a, column: lastColumn(a), columns: 1 })),
    getEntireRow: (self) => derived(self, (a) => ({ ...a, column: 0, columns: maxColumns })),
    getEntireColumn: (self) => derived(self, (a) => ({ ...a, row: 0, rows: maxRows })),
    getResizedRange: (self, args) =>
      derived(self, (a) => ({ ...a, rows: a.rows + args.number(0), columns: a.columns + args.number(1) })),
    getAbsoluteResizedRange: (self, args) =>
      derived(self, (a) => ({ ...a, rows: args.number(0), columns: args.number(1) })),
    getOffsetRange: (self, args) =>
      derived(self, (a) => ({ ...a, row: a.row + args.number(0), column: a.column + args.number(1) })),
    getColumnsAfter: (self, args) => derived(self, (a) => besideColumns(a, args.number(0, 1))),
    getColumnsBefore: (self, args) => derived(self, (a) => besideColumns(a, -args.number(0, 1))),
    getRowsBelow: (self, args) => derived(self, (a) => besideRows(a, args.number(0, 1))),
    getRowsAbove: (self, args) => derived(self, (a) => besideRows(a, -args.number(0, 1))),
    getBoundingRect: (self, args) => derived(self, (a) => boundingArea(a, otherArea(self, args))),
    getIntersection: meeting,
    getIntersectionOrNullObject: meeting,
    getUsedRange: (self, args) => used(self, args.flag(0, false)),
    getUsedRangeOrNullObject: (self, args) => used(self, args.flag(0, false)),
    getVisibleView: (self) => rangeView(self),
  },
});

/** A range of a sheet. It stays in place while Office.js holds it, whatever is inserted or deleted. */
export function range(host: Host, sheet: string, area: Area): HostObject {
  return make({ host, sheet, area });
}
