import type { Place } from "../checks/finding";
import type { WorkItem } from "../model/item";
import { ITEM_SPECS, type ItemColumns } from "../model/itemTables";
import type { Parameters } from "../model/parameters";

/** How a number came about: the rule that gave it, and what the rule was given. Days are serials; null is n/a. */
export interface Derivation {
  /** The letter of scoring.md (T, Q, c, D' …), or the name of a parameter. */
  readonly symbol: string;
  readonly rule: DerivationRule;
  readonly value: number | null;
  /** The cell that an input comes from. */
  readonly place?: Place;
  readonly inputs: readonly Derivation[];
}

/** What a rule does with its inputs, in their order. */
export type DerivationRule =
  /** No inputs: read from a cell, set in 设置, the as-of day, counted, or taken as it is. */
  | "cell"
  | "parameter"
  | "asOf"
  | "count"
  | "assumed"
  /** No inputs: the value is n/a, and why. */
  | "notDueYet"
  | "noDueDay"
  | "noRating"
  | "notRatedYet"
  | "nothingJudged"
  /** A derivation of its own: that of the item. */
  | "item"
  /** The weighted mean of its inputs, each of them "weighted" (value, weight), over what is not n/a. */
  | "weightedMean"
  | "weighted"
  /** The sum; the plain mean; the product; 1 − x; 100·x. */
  | "sum"
  | "mean"
  | "product"
  | "complement"
  | "hundredfold"
  /** T: min(100 − deducted + added, ceiling …) and max(0, ceiling − deducted). */
  | "done"
  | "overdue"
  /** min(cap, points a day · days), min(limit, 100·c), the working days d with a < d ≤ b. */
  | "cappedDays"
  | "lesser"
  | "workingDaysAfter"
  /** Q: max(0, mean − deducted); r' = r − severity within 0–100; points · count + points · count. */
  | "quality"
  | "corrected"
  | "rectifications"
  /** N: 100·min(1, c/e). */
  | "pace"
  /** c, within 0 and the cap: q/q*; 1 or q* by q for a cap; 1 or 0 for a target not above 0; p; 1 when finished; 0. */
  | "attainment"
  | "capAttainment"
  | "targetMet"
  | "progress"
  | "finished"
  | "nothing"
  /** c of a standing duty: held/due; of a pledge that was not kept: 0. */
  | "held"
  | "broken"
  /** e: the part of the days from s to the end that is gone on the as-of day. */
  | "elapsedCalendarDays"
  | "elapsedWorkingDays"
  /** Of indicators: the months of the year that are finished, of twelve. */
  | "elapsedMonths"
  /** A subject: Σ weights / heads, ℓ/median, λ^γ within 1 and the cap, min(120, Y₀·f), Z + B − P within 0 and cap. */
  | "load"
  | "loadRatio"
  | "loadFactor"
  | "adjusted"
  | "total"
  /** The part of the weights of its inputs whose value is not n/a. */
  | "coverage"
  /** The sum of the inputs after the first, at most the first. */
  | "cappedSum";

const NONE: readonly Derivation[] = [];

/** A number that needs no further explanation. */
export function leaf(symbol: string, rule: DerivationRule, value: number | null, place?: Place): Derivation {
  return place === undefined ? { symbol, rule, value, inputs: NONE } : { symbol, rule, value, place, inputs: NONE };
}

/** A number that a rule made of its inputs. */
export function node(
  symbol: string,
  rule: DerivationRule,
  value: number | null,
  inputs: readonly Derivation[],
): Derivation {
  return { symbol, rule, value, inputs };
}

/** A parameter, by its key. */
export function parameter(parameters: Parameters, key: NumberKey): Derivation {
  return leaf(key, "parameter", parameters[key], { at: "table", table: "settings", field: "value" });
}

/** The parameters that are numbers. */
export type NumberKey = { [K in keyof Parameters]: Parameters[K] extends number ? K : never }[keyof Parameters];

/** A value with its weight in a weighted mean. */
export function weighted(value: Derivation, weight: Derivation): Derivation {
  return node("part", "weighted", value.value, [value, weight]);
}

/** A cell of the item's own row. */
export function cellOf({ table, row }: WorkItem, field: string): Place {
  return { at: "cell", table, row, field };
}

/** An input of the item's own row: a cell where its table has such a column, taken as it is where not. */
export function input(
  symbol: string,
  value: number | null,
  item: WorkItem,
  column: keyof ItemColumns<string>,
): Derivation {
  const columns: ItemColumns<string> = ITEM_SPECS[item.table].columns;
  const field = columns[column];
  return field === undefined ? leaf(symbol, "assumed", value) : leaf(symbol, "cell", value, cellOf(item, field));
}
