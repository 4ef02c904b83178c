import type { OnDraw } from "../core/fairness/rankIntervals";
import { inputsOf } from "../core/fingerprint/inputs";
import type { Document } from "../report/blocks";
import { findingsDocument } from "../report/findings";
import { historyDocument, withRun } from "../report/history";
import { layOut } from "../report/layout";
import {
  hasSubjects,
  SCORECARD_DOCUMENTS,
  scorecardsDocument,
  type ScorecardDocument,
} from "../report/scorecards/document";
import { readHistory, runsBefore } from "../workbook/history";
import { asIssue, issueFindings, withRenamed } from "../workbook/issues";
import { planChanges } from "../workbook/plan";
import { sheetNameFindings } from "../workbook/planSheets";
import type { Clock } from "../workbook/read";
import { said, SHEET_NAMES } from "../workbook/schema";
import type { DocumentKind, Snapshot } from "../workbook/snapshot";
import { outValues } from "./outValues";
import { bulletinOf } from "./bulletin";
import { explain } from "./explain";
import { judgeSnapshot, type Judgement } from "./judge";
import type { Parts, Prepared } from "./prepare";

/**
 * Judges a workbook and plans the changes: the Out cells whose value is another one, the list of findings and the
 * bulletin, as far as they are among the parts. Nothing is written.
 *
 * @param onDraw told how many of the draws behind the intervals of ranks are done
 * @throws HostError no-task-list
 */
export function prepareSnapshot(snapshot: Snapshot, clock: Clock, parts: Parts, onDraw?: OnDraw): Prepared {
  const judgement = judgeSnapshot(snapshot, clock, onDraw);
  const { located, assessment } = judgement;
  const { language } = assessment.parameters;
  const bulletin = bulletinOf(judgement, clock);
  const history = readHistory(snapshot);
  const { fingerprint } = inputsOf(judgement.model, assessment);
  const run = { assessment, fingerprint, time: clock.now ?? "" };
  const builds = parts.documents.includes("bulletin");
  const renamed = builds ? bulletin.issue.renamed : [];
  const wanted = parts.documents.filter((document) => isWanted(document, judgement));
  const named = wanted.map((document) => ({ document, name: said(SHEET_NAMES[document], language) }));
  const takenNames = [
    ...sheetNameFindings(withRenamed(snapshot, renamed), named),
    ...(builds ? issueFindings(bulletin.issue) : []),
  ];
  const findings = explain(judgement, language, takenNames);
  const runs = runsBefore(history, assessment.asOf);
  const scorecards = (document: ScorecardDocument) => () =>
    scorecardsDocument(document, assessment, { located, locale: language, runs });
  const build: Readonly<Record<DocumentKind, () => Document | undefined>> = {
    unitScorecards: scorecards("unitScorecards"),
    personScorecards: scorecards("personScorecards"),
    gridScorecards: scorecards("gridScorecards"),
    bulletin: () => (bulletin.issue.edited === undefined ? bulletin.document : undefined),
    findings: () => findingsDocument(findings, language),
    history: () => historyDocument(history, run, language),
  };
  const sheets = named.flatMap(({ document, name }) => {
    const built = build[document]();
    if (built === undefined) return [];
    const content = layOut(built, name);
    return [document === "bulletin" ? asIssue(content, bulletin.issue, assessment.asOf) : content];
  });
  const values = parts.scores ? outValues(assessment, located, language) : {};
  const plan = planChanges(located, snapshot, values, sheets, renamed);
  const historyAfter = parts.documents.includes("history") ? withRun(history, run) : history;
  return { ...judgement, bulletin, takenNames, findings, plan, history, historyAfter, fingerprint };
}

/** Sheets of results only for those who are there, or who were when the sheet was built. */
function isWanted(document: DocumentKind, { assessment, snapshot }: Judgement): boolean {
  const card = SCORECARD_DOCUMENTS.find((known) => known === document);
  if (card === undefined || hasSubjects(assessment, card)) return true;
  return snapshot.sheets.some(({ mark }) => mark?.document === document);
}
