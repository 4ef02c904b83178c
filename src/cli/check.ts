import { explain } from "../app/explain";
import { judge } from "../app/judge";
import { findingJson } from "../app/scoreJson";
import { formatDay } from "../core/calendar/day";
import { openFile } from "../hosts/file/disk";
import { textsOf } from "./texts";
import { countSeverities } from "../report/explain";
import type { Request } from "./arguments";
import { clockOf, exitCodeOf } from "./run";
import { findingTable } from "./tables";
import type { Terminal } from "./terminal";

type CheckRequest = Extract<Request, { command: "check" }>;

/** Lists everything that was found in a workbook; the file is not changed. */
export async function check(request: CheckRequest, terminal: Terminal): Promise<number> {
  terminal.progress(textsOf(request.locale ?? "zh-CN").cli.progress.reading);
  const judgement = await judge(await openFile(request.workbook), clockOf(request));
  const { asOf, parameters } = judgement.assessment;
  const findings = explain(judgement, request.locale);
  const texts = textsOf(request.locale ?? parameters.language);
  const { summary } = texts.cli;
  if (request.json) {
    terminal.print(JSON.stringify({ asOf: formatDay(asOf), findings: findings.map(findingJson) }, null, 2));
  } else if (findings.length === 0) {
    terminal.print(`${summary.asOf(formatDay(asOf))}\n${summary.noFindings}`);
  } else {
    const counts = summary.findings(countSeverities(findings));
    terminal.print([summary.asOf(formatDay(asOf)), counts, "", findingTable(findings, texts)].join("\n"));
  }
  return exitCodeOf(findings);
}
