import { explain } from "../app/explain";
import type { Prepared } from "../app/prepare";
import type { Locale } from "../locales/locale";
import type { ExplainedFinding } from "../report/explain";
import type { Clock } from "../workbook/read";

/** The workbook as the pane last read it, judged; every view shows a part of it. */
export interface Seen {
  readonly prepared: Prepared;
  readonly dayFrom: "pane" | "workbook" | "today";
  /** In the pane's language, the gravest first. */
  readonly findings: readonly ExplainedFinding[];
}

/** A judged workbook as the pane shows it. */
export function seenOf(prepared: Prepared, clock: Clock, locale: Locale): Seen {
  const { asOf, parameters } = prepared.assessment;
  return {
    prepared,
    dayFrom: clock.asOf !== undefined ? "pane" : asOf === clock.today ? "today" : "workbook",
    findings: parameters.language === locale ? prepared.findings : explain(prepared, locale, prepared.takenNames),
  };
}

/** What there is to see once the changes that were planned are made. */
export function afterWriting(prepared: Prepared): Prepared {
  return { ...prepared, history: prepared.historyAfter, plan: { tables: [], sheets: [] } };
}
