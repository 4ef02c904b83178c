import { roundHalfUp } from "../quantity/round";
import { sum } from "../quantity/sum";
import type { IndicatorResult, ItemResult } from "../scoring/result";
import type { Checked } from "./checkAll";
import { finding, type Place } from "./finding";

/** Breakdowns that do not add up, parts of no indicator, units with two parts, and figures that are missing. */
export function checkIndicators({ tables, indicators, results, report }: Checked): void {
  const known = new Set(indicators.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { item } of results) {
    if (item.table !== "indicatorShares" || item.id === "") continue;
    const place: Place = { at: "cell", table: "indicatorShares", row: item.row, field: "indicatorId" };
    if (tables.indicators !== undefined && !known.has(item.id)) report(finding("link-unknown", place, { id: item.id }));
    for (const { name } of item.parties) {
      const key = JSON.stringify([item.id, name]);
      if (seen.has(key)) report(finding("link-repeated", place, { id: item.id, name }));
      seen.add(key);
    }
  }
  for (const indicator of indicators) {
    const { row, id, parts, shares } = indicator;
    // A breakdown is one of the first thing that is asked for.
    const { target = null, actual = null } = parts[0] ?? {};
    const place = (field: string): Place => ({ at: "cell", table: "indicators", row, field });
    if (parts.some((part) => part.target !== null && part.actual === null))
      report(finding("progress-unreported", place("actual"), { id }));
    if (shares.length === 0 || !addsUp(indicator)) continue;
    const targets = added(shares, ({ item }) => item.target?.value);
    if (target !== null && targets !== undefined && roundHalfUp(target - targets, 9) !== 0) {
      report(finding("breakdown-target-sum", place("targetValue"), { id, total: target, sum: targets }));
    }
    const actuals = added(shares, ({ item }) => item.actual);
    if (actual !== null && actuals !== undefined && roundHalfUp(actual - actuals, 9) !== 0) {
      report(finding("breakdown-actual-sum", place("actual"), { id, total: actual, sum: actuals }));
    }
  }
}

/** Percentages and caps of units do not add up to the district's. */
function addsUp({ unit, shares }: IndicatorResult): boolean {
  return unit !== "%" && shares.every(({ item }) => item.target?.op !== "<=" && item.target?.op !== "<");
}

/** The sum of a figure over the breakdown; undefined while one of them is missing. */
function added(shares: readonly ItemResult[], value: (share: ItemResult) => number | undefined): number | undefined {
  const values = shares.map(value);
  const present = values.filter((one) => one !== undefined);
  return present.length === values.length ? sum(present) : undefined;
}
