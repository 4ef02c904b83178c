import { finding } from "../checks/finding";
import { meantTotal } from "../quantity/meantTotal";
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
