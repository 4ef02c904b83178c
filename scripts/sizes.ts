// How much the pane loads, as servers send it (gzip). Fails when what is loaded at the start is over the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Table from "cli-table3";

/** Without Office.js, which is not ours and comes from Excel's own cache. */
const BUDGET_KB = 250;
const SITE = join(__dirname, "../dist/site");

interface Part {
  readonly file: string;
  readonly initial: boolean;
  readonly kb: number;
}

/** The site's own scripts and data, those of the start first. */
function parts(): Part[] {
  const page = readFileSync(join(SITE, "taskpane.html"), "utf8");
  return readdirSync(SITE)
    .filter((file) => /\.(js|bin)$/.test(file))
    .map((file) => ({ file, initial: page.includes(file), kb: sentKb(file) }))
    .sort((a, b) => Number(b.initial) - Number(a.initial) || b.kb - a.kb);
}

/** What is packed already is sent as it is. */
function sentKb(file: string): number {
  const bytes = readFileSync(join(SITE, file));
  return (file.endsWith(".bin") ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1024;
}

function report(): void {
  const all = parts();
  const initial = all.filter((part) => part.initial).reduce((sum, part) => sum + part.kb, 0);
  const table = new Table({
    head: ["file", "loaded", "KB"],
    colAligns: ["left", "left", "right"],
    style: { head: [], border: [] },
  });
  for (const { file, initial: first, kb } of all) table.push([file, first ? "at the start" : "on use", kb.toFixed(1)]);
  table.push(["at the start", `budget ${BUDGET_KB}`, initial.toFixed(1)]);
  console.log(table.toString());
  if (initial > BUDGET_KB) {
    console.error(`over the budget of ${BUDGET_KB} KB`);
    process.exitCode = 1;
  }
}

report();
