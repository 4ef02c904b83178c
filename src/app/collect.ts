import type { Day } from "../core/calendar/day";
import { HostError, type Applied, type Host, type Progress } from "../hosts/host";
import { withPauses } from "../hosts/pause";
import type { Accepts, Refuses } from "../workbook/collect/accept";
import { collectInSteps, type ReturnedFile } from "../workbook/collect/collect";
import { returnsInSteps, type PlannedReturns } from "../workbook/collect/plan";
import type { Collection } from "../workbook/collect/types";
import { knowingReturned, readOutstanding } from "../workbook/outstanding";
import type { RawBook } from "../workbook/raw";
import type { Watching } from "./carryOut";
import { mustGoOn } from "./prepare";
import { readBook, type ReadBook } from "./readBook";

/** A file that came back; it is opened only when its turn comes. */
export interface Returned {
  readonly file: string;
  /** Rejects with HostError where the file cannot be read. */
  readonly read: () => Promise<RawBook>;
}

/** What the user decides about a collection before it is compared. */
export interface CollectRequest {
  /** The door's day: reports are dated by it. */
  readonly today: Day;
  /** The batch that counts; the newest among the files where absent. */
  readonly batch?: string;
}

/** Everything that came back, compared with the workbook as it was read: what a preview shows. */
export interface CollectPreview extends ReadBook {
  readonly collection: Collection;
  readonly today: Day;
}

/**
 * 汇总: reads returned files and compares them with the workbook; nothing is written. A file that cannot be read gets its
 * line and keeps no other from being read.
 *
 * @throws HostError no-task-list, cancelled, and whatever the host's `read` throws
 */
export async function collect(
  host: Host,
  returned: readonly Returned[],
  { today, batch }: CollectRequest,
  watching: Watching = {},
): Promise<CollectPreview> {
  return collectInto(
    await readBook(host, { today }),
    returned,
    { today, ...(batch !== undefined && { batch }) },
    watching,
  );
}

/**
 * The same, into a workbook that was read already.
 *
 * @throws HostError cancelled
 */
export async function collectInto(
  book: ReadBook,
  returned: readonly Returned[],
  { today, batch }: CollectRequest,
  { progress = () => undefined, signal }: Watching = {},
): Promise<CollectPreview> {
  const files: ReturnedFile[] = [];
  for (const one of returned) {
    mustGoOn(signal);
    files.push(await readOne(one));
    progress(files.length, returned.length);
  }
  const options = { today, ...(batch !== undefined && { batch }) };
  const compared = await withPauses(collectInSteps(book.model.tables, book.located, files, options), () =>
    mustGoOn(signal),
  );
  return { ...book, today, collection: knowingReturned(compared, readOutstanding(book.snapshot)) };
}

async function readOne({ file, read }: Returned): Promise<ReturnedFile> {
  try {
    return { file, book: await read() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { file, book: { code: error.code, params: { ...error.params, file } } };
  }
}

/** What is simply taken but for what the user said no to, and what he said yes to, as a plan for the workbook that was read. */
export function decide(
  { collection, model, located, snapshot, today }: CollectPreview,
  accepts: Accepts,
  refuses?: Refuses,
): Promise<PlannedReturns> {
  const target = { tables: model.tables, located, snapshot, today };
  return withPauses(returnsInSteps(collection, accepts, target, refuses));
}

/**
 * Writes what was decided into the workbook.
 *
 * @throws HostError changed-meanwhile, and whatever the host's `apply` throws
 */
export function writeDecided(
  host: Host,
  { planned }: PlannedReturns,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Applied> {
  return host.apply(planned.plan, progress, signal);
}
