import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeSheets, type Sheets } from "../support/sheets";

/** What must come out of a whole workbook; numbers are printed figures, rounded to 4 decimals. */
export interface Expected {
  readonly exitCode: number;
  readonly items: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  readonly subjects: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  /** The Out cells of each row but the last one, the derivation. */
  readonly written: Readonly<Record<string, readonly (string | number | null)[]>>;
  /** Code and cell of every finding, sorted. */
  readonly findings: readonly string[];
}

/** A case holds either sheets to write or a file that another program wrote. */
type Case = { readonly sheets: Sheets } | { readonly file: string };

/** The directories beside this file, each a whole workbook with what must come out. */
export const CASES: readonly string[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, "expected.json")))
  .map(({ name }) => name);

/** The workbook of a case; one that is written down as sheets is made at `path`. */
export async function workbookOf(name: string, path: string): Promise<string> {
  const found = (await import(join(__dirname, name, "case"))) as Case;
  return "file" in found ? found.file : writeSheets(path, found.sheets);
}

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected;
}
