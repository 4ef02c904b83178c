import type { Inspection } from "../model/inspection";
import type { Report } from "../model/cellReader";
import { inspectorSeverities, type RatingOf } from "../fairness/severity";
import { finding, type Place } from "./finding";
import type { ItemResult } from "../scoring/result";

const INSPECTIONS: Place = { at: "table", table: "inspections" };

/**
 * How lenient each inspector is; where that cannot be told nothing is corrected and a finding says why. §5.
 *
 * @param targets what each inspection looked at
 */
export function calibrate(targets: ReadonlyMap<Inspection, string>, report: Report): ReadonlyMap<string, number> {
  const ratings: RatingOf[] = [];
  for (const [{ inspector, rating }, item] of targets) {
    if (rating !== undefined && inspector !== "") ratings.push({ item, inspector, rating });
  }
  const fitted = inspectorSeverities(ratings);
  if (fitted.ok) return fitted.severities;
  report(
    fitted.reason === "tooFew"
      ? finding("inspectors-too-few-ratings", INSPECTIONS, { inspectors: fitted.inspectors })
      : finding("inspectors-not-comparable", INSPECTIONS, { parts: fitted.parts }),
  );
  return new Map();
}

/** Counts the items that nobody has rated. */
export function checkUninspected(results: readonly ItemResult[], report: Report): void {
  const count = results.filter(({ inspected }) => !inspected).length;
  if (count > 0) report(finding("uninspected", INSPECTIONS, { count, total: results.length }));
}
