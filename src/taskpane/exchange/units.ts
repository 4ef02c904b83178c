import { isSimple, isUndecided } from "../../workbook/collect/accept";
import type { Collection } from "../../workbook/collect/types";
import type { Change } from "./kept";

/** What came back from one recipient. */
export interface UnitChanges {
  readonly recipient: string;
  /** In doubt first; what the workbook holds already is only counted. */
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/** The changes of a collection by recipient, in the order of the files. */
export function byUnit({ cells, rows }: Collection): readonly UnitChanges[] {
  const units = new Map<string, Change[]>();
  for (const change of [...cells, ...rows]) {
    const own = units.get(change.recipient) ?? [];
    own.push(change);
    units.set(change.recipient, own);
  }
  return [...units].map(([recipient, own]) => {
    const shown = own.filter(({ verdict }) => verdict !== "unchanged");
    const isFirst = (change: Change) => isUndecided(change);
    return {
      recipient,
      changes: [...shown.filter(isFirst), ...shown.filter((change) => !isFirst(change))],
      unchanged: own.length - shown.length,
    };
  });
}

/** Whether a change can be written at all: what is gone from either side is only shown. */
export function isWritable(change: Change): boolean {
  return "field" in change ? change.row !== undefined && change.writes !== undefined : change.writable;
}

/** Whether a change is to be written: as the user said, else only what is beyond doubt. */
export function isChosen(change: Change, said: ReadonlyMap<Change, boolean>): boolean {
  return isWritable(change) && (said.get(change) ?? isSimple(change));
}

/** What was said, with the same said about some changes; `undefined` takes back what was said about them. */
export function saying(
  said: ReadonlyMap<Change, boolean>,
  changes: readonly Change[],
  yes: boolean | undefined,
): ReadonlyMap<Change, boolean> {
  const next = new Map(said);
  for (const change of changes) {
    if (yes === undefined) next.delete(change);
    else if (isWritable(change)) next.set(change, yes);
  }
  return next;
}
