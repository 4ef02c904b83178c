import type { CarriedOut } from "../app/carryOut";
import { explain, type Judgement } from "../app/judge";
import type { Finding } from "../core/checks/finding";
import type { Light } from "../core/model/item";
import type { ItemResult } from "../core/scoring/result";
import { HostError } from "../hosts/host";
import type { Locale } from "../locales/locale";
import { isEmptyPlan } from "../workbook/change";
import type { Clock } from "../workbook/read";
import type { Failure, Judged, Written } from "./state";

/** What there is to say about a workbook that was judged and written. */
export function writtenOutcome(job: Written["job"], carriedOut: CarriedOut, clock: Clock, locale: Locale): Written {
  const { plan, applied, takenNames, bulletin } = carriedOut;
  const { document, issue } = bulletin;
  return {
    job,
    ...judgedOutcome(carriedOut, clock, locale, takenNames),
    unchanged: isEmptyPlan(plan),
    cells: applied.cells,
    sheets: plan.sheets.map(({ name }) => name),
    ...(job === "publish" && { bulletin: { document, edited: issue.edited !== undefined } }),
  };
}

/** What there is to say about a judged workbook, its findings and whatever `more` there is in the pane's language. */
export function judgedOutcome(
  judgement: Judgement,
  clock: Clock,
  locale: Locale,
  more: readonly Finding[] = [],
): Judged {
  const { assessment } = judgement;
  const { asOf } = assessment;
  return {
    asOf,
    dayFrom: clock.asOf !== undefined ? "pane" : asOf === clock.today ? "today" : "workbook",
    lights: countLights(assessment.items),
    findings: explain(judgement, locale, more),
  };
}

function countLights(items: readonly ItemResult[]): Readonly<Record<Light, number>> {
  const counts = { done: 0, missed: 0, red: 0, yellow: 0, green: 0, notStarted: 0, standing: 0 };
  for (const { light } of items) counts[light] += 1;
  return counts;
}

/** Why a job was not finished: what a host says to the user, or a bug with what a maintainer needs. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { kind: "host", code: error.code, params: error.params };
  return { kind: "bug", details: detailsOf(error) };
}

/** Office.js keeps where it failed in `debugInfo`; the stack alone says nothing about that. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const debugInfo: unknown = Reflect.get(error, "debugInfo");
  const lines = [`${error.name}: ${error.message}`, error.stack, debugInfo === undefined ? "" : safeJson(debugInfo)];
  return lines.filter(Boolean).join("\n");
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return String(value);
  }
}
