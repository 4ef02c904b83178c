import { formatDay, type Day } from "../../core/calendar/day";
import type { Assessment, ItemResult } from "../../core/scoring/result";
import type { Counted, Troubled } from "../../locales/zh-CN/bulletin";
import { unitsByItem } from "../units";

/** The items of an assessment by the unit that answers first; units in the order of the assessment, nobody last. */
export function byFirstUnit(
  items: readonly ItemResult[],
  assessment: Assessment,
): readonly { readonly name: string | undefined; readonly items: readonly ItemResult[] }[] {
  const { unitsOf, positionOf } = unitsByItem(assessment);
  const groups = new Map<string | undefined, ItemResult[]>();
  for (const item of [...items].sort((a, b) => positionOf(a) - positionOf(b))) {
    const [first] = unitsOf(item);
    groups.set(first, [...(groups.get(first) ?? []), item]);
  }
  return [...groups].map(([name, own]) => ({ name, items: own }));
}

/** Each unit with how much of its work is in trouble; the counts add up to the number of items. */
export function troubledUnits(items: readonly ItemResult[], assessment: Assessment): readonly Troubled[] {
  return byFirstUnit(items, assessment).map(({ name, items: own }) => {
    const overdue = own.filter(({ schedule }) => schedule.overdue);
    const longest = overdue.reduce((most, { schedule }) => Math.max(most, schedule.daysLate), 0);
    return { name, count: own.length, overdue: overdue.length, longest };
  });
}

/** Each unit with how many of these items are its own. */
export function countedUnits(items: readonly ItemResult[], assessment: Assessment, nobody: string): readonly Counted[] {
  return byFirstUnit(items, assessment).map(({ name = nobody, items: own }) => ({ name, count: own.length }));
}

/** A day in a table. */
export function dayText(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
