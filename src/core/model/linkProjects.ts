import { finding, type Place } from "../checks/finding";
import type { Report } from "./cellReader";
import type { WorkItem } from "./item";
import type { ItemIndex } from "./itemIndex";

/** Items with the tasks that they are projects of. */
export interface Family {
  /** A project without a category has that of its task. */
  readonly items: readonly WorkItem[];
  readonly parentOf: ReadonlyMap<WorkItem, WorkItem>;
}

/** Between ids that stand in one cell. */
const BETWEEN_IDS = /[、，,；;\s/]+/;

/**
 * Ties each project to its task. A project whose 任务编号 leads to no task counts by itself, with a finding: nothing is
 * there, a project is there, or the chain of projects leads back to itself. Of several ids the first counts.
 */
export function linkProjects(items: readonly WorkItem[], index: ItemIndex, report: Report): Family {
  const owners = new Map(items.filter((item) => index.owns(item)).map((item) => [item.id, item]));
  const parentOf = new Map<WorkItem, WorkItem>();
  const linked = items.map((item) => {
    if (item.table !== "projects") return item;
    const parent = parentIn(owners, item, report);
    if (parent === undefined) return item;
    const child = item.category === undefined && parent.category !== undefined ? withCategory(item, parent) : item;
    parentOf.set(child, parent);
    return child;
  });
  return { items: linked, parentOf };
}

function withCategory(item: WorkItem, { category }: WorkItem): WorkItem {
  return { ...item, category };
}

function parentIn(owners: ReadonlyMap<string, WorkItem>, item: WorkItem, report: Report): WorkItem | undefined {
  const { row, parentId } = item;
  const place: Place = { at: "cell", table: "projects", row, field: "taskId" };
  if (parentId === undefined) {
    report(finding("link-missing", place, {}));
    return undefined;
  }
  const [first, ...others] = owners.has(parentId) ? [parentId] : parentId.split(BETWEEN_IDS).filter((id) => id !== "");
  if (others.length > 0) report(finding("link-several", place, { id: item.id, used: first ?? "" }));
  const parent = owners.get(first ?? "");
  if (parent === undefined) report(finding("link-unknown", place, { id: parentId }));
  else if (isTask(parent)) return parent;
  else if (leadsBack(owners, item)) report(finding("link-circular", place, { id: item.id }));
  else report(finding("link-not-task", place, { id: item.id, parent: parent.id }));
  return undefined;
}

function isTask({ table }: WorkItem): boolean {
  return table === "streetTasks" || table === "leaderTasks";
}

/** Whether going from project to project by 任务编号 comes back to where it began. */
function leadsBack(owners: ReadonlyMap<string, WorkItem>, item: WorkItem): boolean {
  const seen = new Set([item.id]);
  let next = item.parentId;
  while (next !== undefined) {
    if (seen.has(next)) return next === item.id;
    seen.add(next);
    next = owners.get(next)?.parentId;
  }
  return false;
}
