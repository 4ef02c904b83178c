import { assess } from "../core/assess";
import type { Assessment } from "../core/scoring/result";
import type { Host } from "../hosts/host";
import type { Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";
import { bookIn, type ReadBook } from "./readBook";

/** A workbook, read and judged; nothing is written yet. */
export interface Judgement extends ReadBook {
  readonly assessment: Assessment;
}

/**
 * Reads a workbook and judges it.
 *
 * @throws HostError no-task-list, and whatever the host's `read` throws
 */
export async function judge(host: Host, clock: Clock): Promise<Judgement> {
  return judgeSnapshot(await host.read(), clock);
}

/**
 * Judges what a host has read of a workbook.
 *
 * @throws HostError no-task-list
 */
export function judgeSnapshot(snapshot: Snapshot, clock: Clock): Judgement {
  const book = bookIn(snapshot, clock);
  return { ...book, assessment: assess(book.model) };
}
