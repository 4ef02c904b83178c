import type { Parameters } from "../model/parameters";
import { atLeast } from "../quantity/round";
import type { Completion, Quantity, Schedule } from "./result";

/**
 * The quantitative score N (定量分), "how much". Source: scoring.md §2.
 *
 * @example open, 40 % done, 179 of 365 days gone → 81.5642
 */
export function quantityOf(
  schedule: Schedule,
  completion: Completion,
  measured: boolean,
  parameters: Parameters,
): Quantity | null {
  const { doneOn, elapsed, overdue } = schedule;
  const settled = doneOn !== undefined || overdue;
  if (settled) return { rule: "settled", value: 100 * completion.value };
  if (!measured || elapsed <= 0 || !atLeast(elapsed, parameters.ratedFrom)) return null;
  if (completion.rule === "target" && completion.cap) return { rule: "cap", value: 100 * completion.value };
  const value = 100 * Math.min(1, completion.value / elapsed);
  return { rule: "pace", value, completion: completion.value, elapsed };
}
