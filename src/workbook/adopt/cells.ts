import { dayFromSerial, formatDay } from "../../core/calendar/day";
import { isFault, isPercent, type CellValue } from "../../core/model/cell";
import { readNumber } from "../../core/quantity/number";
import { SCHEMA, type ColumnKind } from "../schema";
import { textOf } from "./sheetGrid";
import type { TaskInput } from "./types";

/** Days from 1900's epoch to 1904's. */
const SHIFT_1904 = 1462;
/** Smaller numbers are no days of a 1904 workbook, larger ones are months or days written as numbers (20190630). */
const FIRST_DAY = 20000;
const LAST_DAY = 100000;

const KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  SCHEMA.streetTasks.columns.map(({ field, kind }) => [field, kind]),
);

/** What a cell of a foreign sheet has to be known by. */
export interface Origin {
  readonly isDate: boolean;
  readonly date1904: boolean;
}

/**
 * What a cell becomes in a column of a task list: days as serials of 1900, figures that are written as text as figures,
 * everything else as it is written. Words stay words: the scorer reads 6月底前 and 150个以上 by itself.
 *
 * @example adoptedCell("progress", "60%", { isDate: false, date1904: false }) // { percent: 0.6 }
 */
export function adoptedCell(field: TaskInput, cell: CellValue, { isDate, date1904 }: Origin): CellValue {
  if (cell === null || isFault(cell)) return null;
  switch (KINDS.get(field) ?? "text") {
    case "date":
    case "deadline":
      return typeof cell === "number" ? serial(cell, isDate, date1904) : written(cell);
    case "number":
    case "share":
      return figure(cell);
    case "text":
    case "names":
    case "word":
      if (typeof cell === "number") return isDate ? dayText(serial(cell, isDate, date1904)) : cell;
      return isPercent(cell) ? textOf(cell) : written(cell);
  }
}

/** A day's serial; years and months written as numbers (201906) would be shown as days, and become texts. */
function serial(value: number, isDate: boolean, date1904: boolean): number | string {
  const isDay = isDate || (value >= FIRST_DAY && value <= LAST_DAY);
  if (!isDay) return String(value);
  return date1904 ? value + SHIFT_1904 : value;
}

function written(cell: CellValue): CellValue {
  return typeof cell === "string" ? cell.trim() || null : cell;
}

function figure(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  const reading = readNumber(cell);
  if (reading.kind !== "number") return written(cell);
  return reading.percent ? { percent: reading.value } : reading.value;
}

function dayText(value: number | string): string {
  const day = dayFromSerial(Math.floor(Number(value)));
  return day === undefined ? String(value) : formatDay(day);
}
