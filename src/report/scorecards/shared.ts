import { roundHalfUp } from "../../core/quantity/round";
import type { SubjectResult } from "../../core/scoring/result";
import type { Locale } from "../../locales/locale";
import type { PreviousRun } from "../../workbook/history";
import type { Located } from "../../workbook/located";
import type { TableCell } from "../blocks";

/** What a sheet of results is made from besides the assessment. */
export interface ScorecardSources {
  /** Where the items stand. */
  readonly located: Located;
  readonly locale: Locale;
  /** The runs of earlier as-of days, the last one last; none where absent. */
  readonly runs?: readonly PreviousRun[];
}

/** The place of a subject in the ranking, for links. */
export function rankAnchor(name: string): string {
  return `rank:${name}`;
}

/** The place of a subject's items, for links. */
export function itemsAnchor(name: string): string {
  return `items:${name}`;
}

/** Whether there is anything that a subject's score could come from. */
export function hasItems({ items, ownQuality }: SubjectResult): boolean {
  return items.length > 0 || ownQuality !== null;
}

/** A number as it is written: n/a stays blank. */
export function points(value: number | null): TableCell {
  return { value: value === null ? null : roundHalfUp(value) };
}
