import type { Day } from "../calendar/day";

/** A time node (节点) of an item: what is to be reached, by when. */
export interface Milestone {
  /** The row of 节点. */
  readonly row: number;
  readonly name: string;
  readonly planned: Day;
  /** 完成日期 as written. */
  readonly finish: Day | undefined;
  /** v, 1 where it is blank. */
  readonly weight: number;
}
