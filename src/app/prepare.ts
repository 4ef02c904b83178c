import type { Finding } from "../core/checks/finding";
import type { OnDraw } from "../core/fairness/rankIntervals";
import { HostError, type Host } from "../hosts/host";
import type { ExplainedFinding } from "../report/explain";
import type { Plan } from "../workbook/change";
import type { History } from "../workbook/history";
import type { Clock } from "../workbook/read";
import type { DocumentKind, Snapshot } from "../workbook/snapshot";
import type { Bulletin } from "./bulletin";
import type { Judgement } from "./judge";

/** A judged workbook with what has to be written to it. */
export interface Prepared extends Judgement {
  readonly plan: Plan;
  /** The runs that the workbook remembers. */
  readonly history: History;
  /** The same once the plan is carried out. */
  readonly historyAfter: History;
  /** SHA-256 of what was judged: another one means other data. */
  readonly fingerprint: string;
  /** The bulletin, whether or not a sheet is built for it. */
  readonly bulletin: Bulletin;
  /** Sheets of the user's whose names ours would have taken, and a bulletin that is kept as it was edited. */
  readonly takenNames: readonly Finding[];
  /** Everything that was found, in the workbook's language. */
  readonly findings: readonly ExplainedFinding[];
}

/** Which parts of the workbook a piece of work brings up to date. */
export interface Parts {
  /** The Out columns of the task lists. */
  readonly scores: boolean;
  readonly documents: readonly DocumentKind[];
}

/** Scores and every sheet of ours. */
export const ALL_PARTS: Parts = {
  scores: true,
  documents: ["unitScorecards", "personScorecards", "gridScorecards", "bulletin", "findings", "history"],
};

/** How judging is followed, and stopped. */
export interface Following {
  /** Told how many of the draws behind the intervals of ranks are done. */
  readonly drawn?: OnDraw;
  readonly signal?: AbortSignal;
}

/**
 * Where a snapshot is judged: on the spot, or in a worker while the screen goes on.
 *
 * @throws HostError cancelled
 */
export type Preparing = (snapshot: Snapshot, clock: Clock, parts: Parts, following?: Following) => Promise<Prepared>;

/** Loaded when it is asked for: a page that judges in a worker has no use for it. */
const onTheSpot: Preparing = async (snapshot, clock, parts, following) =>
  (await import("./prepareSnapshot")).prepareSnapshot(snapshot, clock, parts, following?.drawn);

/**
 * Reads a workbook and does what `prepareSnapshot` does.
 *
 * @throws HostError cancelled, and as `judge`
 */
export async function prepare(
  host: Host,
  clock: Clock,
  parts: Parts = ALL_PARTS,
  preparing: Preparing = onTheSpot,
  following: Following = {},
): Promise<Prepared> {
  const snapshot = await host.read();
  mustGoOn(following.signal);
  const prepared = await preparing(snapshot, clock, parts, following);
  mustGoOn(following.signal);
  return prepared;
}

/** @throws HostError cancelled, where the user has stopped the work */
export function mustGoOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled");
}
