import type { CellChange } from "../../workbook/change";

/** Bytes that one request or answer may have; Excel on the web refuses 5 MB, and estimates are rough. */
export const MOST_BYTES = 2_000_000;
/** What a cell of an ordinary table takes in an answer, as JSON: numbers, dates, words, a few sentences. */
export const CELL_BYTES = 20;
/** Changed rows that lie closer than this are written as one block: an unchanged row costs less than another block. */
const NEAR = 4;

/** A rectangle of cells to write; null leaves a cell as it is. Rows and columns are the sheet's, counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly changes: readonly CellChange[];
}

/**
 * The fewest rectangles that hold these changes of one table: changes in neighbouring rows share a block, as wide as
 * they need. What a block sends and what its rows answer, `rowBytes` each, stays below `mostBytes`.
 *
 * @example two changes in rows 3 and 5 of one column → one block of three rows, null in the middle
 */
export function blocksOf(
  changes: readonly CellChange[],
  mostBytes = MOST_BYTES,
  rowBytes: (row: number) => number = () => 0,
): Block[] {
  const byRow = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Block[] = [];
  let current: CellChange[] = [];
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

function blockOf(changes: readonly CellChange[]): Block {
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const [row, column] = [smallest(rows), smallest(columns)];
  const width = -smallest(columns.map((value) => -value)) - column + 1;
  const height = -smallest(rows.map((value) => -value)) - row + 1;
  const values = Array.from({ length: height }, () => Array<string | number | null>(width).fill(null));
  for (const change of changes) {
    const line = values[change.row - row];
    if (line !== undefined) line[change.column - column] = asTyped(change.after);
  }
  return { row, column, values, changes };
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** How many bytes a value takes as JSON, at most: three for each character that is not Latin. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}

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
