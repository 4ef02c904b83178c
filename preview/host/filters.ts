import { type Area, lastRow } from "./area";
import { cellAt, formatAt, tablesOf } from "./cells";
import { Gap } from "./refusal";
import type { BookState, Criterion, SheetState } from "./state";
import { bodyArea } from "./tables";
import { textOf } from "./text";

/** Works out again which rows the filters of a sheet and of its tables hide. */
export function refilter(state: BookState, sheet: SheetState): void {
  sheet.filteredRows = new Set();
  if (sheet.autoFilter) {
    const { area, criteria } = sheet.autoFilter;
    hideRows(state, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, criteria);
  }
  for (const table of tablesOf(state, sheet.id)) hideRows(state, sheet, bodyArea(table), table.criteria);
}

function hideRows(state: BookState, sheet: SheetState, body: Area, criteria: ReadonlyMap<number, Criterion>): void {
  for (let row = body.row; row <= lastRow(body); row++) {
    const fits = [...criteria].every(([column, criterion]) =>
      matches(shownText(state, sheet, row, body.column + column), criterion),
    );
    if (!fits) sheet.filteredRows.add(row);
  }
}

function shownText(state: BookState, sheet: SheetState, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column), formatAt(sheet, row, column).numberFormat, state.date1904);
}

type Test = (text: string, operand: string) => boolean;

const comparisons: readonly (readonly [sign: string, test: Test])[] = [
  [">=", (text, operand) => text !== "" && Number(text) >= Number(operand)],
  ["<=", (text, operand) => text !== "" && Number(text) <= Number(operand)],
  ["<>", (text, operand) => text.toLowerCase() !== operand.toLowerCase()],
  [">", (text, operand) => text !== "" && Number(text) > Number(operand)],
  ["<", (text, operand) => text !== "" && Number(text) < Number(operand)],
  ["=", (text, operand) => text.toLowerCase() === operand.toLowerCase()],
];

function matches(text: string, criterion: Criterion): boolean {
  if (criterion.filterOn === "Values") return (criterion.values ?? []).includes(text);
  if (criterion.filterOn !== "Custom" || criterion.criterion2 !== undefined) {
    throw new Gap(`filter on ${criterion.filterOn}`);
  }
  const wanted = criterion.criterion1 ?? "";
  const comparison = comparisons.find(([sign]) => wanted.startsWith(sign));
  return comparison ? comparison[1](text, wanted.slice(comparison[0].length)) : text === wanted;
}

/** Reads the criteria that an add-in passes; throws Gap for kinds that the emulator does not know. */
export function readCriterion(value: unknown): Criterion {
  if (typeof value !== "object" || value === null) throw new Gap("filter criteria that are no object");
  const fields = new Map<string, unknown>(Object.entries(value));
  const filterOn = String(fields.get("filterOn"));
  if (filterOn !== "Values" && filterOn !== "Custom") throw new Gap(`filter on ${filterOn}`);
  const values = fields.get("values");
  const criterion1 = fields.get("criterion1");
  return {
    filterOn,
    ...(Array.isArray(values) ? { values: values.map(String) } : {}),
    ...(typeof criterion1 === "string" ? { criterion1 } : {}),
  };
}
