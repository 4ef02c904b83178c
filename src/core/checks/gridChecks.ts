import { median } from "../quantity/sum";
import { finding, type Place } from "./finding";
import type { Checked } from "./checkAll";

/** A person in this many times the cells of the middle one, and in this many cells, is looked at. */
const FAR_ABOVE = 3;
const MANY_CELLS = 5;

/** Every cell has a head and a matter; nobody is spread over far more cells than others. */
export function checkGrid({ tables, grid, results, report }: Checked): void {
  const covered = new Set([...grid.cellOf.values()].map(({ row }) => row));
  for (const { row, id, heads } of grid.cells) {
    const place = (field: string): Place => ({ at: "cell", table: "gridCells", row, field });
    if (heads.length === 0) report(finding("cell-without-head", place("head"), { id }));
    if (tables.gridMatters !== undefined && !covered.has(row)) {
      report(finding("cell-without-matter", place("id"), { id }));
    }
  }
  checkSpread({ grid, results, report });
}

/** Those who answer for matters in full, by the cells that these lie in. */
function checkSpread({ grid, results, report }: Pick<Checked, "grid" | "results" | "report">): void {
  const cells = new Map<string, Set<number>>();
  for (const { item } of results) {
    const cell = item.table === "gridMatters" ? grid.cellOf.get(item.row) : undefined;
    if (cell === undefined) continue;
    for (const { name, share } of item.parties) {
      if (share !== 1) continue;
      cells.set(name, (cells.get(name) ?? new Set()).add(cell.row));
    }
  }
  const middle = median([...cells.values()].map(({ size }) => size));
  if (middle === null) return;
  for (const [name, { size }] of cells) {
    if (size < MANY_CELLS || size <= FAR_ABOVE * middle) continue;
    report(
      finding(
        "person-in-many-cells",
        { at: "table", table: "gridMatters", field: "person" },
        { name, cells: size, middle },
      ),
    );
  }
}
