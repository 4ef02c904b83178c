import type { CellChange } from "../../workbook/change";

/** Bytes that one request or answer may have: the screen waits while office.js takes an answer apart. Excel refuses 5 MB. */
export const MOST_BYTES = 500_000;
/** Bytes that are written in one request: the screen waits while office.js lays it out. */
export const WRITE_BYTES = 120_000;
/** What a cell of an ordinary table takes in an answer, as JSON: numbers, dates, words, a few sentences. */
export const CELL_BYTES = 20;
/** What the number format of a cell takes in an answer, as JSON. */
export const FORMAT_BYTES = 14;
/** Changed rows that lie closer than this are written as one block: an unchanged row costs less than another block. */
const NEAR = 4;

/** Values of a rectangle of cells, row by row; null leaves a cell as it is. */
export type Lines<T> = readonly (readonly (T | null)[])[];

/** Number formats of a rectangle: null for a cell whose format stays, and takes whatever is typed as any other does. */
export interface BlockFormats {
  readonly before: Lines<string>;
  readonly after: Lines<string>;
}

/** A change of a cell with the number format that the cell has, and the one that it gets. */
export interface FormattedChange extends CellChange {
  readonly formats?: { readonly before: string; readonly after: string };
}

/** A rectangle of cells to write, as they are typed. Rows and columns are the sheet's, counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Lines<string | number>;
  readonly changes: readonly FormattedChange[];
  readonly formats?: BlockFormats;
}

/**
 * The fewest rectangles that hold these changes of one table: changes in neighbouring rows share a block, as wide as
 * they need. What a block sends and what its rows answer, `rowBytes` each, stays below `mostBytes`.
 *
 * @example two changes in rows 3 and 5 of one column → one block of three rows, null in the middle
 */
export function blocksOf(
  changes: readonly FormattedChange[],
  mostBytes = MOST_BYTES,
  rowBytes: (row: number) => number = () => 0,
): Block[] {
  const byRow = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Block[] = [];
  let current: FormattedChange[] = [];
  let bytes = 0;
  for (const change of byRow) {
    const last = current.at(-1);
    const isNewRow = change.row !== last?.row;
    const apart = last !== undefined && change.row - last.row > NEAR;
    const full = last !== undefined && isNewRow && bytes > mostBytes - rowBytes(change.row);
    if (apart || full) {
      blocks.push(blockOf(current));
      current = [];
      bytes = 0;
    }
    current.push(change);
    bytes += jsonBytes(asTyped(change.after)) + 1 + (isNewRow ? rowBytes(change.row) : 0);
  }
  if (current.length > 0) blocks.push(blockOf(current));
  return blocks;
}

function blockOf(changes: readonly FormattedChange[]): Block {
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const [row, column] = [smallest(rows), smallest(columns)];
  const width = -smallest(columns.map((value) => -value)) - column + 1;
  const height = -smallest(rows.map((value) => -value)) - row + 1;
  const laidOut = <T>(valueOf: (change: FormattedChange) => T | null): Lines<T> => {
    const lines = Array.from({ length: height }, () => Array<T | null>(width).fill(null));
    for (const change of changes) {
      const line = lines[change.row - row];
      if (line !== undefined) line[change.column - column] = valueOf(change);
    }
    return lines;
  };
  const values = laidOut(({ after }) => asTyped(after));
  if (!changes.some(({ formats }) => matters(formats))) return { row, column, values, changes };
  const formatOf = (key: keyof BlockFormats) =>
    laidOut(({ formats }) => (matters(formats) ? (formats?.[key] ?? null) : null));
  return { row, column, values, changes, formats: { before: formatOf("before"), after: formatOf("after") } };
}

/** Whether a cell gets another number format, or is formatted as a text and takes what is typed to the letter. */
function matters(formats: FormattedChange["formats"]): boolean {
  return formats !== undefined && (formats.before !== formats.after || formats.after === TEXT_FORMAT);
}

const TEXT_FORMAT = "@";

/** What is typed into cells of these formats so that they hold the values: a text cell takes an apostrophe for text. */
export function typedInto<T extends string | number | boolean>(
  values: Lines<T>,
  formats: Lines<string> | undefined,
): (T | string | null)[][] {
  return values.map((line, at) =>
    line.map((value, across) => (formats?.[at]?.[across] === TEXT_FORMAT && value !== null ? untyped(value) : value)),
  );
}

/** What a cell holds after a value was typed into it: the apostrophe that keeps a text a text is no part of it. */
export function untyped<T extends string | number | boolean>(value: T): T | string {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** How many bytes a value takes as JSON, at most; without making the text, which large tables would pay for dearly. */
export function jsonBytes(value: unknown): number {
  if (typeof value === "string") return textBytes(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value).length : NULL_BYTES;
  if (value === null) return NULL_BYTES;
  if (!Array.isArray(value)) return textBytes(JSON.stringify(value));
  let bytes = 2;
  for (const own of value) bytes += jsonBytes(own) + 1;
  return bytes;
}

const NULL_BYTES = 4;
/** Of a character that is escaped by its number. */
const ESCAPED_BYTES = 6;

/** In quotes; three for each character that is not Latin. */
function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at += 1) bytes += characterBytes(text.charCodeAt(at));
  return bytes;
}

function characterBytes(code: number): number {
  if (code < 0x20 || (code >= 0xd800 && code < 0xe000)) return ESCAPED_BYTES;
  if (code > 0x7f) return 3;
  return code === QUOTE || code === BACKSLASH ? 2 : 1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Texts that Excel takes for nothing but text when they are typed; any other might become a number, day or formula. */
const PLAIN = /^(?!true$|false$|[上下〇零一二三四五六七八九十])(?:[a-z]+$|\p{Script=Han})/iu;

/**
 * A value as Excel takes it when it is typed: "" clears a cell, and an apostrophe keeps a text a text that Excel would
 * take for a formula, a number or a day.
 *
 * @example asTyped("=1+1") // "'=1+1"
 * @example asTyped("1-2") // "'1-2"
 */
export function asTyped(value: string | number | null): string | number {
  if (value === null) return "";
  return typeof value !== "string" || value === "" || PLAIN.test(value) ? value : `'${value}`;
}

/** Cuts a list into runs whose sizes add up to no more than `most`, one at least in each. */
export function batchesOf<T>(list: readonly T[], size: (item: T) => number, most: number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of list) {
    const needed = size(item);
    const last = batches.at(-1);
    if (last === undefined || needed > room) {
      batches.push([item]);
      room = most - needed;
    } else {
      last.push(item);
      room -= needed;
    }
  }
  return batches;
}

/** Does the work for each batch in turn, one after the other. */
export async function inTurn<T>(
  batches: readonly T[],
  work: (batch: T, index: number) => Promise<void>,
): Promise<void> {
  await batches.reduce<Promise<void>>(
    (before, batch, index) => before.then(() => work(batch, index)),
    Promise.resolve(),
  );
}

/** A column's width: a character of the standard font is 7 pixels wide, a cell has 5 more, a pixel is 3/4 of a point. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
