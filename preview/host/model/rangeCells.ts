import { type Area, formatArea, maxColumns, maxRows } from "../area";
import { cellAt, ensureCell, forEachCell, formatAt, withFormat } from "../cells";
import { asText, isJsonObject, type Json } from "../define";
import { Gap, invalidArgument, invalidOperation } from "../refusal";
import type { CellState, LinkState, Scalar, SheetState } from "../state";
import { textOf } from "../text";
import { refuseLocked, writeEntries } from "../write";
import { placeOf, type RangeRef, spread } from "./rangeRef";

/** Above so many cells Excel answers null. */
const mostCells = 5_000_000;

const isUnbounded = (area: Area): boolean =>
  area.rows === maxRows || area.columns === maxColumns || area.rows * area.columns > mostCells;

/** One answer for each cell, in rows; null for ranges without bounds or of more than five million cells. */
function grid(
  ref: RangeRef,
  read: (sheet: SheetState, row: number, column: number, cell: CellState | undefined) => Json,
): Json {
  const { sheet, area } = placeOf(ref);
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_r, r) => {
    const cells = sheet.rows.get(area.row + r);
    return Array.from({ length: area.columns }, (_c, c) =>
      read(sheet, area.row + r, area.column + c, cells?.[area.column + c]),
    );
  });
}

export const values = (ref: RangeRef): Json => grid(ref, (_sheet, _row, _column, cell) => cell?.value ?? "");

export const formulas = (ref: RangeRef): Json =>
  grid(ref, (_sheet, _row, _column, cell) => cell?.formula ?? cell?.value ?? "");

export const texts = (ref: RangeRef): Json =>
  grid(ref, (sheet, row, column, cell) =>
    textOf(cell, formatAt(sheet, row, column).numberFormat, ref.host.book.state.date1904),
  );

export const numberFormats = (ref: RangeRef): Json =>
  grid(ref, (sheet, row, column) => formatAt(sheet, row, column).numberFormat);

export const valueTypes = (ref: RangeRef): Json => grid(ref, (_sheet, _row, _column, cell) => typeOf(cell));

const typeNames: Readonly<Record<string, string>> = { string: "String", number: "Double", boolean: "Boolean" };

/** The name in Excel.RangeValueType. */
export function typeOf(cell: CellState | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  return cell?.error ? "Error" : (typeNames[typeof value] ?? "Unknown");
}

/** Sets values or formulas: the same thing to Excel. */
export function setEntries(ref: RangeRef, value: Json): void {
  const { sheet, area } = bounded(ref);
  writeEntries(ref.host.book, sheet, area, spread<Scalar>(value, area, asScalar));
}

function asScalar(value: Json): Scalar {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new Gap("Range.values with cell values that are objects");
}

export function setNumberFormats(ref: RangeRef, value: Json): void {
  const { sheet, area } = placeOf(ref);
  refuseLocked(sheet, area);
  if (!isUnbounded(area)) {
    const at = spread<string | null>(value, area, (format) => (format === null ? null : asText(format)));
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const numberFormat = at(r, c);
        if (numberFormat !== null) ensureCell(sheet, area.row + r, area.column + c).numberFormat = numberFormat;
      }
    }
  } else {
    const numberFormat = asText(spread<Json>(value, { ...area, rows: 1, columns: 1 }, (format) => format)(0, 0));
    setWholeFormat(sheet, area, { numberFormat });
  }
  ref.host.book.emit({ kind: "format", sheet: sheet.id, area, by: ref.host.book.actor });
}

/** Formats whole columns or the whole sheet: the default and every cell that there is. */
export function setWholeFormat(sheet: SheetState, area: Area, format: Pick<CellState, "numberFormat" | "style">): void {
  if (area.rows !== maxRows) throw new Gap(`formatting of whole rows or very large areas (${formatArea(area)})`);
  if (area.columns === maxColumns) sheet.format = withFormat(sheet.format, format.numberFormat, format.style);
  else
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.columnFormats.set(
        column,
        withFormat(sheet.columnFormats.get(column) ?? {}, format.numberFormat, format.style),
      );
    }
  forEachCell(sheet, area, (cell) => {
    if (format.numberFormat !== undefined) cell.numberFormat = format.numberFormat;
    if (format.style) cell.style = { ...cell.style, ...format.style };
  });
}

function bounded(ref: RangeRef): { sheet: SheetState; area: Area } {
  const place = placeOf(ref);
  if (isUnbounded(place.area)) throw invalidArgument("a range without bounds can't be written");
  return place;
}

/** The hyperlink of all cells; null when there is none or they differ. */
export function hyperlink(ref: RangeRef): Json {
  const { sheet, area } = placeOf(ref);
  const cell = cellAt(sheet, area.row, area.column);
  if (!cell?.link || area.rows * area.columns > 1) return null;
  return { ...cell.link, textToDisplay: String(cell.value ?? "") };
}

const linkFields = ["documentReference", "address", "textToDisplay", "screenTip"] as const;

export function setHyperlink(ref: RangeRef, value: Json): void {
  const { sheet, area } = bounded(ref);
  refuseLocked(sheet, area);
  if (!isJsonObject(value)) throw invalidArgument("hyperlink");
  const known: readonly string[] = linkFields;
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown) throw new Gap(`RangeHyperlink.${unknown}`);
  const link: LinkState = Object.fromEntries(
    linkFields.flatMap((field) => (typeof value[field] === "string" ? [[field, value[field]]] : [])),
  );
  if (link.documentReference === undefined && link.address === undefined)
    throw invalidOperation("a link without a target");
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = ensureCell(sheet, row, column);
      cell.link = link;
      if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
      else cell.value ??= link.documentReference ?? link.address ?? null;
      cell.style = { ...cell.style, fontColor: "#0563C1", underline: "Single" };
    }
  }
  ref.host.book.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by: ref.host.book.actor });
}

/** Merging keeps the first filled cell, at the top left, and drops the others. */
export function keepTopLeft(sheet: SheetState, area: Area): void {
  let kept: CellState | undefined;
  forEachCell(sheet, area, (cell, row, column) => {
    if (cell.value === null) return;
    kept ??= { ...cell };
    if (row === area.row && column === area.column) return;
    cell.value = null;
    delete cell.formula;
    delete cell.error;
    delete cell.link;
  });
  if (!kept) return;
  const corner = ensureCell(sheet, area.row, area.column);
  const { value, formula, link } = kept;
  Object.assign(corner, { value }, formula === undefined ? {} : { formula }, link ? { link } : {});
}
