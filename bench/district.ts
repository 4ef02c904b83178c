import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CellValue } from "../src/core/model/cell";
import { newWorkbook } from "../src/hosts/file/newWorkbook";
import type { NewSheet } from "../src/workbook/blank";
import { timed } from "./command";
import { sheetOf, type DocumentResult } from "./documents";
import { FIELDS, taskRow } from "./rows";

/** A district in which every part of the method runs. */
export const DISTRICT = { units: 10, cells: 534, matters: 10_000, tasks: 3_000, projects: 6_000 } as const;

const PROGRAM = resolve(__dirname, "../dist/cli/yixian.js");
/** 1 March 2019 as Excel counts days. */
const START = 43525;

/** Runs the command on the district: judged only, with its results written, and with its bulletin. */
export async function measureDistrict(): Promise<readonly DocumentResult[]> {
  if (!existsSync(PROGRAM)) execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit" });
  const directory = mkdtempSync(join(tmpdir(), "yixian-bench-"));
  try {
    const workbook = join(directory, "district.xlsx");
    writeFileSync(workbook, await newWorkbook({ sheets: [roster(), tasks(), projects(), cells(), matters()] }));
    const make = (what: string, ...output: readonly [option: string, name: string] | []): DocumentResult => {
      const [option, name] = output;
      const file = name === undefined ? workbook : join(directory, name);
      const written = option === undefined ? [] : [option, file];
      const { ms, bytes } = timed([PROGRAM, "score", workbook, "--as-of", "2019-06-28", ...written]);
      return { what, ms, peakBytes: bytes, fileBytes: statSync(file).size };
    };
    return [
      make("read and judged"),
      make("results in the workbook", "--out", "scored.xlsx"),
      make("bulletin", "--bulletin", "bulletin.docx"),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function many<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function tasks(): NewSheet {
  const body = many(DISTRICT.tasks, (i) =>
    taskRow(i).map((value, field) => (FIELDS[field] === "responsible" ? unit(i) : value)),
  );
  return sheetOf("streetTasks", FIELDS, body);
}

/** Two for each task, over the same spans and with the same figures. */
function projects(): NewSheet {
  const taken = FIELDS.filter((field) => !["category", "measures", "progressNote", "id"].includes(field));
  const body = many(DISTRICT.projects, (i): readonly CellValue[] => {
    const task = taskRow(i % DISTRICT.tasks);
    const values = taken.map((field) => (field === "responsible" ? unit(i) : (task[FIELDS.indexOf(field)] ?? null)));
    return [`XM-${i}`, task[0] ?? null, ...values];
  });
  return sheetOf("projects", ["id", "taskId", ...taken], body);
}

function cells(): NewSheet {
  const body = many(DISTRICT.cells, (i) => [cell(i), `${cell(i)}网格`, unit(i), `网格长${i % 69}`, worker(i)]);
  return sheetOf("gridCells", ["id", "name", "street", "head", "worker"], body);
}

/** About nineteen in each cell; every third is done, in time or a few days late. */
function matters(): NewSheet {
  const body = many(DISTRICT.matters, (i): readonly CellValue[] => {
    const due = START + 30 + (i % 200);
    const finish = i % 3 === 0 && due < START + 110 ? due - 3 + (i % 7) : null;
    return [`SX-${i}`, cell(i), `事项${i % 40}`, worker(i), START, due, finish, { percent: (i % 10) / 10 }, 1, 1];
  });
  const fields = ["id", "cellId", "matter", "person", "start", "due", "finish", "progress", "workload", "difficulty"];
  return sheetOf("gridMatters", fields, body);
}

function roster(): NewSheet {
  const units = many(DISTRICT.units, (i) => [unit(i), "街镇", null]);
  const heads = many(69, (i) => [`网格长${i}`, "网格员", "网格长"]);
  const workers = many(DISTRICT.cells, (i) => [worker(i), "网格员", "网格员"]);
  return sheetOf("roster", ["name", "kind", "group"], [...units, ...heads, ...workers]);
}

function unit(i: number): string {
  return `第${(i % DISTRICT.units) + 1}街道`;
}

function cell(i: number): string {
  return `WG-${(i % DISTRICT.cells) + 1}`;
}

function worker(i: number): string {
  return `网格员${(i % DISTRICT.cells) + 1}`;
}
