// Makes docs/images/scored-sample.png: the top of a page of the scored sample, printed by LibreOffice, with the columns of plain
// text left out so that the scores can be read. Needs soffice and pdftoppm.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wasmPath } from "../src/hosts/file/disk";
import { done, openBook, type Book } from "../src/hosts/file/engine";
import { columnLetters } from "../src/workbook/a1";
import { SCHEMA } from "../src/workbook/schema";

const SAMPLE = "samples/gulou-2019.xlsx";
const PICTURE = "docs/images/scored-sample.png";
const SHOWN: readonly string[] = [
  "id",
  "name",
  "target",
  "actual",
  "responsible",
  "due",
  "finish",
  "light",
  "timeliness",
  "quality",
  "qualitative",
  "quantitative",
  "score",
  "derivation",
];

async function picture(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "yixian-picture-"));
  try {
    const scored = join(folder, "scored.xlsx");
    // 1 says that findings of severity error stand in the sample, as they should.
    run(process.execPath, ["dist/cli/yixian.js", "score", SAMPLE, "--out", scored], [0, 1]);
    const page = join(folder, "page.xlsx");
    writeFileSync(page, onePage(await openBook(wasmPath(), readFileSync(scored))));
    run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, page], [0]);
    const cut = ["-x", "40", "-y", "55", "-W", "1200", "-H", "498"];
    const options = ["-f", "1", "-l", "1", "-r", "110", ...cut, "-png", "-singlefile"];
    run("pdftoppm", [...options, join(folder, "page.pdf"), PICTURE.replace(/\.png$/, "")], [0]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook with nothing but the streets' list and the columns to be seen. */
function onePage(book: Book): Uint8Array {
  const sheet = SCHEMA.streetTasks.sheet.zh;
  for (const name of book.GetSheetList().list) if (name !== sheet) done(book.DeleteSheet(name));
  SCHEMA.streetTasks.columns.forEach(({ field }, column) => {
    if (!SHOWN.includes(field)) done(book.SetColVisible(sheet, columnLetters(column), false));
  });
  done(book.SetPageLayout(sheet, { Size: 9, Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 }));
  const { buffer } = done(book.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  return buffer;
}

function run(program: string, args: readonly string[], wanted: readonly number[]): void {
  const { status, stderr } = spawnSync(program, [...args], { encoding: "utf8" });
  if (status === null || !wanted.includes(status)) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

void picture();
