import { defineClass, type HostObject, isJsonArray, type Json } from "../define";
import { formulas, numberFormats, texts, values, valueTypes } from "./rangeCells";
import { placeOf, type RangeRef } from "./rangeRef";

/** The rows and columns of an array that can be seen. */
function visible(ref: RangeRef, read: (ref: RangeRef) => Json): Json {
  const { sheet, area } = placeOf(ref);
  const lines = read(ref);
  if (!isJsonArray(lines)) return null;
  const shownRow = (r: number): boolean => !sheet.hiddenRows.has(area.row + r) && !sheet.filteredRows.has(area.row + r);
  const shownColumn = (c: number): boolean => !sheet.hiddenColumns.has(area.column + c);
  return lines
    .filter((_line, r) => shownRow(r))
    .map((line: Json) => (isJsonArray(line) ? line.filter((_cell, c) => shownColumn(c)) : line));
}

const rowsOf = (ref: RangeRef): readonly Json[] => {
  const seen = visible(ref, values);
  return isJsonArray(seen) ? seen : [];
};

/** What of a range can be seen: without hidden and filtered rows and columns. */
export const rangeView: (self: RangeRef) => HostObject = defineClass<RangeRef>("RangeView", {
  get: {
    values: (self) => visible(self, values),
    formulas: (self) => visible(self, formulas),
    text: (self) => visible(self, texts),
    valueTypes: (self) => visible(self, valueTypes),
    numberFormat: (self) => visible(self, numberFormats),
    rowCount: (self) => rowsOf(self).length,
    columnCount: (self) => {
      const [first = null] = rowsOf(self);
      return isJsonArray(first) ? first.length : 0;
    },
  },
  call: {
    getRange: (self) => self.host.make.range(self.sheet, placeOf(self).area),
  },
});
