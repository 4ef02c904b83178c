import type { Day } from "../../core/calendar/day";
import { atOnce } from "../../core/steps";
import type { Tables } from "../../core/model/tables";
import { planEdits, type Edits, type PlannedEdits } from "../edits";
import type { Located } from "../located";
import type { Snapshot } from "../snapshot";
import { outstandingAfter } from "../outstanding";
import { acceptReturns, type Accepted, type Accepts, type Refuses } from "./accept";
import { placeOf } from "./compareFile";
import { recordsOf } from "./records";
import type { Collection } from "./types";

/** The workbook that a collection goes into. */
export interface Target {
  readonly tables: Tables;
  readonly located: Located;
  readonly snapshot: Snapshot;
  /** The door's day: reports are dated by it. */
  readonly today: Day;
}

/** What is to be written once the user has decided, and what cannot be. */
export interface PlannedReturns extends Accepted {
  readonly edits: Required<Edits>;
  readonly planned: PlannedEdits;
}

/**
 * Plans what is simply taken and what the user said yes to, with a record of who reported it. What the workbook refuses
 * is listed, and no record says that it was reported. The workbook is to remember who has not returned theirs.
 */
export function planReturns(
  collection: Collection,
  accepts: Accepts,
  target: Target,
  refuses?: Refuses,
): PlannedReturns {
  return atOnce(returnsInSteps(collection, accepts, target, refuses));
}

/** The same step by step, for whoever has other things to do in between. */
export function* returnsInSteps(
  collection: Collection,
  accepts: Accepts,
  { tables, located, snapshot, today }: Target,
  refuses?: Refuses,
): Generator<undefined, PlannedReturns, undefined> {
  const accepted = acceptReturns(collection, accepts, today, refuses);
  yield;
  const { refused } = planEdits(located, snapshot, accepted.edits);
  const places = new Set(
    refused.flatMap(({ edit }) => ("row" in edit ? [placeOf(edit.table, edit.row, "", edit.field)] : [])),
  );
  const landing = accepted.cells.filter(({ table, row, field }) => !places.has(placeOf(table, row, "", field)));
  yield;
  const records = yield* recordsOf(landing, accepted.rows, { tables, located, today });
  const edits = { ...accepted.edits, rows: [...accepted.edits.rows, ...records] };
  yield;
  const planned = planEdits(located, snapshot, edits);
  const outstanding = outstandingAfter(collection, snapshot);
  const plan = { ...planned.plan, ...(outstanding !== undefined && { outstanding }) };
  return { ...accepted, edits, planned: { ...planned, plan } };
}
