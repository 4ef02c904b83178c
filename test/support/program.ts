import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unpack } from "../../src/hosts/file/zip";
import type { FindingJson, ItemJson, ScoreJson, SubjectJson } from "../../src/app/scoreJson";

/** The command line as `npm run build:cli` makes it; `npm test` builds it first. */
const PROGRAM = resolve(__dirname, "../../dist/cli/yixian.js");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, with standard output and error in files rather than on a terminal. */
export function yixian(words: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  if (!existsSync(PROGRAM)) throw new Error("dist/cli/yixian.js is missing: npm run build:cli makes it");
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [PROGRAM, ...words], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Runs the command line with a reader that closes standard output after its first line. */
export function headOf(words: readonly string[]): Pick<Run, "stdout" | "stderr"> {
  const quoted = [process.execPath, PROGRAM, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const { stdout, stderr } = spawnSync("sh", ["-c", `${quoted} | head -n 1`], { encoding: "utf8" });
  return { stdout, stderr };
}

/** What `score --json` prints. Throws unless standard output is one JSON object and standard error is empty. */
export function scored(words: readonly string[], env: Readonly<Record<string, string>> = {}): ScoreJson {
  const run = yixian(["score", ...words, "--json"], env);
  if (run.stderr !== "") throw new Error(`standard error says: ${run.stderr}`);
  return JSON.parse(run.stdout) as ScoreJson;
}

/** The scored item of this id. */
export function itemJson({ items }: ScoreJson, id: string): ItemJson {
  return theOne(
    items.filter((item) => item.id === id),
    id,
  );
}

/** The scored subject of this name. */
export function subjectJson({ subjects }: ScoreJson, name: string): SubjectJson {
  return theOne(
    subjects.filter((subject) => subject.name === name),
    name,
  );
}

/** The cells at which there are findings of a code, as sheet!A1. */
export function cellsOf({ findings }: { readonly findings: readonly FindingJson[] }, code: string): string[] {
  return findings.filter((one) => one.code === code).map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`);
}

/** The hash of a file's bytes: equal ones say that it was not touched. */
export function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** The hash of every part of a workbook, by its name: two that are equal part by part give the same. */
export function partHashesOf(path: string): Readonly<Record<string, string>> {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  return Object.fromEntries([...unpack(readFileSync(path))].map(([name, bytes]) => [name, hash(bytes)]));
}

/** A new directory for the files of a test, and its removal. */
export function scratch(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), "yixian-"));
  return {
    path: (name) => join(directory, name),
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function theOne<T>(found: readonly T[], name: string): T {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error(`${found.length} named ${name}`);
  return only;
}
