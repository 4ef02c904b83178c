import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScoreJson } from "../../src/app/scoreJson";
import { SCHEMA, TABLE_KEYS } from "../../src/workbook/schema";
import { scored, scratch } from "../support/program";
import { readRows, writeSheets, type Sheets } from "../support/sheets";

// A workbook for each table beside the task lists, with all that must come out of it. The figures were worked out by
// the rules of scoring.md and hold to four decimals.

const CASES = readdirSync(__dirname)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => name.replace(/\.ts$/, ""));

const files = scratch();
afterAll(files.remove);

test.each(CASES)("%s", async (name) => {
  const { sheets } = (await import(join(__dirname, name))) as { readonly sheets: Sheets };
  const workbook = writeSheets(files.path(`${name}.xlsx`), sheets);
  const out = files.path(`${name}-out.xlsx`);
  const json = scored([workbook, "--out", out]);
  const actual = { ...figures(json), written: writtenCells(out, sheets) };
  expect(actual).toEqual(JSON.parse(readFileSync(join(__dirname, `${name}.json`), "utf8")));
});

/** Everything that is printed, numbers with four decimals; a finding by its code and cell. */
function figures({ asOf, items, subjects, findings }: ScoreJson) {
  return {
    asOf,
    items: items.map(({ id, table, ...rest }) => ({ id, table, ...rounded(rest) })),
    subjects: subjects.map(rounded),
    findings: findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell ?? ""}`).sort(),
  };
}

function rounded(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === "number" ? Number(value.toFixed(4)) : value]),
  );
}

/** The Out columns of each sheet of the user's that has some, with their headers. */
function writtenCells(path: string, sheets: Sheets) {
  const owned = new Set(
    TABLE_KEYS.flatMap((key) => SCHEMA[key].columns.filter(({ out }) => out).map(({ name }) => name.zh)),
  );
  return Object.fromEntries(
    Object.keys(sheets).flatMap((sheet) => {
      const [headers = [], ...rows] = readRows(path, sheet);
      const given = sheets[sheet]?.[0]?.length ?? 0;
      const columns = headers.flatMap((header, i) => (i >= given && owned.has(String(header)) ? [i] : []));
      if (columns.length === 0) return [];
      return [[sheet, [headers, ...rows].map((row) => columns.map((column) => row[column] ?? null))]];
    }),
  );
}
