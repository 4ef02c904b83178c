import type { Day } from "../calendar/day";
import type { Inspection } from "../model/inspection";
import type { Parameters } from "../model/parameters";
import { clamp } from "../quantity/sum";
import { mean } from "./mean";
import type { Quality, Rating } from "./result";

/** Where a rectification stands on the as-of day; undefined where an inspection asked for none. */
export type Rectification = "open" | "late" | "inTime" | "overdue";

/**
 * Where the rectification that an inspection asked for stands. A mending dated after the as-of day has not happened.
 *
 * @returns "overdue" once its limit is past and nothing is mended; "late" when mended after the limit
 */
export function rectificationOf({ limit, mended }: Inspection, asOf: Day): Rectification | undefined {
  if (limit === undefined) return undefined;
  if (mended !== undefined && mended <= asOf) return mended > limit ? "late" : "inTime";
  return limit < asOf ? "overdue" : "open";
}

/**
 * Quality Q (质量分) from the inspections of one item, or of one subject itself; n/a without a rating.
 * Source: scoring.md §2, "Quality".
 *
 * @param severities how lenient each inspector is (§5); empty where nothing is corrected
 * @example 优 and 88 → 91.5; 良 with one rectification overdue → 80
 */
export function qualityOf(
  inspections: readonly Inspection[],
  severities: ReadonlyMap<string, number>,
  parameters: Parameters,
): Quality | null {
  const ratings: Rating[] = [];
  let open = 0;
  let late = 0;
  for (const inspection of inspections) {
    const rectification = rectificationOf(inspection, parameters.asOf);
    if (rectification === "overdue") open += 1;
    if (rectification === "late") late += 1;
    const { row, inspector, rating, ratingField: field } = inspection;
    if (rating === undefined) continue;
    const severity = severities.get(inspector) ?? 0;
    ratings.push({ row, field, inspector, rating, severity, corrected: clamp(rating - severity, 0, 100) });
  }
  const average = mean(ratings.map(({ corrected }) => corrected));
  if (average === null) return null;
  const deducted = parameters.openRectificationPenalty * open + parameters.lateRectificationPenalty * late;
  return { value: Math.max(0, average - deducted), ratings, mean: average, open, late, deducted };
}
