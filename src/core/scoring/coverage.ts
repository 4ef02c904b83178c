import type { Grid } from "../model/readGrid";
import type { StreetCoverage } from "./result";

/** How the grid is covered, street by street in the order in which they first occur. */
export function coverageOf({ cells, cellOf }: Grid): readonly StreetCoverage[] {
  const matters = new Map<number, number>();
  for (const { row } of cellOf.values()) matters.set(row, (matters.get(row) ?? 0) + 1);
  const streets = new Map<string, { cells: number; withHead: number; withMatter: number; matters: number }>();
  for (const { row, street, heads } of cells) {
    const count = streets.get(street) ?? { cells: 0, withHead: 0, withMatter: 0, matters: 0 };
    const own = matters.get(row) ?? 0;
    count.cells += 1;
    count.withHead += heads.length > 0 ? 1 : 0;
    count.withMatter += own > 0 ? 1 : 0;
    count.matters += own;
    streets.set(street, count);
  }
  return [...streets].map(([street, count]) => ({ street, ...count }));
}
