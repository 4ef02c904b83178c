/** Values that stand below each other in one column without a gap. */
export interface Run<T> {
  readonly row: number;
  readonly column: number;
  readonly values: readonly T[];
}

/**
 * Cells as vertical runs, in the order of columns and rows: a run is written in one call.
 * `together` says whether two neighbours may share a run; by default all may.
 *
 * @example runsOf([{ row: 2, column: 0, value: "b" }, { row: 1, column: 0, value: "a" }])
 * // [{ row: 1, column: 0, values: ["a", "b"] }]
 */
export function runsOf<T>(
  cells: readonly { readonly row: number; readonly column: number; readonly value: T }[],
  together: (a: T, b: T) => boolean = () => true,
): Run<T>[] {
  const runs: { row: number; column: number; values: T[]; last: T }[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, value } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && run.row + run.values.length === row && together(run.last, value)) {
      run.values.push(value);
      run.last = value;
    } else runs.push({ row, column, values: [value], last: value });
  }
  return runs;
}
