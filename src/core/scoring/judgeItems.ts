import type { Inspection } from "../model/inspection";
import type { WorkItem } from "../model/item";
import { judgeItem, type JudgeContext } from "./judge";
import type { ItemResult } from "./result";

/**
 * Judges all items: projects before the tasks that take their scores from them. In the order of the items.
 *
 * @param parentOf the task of each project
 */
export function judgeItems(
  items: readonly WorkItem[],
  parentOf: ReadonlyMap<WorkItem, WorkItem>,
  inspectionsOf: (item: WorkItem) => readonly Inspection[],
  context: JudgeContext,
): readonly ItemResult[] {
  const results = new Map<WorkItem, ItemResult>();
  const childrenOf = new Map<WorkItem, ItemResult[]>();
  for (const [child, parent] of parentOf) {
    const result = judgeItem(child, inspectionsOf(child), context, { parent });
    results.set(child, result);
    const children = childrenOf.get(parent);
    if (children === undefined) childrenOf.set(parent, [result]);
    else children.push(result);
  }
  return items.map((item) => {
    const children = childrenOf.get(item);
    const kin = children === undefined ? {} : { children: children.sort(byId) };
    return results.get(item) ?? judgeItem(item, inspectionsOf(item), context, kin);
  });
}

/** By id, whatever the order of the rows; sums of floating numbers depend on it. */
function byId({ item: a }: ItemResult, { item: b }: ItemResult): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.row - b.row;
}
