import { ITEM_TABLES } from "../core/assess";
import type { Finding } from "../core/checks/finding";
import type { TableKey } from "../core/model/tables";
import type { ItemResult } from "../core/scoring/result";
import { HostError, type Applied, type Host, type Progress } from "../hosts/host";
import { derivationText } from "../locales/derivation";
import type { Locale } from "../locales/locale";
import { bulletinDocument } from "../report/bulletin";
import type { ExplainedFinding } from "../report/explain";
import { findingsDocument } from "../report/findings";
import { layOut } from "../report/layout";
import type { Plan } from "../workbook/change";
import type { Located } from "../workbook/located";
import { planChanges, type OutCells, type OutValues } from "../workbook/plan";
import { sheetNameFindings } from "../workbook/planSheets";
import type { Clock } from "../workbook/read";
import { said, SHEET_NAMES } from "../workbook/schema";
import { explain, judge, type Judgement } from "./judge";

/** How often a workbook that changes while it is judged is read again. */
const TRIES = 3;

/** A judged workbook with what has to be written to it. */
export interface Prepared extends Judgement {
  readonly plan: Plan;
  /** Sheets of the user's whose names ours would have taken. */
  readonly takenNames: readonly Finding[];
  /** Everything that was found, in the workbook's language. */
  readonly findings: readonly ExplainedFinding[];
}

/** A workbook after 重新计分. */
export interface Recomputed extends Prepared {
  readonly applied: Applied;
}

/**
 * Judges a workbook and plans the changes: the Out cells whose value is another one, the list of findings and the
 * bulletin. Nothing is written.
 *
 * @throws HostError as `judge`
 */
export async function prepare(host: Host, clock: Clock): Promise<Prepared> {
  const judgement = await judge(host, clock);
  const { snapshot, located, assessment } = judgement;
  const { language } = assessment.parameters;
  const bulletin = layOut(bulletinDocument(assessment, {}, language), said(SHEET_NAMES.bulletin, language));
  const listName = said(SHEET_NAMES.findings, language);
  const takenNames = sheetNameFindings(snapshot, [bulletin, { document: "findings", name: listName }]);
  const findings = explain(judgement, language, takenNames);
  const list = layOut(findingsDocument(findings, language), listName);
  const plan = planChanges(located, snapshot, outValues(assessment.items, located, language), [bulletin, list]);
  return { ...judgement, takenNames, findings, plan };
}

/**
 * Judges a workbook and writes the result into it (重新计分). A workbook that changes between reading and writing is
 * read and judged again, three times at most.
 *
 * @throws HostError changed-meanwhile after three tries, and whatever the host throws
 */
export async function recompute(host: Host, clock: Clock, progress?: Progress): Promise<Recomputed> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare(host, clock);
    try {
      return { ...prepared, applied: await host.apply(prepared.plan, progress) };
    } catch (error) {
      const mayTryAgain = error instanceof HostError && error.code === "changed-meanwhile" && attempt < TRIES;
      if (!mayTryAgain) throw error;
    }
  }
}

/** What the Out columns of each task list are to show; a list without items is to show nothing. */
function outValues(results: readonly ItemResult[], { tables }: Located, locale: Locale): OutValues {
  const values: { [K in TableKey]?: Map<number, OutCells> } = {};
  for (const key of ITEM_TABLES) if (tables[key] !== undefined) values[key] = new Map();
  for (const result of results) values[result.item.table]?.set(result.item.row, outCells(result, locale));
  return values;
}

function outCells(result: ItemResult, locale: Locale): OutCells {
  const { light, timeliness, quality, qualitative, quantitative, score } = result;
  return {
    light,
    timeliness: timeliness?.value ?? null,
    quality: quality?.value ?? null,
    qualitative,
    quantitative: quantitative?.value ?? null,
    score,
    derivation: derivationText(result, locale),
  };
}
