import type { Report } from "../model/cellReader";
import type { WorkItem } from "../model/item";
import { finding } from "./finding";

/** A category that 类别权重 does not weigh counts as 1: looked at, where the workbook has such a table. */
export function checkCategory(item: WorkItem, weights: ReadonlyMap<string, number>, report: Report): void {
  const { category, table, row } = item;
  if (category === undefined || weights.size === 0 || weights.has(category)) return;
  const place = { at: "cell", table, row, field: "category" } as const;
  report(finding("word-unknown", place, { text: category, allowed: [...weights.keys()] }));
}
