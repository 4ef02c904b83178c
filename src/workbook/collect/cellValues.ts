import { readDate } from "../../core/calendar/date";
import { dayFromSerial, formatDay } from "../../core/calendar/day";
import type { CellValue } from "../../core/model/cell";
import { isBlank, isFault, isPercent } from "../../core/model/cell";
import { foldText } from "../../core/names/normal";
import { readNumber } from "../../core/quantity/number";
import { roundHalfUp } from "../../core/quantity/round";
import { cellText } from "../cellText";
import type { EditValue } from "../edits";
import type { Column } from "../schema";
import { converter } from "../values";

/** What the date cells of a returned workbook are understood by. */
export interface Reading {
  /** The year of a date that names none. */
  readonly year: number;
  /** Its serials count from 1904-01-01. */
  readonly date1904: boolean;
}

const PLAIN: Reading = { year: 1900, date1904: false };
/** Excel keeps so many digits; another program may write the next ones otherwise. */
const DIGITS = 15;

/**
 * What a cell says, as a text that is equal for equal meanings: a date typed as words and its serial, a number kept as a
 * text, 60 % and 0.6, a word in either language. Blank is the empty text.
 *
 * @example meaningOf(column, "2019-06-28", { year: 2019, date1904: false }) // "d43644", in a column of dates
 */
export function meaningOf(column: Column, held: CellValue | undefined, { year }: Reading = PLAIN): string {
  if (held === undefined || isBlank(held)) return "";
  const cell = typeof held === "boolean" ? booleanText(held) : held;
  if (isFault(cell)) return `f${cell.text}`;
  switch (column.kind) {
    case "number":
    case "share": {
      const reading = readNumber(cell);
      return reading.kind === "number" ? `n${Number(reading.value.toPrecision(DIGITS))}` : `t${wordsOf(cell)}`;
    }
    case "date":
    case "deadline": {
      const reading = cell === null || isPercent(cell) ? undefined : readDate(cell, { year });
      return reading?.kind === "day" ? `d${reading.day}` : `t${wordsOf(cell)}`;
    }
    case "word":
      return `t${wordsOf(converter("word", column.words, false)(cell))}`;
    case "text":
    case "names":
      return `t${wordsOf(cell)}`;
  }
}

/** Whether a meaning is one that the column is for: a number, a day, a known word. */
export function isReadable(column: Column, meaning: string): boolean {
  switch (column.kind) {
    case "number":
    case "share":
      return meaning === "" || meaning.startsWith("n");
    case "date":
      return meaning === "" || meaning.startsWith("d");
    case "word":
      return meaning === "" || (column.words ?? []).some(({ code }) => meaning === `t${code}`);
    case "deadline":
    case "text":
    case "names":
      return true;
  }
}

/** The number in a meaning of a number or a day; undefined for any other. */
export function amountIn(meaning: string): number | undefined {
  return /^[nd]/.test(meaning) ? Number(meaning.slice(1)) : undefined;
}

/** A returned cell with its serial counted from 1900, and its text as a cell can hold it. */
export function normalCell(column: Column, cell: CellValue, { date1904 }: Reading): CellValue {
  if (typeof cell === "string") return cellText(cell);
  const isDate = column.kind === "date" || column.kind === "deadline";
  return isDate ? converter("date", undefined, date1904)(cell) : cell;
}

/** What the master is given for a returned cell; undefined for one that holds no value, such as a formula's error. */
export function editValueOf(cell: CellValue): EditValue | undefined {
  if (cell === null || isBlank(cell)) return null;
  if (isFault(cell)) return undefined;
  if (typeof cell === "boolean") return booleanText(cell);
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n").trim() : cell;
}

/** A cell for people and programs to read: a day as 2019-06-28, a percentage as its share, a blank as null. */
export function shownCell(column: Column | undefined, cell: CellValue | undefined): string | number | null {
  if (cell === undefined || cell === null || isBlank(cell)) return null;
  if (isFault(cell)) return cell.fault === "uncached" ? `=${cell.text}` : cell.text;
  if (isPercent(cell)) return cell.percent;
  if (typeof cell === "boolean") return booleanText(cell);
  const isDate = column?.kind === "date" || column?.kind === "deadline";
  const day = isDate && typeof cell === "number" ? dayFromSerial(Math.floor(cell)) : undefined;
  return day === undefined ? cell : formatDay(day);
}

/** As Excel shows it, and as it goes out and into the master. */
function booleanText(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}

function wordsOf(cell: CellValue): string {
  if (cell === null || isFault(cell)) return "";
  return isPercent(cell) ? `${roundHalfUp(cell.percent * 100, 9)}%` : foldText(String(cell));
}
