import { sensitivities, type Sensitivity } from "../core/fairness/sensitivity";
import { inputsOf } from "../core/fingerprint/inputs";
import type { Locale } from "../locales/locale";
import { leadersBook } from "../report/leaders/leadersBook";
import type { BookSheet } from "../workbook/book";
import { readHistory, runsBefore } from "../workbook/history";
import type { Clock } from "../workbook/read";
import type { Judgement } from "./judge";
import { sensitiveGroups } from "./sensitiveGroups";

/**
 * 导出成绩单: the sheets of the leaders' workbook of a judged workbook, for whoever writes them into a file.
 *
 * @param clock the days that the workbook was judged by
 * @param sensitive how sensitive the ranks of `sensitiveGroups` are, where that is known already; it takes a while
 */
export function exportScorecards(
  { model, assessment, snapshot }: Judgement,
  clock: Clock,
  locale: Locale = assessment.parameters.language,
  sensitive: readonly Sensitivity[] = sensitivities(model, sensitiveGroups(assessment)),
): readonly BookSheet[] {
  return leadersBook(assessment, inputsOf(model, assessment), locale, {
    asked: clock.asOf !== undefined,
    sensitivities: sensitive,
    runs: runsBefore(readHistory(snapshot), assessment.asOf),
  });
}
