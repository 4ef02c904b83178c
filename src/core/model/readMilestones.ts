import { atLeast } from "../quantity/round";
import { CellReader, type Report } from "./cellReader";
import type { ItemIndex } from "./itemIndex";
import type { Milestone } from "./milestone";
import type { Row } from "./tables";

/** The time nodes of each item, by its id, in the order of their planned days. Source: scoring.md §2, "Milestones". */
export function readMilestones(
  rows: readonly Row<"milestones">[] | undefined,
  index: ItemIndex,
  year: number,
  report: Report,
): ReadonlyMap<string, readonly Milestone[]> {
  const byItem = new Map<string, Milestone[]>();
  for (const source of rows ?? []) {
    const cells = new CellReader("milestones", source, report);
    const itemId = cells.name("itemId") ?? "";
    const name = cells.name("name") ?? "";
    if (itemId === "") cells.find("link-missing", "itemId", {});
    else if (index.find(itemId) === undefined) cells.find("link-unknown", "itemId", { id: itemId });
    if (cells.isBlank("planned")) cells.find("milestone-undated", "planned", { id: itemId, name });
    const planned = cells.day("planned", year);
    const finish = cells.day("finish", year);
    const weight = cells.amount("weight") ?? 1;
    if (planned === undefined) continue;
    const own = byItem.get(itemId) ?? [];
    const twice = own.some((other) => other.name === name && other.planned === planned);
    if (twice) cells.find("link-repeated", "name", { id: itemId, name });
    own.push({ row: source.row, name, planned, finish, weight: atLeast(weight, 0) ? weight : 1 });
    byItem.set(itemId, own);
  }
  for (const own of byItem.values()) own.sort((a, b) => a.planned - b.planned || a.row - b.row);
  return byItem;
}
