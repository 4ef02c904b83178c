import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import { pack, unpack } from "../src/hosts/file/zip";
import { timed } from "./command";

/** What adopting a sheet takes beside a bare read of the same file, each a process of its own. */
export interface AdoptResult {
  readonly rows: number;
  readonly adoptMs: number;
  readonly adoptBytes: number;
  /** The same, with the standard workbook written. */
  readonly writtenMs: number;
  readonly writtenBytes: number;
  readonly readMs: number;
  readonly readBytes: number;
}

const PROGRAM = resolve(__dirname, "../dist/cli/yixian.js");
const SIZES = [25_000, 100_000] as const;
/** A sheet of few rows whose used range claims all of Excel's. */
const FAR_ROWS = 30;

/** Adopts lists of growing length, and one that claims to be as long as a sheet can be. */
export function measureAdopt(): { readonly lists: readonly AdoptResult[]; readonly far: AdoptResult } {
  if (!existsSync(PROGRAM)) execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit" });
  const directory = mkdtempSync(join(tmpdir(), "yixian-bench-"));
  try {
    const measure = (rows: number, isFar = false): AdoptResult => {
      const messy = join(directory, `messy${rows}.xlsx`);
      writeFileSync(messy, messyList(rows, isFar));
      const adopt = timed([PROGRAM, "adopt", messy, "--json"]);
      const written = timed([PROGRAM, "adopt", messy, "--out", join(directory, `standard${rows}.xlsx`)]);
      const bare = timed([join(__dirname, "bareRead.cjs"), messy]);
      return {
        rows,
        adoptMs: adopt.ms,
        adoptBytes: adopt.bytes,
        writtenMs: written.ms,
        writtenBytes: written.bytes,
        readMs: bare.ms,
        readBytes: bare.bytes,
      };
    };
    return { lists: SIZES.map((rows) => measure(rows)), far: measure(FAR_ROWS, true) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A list with a title, merged categories, a subtotal after every hundred tasks, and 同上. */
function messyList(tasks: number, isFar: boolean): Uint8Array {
  const rows: (string | number | null)[][] = [
    ["2019年重点任务清单"],
    ["填报单位：督查室"],
    [
      "序号",
      "类别",
      "重点任务",
      "具体举措",
      "目标",
      "责任单位",
      "配合单位",
      "责任人",
      "完成时限",
      "完成率",
      "进展情况",
      "备注",
    ],
  ];
  const merges = [utils.decode_range("A1:L1")];
  for (let task = 0; task < tasks; task += 1) {
    const unit = `第${task % 10}街道`;
    const category = task % 100 === 0 ? "推动落实" : null;
    if (category !== null && task + 100 <= tasks) {
      merges.push({ s: { r: rows.length, c: 1 }, e: { r: rows.length + 99, c: 1 } });
    }
    const due = `${(task % 12) + 1}月底前`;
    const told = task % 3 === 1 ? "同上" : unit;
    rows.push([
      task + 1,
      category,
      `任务${task}`,
      `举措${task}`,
      `${task % 90}个以上`,
      told,
      null,
      "干部甲",
      due,
      0.5,
      "正在推进",
      null,
    ]);
    if (task % 100 === 99) rows.push(["小计", null, null, null, null, null, null, null, null, null, "100项"]);
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "清单");
  const bytes: unknown = write(book, { type: "buffer", bookType: "xlsx", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error("SheetJS gives its file as bytes");
  return isFar ? claimingAll(bytes) : bytes;
}

/** The workbook with a sheet that claims all rows: by its dimension, and by a blank cell at the far end. */
function claimingAll(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const xml = new TextDecoder()
    .decode(parts.get(name))
    .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XEY1048576"')
    .replace("</sheetData>", '<row r="1048576"><c r="XEY1048576" s="0"/></row></sheetData>');
  parts.set(name, new TextEncoder().encode(xml));
  return pack(parts);
}
