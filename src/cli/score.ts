import { prepare, recompute, type Prepared } from "../app/recompute";
import { scoreJson } from "../app/scoreJson";
import { formatDay } from "../core/calendar/day";
import { openFile, type DiskFile } from "../hosts/file/disk";
import { textsOf, type Texts } from "../locales";
import { countSeverities } from "../report/explain";
import type { Request } from "./arguments";
import { clockOf, exitCodeOf } from "./run";
import { findingTable, subjectTable } from "./tables";
import type { Terminal } from "./terminal";

type ScoreRequest = Extract<Request, { command: "score" }>;

/** How many findings the readable output lists. */
const LISTED = 20;

/** Judges a workbook, prints who stands where, and writes the result where it is asked to. */
export async function score(request: ScoreRequest, terminal: Terminal): Promise<number> {
  const { workbook, out, inPlace, json } = request;
  const progress = textsOf(request.locale ?? "zh-CN").cli.progress;
  terminal.error(progress.reading);
  const file = await openFile(workbook);
  const target = inPlace ? workbook : out;
  const result =
    target === undefined
      ? await prepare(file, clockOf(request))
      : await recompute(file, clockOf(request), (done, total) => {
          terminal.error(progress.writing(done, total));
        });
  const texts = textsOf(request.locale ?? result.assessment.parameters.language);
  const written =
    target === undefined ? [texts.cli.summary.notWritten] : await write(file, target, inPlace, result, texts);
  if (json) terminal.print(JSON.stringify(scoreJson(result.assessment, result.findings), null, 2));
  else terminal.print([...summary(result, texts), "", ...written].join("\n"));
  return exitCodeOf(result.findings);
}

async function write(
  file: DiskFile,
  target: string,
  inPlace: boolean,
  { plan }: Prepared,
  { cli }: Texts,
): Promise<string[]> {
  const backup = await file.save(target, { backup: inPlace });
  const cells = plan.tables.reduce((count, table) => count + table.cells.length, 0);
  const unchanged = cells === 0 && plan.sheets.length === 0;
  return [
    ...(unchanged ? [cli.summary.nothingToWrite] : []),
    cli.summary.written(target, cells, plan.sheets.length),
    ...(backup === undefined ? [] : [cli.summary.backup(backup)]),
  ];
}

function summary({ assessment, findings }: Prepared, texts: Texts): string[] {
  const { summary: words } = texts.cli;
  const listed = findings.slice(0, LISTED);
  return [
    words.asOf(formatDay(assessment.asOf)),
    words.items(assessment.items.length),
    "",
    subjectTable(assessment.subjects, texts),
    "",
    findings.length === 0 ? words.noFindings : words.findings(countSeverities(findings)),
    ...(listed.length === 0 ? [] : [findingTable(listed, texts)]),
    ...(findings.length > LISTED ? [words.more(findings.length - LISTED)] : []),
  ];
}
