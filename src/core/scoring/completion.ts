import type { AmountTarget, WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { above, atLeast, atMost, below } from "../quantity/round";
import { clamp } from "../quantity/sum";
import type { Completion } from "./result";

/** Whether a target sets an upper bound: less is better. */
export function isCap(target: AmountTarget | undefined): boolean {
  return target?.op === "<=" || target?.op === "<";
}

/** Whether an item has a cap, and keeps it. */
export function keepsCap(item: WorkItem): boolean {
  const { target, actual } = item;
  return target !== undefined && isCap(target) && actual !== undefined && meets(target, actual);
}

/**
 * How far an item has come, and by which rule. Source: scoring.md §2, "completion".
 *
 * @param finished whether it has a finish date that is not later than the as-of day
 * @example target ≥ 10, actual 13 → { rule: "target", value: 1.2, … }
 */
export function completionOf(item: WorkItem, finished: boolean, parameters: Parameters): Completion {
  const { target, actual, progress, fulfilment } = item;
  if (fulfilment === "broken") return { rule: "broken", value: 0 };
  if (fulfilment === "fulfilled") return { rule: "finished", value: 1 };
  if (target !== undefined && actual !== undefined) {
    const value = clamp(attainment(target, actual), 0, parameters.completionCap);
    return { rule: "target", value, actual, target: target.value, cap: isCap(target) };
  }
  if (progress !== undefined) {
    if (finished && target === undefined && below(progress, 1)) return { rule: "finished", value: 1 };
    return { rule: "progress", value: clamp(progress, 0, parameters.completionCap), progress };
  }
  return finished ? { rule: "finished", value: 1 } : { rule: "nothing", value: 0 };
}

/** How much of its target an actual figure is, not capped: q/q*, or for a cap 1 or q* by q. */
export function attainment(target: AmountTarget, actual: number): number {
  if (target.value <= 0) return meets(target, actual) ? 1 : 0;
  if (!isCap(target)) return actual / target.value;
  return meets(target, actual) ? 1 : target.value / actual;
}

/** A cap is kept by its own figure, too, whether it says ≤ or <. */
function meets({ op, value }: AmountTarget, actual: number): boolean {
  switch (op) {
    case ">=":
      return atLeast(actual, value);
    case ">":
      return above(actual, value);
    case "<=":
    case "<":
      return atMost(actual, value);
    case "=":
    case "~":
      return atLeast(actual, value) && atMost(actual, value);
  }
}
