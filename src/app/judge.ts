import { assess } from "../core/assess";
import { rankIntervals, type OnDraw } from "../core/fairness/rankIntervals";
import type { Assessment } from "../core/scoring/result";
import type { Host } from "../hosts/host";
import { readDismissals } from "../workbook/dismissals";
import type { Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";
import { sortFindings, type DismissedFinding } from "./dismiss";
import { bookIn, type ReadBook } from "./readBook";

/** A workbook, read and judged, every rank with its interval; nothing is written yet. */
export interface Judgement extends ReadBook {
  readonly assessment: Assessment;
  /** Findings that somebody has called no problem; they are not among those of the assessment. */
  readonly dismissed: readonly DismissedFinding[];
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
export function judgeSnapshot(snapshot: Snapshot, clock: Clock, onDraw?: OnDraw): Judgement {
  const book = bookIn(snapshot, clock);
  const assessment = rankIntervals(assess(book.model), onDraw);
  const { open, dismissed } = sortFindings(assessment.findings, book.model, readDismissals(snapshot));
  return { ...book, assessment: { ...assessment, findings: open }, dismissed };
}
