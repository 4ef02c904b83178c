import type { Finding } from "../core/checks/finding";
import type { Host } from "../hosts/host";
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

/** Where a snapshot is judged: on the spot, or in a worker while the screen goes on. */
export type Preparing = (snapshot: Snapshot, clock: Clock, parts: Parts) => Promise<Prepared>;

/** Loaded when it is asked for: a page that judges in a worker has no use for it. */
const onTheSpot: Preparing = async (snapshot, clock, parts) =>
  (await import("./prepareSnapshot")).prepareSnapshot(snapshot, clock, parts);

/**
 * Reads a workbook and does what `prepareSnapshot` does.
 *
 * @throws HostError as `judge`
 */
export async function prepare(
  host: Host,
  clock: Clock,
  parts: Parts = ALL_PARTS,
  preparing: Preparing = onTheSpot,
): Promise<Prepared> {
  return preparing(await host.read(), clock, parts);
}
