import type { Assessment } from "../core/scoring/result";
import { groupsOf } from "../report/groups";
import { UNIT_KINDS } from "../report/units";

/** The groups whose ranks leaders ask about: those of units; all where no unit is ranked. */
export function sensitiveGroups({ subjects }: Assessment): readonly string[] | undefined {
  const units = groupsOf(subjects, UNIT_KINDS).filter(({ members }) => members.some(({ rank }) => rank !== null));
  return units.length === 0 ? undefined : units.map(({ name }) => name);
}
