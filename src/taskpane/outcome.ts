import { HostError, type Applied } from "../hosts/host";
import { isEmptyPlan, type Plan } from "../workbook/change";
import type { Failure, Written } from "./state";

/** What there is to say about a plan that was carried out. */
export function writtenOutcome(job: Written["job"], plan: Plan, { cells, kept = [] }: Applied): Written {
  const sheets = [...plan.sheets, ...(plan.created ?? [])].map(({ name }) => name);
  return { job, unchanged: isEmptyPlan(plan), cells, sheets, kept };
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
