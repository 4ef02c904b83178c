import type { Day } from "../calendar/day";

/** The due days of a standing duty (例行) with the records of it, all up to the as-of day. */
export interface StandingDuty {
  /** In time order; the due day before the first one tells which records are too old for it. */
  readonly dueDays: readonly Day[];
  readonly before: Day | undefined;
  /** 实办日期 in time order. */
  readonly records: readonly Day[];
}
