import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CellValue } from "../src/core/model/cell";
import type { TableKey } from "../src/core/model/tables";
import { newWorkbook } from "../src/hosts/file/newWorkbook";
import type { NewSheet } from "../src/workbook/blank";
import { headerOf, said, SCHEMA } from "../src/workbook/schema";
import { timed } from "./command";
import { FIELDS, taskRow } from "./rows";

/** What making one kind of document takes, as a whole command. */
export interface DocumentResult {
  readonly what: string;
  readonly ms: number;
  /** The most memory that the process held. */
  readonly peakBytes: number;
  readonly fileBytes: number;
}

const PROGRAM = resolve(__dirname, "../dist/cli/yixian.js");
const UNITS = 10;
const GRID_WORKERS = 534;
const ITEMS = 5000;

/** Runs the command on a district of 10 units, 534 grid workers and 5,000 items, once for each kind of document. */
export async function measureDocuments(): Promise<readonly DocumentResult[]> {
  if (!existsSync(PROGRAM)) execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit" });
  const directory = mkdtempSync(join(tmpdir(), "yixian-bench-"));
  try {
    const workbook = join(directory, "district.xlsx");
    writeFileSync(workbook, await newWorkbook({ sheets: [tasks(), roster()] }));
    const make = (what: string, from: string, option: string, name: string, asOf = "2019-06-28"): DocumentResult => {
      const file = join(directory, name);
      const { ms, bytes } = timed([PROGRAM, "score", from, "--as-of", asOf, option, file]);
      return { what, ms, peakBytes: bytes, fileBytes: statSync(file).size };
    };
    const results = [
      make("sheets in the workbook", workbook, "--out", "scored.xlsx"),
      make("leaders' workbook", workbook, "--scorecards", "cards.xlsx"),
      make("bulletin", workbook, "--bulletin", "bulletin.docx"),
    ];
    make("", workbook, "--out", "april.xlsx", "2019-04-30");
    const may = join(directory, "may.xlsx");
    make("", join(directory, "april.xlsx"), "--out", "may.xlsx", "2019-05-31");
    return [
      ...results,
      make("sheets, with the trend of two runs before", may, "--out", "scored.xlsx"),
      make("leaders' workbook, with that trend", may, "--scorecards", "cards.xlsx"),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Each task is a unit's, another helps, and a grid worker answers for it. */
function tasks(): NewSheet {
  const columns = [...FIELDS, "person"] as const;
  const body = Array.from({ length: ITEMS }, (_, i) => {
    const cells = taskRow(i).map((value, field) => {
      if (FIELDS[field] === "responsible") return unit(i);
      return FIELDS[field] === "assisting" ? unit(i * 3 + 1) : value;
    });
    return [...cells, worker(i)];
  });
  return sheetOf("streetTasks", columns, body);
}

function roster(): NewSheet {
  const units = Array.from({ length: UNITS }, (_, i) => [unit(i), "街镇"]);
  const workers = Array.from({ length: GRID_WORKERS }, (_, i) => [worker(i), "网格员"]);
  return sheetOf("roster", ["name", "kind"], [...units, ...workers]);
}

/** A sheet of one table with these rows, its columns in the order of `fields`. */
export function sheetOf(key: TableKey, fields: readonly string[], body: readonly (readonly CellValue[])[]): NewSheet {
  const headers = fields.map((field) => headerOf(key, field, "zh-CN"));
  const table = {
    name: said(SCHEMA[key].table, "zh-CN"),
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
  return { name: said(SCHEMA[key].sheet, "zh-CN"), widths: headers.map(() => 12), frozenRows: 1, tables: [table] };
}

function unit(i: number): string {
  return `第${(i % UNITS) + 1}街道`;
}

function worker(i: number): string {
  return `网格员${String((i % GRID_WORKERS) + 1).padStart(3, "0")}`;
}
