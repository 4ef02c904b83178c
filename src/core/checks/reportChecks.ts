import type { WorkItem } from "../model/item";
import type { ProgressReport } from "../model/progressReport";
import type { ReportRow } from "../model/readReports";
import { foldText } from "../names/normal";
import { above, below } from "../quantity/round";
import { isCap } from "../scoring/completion";
import type { Checked } from "./checkAll";
import { finding, type Place } from "./finding";

/** What 进展 says against what stands in the items, and against itself. */
export function checkReports(checked: Checked): void {
  if (checked.tables.progressReports === undefined) return;
  checkLinks(checked);
  checkRepeatedPractice(checked);
  const unsupported: WorkItem[] = [];
  for (const { item } of checked.results) {
    checkBackwards(item, checked);
    if (exceedsReports(item)) {
      checked.report(finding("actual-unsupported", placeOf(item), { id: item.id }));
    } else if (item.reports === undefined && (item.actual ?? item.progress ?? 0) > 0) unsupported.push(item);
  }
  if (unsupported.length === 0 || checked.reports.length === 0) return;
  const place: Place = { at: "table", table: "progressReports" };
  checked.report(finding("actuals-unsupported", place, { count: unsupported.length, total: checked.results.length }));
}

function cell({ row }: { readonly row: number }, field: string): Place {
  return { at: "cell", table: "progressReports", row, field };
}

function placeOf({ table, row, actual }: WorkItem): Place {
  return { at: "cell", table, row, field: actual === undefined ? "progress" : "actual" };
}

/** Progress has to say of what; an id has to be one of an item, an indicator or a pledge. */
function checkLinks({ reports, index, indicators, report }: Checked): void {
  const figures = new Set(indicators.map(({ id }) => id));
  for (const row of reports) {
    const { subjectId, type } = row;
    if (subjectId === "") {
      if (type === "progress") report(finding("link-missing", cell(row, "subjectId"), {}));
    } else if (index.find(subjectId) === undefined && !figures.has(subjectId)) {
      report(finding("link-unknown", cell(row, "subjectId"), { id: subjectId }));
    }
  }
}

/** The same good practice of the same unit, told twice. */
function checkRepeatedPractice({ reports, report }: Checked): void {
  const told = new Set<string>();
  for (const row of reports.filter(({ type, content }) => type === "goodPractice" && content !== "")) {
    const key = JSON.stringify([[...row.units].sort(), wordsOf(row)]);
    if (told.has(key)) report(finding("practice-repeated", cell(row, "content"), { unit: row.units.join("、") }));
    told.add(key);
  }
}

function wordsOf({ content }: ReportRow): string {
  return foldText(content).replace(/[\s\p{P}]/gu, "");
}

/** What was done once is not undone; a figure that is to stay low may fall. */
function checkBackwards({ id, target, reports = [] }: WorkItem, { report }: Checked): void {
  reports.forEach((row, i) => {
    const before = reports[i - 1];
    if (before === undefined) return;
    const actual = !isCap(target) && fell(before.actual, row.actual);
    if (actual || fell(before.progress, row.progress)) {
      report(finding("progress-backwards", cell(row, actual ? "actual" : "progress"), { id, day: row.day }));
    }
  });
}

function fell(before: number | undefined, after: number | undefined): boolean {
  return before !== undefined && after !== undefined && below(after, before);
}

/** Whether an item claims more than any of its reports did. */
function exceedsReports({ target, actual, progress, reports }: WorkItem): boolean {
  if (reports === undefined || isCap(target)) return false;
  const most = (value: (row: ProgressReport) => number | undefined) =>
    reports.map(value).reduce<number | undefined>(larger, undefined);
  return (
    isMore(
      actual,
      most((row) => row.actual),
    ) ||
    (actual === undefined &&
      isMore(
        progress,
        most((row) => row.progress),
      ))
  );
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}

function isMore(value: number | undefined, most: number | undefined): boolean {
  return value !== undefined && most !== undefined && above(value, most);
}
