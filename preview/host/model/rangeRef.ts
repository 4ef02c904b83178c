import { type Area, formatArea, isOnSheet, parseArea, quoteSheet, splitAddress } from "../area";
import { sheetById, sheetByName } from "../cells";
import { type Host, type HostObject, isJsonArray, type Json } from "../define";
import { invalidArgument, invalidReference, itemNotFound } from "../refusal";
import type { SheetState } from "../state";
import type { HeldRange } from "../workspace";

/** What a range object stands for. */
export interface RangeRef extends HeldRange {
  readonly host: Host;
}

export function sheetOf(host: Host, id: string): SheetState {
  const sheet = sheetById(host.book.state, id);
  if (!sheet) throw itemNotFound(`worksheet ${id}`);
  return sheet;
}

/** The sheet and the area of a range; throws InvalidReference when its cells were deleted. */
export function placeOf(ref: RangeRef): { sheet: SheetState; area: Area } {
  const sheet = sheetOf(ref.host, ref.sheet);
  if (!ref.area) throw invalidReference("the cells of this range were deleted");
  return { sheet, area: ref.area };
}

/** "'街镇任务清单'!A1:C3". */
export const addressOf = (sheet: SheetState, area: Area): string => `${quoteSheet(sheet.name)}!${formatArea(area)}`;

/** A range object; throws InvalidArgument for an area off the sheet. */
export function rangeAt(host: Host, sheet: string, area: Area): HostObject {
  if (!isOnSheet(area)) throw invalidArgument("the range lies off the sheet");
  return host.make.range(sheet, area);
}

/** Reads the address that was passed to a worksheet: an area, with or without a sheet, or a name in the book. */
export function readAddress(host: Host, sheetId: string, address: string): { sheet: string; area: Area } {
  const { sheet: name, local } = splitAddress(address);
  const sheet = name === undefined ? sheetOf(host, sheetId) : sheetByName(host.book.state, name);
  if (!sheet) throw itemNotFound(`worksheet ${name ?? ""}`);
  const area = parseArea(local);
  if (area) return { sheet: sheet.id, area };
  const item = host.book.state.names.find((n) => n.name.toLowerCase() === local.toLowerCase());
  const reference = item ? referenceOf(host, item.formula) : undefined;
  if (!reference) throw invalidArgument(`no address: ${address}`);
  return reference;
}

/** The place that a formula such as "=设置!$A$1:$B$9" names; undefined for any other formula. */
export function referenceOf(host: Host, formula: string): { sheet: string; area: Area } | undefined {
  const { sheet: name, local } = splitAddress(formula.replace(/^=/, ""));
  const sheet = name === undefined ? undefined : sheetByName(host.book.state, name);
  const area = parseArea(local);
  return sheet && area ? { sheet: sheet.id, area } : undefined;
}

/** The rows and columns of a written array: one value fills the whole area; another size is InvalidArgument. */
export function spread<Cell extends Json>(
  value: Json,
  area: Area,
  cell: (value: Json) => Cell,
): (row: number, column: number) => Cell {
  if (!isJsonArray(value)) {
    const one = cell(value);
    return () => one;
  }
  const lines = value;
  const [first = null] = lines;
  if (lines.length === 1 && isJsonArray(first) && first.length === 1) {
    const one = cell(first[0] ?? null);
    return () => one;
  }
  const fits = lines.length === area.rows && lines.every((line) => isJsonArray(line) && line.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => {
    const line = lines[row] ?? null;
    return cell(isJsonArray(line) ? (line[column] ?? null) : null);
  };
}
