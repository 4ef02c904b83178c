import type { Finding, Place } from "../core/checks/finding";
import { canonicalJson } from "../core/fingerprint/canonical";
import type { Model } from "../core/model/model";
import { rowAt } from "../core/model/rowAt";
import type { Plan } from "../workbook/change";
import type { Dismissal } from "../workbook/dismissals";

/** A finding that somebody has called no problem, and why. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings that still stand, and those that somebody has called no problem. */
export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
}

/** Columns that name a row, in the order in which they are looked for. */
const NAMES = ["id", "name", "subjectId", "itemId", "indicatorId", "dutyId"] as const;

/**
 * Which finding this is: its code, its row by name, its column, and what the cell holds. Moving the row changes
 * nothing; another value makes it another finding.
 */
export function dismissalKey({ code, place, params }: Finding, model: Model): string {
  return canonicalJson([code, "name" in params ? params.name : null, ...placeKey(place, model)]);
}

/** Sorts out the findings that a workbook remembers to be no problem. */
export function sortFindings(
  findings: readonly Finding[],
  model: Model,
  dismissals: readonly Dismissal[],
): SortedFindings {
  if (dismissals.length === 0) return { open: findings, dismissed: [] };
  const reasons = new Map(dismissals.map(({ key, reason }) => [key, reason]));
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const reason = reasons.get(dismissalKey(finding, model));
    if (reason === undefined) open.push(finding);
    else dismissed.push({ finding, reason });
  }
  return { open, dismissed };
}

/** The plan that makes a workbook remember that a finding is no problem. */
export function planDismissal(finding: Finding, reason: string, model: Model, before: readonly Dismissal[]): Plan {
  const key = dismissalKey(finding, model);
  return planOf([...before.filter((one) => one.key !== key), { key, reason }]);
}

/** The plan that makes a workbook forget it. */
export function planRestoring(finding: Finding, model: Model, before: readonly Dismissal[]): Plan {
  const key = dismissalKey(finding, model);
  return planOf(before.filter((one) => one.key !== key));
}

function planOf(dismissals: readonly Dismissal[]): Plan {
  return { tables: [], sheets: [], dismissals };
}

function placeKey(place: Place, model: Model): readonly unknown[] {
  switch (place.at) {
    case "workbook":
      return [];
    case "sheet":
      return [place.sheet, place.cell ?? null];
    case "table":
      return [place.table, place.field ?? null];
    case "cell": {
      const { table, row, field } = place;
      const cells = rowAt(model, table, row);
      const name = NAMES.map((known) => cells.get(known)).find((value) => value !== undefined && value !== null);
      return [table, name ?? row, field, cells.get(field) ?? null];
    }
  }
}
