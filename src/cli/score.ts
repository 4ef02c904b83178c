import { realpath } from "node:fs/promises";
import { explain } from "../app/explain";
import { prepare, type Prepared } from "../app/prepare";
import { recompute } from "../app/recompute";
import { scoreJson } from "../app/scoreJson";
import { formatDay } from "../core/calendar/day";
import { bulletinOf } from "../app/bulletin";
import { exportBulletin } from "../app/exportBulletin";
import { exportScorecards } from "../app/exportScorecards";
import { openFile, saveBytes, wasmPath, type DiskFile } from "../hosts/file/disk";
import { workbookOf } from "../hosts/file/newBook";
import { textsOf, type Texts } from "./texts";
import { countSeverities, type ExplainedFinding } from "../report/explain";
import { isEmptyPlan } from "../workbook/change";
import { parameterName } from "../workbook/schema";
import { bulletinFormat, UsageError, type Request } from "./arguments";
import { clockOf, exitCodeOf } from "./run";
import { findingTable, subjectTable } from "./tables";
import type { Terminal } from "./terminal";

type ScoreRequest = Extract<Request, { command: "score" }>;

/** How many findings the readable output lists. */
const LISTED = 20;
/** How often the progress of writing is said. */
const PROGRESS_LINES = 10;

/** Judges a workbook, prints who stands where, and writes the result where it is asked to. */
export async function score(request: ScoreRequest, terminal: Terminal): Promise<number> {
  const { workbook, out, inPlace, json, locale } = request;
  const { progress } = textsOf(locale ?? "zh-CN").cli;
  terminal.progress(progress.reading);
  const file = await openFile(workbook);
  const target = inPlace ? workbook : out;
  const { scorecards: cards, bulletin } = request;
  await mustDiffer("--scorecards", cards, [workbook, target]);
  await mustDiffer("--bulletin", bulletin, [workbook, target, cards]);
  const say = sparingly((done, total) => terminal.progress(progress.writing(done, total)));
  const result =
    target === undefined
      ? await prepare(file, clockOf(request))
      : await recompute(file, clockOf(request), { progress: say });
  const texts = textsOf(locale ?? result.assessment.parameters.language);
  const findings = locale === undefined ? result.findings : explain(result, locale, result.takenNames);
  const written = target === undefined ? [] : await write(file, workbook, target, result, texts);
  if (cards !== undefined) written.push(await writeCards(cards, result, request, texts));
  if (bulletin !== undefined) written.push(...(await writeBulletin(bulletin, result, request, texts)));
  if (written.length === 0) written.push(texts.cli.summary.notWritten);
  if (json) terminal.print(JSON.stringify(scoreJson(result.assessment, findings), null, 2));
  else terminal.print([...summary(result, findings, texts), "", ...written].join("\n"));
  return exitCodeOf(findings);
}

/** Passes on about one step in ten, and the last one. */
function sparingly(say: (done: number, total: number) => void): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    if (done < next && done < total) return;
    next = done + total / PROGRESS_LINES;
    say(done, total);
  };
}

async function write(
  file: DiskFile,
  workbook: string,
  target: string,
  { plan }: Prepared,
  { cli }: Texts,
): Promise<string[]> {
  const overwrites = await isSameFile(workbook, target);
  const unchanged = isEmptyPlan(plan);
  if (overwrites && unchanged) return [cli.summary.nothingToWrite];
  // The workbook that is scored is never lost, by whatever name it is asked to be overwritten.
  const backup = await file.save(target, { backup: overwrites });
  const cells = plan.tables.reduce((count, table) => count + table.cells.length, 0);
  return [
    ...(unchanged ? [cli.summary.nothingToWrite] : []),
    cli.summary.written(target, cells, plan.sheets.length),
    ...(backup === undefined ? [] : [cli.summary.backup(backup)]),
  ];
}

/** Writes the leaders' workbook, and says so. */
async function writeCards(path: string, result: Prepared, request: ScoreRequest, { cli }: Texts): Promise<string> {
  const sheets = exportScorecards(result, clockOf(request), request.locale);
  await saveBytes(path, await workbookOf(sheets, wasmPath()));
  return cli.summary.cardsWritten(path, sheets.length);
}

/** Writes the bulletin, and says so, and what its form lacks. */
async function writeBulletin(
  path: string,
  result: Prepared,
  request: ScoreRequest,
  { cli, words }: Texts,
): Promise<string[]> {
  const { document, issue, blank } = bulletinOf(result, clockOf(request), request.locale);
  await saveBytes(path, await exportBulletin(document, result.assessment.asOf, bulletinFormat(path) ?? "docx"));
  const names = blank.map((key) => parameterName(key, result.located.language)).join(words.comma);
  return [
    cli.summary.bulletinWritten(path, issue.number),
    ...(blank.length === 0 ? [] : [cli.summary.bulletinBlank(names)]),
  ];
}

/** A file that is written may not be one that is read or written besides. */
async function mustDiffer(
  option: string,
  path: string | undefined,
  others: readonly (string | undefined)[],
): Promise<void> {
  for (const other of others) {
    if (path !== undefined && other !== undefined && (path === other || (await isSameFile(path, other)))) {
      throw new UsageError((errors) => errors.sameFile(option, other));
    }
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await realpath(one).catch(() => one)) === (await realpath(other).catch(() => undefined));
}

function summary({ assessment }: Prepared, findings: readonly ExplainedFinding[], texts: Texts): string[] {
  const { summary: words } = texts.cli;
  const listed = findings.slice(0, LISTED);
  const { items, subjects } = assessment;
  return [
    words.asOf(formatDay(assessment.asOf)),
    words.items(items.length),
    ...(items.length === 0 ? [words.noItems] : []),
    "",
    ...(subjects.length === 0 ? [] : [subjectTable(subjects, texts), ""]),
    findings.length === 0 ? words.noFindings : words.findings(countSeverities(findings)),
    ...(listed.length === 0 ? [] : [findingTable(listed, texts)]),
    ...(findings.length > LISTED ? [words.more(findings.length - LISTED)] : []),
  ];
}
