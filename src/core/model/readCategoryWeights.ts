import { finding } from "../checks/finding";
import { sum } from "../quantity/sum";
import { roundHalfUp } from "../quantity/round";
import { CellReader, type Report } from "./cellReader";
import type { Row } from "./tables";

/** The weights of the categories (类别权重). Weights that look as if they meant to add up, but do not, are a finding. */
export function readCategoryWeights(
  rows: readonly Row<"categoryWeights">[] | undefined,
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
  return weights;
}

/** Weights of 10 and more mean parts of 100, weights all below 1 mean parts of 1; others mean nothing of the kind. */
function checkSum(weights: readonly number[], report: Report): void {
  if (weights.length < 2) return;
  const total = weights.some((weight) => weight >= 10) ? 100 : weights.every((weight) => weight < 1) ? 1 : undefined;
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
