import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CellValue } from "../src/core/model/cell";
import { newWorkbook } from "../src/hosts/file/newWorkbook";
import { bytesOf, textOf } from "../src/hosts/file/xml";
import { pack, unpack } from "../src/hosts/file/zip";
import type { NewSheet } from "../src/workbook/blank";
import { timed } from "./command";
import { sheetOf } from "./documents";
import { FIELDS, taskRow } from "./rows";

export interface RoundTrip {
  readonly what: string;
  readonly files: number;
  readonly outMs: number;
  readonly outBytes: number;
  readonly backMs: number;
  readonly backBytes: number;
}

const PROGRAM = resolve(__dirname, "../dist/cli/yixian.js");
const UNITS = 20;
const ROWS_OF_A_UNIT = 500;
const WORKERS = 534;
/** What every row says when it goes out. */
const NOTE = "按计划推进";
const ROWS_OF_A_WORKER = 20;

/** Hands out and collects everything again, each a whole command: 20 units with 500 tasks, 534 grid workers with 20 matters. */
export async function measureHandOut(): Promise<readonly RoundTrip[]> {
  return [
    await roundTrip(`${UNITS} units x ${ROWS_OF_A_UNIT} rows`, [taskSheet()], "unit"),
    await roundTrip(`${WORKERS} grid workers x ${ROWS_OF_A_WORKER} rows`, [taskSheet(1), matterSheet()], "person"),
  ];
}

async function roundTrip(what: string, sheets: readonly NewSheet[], by: string): Promise<RoundTrip> {
  const directory = mkdtempSync(join(tmpdir(), "yixian-bench-"));
  try {
    const [workbook, sent] = [join(directory, "master.xlsx"), join(directory, "sent")];
    mkdirSync(sent);
    writeFileSync(workbook, await newWorkbook({ sheets }));
    const out = timed([PROGRAM, "hand-out", workbook, "--dir", sent, "--by", by, "--as-of", "2019-06-28"]);
    for (const name of readdirSync(sent)) fillIn(join(sent, name));
    const back = timed([PROGRAM, "collect", workbook, sent, "--out", join(directory, "merged.xlsx")]);
    const files = readdirSync(sent).length;
    return { what, files, outMs: out.ms, outBytes: out.bytes, backMs: back.ms, backBytes: back.bytes };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Every row comes back with another note. */
function fillIn(path: string): void {
  const parts = unpack(new Uint8Array(readFileSync(path)));
  for (const [name, part] of parts) {
    if (name.startsWith("xl/worksheets/")) parts.set(name, bytesOf(textOf(part).replaceAll(`>${NOTE}<`, ">已办结<")));
  }
  writeFileSync(path, pack(parts));
}

/** Tasks of 19 columns, so many for each unit. */
function taskSheet(rows = ROWS_OF_A_UNIT): NewSheet {
  const responsible = FIELDS.indexOf("responsible");
  const assisting = FIELDS.indexOf("assisting");
  const body = Array.from({ length: UNITS * rows }, (_, i) =>
    taskRow(i).map((cell, at) => (at === responsible ? `第${(i % UNITS) + 1}街道` : at === assisting ? null : cell)),
  );
  return sheetOf("streetTasks", FIELDS, body);
}

function matterSheet(): NewSheet {
  const fields = ["id", "cellId", "matter", "person", "due", "progress", "remarks"];
  const body = Array.from({ length: WORKERS * ROWS_OF_A_WORKER }, (_, i): CellValue[] => {
    const worker = i % WORKERS;
    const id = `SX-${String(i).padStart(6, "0")}`;
    return [id, `WG-${worker}`, `示例事项第${i}件`, `网格员${worker}`, 43700, { percent: (i % 9) / 10 }, NOTE];
  });
  return sheetOf("gridMatters", fields, body);
}
