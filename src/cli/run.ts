import type { Day } from "../core/calendar/day";
import type { Severity } from "../core/checks/finding";
import type { Clock, PeriodAsked } from "../workbook/read";
import { now } from "./clock";

interface Asked {
  readonly asOf: Day | undefined;
  readonly period?: PeriodAsked | undefined;
}

/** The clock's day, and what was asked for. */
export function clockOf({ asOf, period }: Asked): Clock {
  return { ...now(), ...(asOf !== undefined && { asOf }), ...(period !== undefined && { period }) };
}

/** 1 where a finding says that a number cannot be trusted, else 0. */
export function exitCodeOf(findings: readonly { readonly severity: Severity }[]): 0 | 1 {
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
