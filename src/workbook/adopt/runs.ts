import type { RowRuns } from "../../core/checks/adoptFinding";

/** More runs than these are of no use to a reader. */
const MOST_RUNS = 12;

/**
 * Rows counted from 0 as people number them, in runs; the first twelve runs.
 *
 * @example runsOf([4, 5, 6, 8]) // [[5, 7], [9, 9]]
 */
export function runsOf(rows: readonly number[]): RowRuns {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row) last[1] = row + 1;
    else if (runs.length === MOST_RUNS) break;
    else runs.push([row + 1, row + 1]);
  }
  return runs;
}
