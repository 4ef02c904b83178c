import type { Inspection } from "../model/inspection";
import type { Report } from "../model/cellReader";
import type { WorkItem } from "../model/item";
import type { ItemIndex } from "../model/itemIndex";
import type { Roster } from "../model/roster";
import { foldText } from "../names/normal";
import { finding } from "./finding";

/** Which inspections belong to which item or subject. */
export interface InspectionLinks {
  readonly ofItem: (item: WorkItem) => readonly Inspection[];
  readonly ofSubject: (name: string) => readonly Inspection[];
  /** What each inspection looked at, by one name for each thing; an inspection of nothing known is absent. */
  readonly targets: ReadonlyMap<Inspection, string>;
}

const NONE: readonly Inspection[] = [];

/**
 * Ties inspections to the items and subjects that they name. An id that names nothing is a finding at the inspection.
 *
 * @param subjectNames the names of those who can be scored, besides the 名册 and its other spellings
 */
export function linkInspections(
  items: readonly WorkItem[],
  index: ItemIndex,
  inspections: readonly Inspection[],
  roster: Roster,
  subjectNames: ReadonlySet<string>,
  report: Report,
): InspectionLinks {
  const byId = new Map(items.filter((item) => index.owns(item)).map((item) => [item.id, item]));
  const ofItem = new Map<WorkItem, Inspection[]>();
  const ofSubject = new Map<string, Inspection[]>();
  const targets = new Map<Inspection, string>();
  for (const inspection of inspections) {
    const { subjectId, row } = inspection;
    const item = byId.get(subjectId);
    const name = item === undefined ? nameOf(subjectId, roster, subjectNames) : undefined;
    const target = item?.id ?? name;
    if (target !== undefined) targets.set(inspection, target);
    if (item !== undefined) push(ofItem, item, inspection);
    else if (name !== undefined) push(ofSubject, name, inspection);
    else {
      const place = { at: "cell", table: "inspections", row, field: "subjectId" } as const;
      report(finding("inspection-unknown-id", place, { id: subjectId }));
    }
  }
  return {
    ofItem: (item) => ofItem.get(item) ?? NONE,
    ofSubject: (name) => ofSubject.get(name) ?? NONE,
    targets,
  };
}

/** The subject that an inspection names; names outside the 名册 are scored under their folded spelling. */
function nameOf(text: string, roster: Roster, subjectNames: ReadonlySet<string>): string | undefined {
  const folded = foldText(text);
  return roster.find(text)?.name ?? (subjectNames.has(folded) ? folded : undefined);
}

function push<K>(lists: Map<K, Inspection[]>, key: K, inspection: Inspection): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [inspection]);
  else list.push(inspection);
}
