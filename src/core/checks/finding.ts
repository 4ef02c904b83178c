import type { Day } from "../calendar/day";
import type { DeadlineReason } from "../calendar/deadline";
import type { Visit } from "../fairness/visits";
import type { ParameterKey } from "../model/parameters";
import type { TableKey } from "../model/tables";
import { ADOPT_SEVERITY, type AdoptFindingParams } from "./adoptFinding";

/** error: a number cannot be trusted; warning: look at it; info: good to know. */
export type Severity = "error" | "warning" | "info";

/**
 * Where a finding is tied to. `row` counts a table's body rows from 0; `field` is a column of `Fields`.
 * The workbook floor turns it into a sheet and a cell.
 */
export type Place =
  | { readonly at: "cell"; readonly table: TableKey; readonly row: number; readonly field: string }
  | { readonly at: "table"; readonly table: TableKey; readonly field?: string }
  | { readonly at: "sheet"; readonly sheet: string; readonly cell?: string }
  | { readonly at: "workbook" };

/** What each code says about its cell; the words are made in `locales/`. Rows are named by their id. */
export interface FindingParams extends AdoptFindingParams {
  // The sheets
  "column-missing": { column: string; closest: string | undefined };
  "header-close": { header: string; column: string };
  "header-repeated": { column: string };
  "merged-cells": { area: string };
  "rows-below-table": { table: string };
  "no-room": { columns: readonly string[] };
  "sheet-name-taken": { name: string; used: string };
  "bulletin-edited": { sheet: string; number: number };
  "sheet-protected": { sheet: string };
  // Any cell that is read
  "formula-error": { text: string };
  "formula-uncached": { formula: string };
  "number-as-text": { text: string; value: number };
  "number-unreadable": { text: string };
  "number-negative": { value: number };
  "date-unreadable": { text: string; suggestion: Day | undefined };
  "word-unknown": { text: string; allowed: readonly string[] };
  "text-too-long": { length: number };
  "text-like-formula": { text: string };
  // Parameters and calendar
  "parameter-unreadable": { parameter: ParameterKey; text: string };
  "parameter-out-of-bounds": { parameter: ParameterKey; value: number; low: number; high: number };
  "parameter-weights-sum": { sum: number };
  "parameter-unknown": { name: string; closest: string | undefined };
  "parameter-repeated": { parameter: ParameterKey };
  "category-weights-sum": { sum: number; total: number };
  "comparison-unnamed": Record<string, never>;
  "comparison-repeated": { category: string };
  "comparison-unmatched": { column: string };
  "comparison-size": { count: number; fewest: number; most: number };
  "comparison-off-scale": { first: string; second: string; value: number };
  "comparison-not-reciprocal": { first: string; second: string; written: number; fitting: number };
  "comparison-incomplete": { first: string; second: string; count: number };
  "comparison-inconsistent": { first: string; second: string; ratio: number; written: number; fitting: number };
  "comparison-overruled": { categories: readonly string[] };
  "calendar-unknown": { year: number };
  // An item
  "id-missing": Record<string, never>;
  "id-duplicate": { id: string };
  "name-missing": { id: string };
  "deadline-missing": { id: string };
  "deadline-unreadable": { id: string; text: string; reason: DeadlineReason; suggestion: Day | undefined };
  "deadline-weekday": { id: string; day: Day; written: number };
  "deadline-recurring": { id: string; text: string };
  "deadline-steps": { id: string; text: string; due: Day };
  "deadline-before-start": { id: string; start: Day; due: Day };
  "deadline-day-off": { id: string; due: Day };
  "extension-not-later": { id: string; due: Day; extension: Day };
  "extension-without-deadline": { id: string; extension: Day };
  overdue: { id: string; due: Day; days: number };
  "due-soon": { id: string; due: Day; days: number };
  "done-without-date": { id: string; day: Day };
  "finish-in-future": { id: string; finish: Day };
  "finish-before-start": { id: string; start: Day; finish: Day };
  "target-unreadable": { id: string; text: string };
  "target-parts-sum": { id: string; whole: number; parts: number };
  "target-missed": { id: string; completion: number };
  "actual-missing": { id: string };
  "actual-far-above-target": { id: string; actual: number; target: number };
  "fall-as-positive": { id: string; actual: number; target: number };
  "progress-unreported": { id: string };
  "progress-as-percent": { id: string; value: number };
  "progress-ambiguous": { id: string; value: number };
  "progress-below-done": { id: string; progress: number };
  "workload-missing": { id: string };
  "workload-not-positive": { id: string; value: number };
  "workload-unusual": { id: string; value: number };
  "difficulty-missing": { id: string };
  "difficulty-not-positive": { id: string; value: number };
  "difficulty-unusual": { id: string; value: number };
  // Links between tables
  "link-missing": Record<string, never>;
  "link-unknown": { id: string };
  "link-repeated": { id: string; name: string };
  "link-several": { id: string; used: string };
  "link-not-task": { id: string; parent: string };
  "link-circular": { id: string };
  "share-out-of-range": { id: string; value: number };
  // Tasks, projects and time nodes
  "task-without-project": { id: string };
  "task-lacks": { id: string; part: string };
  "parent-figure-ignored": { id: string };
  "milestone-undated": { id: string; name: string };
  "milestone-outside": { id: string; name: string; planned: Day };
  "milestone-weights-sum": { id: string; sum: number; total: number };
  // The grid
  "cell-without-head": { id: string };
  "cell-without-matter": { id: string };
  "person-in-many-cells": { name: string; cells: number; middle: number };
  // Indicators
  "indicator-without-target": { id: string };
  "breakdown-target-sum": { id: string; total: number; sum: number };
  "breakdown-actual-sum": { id: string; total: number; sum: number };
  // Pledges and standing duties
  "pledge-unsigned": { id: string };
  "pledge-broken": { id: string; veto: boolean };
  "pledge-contradiction": { id: string; finish: Day };
  "frequency-missing": Record<string, never>;
  "frequency-unreadable": { text: string };
  "duty-ends-early": { start: Day; end: Day };
  "duty-without-record": { id: string; expected: number };
  "record-undated": { id: string };
  // Progress reports
  "report-undated": Record<string, never>;
  "progress-backwards": { id: string; day: Day };
  "actual-unsupported": { id: string };
  "actuals-unsupported": { count: number; total: number };
  "practice-repeated": { unit: string };
  // Who answers for it
  "responsible-missing": { id: string };
  "responsible-vague": { id: string; name: string };
  "name-unknown": { id: string; name: string; kind: string };
  "roster-name-missing": Record<string, never>;
  "roster-name-repeated": { name: string };
  "headcount-partial": { group: string };
  "load-high": { name: string; load: number; ratio: number };
  "load-low": { name: string; load: number; ratio: number };
  // Inspections
  "inspection-unknown-id": { id: string };
  "inspection-undated": Record<string, never>;
  "inspection-unrated-word": { text: string };
  "rating-out-of-range": { value: number };
  "inspector-missing": Record<string, never>;
  uninspected: { count: number; total: number };
  "inspector-always-alike": { inspector: string; count: number; rating: number };
  "inspector-one-unit": { inspector: string; unit: string; count: number };
  "unit-never-inspected": { unit: string };
  "rectification-overdue": { id: string; due: Day; days: number };
  "inspectors-not-comparable": { parts: readonly (readonly string[])[]; visits: readonly Visit[] };
  "inspectors-too-few-ratings": { inspectors: readonly string[]; visits: readonly Visit[] };
}

export type FindingCode = keyof FindingParams;

/** Something wrong or doubtful in the workbook, tied to its place. Plain data: text is made in `locales/`. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly place: Place;
    readonly params: Readonly<FindingParams[C]>;
  };
}[FindingCode];

/** How grave each finding is: an error stands where a number cannot be trusted. */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  "column-missing": "error",
  "header-close": "warning",
  "header-repeated": "warning",
  "merged-cells": "warning",
  "rows-below-table": "warning",
  "no-room": "error",
  "sheet-name-taken": "info",
  "bulletin-edited": "info",
  "sheet-protected": "error",
  "formula-error": "error",
  "formula-uncached": "error",
  "number-as-text": "warning",
  "number-unreadable": "error",
  "number-negative": "error",
  "date-unreadable": "error",
  "word-unknown": "warning",
  "text-too-long": "warning",
  "text-like-formula": "info",
  "parameter-unreadable": "error",
  "parameter-out-of-bounds": "error",
  "parameter-weights-sum": "error",
  "parameter-unknown": "warning",
  "parameter-repeated": "warning",
  "category-weights-sum": "warning",
  "comparison-unnamed": "error",
  "comparison-repeated": "error",
  "comparison-unmatched": "warning",
  "comparison-size": "error",
  "comparison-off-scale": "error",
  "comparison-not-reciprocal": "error",
  "comparison-incomplete": "warning",
  "comparison-inconsistent": "error",
  "comparison-overruled": "info",
  "calendar-unknown": "warning",
  "id-missing": "error",
  "id-duplicate": "error",
  "name-missing": "warning",
  "deadline-missing": "warning",
  "deadline-unreadable": "error",
  "deadline-weekday": "warning",
  "deadline-recurring": "info",
  "deadline-steps": "info",
  "deadline-before-start": "error",
  "deadline-day-off": "info",
  "extension-not-later": "error",
  "extension-without-deadline": "warning",
  overdue: "warning",
  "due-soon": "info",
  "done-without-date": "warning",
  "finish-in-future": "error",
  "finish-before-start": "error",
  "target-unreadable": "warning",
  "target-parts-sum": "warning",
  "target-missed": "warning",
  "actual-missing": "warning",
  "actual-far-above-target": "warning",
  "fall-as-positive": "warning",
  "progress-unreported": "warning",
  "progress-as-percent": "warning",
  "progress-ambiguous": "warning",
  "progress-below-done": "warning",
  "workload-missing": "info",
  "workload-not-positive": "error",
  "workload-unusual": "warning",
  "difficulty-missing": "info",
  "difficulty-not-positive": "error",
  "difficulty-unusual": "warning",
  "link-missing": "error",
  "link-unknown": "error",
  "link-repeated": "warning",
  "link-several": "warning",
  "link-not-task": "error",
  "link-circular": "error",
  "share-out-of-range": "error",
  "task-without-project": "warning",
  "task-lacks": "info",
  "parent-figure-ignored": "info",
  "milestone-undated": "error",
  "milestone-outside": "warning",
  "milestone-weights-sum": "warning",
  "cell-without-head": "warning",
  "cell-without-matter": "warning",
  "person-in-many-cells": "warning",
  "indicator-without-target": "warning",
  "breakdown-target-sum": "warning",
  "breakdown-actual-sum": "warning",
  "pledge-unsigned": "warning",
  "pledge-broken": "warning",
  "pledge-contradiction": "error",
  "frequency-missing": "error",
  "frequency-unreadable": "error",
  "duty-ends-early": "error",
  "duty-without-record": "warning",
  "record-undated": "error",
  "report-undated": "error",
  "progress-backwards": "warning",
  "actual-unsupported": "warning",
  "actuals-unsupported": "info",
  "practice-repeated": "warning",
  "responsible-missing": "error",
  "responsible-vague": "error",
  "name-unknown": "warning",
  "roster-name-missing": "warning",
  "roster-name-repeated": "error",
  "headcount-partial": "warning",
  "load-high": "warning",
  "load-low": "warning",
  "inspection-unknown-id": "error",
  "inspection-undated": "error",
  "inspection-unrated-word": "error",
  "rating-out-of-range": "error",
  "inspector-missing": "warning",
  uninspected: "info",
  "inspector-always-alike": "warning",
  "inspector-one-unit": "warning",
  "unit-never-inspected": "warning",
  "rectification-overdue": "warning",
  "inspectors-not-comparable": "warning",
  "inspectors-too-few-ratings": "warning",
  ...ADOPT_SEVERITY,
};

/**
 * A finding of this code at this place.
 *
 * @example finding("overdue", { at: "cell", table: "streetTasks", row: 3, field: "due" }, { id: "JD-04", due, days: 12 })
 */
export function finding<C extends FindingCode>(code: C, place: Place, params: FindingParams[C]): Finding;
export function finding(code: FindingCode, place: Place, params: FindingParams[FindingCode]): Finding {
  return { code, severity: SEVERITY[code], place, params } as Finding;
}
