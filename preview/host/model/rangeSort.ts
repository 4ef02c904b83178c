import { ensureCell } from "../cells";
import { defineClass, type HostObject, isJsonObject, type Json } from "../define";
import { Gap, invalidArgument } from "../refusal";
import type { CellState, Scalar, SheetState } from "../state";
import type { Area } from "../area";
import { refuseLocked } from "../write";
import { placeOf, type RangeRef } from "./rangeRef";

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Reads Excel.SortField[]; throws Gap for what is not sorting by value. */
export function readSortFields(value: Json): SortField[] {
  if (!Array.isArray(value)) throw invalidArgument("fields");
  return value.map((field: Json) => {
    if (!isJsonObject(field) || typeof field["key"] !== "number") throw invalidArgument("field");
    const unknown = Object.keys(field).find((name) => name !== "key" && name !== "ascending");
    if (unknown) throw new Gap(`SortField.${unknown}`);
    return { key: field["key"], ascending: field["ascending"] !== false };
  });
}

const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** As Excel orders: numbers, text, truth values; blanks always last. Text by code point: the emulator has no locale. */
function compare(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (ranks[typeof a] ?? 9) - (ranks[typeof b] ?? 9);
  const order = rank !== 0 ? rank : a < b ? -1 : a > b ? 1 : 0;
  return ascending ? order : -order;
}

/** Sorts the rows of an area in place, formats going with their cells. */
export function sortRows(sheet: SheetState, area: Area, fields: readonly SortField[]): void {
  const lines = Array.from({ length: area.rows }, (_r, r) =>
    Array.from(
      { length: area.columns },
      (_c, c): CellState | undefined => sheet.rows.get(area.row + r)?.[area.column + c],
    ),
  );
  const sorted = [...lines].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a[key]?.value ?? null, b[key]?.value ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (!cell && !sheet.rows.get(area.row + r)?.[area.column + c]) return;
      ensureCell(sheet, area.row + r, area.column + c);
      const cells = sheet.rows.get(area.row + r);
      if (cells) cells[area.column + c] = cell;
    });
  });
}

export const rangeSort: (self: RangeRef) => HostObject = defineClass<RangeRef>("RangeSort", {
  call: {
    apply: (self, args) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      if (args.isGiven(3) && args.text(3) !== "Rows") throw new Gap("RangeSort.apply by columns");
      const hasHeaders = args.flag(2, false);
      const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows(sheet, body, readSortFields(args.json(0)));
      self.host.book.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: self.host.book.actor });
    },
  },
});
