import type { Area } from "./snapshot";

const LETTERS = 26;
const CODE_A = "A".charCodeAt(0);

/** The letters of a column counted from 0. @example columnLetters(0) // "A" @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(CODE_A + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}

/** The column with these letters, counted from 0; undefined when they are none. @example columnOfLetters("AB") // 27 */
export function columnOfLetters(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const digits = [...letters.toUpperCase()].map((letter) => letter.charCodeAt(0) - CODE_A + 1);
  return digits.reduce((sum, digit) => sum * LETTERS + digit, 0) - 1;
}

/** The address of a cell whose row and column are counted from 0. @example address(3, 1) // "B4" */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The cell with this address, counted from 0; undefined when it is none. @example parseAddress("$B$4") // { row: 3, column: 1 } */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = columnOfLetters(letters);
  return column === undefined ? undefined : { row: Number(digits) - 1, column };
}

/** The address of an area. @example areaAddress({ row: 1, column: 0, rows: 3, columns: 2 }) // "A2:B4" */
export function areaAddress({ row, column, rows, columns }: Area): string {
  return `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
}
