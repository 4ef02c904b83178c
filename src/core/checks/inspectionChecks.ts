import type { Inspection } from "../model/inspection";
import type { Report } from "../model/cellReader";
import { connectedParts, countByInspector, inspectorSeverities, type RatingOf } from "../fairness/severity";
import { suggestVisits } from "../fairness/visits";
import type { SubjectKind, WorkItem } from "../model/item";
import { compareText } from "../names/compareText";
import { rectificationOf } from "../scoring/quality";
import type { Calibration, ItemResult } from "../scoring/result";
import { isPerson } from "../scoring/standing";
import type { Checked } from "./checkAll";
import { finding, type Place } from "./finding";

const INSPECTIONS: Place = { at: "table", table: "inspections" };

/**
 * How lenient each inspector is; where that cannot be told nothing is corrected, and a finding says why and which visits
 * would help. §5.
 *
 * @param targets what each inspection looked at
 * @param isOn 督查员校准: whether ratings are corrected
 */
export function calibrate(targets: ReadonlyMap<Inspection, string>, isOn: boolean, report: Report): Calibration {
  const ratings: RatingOf[] = [];
  for (const [{ inspector, rating }, item] of targets) {
    if (rating !== undefined && inspector !== "") ratings.push({ item, inspector, rating });
  }
  const fitted = inspectorSeverities(ratings);
  const inspectors = [...countByInspector(ratings)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, count]) => ({
      name,
      ratings: count,
      severity: fitted.ok ? (fitted.severities.get(name) ?? null) : null,
      standardError: fitted.ok ? (fitted.standardErrors.get(name) ?? null) : null,
    }));
  const parts = connectedParts(ratings);
  if (fitted.ok) return { corrected: isOn, inspectors, parts, visits: [] };
  const visits = suggestVisits(ratings);
  if (isOn) {
    report(
      fitted.reason === "tooFew"
        ? finding("inspectors-too-few-ratings", INSPECTIONS, { inspectors: fitted.inspectors, visits })
        : finding("inspectors-not-comparable", INSPECTIONS, { parts: fitted.parts, visits }),
    );
  }
  return { corrected: false, inspectors, parts, visits };
}

/** What each inspector's ratings are lowered by; empty where nothing is corrected. */
export function severitiesOf({ corrected, inspectors }: Calibration): ReadonlyMap<string, number> {
  return new Map(corrected ? inspectors.map(({ name, severity }) => [name, severity ?? 0]) : []);
}

/** Counts the items that nobody has rated. */
export function checkUninspected(results: readonly ItemResult[], report: Report): void {
  const count = results.filter(({ inspected }) => !inspected).length;
  if (count > 0) report(finding("uninspected", INSPECTIONS, { count, total: results.length }));
}

/** An inspector whose ratings are all alike, so many times, is looked at. */
const ALIKE = 5;

/** Inspectors who rate everything alike, or who saw the work of one unit only. */
export function checkInspectors({ inspections, targets, results, subjects, report }: Checked): void {
  const units = new Set(subjects.filter(({ kind }) => isUnit(kind)).map(({ name }) => name));
  const byId = new Map([...results].reverse().map(({ item }) => [item.id, item]));
  const ratings = new Map<string, number[]>();
  const seen = new Map<string, Set<string>>();
  for (const inspection of inspections) {
    const { inspector, rating } = inspection;
    if (inspector === "") continue;
    if (rating !== undefined) ratings.set(inspector, [...(ratings.get(inspector) ?? []), rating]);
    const target = targets.get(inspection);
    if (target === undefined) continue;
    const looked = seen.get(inspector) ?? new Set<string>();
    for (const name of unitsOf(target, byId.get(target), units)) looked.add(name);
    seen.set(inspector, looked);
  }
  for (const [inspector, given] of ratings) {
    const [first] = given;
    if (given.length >= ALIKE && first !== undefined && given.every((rating) => rating === first)) {
      report(finding("inspector-always-alike", INSPECTIONS, { inspector, count: given.length, rating: first }));
    }
  }
  if (units.size < 2) return;
  for (const [inspector, looked] of seen) {
    const [only] = looked;
    const visits = inspections.filter((one) => one.inspector === inspector).length;
    if (looked.size !== 1 || only === undefined || visits < 2) continue;
    report(finding("inspector-one-unit", INSPECTIONS, { inspector, unit: only, count: visits }));
  }
}

/** Units with work that no inspection has looked at, neither at the work nor at the unit. */
export function checkUninspectedUnits({ tables, inspections, targets, results, subjects, report }: Checked): void {
  if (tables.inspections === undefined || inspections.length === 0) return;
  const byId = new Map([...results].reverse().map(({ item }) => [item.id, item]));
  const units = new Set(subjects.filter(({ kind }) => isUnit(kind)).map(({ name }) => name));
  const seen = new Set([...targets.values()].flatMap((target) => unitsOf(target, byId.get(target), units)));
  for (const { name, items } of subjects) {
    if (units.has(name) && items.length > 0 && !seen.has(name)) {
      report(finding("unit-never-inspected", INSPECTIONS, { unit: name }));
    }
  }
}

/** The units that an inspection was of: those with a full share of the item, or the unit itself. */
function unitsOf(target: string, item: WorkItem | undefined, units: ReadonlySet<string>): readonly string[] {
  if (item === undefined) return units.has(target) ? [target] : [];
  return item.parties.filter(({ name, share }) => share === 1 && units.has(name)).map(({ name }) => name);
}

function isUnit(kind: SubjectKind): boolean {
  return !isPerson(kind);
}

/** Rectifications that are past their limit and open. */
export function checkRectifications({ inspections, parameters, calendar, report }: Checked): void {
  for (const inspection of inspections) {
    const { row, subjectId, limit } = inspection;
    if (limit === undefined || rectificationOf(inspection, parameters.asOf) !== "overdue") continue;
    const place: Place = { at: "cell", table: "inspections", row, field: "limit" };
    const days = calendar.after(limit, parameters.asOf);
    report(finding("rectification-overdue", place, { id: subjectId, due: limit, days }));
  }
}
