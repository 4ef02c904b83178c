import type { Day } from "./day";
import type { Recurrence } from "./recurrence";
import type { WorkCalendar } from "./workCalendar";

/** When something is due, read from a date or from words. */
export type Deadline =
  /** `original` is the due day before an approved extension, `stretch` the earlier day that is only striven for. */
  | { kind: "by"; due: Day; standing?: true; original?: Day; stretch?: Day }
  | { kind: "range"; start: Day; due: Day; standing?: true }
  | { kind: "recurring"; rule: Recurrence }
  | { kind: "standing"; start?: Day }
  /** `share` is the part of the work that is to be done by then: 0.5 of 完成50%. */
  | { kind: "steps"; steps: { deadline: Deadline; share?: number }[] }
  | { kind: "unreadable"; reason: DeadlineReason; suggestion?: Day };

/** What a deadline expression leans on. */
export interface DeadlineOptions {
  /** The year of a date that names none. */
  readonly year: number;
  /** The day the list went out. */
  readonly issued?: Day;
  /** Tells the working days of 10个工作日内; the State Council's calendar if left out. */
  readonly calendar?: WorkCalendar;
}

/** Why a text is no deadline; a code, the words for users are in `locales/`. */
export type DeadlineReason =
  | "blank"
  | "too-long"
  | "not-understood"
  /** —, 无: it says that there is none. */
  | "none"
  | "no-such-day"
  | "runs-backwards"
  /** 10个工作日内 counts from the day of issue, which is not given. */
  | "needs-issued"
  /** 项目竣工后10日内, 根据项目进度: it hangs on something that no calendar knows. */
  | "event"
  /** 尽快, 6月初, 6月底左右 */
  | "vague"
  /** 待定, 另行通知 */
  | "undecided"
  /** 6月底或9月底 */
  | "either"
  /** 6月30日后: it says when to begin, not when to end. */
  | "after"
  /** A date of the lunar calendar that is no festival. */
  | "lunar";

/** A deadline that is none, and why. */
export function unreadable(reason: DeadlineReason, suggestion?: Day): Deadline {
  return suggestion === undefined ? { kind: "unreadable", reason } : { kind: "unreadable", reason, suggestion };
}
