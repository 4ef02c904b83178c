import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileHost } from "../src/hosts/file/host";
import { newWorkbook } from "../src/hosts/file/newWorkbook";
import { wasmPath } from "../src/hosts/file/disk";
import type { NewWorkbook } from "../src/workbook/blank";
import { headerOf } from "../src/workbook/schema";
import { FIELDS, taskRow } from "./rows";
import { medianOf } from "./stopwatch";

export interface CommandResult {
  /** Median over the rounds of the whole command against a bare read plus a bare write. */
  readonly ratio: number;
  /** How many cells the command writes, its own sheets included. */
  readonly cells: number;
  readonly scoreMs: number;
  readonly readMs: number;
  readonly writeMs: number;
  /** Peak memory of each process. */
  readonly scoreBytes: number;
  readonly readBytes: number;
  readonly writeBytes: number;
}

const PROGRAM = resolve(__dirname, "../dist/cli/yixian.js");
const TASKS = 5000;
const COLUMNS = 30;
const ROUNDS = 5;

/** Runs the command and the two bare programs in turn, each as a process of its own. */
export async function measureCommand(): Promise<CommandResult> {
  if (!existsSync(PROGRAM)) execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit" });
  const directory = mkdtempSync(join(tmpdir(), "yixian-bench-"));
  try {
    const workbook = join(directory, "tasks.xlsx");
    const scored = join(directory, "scored.xlsx");
    writeFileSync(workbook, await newWorkbook(content()));
    const score = () => timed([PROGRAM, "score", workbook, "--as-of", "2019-06-28", "--out", scored]);
    score();
    const cells = await writtenCells(workbook, scored);
    const bare = (name: string, ...more: string[]) => timed([join(__dirname, name), workbook, ...more]);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const [whole, read] = [score(), bare("bareRead.cjs")];
      const write = bare("bareWrite.cjs", join(directory, "written.xlsx"), String(cells));
      return { whole, read, write, ratio: whole.ms / (read.ms + write.ms) };
    });
    const median = (of: (round: (typeof rounds)[number]) => number) => medianOf(rounds.map(of));
    return {
      ratio: median(({ ratio }) => ratio),
      cells,
      scoreMs: median(({ whole }) => whole.ms),
      readMs: median(({ read }) => read.ms),
      writeMs: median(({ write }) => write.ms),
      scoreBytes: median(({ whole }) => whole.bytes),
      readBytes: median(({ read }) => read.bytes),
      writeBytes: median(({ write }) => write.bytes),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A task list in an Excel table, with columns of its owner's beside the standard ones. */
function content(): NewWorkbook {
  const own = Array.from({ length: COLUMNS - FIELDS.length }, (_, i) => `自用${i + 1}`);
  const headers = [...FIELDS.map((field) => headerOf("streetTasks", field, "zh-CN")), ...own];
  const body = Array.from({ length: TASKS }, (_, i) => [...taskRow(i), ...own.map((_name, j) => (i * j) % 97)]);
  const table = {
    name: "街镇任务",
    row: 0,
    column: 0,
    headers,
    hints: headers.map(() => ""),
    required: headers.map(() => false),
    body,
    formats: headers.map(() => null),
    validations: [],
    outFrom: null,
  };
  return { sheets: [{ name: "街镇任务清单", widths: headers.map(() => 12), frozenRows: 1, tables: [table] }] };
}

/** The cells that the command has filled: what the scored file holds beyond the workbook. */
async function writtenCells(workbook: string, scored: string): Promise<number> {
  return (await filledCells(scored)) - (await filledCells(workbook));
}

async function filledCells(path: string): Promise<number> {
  const { sheets } = await fileHost(new Uint8Array(readFileSync(path)), path, wasmPath()).read();
  const grids = sheets.flatMap(({ tables, loose }) => [...tables, ...(loose === undefined ? [] : [loose])]);
  return grids.reduce((sum, { cells }) => sum + cells.values.flat().filter((value) => value !== null).length, 0);
}

/** Runs a program of Node's to its end: how long it took as a whole, and how much memory it held at most. */
export function timed(words: readonly string[]): { readonly ms: number; readonly bytes: number } {
  const note = join(mkdtempSync(join(tmpdir(), "yixian-peak-")), "bytes");
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(__dirname, "peak.cjs"), ...words], {
    env: { ...process.env, PEAK_NOTE: note },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  // 1: scored, with findings of severity error.
  if (status !== 0 && status !== 1) throw new Error(`${words.join(" ")} ended with ${String(status)}: ${stderr}`);
  const bytes = Number(readFileSync(note, "utf8"));
  rmSync(note);
  return { ms, bytes };
}
