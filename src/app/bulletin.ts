import { periodOf, type Period } from "../core/calendar/period";
import type { Day } from "../core/calendar/day";
import type { ParameterKey } from "../core/model/parameters";
import type { Locale } from "../locales/locale";
import type { Document } from "../report/blocks";
import { blankInBulletin, bulletinDocument } from "../report/bulletin";
import { readHistory, runBefore } from "../workbook/history";
import { readOutstanding } from "../workbook/outstanding";
import { planIssue, type IssuePlan } from "../workbook/issues";
import type { Clock, PeriodAsked } from "../workbook/read";
import type { Judgement } from "./judge";

/** A bulletin, drafted, with the issue that it is to be. */
export interface Bulletin {
  readonly issue: IssuePlan;
  readonly document: Document;
  /** Parameters of its form that are blank: they stay out of it, and the user is told. */
  readonly blank: readonly ParameterKey[];
}

/** Drafts the bulletin of the period that is asked for: else of the month of the as-of day. */
export function bulletinOf(
  { snapshot, assessment }: Judgement,
  { period: asked }: Clock,
  locale: Locale = assessment.parameters.language,
): Bulletin {
  const { asOf, parameters } = assessment;
  const period = periodAsked(asked, asOf);
  const issue = planIssue(snapshot, period, asOf, parameters.language);
  const before = issue.previous === undefined ? period.first : issue.previous + 1;
  const previous = runBefore(readHistory(snapshot), Math.min(before, asOf));
  return {
    issue,
    document: bulletinDocument(assessment, locale, {
      number: issue.number,
      period,
      previous,
      outstanding: readOutstanding(snapshot),
    }),
    blank: blankInBulletin(assessment),
  };
}

function periodAsked(asked: PeriodAsked | undefined, asOf: Day): Period {
  if (asked === undefined) return periodOf("month", asOf);
  return asked.kind === "range" ? asked : periodOf(asked.kind, asOf);
}
