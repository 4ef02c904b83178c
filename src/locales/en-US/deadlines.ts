import type { DeadlineReason } from "../../core/calendar/deadline";

/** Why the words of a deadline say no day. */
export const DEADLINE_REASONS: Readonly<Record<DeadlineReason, string>> = {
  blank: "blank",
  "too-long": "too long",
  "not-understood": "this way of writing is not known",
  none: "it says that there is none",
  "no-such-day": "there is no such day",
  "runs-backwards": "it ends before it begins",
  "needs-issued": "it counts from the day of issue, which the settings do not give",
  event: "it depends on something else and names no certain day",
  vague: "it names no certain day",
  undecided: "the day is not decided",
  either: "it can be understood in more than one way",
  after: "it says when to begin, not when to end",
  lunar: "it is a date of the lunar calendar",
};

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The word for a weekday, 0 Sunday … 6 Saturday. @example weekday(1) // "Monday" */
export function weekday(number: number): string {
  return WEEKDAYS[number] ?? "";
}
