import { finding } from "../checks/finding";
import { meantTotal } from "../quantity/meantTotal";
import { sum } from "../quantity/sum";
import { roundHalfUp } from "../quantity/round";
import { CellReader, type Report } from "./cellReader";
import type { CategoryComparison } from "./readComparison";
import type { Row } from "./tables";

/**
 * The weights of the categories (类别权重). Weights that look as if they meant to add up, but do not, are a finding.
 * A category that the table leaves out has the weight that its comparison with the others gives, times their number, so
 * that compared categories weigh 1 in the mean, as those without a weight do. What is written beats what is compared.
 */
export function readCategoryWeights(
  rows: readonly Row<"categoryWeights">[] | undefined,
  { rows: compared }: CategoryComparison,
  report: Report,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const row of rows ?? []) {
    const cells = new CellReader("categoryWeights", row, report);
    const category = cells.name("category");
    const weight = cells.amount("weight");
    if (category !== undefined && weight !== undefined) weights.set(category, weight);
  }
  checkSum([...weights.values()], report);
  const overruled = compared.filter(({ category, weight }) => weight !== null && weights.has(category));
  if (overruled.length > 0) {
    const place = { at: "table", table: "categoryComparison", field: "weight" } as const;
    report(finding("comparison-overruled", place, { categories: overruled.map(({ category }) => category) }));
  }
  for (const { category, weight } of compared) {
    if (weight !== null && !weights.has(category)) weights.set(category, weight * compared.length);
  }
  return weights;
}

function checkSum(weights: readonly number[], report: Report): void {
  const total = meantTotal(weights);
  const reached = roundHalfUp(sum(weights), 9);
  if (total === undefined || reached === total) return;
  report(
    finding(
      "category-weights-sum",
      { at: "table", table: "categoryWeights", field: "weight" },
      {
        sum: reached,
        total,
      },
    ),
  );
}
