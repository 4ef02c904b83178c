import { assess } from "../core/assess";
import type { Finding } from "../core/checks/finding";
import { rankIntervals } from "../core/fairness/rankIntervals";
import type { Assessment } from "../core/scoring/result";
import type { Host } from "../hosts/host";
import type { Locale } from "../locales/locale";
import { explainFindings, type ExplainedFinding } from "../report/explain";
import type { Clock } from "../workbook/read";
import { readBook, type ReadBook } from "./readBook";

/** A workbook, read and judged, every rank with its interval; nothing is written yet. */
export interface Judgement extends ReadBook {
  readonly assessment: Assessment;
}

/**
 * Reads a workbook and judges it.
 *
 * @throws HostError no-task-list, and whatever the host's `read` throws
 */
export async function judge(host: Host, clock: Clock): Promise<Judgement> {
  const book = await readBook(host, clock);
  return { ...book, assessment: rankIntervals(assess(book.model)) };
}

/** What was found in a judged workbook, and whatever `more` there is, in words: the gravest first. */
export function explain(
  { assessment, located }: Judgement,
  locale: Locale = assessment.parameters.language,
  more: readonly Finding[] = [],
): readonly ExplainedFinding[] {
  return explainFindings([...assessment.findings, ...more], located, locale);
}
