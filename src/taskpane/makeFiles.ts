import { exportBulletin } from "../app/exportBulletin";
import { exportScorecards } from "../app/exportScorecards";
import type { Judgement } from "../app/judge";
import type { Sensitivity } from "../core/fairness/sensitivity";
import { formatDay, type Day } from "../core/calendar/day";
import { workbookOf } from "../hosts/file/newBook";
import { textsOf } from "../locales";
import type { Document } from "../report/blocks";
import type { Clock } from "../workbook/read";
import type { OfferedFile, ScorecardsFile } from "./files";

const OPEN_XML = "application/vnd.openxmlformats-officedocument";
const XLSX = `${OPEN_XML}.spreadsheetml.sheet`;
const DOCX = `${OPEN_XML}.wordprocessingml.document`;

/**
 * The leaders' workbook of a judged workbook.
 *
 * @param sensitive how sensitive the ranks are
 * @param wasm the address of excelize.wasm.gz
 * @throws HostError write-failed
 */
export async function scorecardsFile(
  judgement: Judgement,
  clock: Clock,
  sensitive: readonly Sensitivity[],
  wasm: string,
): Promise<ScorecardsFile> {
  const { asOf, parameters } = judgement.assessment;
  const sheets = exportScorecards(judgement, clock, parameters.language, sensitive);
  return {
    name: `${textsOf(parameters.language).pane.files.scorecards}-${formatDay(asOf)}.xlsx`,
    type: XLSX,
    bytes: await workbookOf(sheets, wasm),
    sheets: sheets.filter(({ veryHidden }) => veryHidden !== true).length,
  };
}

/** A bulletin as a Word document, called by its title. */
export async function bulletinFile(document: Document, written: Day): Promise<OfferedFile> {
  return {
    name: `${fileName(document.title)}-${formatDay(written)}.docx`,
    type: DOCX,
    bytes: await exportBulletin(document, written, "docx"),
  };
}

/** A title without what no file's name may hold. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "")
    .slice(0, 80)
    .trim();
}
