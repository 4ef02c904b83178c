import type { SubjectKind } from "../core/model/item";
import type { SubjectResult } from "../core/scoring/result";

/** Subjects that are compared with each other. */
export interface SubjectGroup {
  readonly name: string;
  readonly members: readonly SubjectResult[];
}

/** The subjects of these kinds by group; groups and members in the order of the assessment. */
export function groupsOf(subjects: readonly SubjectResult[], kinds: readonly SubjectKind[]): readonly SubjectGroup[] {
  const groups = new Map<string, SubjectResult[]>();
  for (const subject of subjects) {
    if (!kinds.includes(subject.kind)) continue;
    const members = groups.get(subject.group);
    if (members === undefined) groups.set(subject.group, [subject]);
    else members.push(subject);
  }
  return [...groups].map(([name, members]) => ({ name, members }));
}
