import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { Parameters } from "../model/parameters";
import type { StandingDuty } from "../model/standingDuty";
import { mean } from "./mean";
import type { Completion, Occurrence, Timeliness } from "./result";

/**
 * Matches the records of a standing duty with its due days, in time order, each record once: one up to the due day and
 * after the one before is on time; a later one, before the next due day, is late; none is none.
 * Source: scoring.md §2, "Recurring".
 *
 * @param duty due days and records up to the as-of day
 * @example due on the 10th of January, February and March, held on 10 January and 12 February → 100, 98, 0
 */
export function occurrencesOf(duty: StandingDuty, parameters: Parameters, calendar: WorkCalendar): Occurrence[] {
  const { dueDays, records } = duty;
  let next = 0;
  return dueDays.map((due, i) => {
    const after = dayBefore(dueDays, i) ?? duty.before;
    const until = dueDays.find((day, j) => j > i && day > due);
    while (isUpTo(records[next], after)) next += 1;
    const record = records[next];
    if (record === undefined || (record > due && until !== undefined && record >= until)) {
      return { due, held: undefined, daysLate: 0, value: 0 };
    }
    next += 1;
    const daysLate = calendar.after(due, record);
    const deducted = Math.min(parameters.lateDoneCap, parameters.latePerDay * daysLate);
    return { due, held: record, daysLate, value: 100 - deducted };
  });
}

/** The due day before; several occurrences may share one day (每月2次). */
function dayBefore(dueDays: readonly Day[], i: number): Day | undefined {
  for (let j = i - 1; j >= 0; j -= 1) {
    const day = dueDays[j];
    if (day !== dueDays[i]) return day;
  }
  return undefined;
}

function isUpTo(record: Day | undefined, day: Day | undefined): boolean {
  return record !== undefined && day !== undefined && record <= day;
}

/** c of a standing duty: held by due so far; 0 while nothing was due. */
export function heldShare(occurrences: readonly Occurrence[]): Extract<Completion, { rule: "held" }> {
  const expected = occurrences.length;
  const held = occurrences.filter((occurrence) => occurrence.held !== undefined).length;
  return { rule: "held", value: expected === 0 ? 0 : held / expected, held, expected };
}

/** T of a standing duty: the mean of its occurrences; n/a without any record, or before the first due day. */
export function dutyTimeliness(occurrences: readonly Occurrence[], { records }: StandingDuty): Timeliness | null {
  const value = records.length === 0 ? null : mean(occurrences.map((occurrence) => occurrence.value));
  return value === null ? null : { rule: "occurrences", value, occurrences };
}
