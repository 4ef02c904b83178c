// Scores workbooks that other programs made and looks at what became of them: part by part, kind by kind, and through
// the eyes of LibreOffice and openpyxl. Then LibreOffice computes the formulas of the sample's scorecards, and saves the
// golden returned files. Ends with 1 when anything was lost, a formula gives another number than the engine, or a
// returned file comes to something else.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Table from "cli-table3";
import { recompute } from "../src/app/recompute";
import { dayOf, type Day } from "../src/core/calendar/day";
import { openFile } from "../src/hosts/file/disk";
import { fileHost } from "../src/hosts/file/host";
import { openPackage } from "../src/hosts/file/package";
import { unpack } from "../src/hosts/file/zip";
import { address } from "../src/workbook/a1";
import type { Plan } from "../src/workbook/change";
import { verifyAdopted } from "./office/adopted";
import { trialModels, verifyCards } from "./office/cards";
import { compareTables } from "./office/compare";
import { countKinds } from "./office/kinds";
import { compareParts, type PartReport } from "./office/parts";
import { convertWithLibreOffice, readWithOpenpyxl } from "./office/readers";
import { verifyReturned } from "./office/returned";

const FIXTURES = join(__dirname, "../test/data/fixtures");
const SAMPLE = join(__dirname, "../samples/gulou-2019.xlsx");

interface Verdict {
  readonly file: string;
  readonly parts: readonly PartReport[];
  readonly kinds: readonly (readonly [kind: string, before: number, after: number])[];
  readonly losses: readonly string[];
}

async function verify(file: string, folder: string): Promise<Verdict> {
  const today = worked();
  const host = await openFile(file);
  const before = unpack(host.bytes());
  const { plan } = await recompute(host, { today, asOf: today });
  const scored = join(folder, basename(file));
  await host.save(scored);
  const after = unpack(host.bytes());

  const parts = compareParts(before, after, writtenCells(plan, before));
  const had = countKinds(before);
  const has = countKinds(after);
  const kinds = [...had].map(([kind, count]) => [kind, count, has.get(kind) ?? 0] as const);
  const ours = await host.read();
  const office = convertWithLibreOffice(scored);
  const again = await recompute(await openFile(scored), { today, asOf: today });
  const losses = [
    ...parts.flatMap(({ part, losses: lost }) => lost.map((loss) => `${part}: ${loss}`)),
    ...kinds.filter(([, was, is]) => is < was).map(([kind, was, is]) => `${kind}: ${was} → ${is}`),
    ...compareTables(ours, readWithOpenpyxl(scored), plan).map((difference) => `openpyxl: ${difference}`),
    ...compareTables(ours, await fileHost(office.xlsx, "", "").read(), plan).map((each) => `LibreOffice: ${each}`),
    ...(office.pdf.length === 0 ? ["LibreOffice: no PDF"] : []),
    ...(again.plan.tables.length + again.plan.sheets.length > 0 ? ["a second run changes something"] : []),
  ];
  return { file: basename(file), parts, kinds, losses };
}

/** The cells that the plan writes, as part!A1. */
function writtenCells(plan: Plan, before: ReturnType<typeof unpack>): Set<string> {
  const parts = new Map(openPackage(before).sheets.map(({ id, part }) => [id, part]));
  return new Set(
    plan.tables.flatMap(({ sheetId, area, added, cells }) =>
      [...added.map(({ column }) => ({ row: area.row, column })), ...cells].map(
        ({ row, column }) => `${parts.get(sheetId) ?? ""}!${address(row, column)}`,
      ),
    ),
  );
}

function print({ file, parts, kinds, losses }: Verdict): void {
  const table = new Table({ head: ["part", "", "why"], style: { head: [], border: [] } });
  for (const { part, fate, why } of parts) table.push([part, fate, why]);
  console.log(`\n${file}\n${table.toString()}`);
  console.log(`survived: ${kinds.map(([kind, was, is]) => `${kind} ${was}/${is}`).join(", ")}`);
  for (const loss of losses) console.log(`LOST ${loss}`);
}

/** The leaders' workbook of a file, its formulas computed by LibreOffice. */
async function printCards(file: string, folder: string): Promise<void> {
  for (const [what, model] of await trialModels(file, worked())) {
    const { formulas, wrong } = await verifyCards(model, folder);
    console.log(`\nscorecards of ${basename(file)}, ${what}: ${formulas} formulas, ${wrong.length} wrong`);
    for (const each of wrong) console.log(`WRONG ${each}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

/** What returned files come to once LibreOffice has saved them. */
async function printReturned(folder: string): Promise<void> {
  const { files, differences } = await verifyReturned(folder);
  console.log(`\nreturned files saved by LibreOffice: ${files}, ${differences.length} with another outcome`);
  for (const difference of differences) console.log(`OTHERWISE ${difference}`);
  if (differences.length > 0) process.exitCode = 1;
}

/** The messy workbooks of the tests, written by LibreOffice: they are understood as before. */
async function printAdopted(folder: string): Promise<void> {
  const { sheets, differences } = await verifyAdopted(folder);
  console.log(
    `\nmessy sheets that LibreOffice wrote as .xls and .xlsx: ${sheets}, ${differences.length} understood otherwise`,
  );
  for (const each of differences) console.log(`OTHERWISE ${each}`);
  if (differences.length > 0) process.exitCode = 1;
}

/** The day of the worked example. */
function worked(): Day {
  const day = dayOf(2019, 6, 28);
  if (day === undefined) throw new Error("28 June 2019 is a day");
  return day;
}

async function main(): Promise<void> {
  const fixtures = readdirSync(FIXTURES).filter((name) => /\.xls[xm]$/.test(name));
  const files = [...fixtures.map((name) => join(FIXTURES, name)), ...(existsSync(SAMPLE) ? [SAMPLE] : [])];
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  const summary = new Table({
    head: ["workbook", "identical", "changed", "added", "lost"],
    style: { head: [], border: [] },
  });
  try {
    for (const file of files) {
      const verdict = await verify(file, folder);
      print(verdict);
      const count = (fate: PartReport["fate"]): number => verdict.parts.filter((part) => part.fate === fate).length;
      summary.push([verdict.file, count("identical"), count("changed"), count("added"), verdict.losses.length]);
      if (verdict.losses.length > 0) process.exitCode = 1;
    }
    if (existsSync(SAMPLE)) await printCards(SAMPLE, folder);
    await printReturned(folder);
    await printAdopted(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${summary.toString()}`);
}

void main();
