import type { Day } from "../calendar/day";

/** What a 进展 row says. */
export interface ProgressReport {
  /** The row of 进展. */
  readonly row: number;
  readonly day: Day;
  /** 完成值, in the unit of the item's target. */
  readonly actual: number | undefined;
  /** 完成率 as a share. */
  readonly progress: number | undefined;
}
