import type { Day } from "../core/calendar/day";
import type { Severity } from "../core/checks/finding";
import type { Clock } from "../workbook/read";
import { today } from "./clock";

/** The days to judge on: the one that was asked for, and the clock's. */
export function clockOf({ asOf }: { readonly asOf: Day | undefined }): Clock {
  return asOf === undefined ? { today: today() } : { today: today(), asOf };
}

/** 1 where a finding says that a number cannot be trusted, else 0. */
export function exitCodeOf(findings: readonly { readonly severity: Severity }[]): 0 | 1 {
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
