import type { CarriedOut } from "../app/carryOut";
import { HostError } from "../hosts/host";
import { isEmptyPlan } from "../workbook/change";
import type { Failure, Written } from "./state";

/** What there is to say about a workbook that was judged and written. */
export function writtenOutcome(job: Written["job"], { plan, applied }: CarriedOut): Written {
  return { job, unchanged: isEmptyPlan(plan), cells: applied.cells, sheets: plan.sheets.map(({ name }) => name) };
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
