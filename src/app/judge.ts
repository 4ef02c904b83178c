import { assess } from "../core/assess";
import type { Finding } from "../core/checks/finding";
import type { Model } from "../core/model/model";
import type { Assessment } from "../core/scoring/result";
import { HostError, type Host } from "../hosts/host";
import type { Locale } from "../locales/locale";
import { explainFindings, type ExplainedFinding } from "../report/explain";
import type { Located } from "../workbook/located";
import { readWorkbook, type Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";

/** A workbook, read and judged; nothing is written yet. */
export interface Judgement {
  readonly snapshot: Snapshot;
  readonly located: Located;
  readonly model: Model;
  readonly assessment: Assessment;
}

/**
 * Reads a workbook and judges it.
 *
 * @throws HostError no-task-list, and whatever the host's `read` throws
 */
export async function judge(host: Host, clock: Clock): Promise<Judgement> {
  const snapshot = await host.read();
  const reading = readWorkbook(snapshot, clock);
  if (!reading.ok) {
    throw new HostError("no-task-list", { looked: reading.looked.join("、"), found: reading.found.join("、") });
  }
  return { snapshot, located: reading.located, model: reading.model, assessment: assess(reading.model) };
}

/** What was found in a judged workbook, and whatever `more` there is, in words: the gravest first. */
export function explain(
  { assessment, located }: Judgement,
  locale: Locale = assessment.parameters.language,
  more: readonly Finding[] = [],
): readonly ExplainedFinding[] {
  return explainFindings([...assessment.findings, ...more], located, locale);
}
