import type { Day } from "../calendar/day";

/** One visit of the inspection group (督查) that has happened by the as-of day. */
export interface Inspection {
  readonly row: number;
  /** Blank where nobody signed. */
  readonly inspector: string;
  /** 对象编号: an item's id, or a subject's name. */
  readonly subjectId: string;
  /** 0–100, from 得分 or 评价. */
  readonly rating: number | undefined;
  /** Where the rating stands. */
  readonly ratingField: "rating" | "grade";
  /** 发现问题 */
  readonly problem?: string;
  /** 整改时限 */
  readonly limit: Day | undefined;
  /** 整改完成日期 */
  readonly mended: Day | undefined;
  readonly bonus: number;
  readonly penalty: number;
}
