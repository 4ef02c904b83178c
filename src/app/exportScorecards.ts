import { sensitivities } from "../core/fairness/sensitivity";
import { inputsOf } from "../core/fingerprint/inputs";
import type { Locale } from "../locales/locale";
import { leadersBook } from "../report/leaders/leadersBook";
import type { BookSheet } from "../workbook/book";
import { readHistory, runsBefore } from "../workbook/history";
import type { Clock } from "../workbook/read";
import type { Judgement } from "./judge";

/**
 * 导出成绩单: the sheets of the leaders' workbook of a judged workbook, for whoever writes them into a file.
 *
 * @param clock the days that the workbook was judged by
 */
export function exportScorecards(
  { model, assessment, snapshot }: Judgement,
  clock: Clock,
  locale: Locale = assessment.parameters.language,
): readonly BookSheet[] {
  return leadersBook(assessment, inputsOf(model, assessment), locale, {
    asked: clock.asOf !== undefined,
    sensitivities: sensitivities(model),
    runs: runsBefore(readHistory(snapshot), assessment.asOf),
  });
}
