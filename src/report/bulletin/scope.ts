import type { Assessment, ItemResult } from "../../core/scoring/result";

/** The tasks of the task lists: what the counts of a bulletin are about. */
export function tasksOf({ items }: Assessment): readonly ItemResult[] {
  return items.filter(({ item: { table } }) => table === "streetTasks" || table === "leaderTasks");
}

/**
 * The work that a bulletin names one by one: the projects, and the tasks that have none; nothing stands in it twice.
 * The matters of the grid are counted only, pledges and cases have lists of their own.
 */
export function namedWork(assessment: Assessment): readonly ItemResult[] {
  const tasks = tasksOf(assessment).filter(({ children }) => children.length === 0);
  return [...tasks, ...itemsOf(assessment, "projects")];
}

/** The items of one table. */
export function itemsOf({ items }: Assessment, table: ItemResult["item"]["table"]): readonly ItemResult[] {
  return items.filter(({ item }) => item.table === table);
}
