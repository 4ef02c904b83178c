import type { Finding } from "../core/checks/finding";
import type { Locale } from "../locales/locale";
import { explainFindings, type ExplainedFinding } from "../report/explain";
import type { Judgement } from "./judge";

/** What was found in a judged workbook, and whatever `more` there is, in words: the gravest first. */
export function explain(
  { assessment, located }: Judgement,
  locale: Locale = assessment.parameters.language,
  more: readonly Finding[] = [],
): readonly ExplainedFinding[] {
  return explainFindings([...assessment.findings, ...more], located, locale);
}
