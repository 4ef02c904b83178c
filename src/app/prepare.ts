import type { Finding } from "../core/checks/finding";
import { inputsOf } from "../core/fingerprint/inputs";
import type { Host } from "../hosts/host";
import type { Document } from "../report/blocks";
import type { ExplainedFinding } from "../report/explain";
import { findingsDocument } from "../report/findings";
import { historyDocument } from "../report/history";
import { layOut } from "../report/layout";
import {
  hasSubjects,
  SCORECARD_DOCUMENTS,
  scorecardsDocument,
  type ScorecardDocument,
} from "../report/scorecards/document";
import type { Plan } from "../workbook/change";
import { readHistory, runsBefore, type History } from "../workbook/history";
import { asIssue, issueFindings, withRenamed } from "../workbook/issues";
import { planChanges } from "../workbook/plan";
import { sheetNameFindings } from "../workbook/planSheets";
import type { Clock } from "../workbook/read";
import { said, SHEET_NAMES } from "../workbook/schema";
import type { DocumentKind, Snapshot } from "../workbook/snapshot";
import { outValues } from "./outValues";
import { bulletinOf, type Bulletin } from "./bulletin";
import { explain, judgeSnapshot, type Judgement } from "./judge";

/** A judged workbook with what has to be written to it. */
export interface Prepared extends Judgement {
  readonly plan: Plan;
  /** The runs that the workbook remembers. */
  readonly history: History;
  /** SHA-256 of what was judged: another one means other data. */
  readonly fingerprint: string;
  /** The bulletin, whether or not a sheet is built for it. */
  readonly bulletin: Bulletin;
  /** Sheets of the user's whose names ours would have taken, and a bulletin that is kept as it was edited. */
  readonly takenNames: readonly Finding[];
  /** Everything that was found, in the workbook's language. */
  readonly findings: readonly ExplainedFinding[];
}

/** Which parts of the workbook a piece of work brings up to date. */
export interface Parts {
  /** The Out columns of the task lists. */
  readonly scores: boolean;
  readonly documents: readonly DocumentKind[];
}

/** Scores and every sheet of ours. */
export const ALL_PARTS: Parts = {
  scores: true,
  documents: [...SCORECARD_DOCUMENTS, "bulletin", "findings", "history"],
};

/** Where a snapshot is judged: on the spot, or in a worker while the screen goes on. */
export type Preparing = (snapshot: Snapshot, clock: Clock, parts: Parts) => Promise<Prepared>;

const onTheSpot: Preparing = async (snapshot, clock, parts) => prepareSnapshot(snapshot, clock, parts);

/**
 * Reads a workbook and does what `prepareSnapshot` does.
 *
 * @throws HostError as `judge`
 */
export async function prepare(
  host: Host,
  clock: Clock,
  parts: Parts = ALL_PARTS,
  preparing: Preparing = onTheSpot,
): Promise<Prepared> {
  return preparing(await host.read(), clock, parts);
}

/**
 * Judges a workbook and plans the changes: the Out cells whose value is another one, the list of findings and the
 * bulletin, as far as they are among the parts. Nothing is written.
 *
 * @throws HostError no-task-list
 */
export function prepareSnapshot(snapshot: Snapshot, clock: Clock, parts: Parts): Prepared {
  const judgement = judgeSnapshot(snapshot, clock);
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
  return { ...judgement, bulletin, takenNames, findings, plan, history, fingerprint };
}

/** Sheets of results only for those who are there, or who were when the sheet was built. */
function isWanted(document: DocumentKind, { assessment, snapshot }: Judgement): boolean {
  const card = SCORECARD_DOCUMENTS.find((known) => known === document);
  if (card === undefined || hasSubjects(assessment, card)) return true;
  return snapshot.sheets.some(({ mark }) => mark?.document === document);
}
