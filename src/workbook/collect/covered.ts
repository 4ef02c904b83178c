import type { CellValue } from "../../core/model/cell";
import type { RawSheet } from "../raw";

/** What a cell that a merged area hides stands for; undefined for a cell that shows itself. */
export type Covered = (row: number, column: number) => { readonly value: CellValue } | undefined;

/** Merged areas hide no more cells than this in anything that was made by hand; beyond it they are not followed. */
const MOST_HIDDEN = 500_000;

/**
 * Cells hidden by merged areas. Whoever merges three rows means one value for all three: a hidden cell below the first
 * one stands for its value, one beside it for nothing.
 */
export function coveredCells({ rows, merges }: RawSheet): Covered {
  const numbers = rows.map(({ row }) => row);
  const byRow = new Map<number, { readonly column: number; readonly end: number; readonly value: CellValue }[]>();
  let hidden = 0;
  for (const { row: top, column, rows: height, columns } of merges) {
    const value = rows[firstAtOrAfter(numbers, top)];
    const shown = value?.row === top ? (value.cells[column] ?? null) : null;
    for (let at = firstAtOrAfter(numbers, top); at < numbers.length; at += 1) {
      const row = numbers[at] ?? Infinity;
      if (row >= top + height || hidden > MOST_HIDDEN) break;
      hidden += 1;
      const list = byRow.get(row) ?? [];
      // In the first row only what stands beside the first cell is hidden.
      if (row > top) list.push({ column, end: column + 1, value: shown });
      if (columns > 1) list.push({ column: column + 1, end: column + columns, value: null });
      byRow.set(row, list);
    }
  }
  return (row, column) => byRow.get(row)?.find((area) => column >= area.column && column < area.end);
}

/** The index of the first number that is at least `wanted`; numbers ascend. */
function firstAtOrAfter(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
