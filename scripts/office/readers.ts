import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, parse } from "node:path";
import { pathToFileURL } from "node:url";

/** Three minutes: the first start of LibreOffice makes its profile. */
const PATIENCE = 180_000;

/** A table as openpyxl reads it. */
export interface ForeignTable {
  readonly name: string;
  readonly ref: string;
  readonly filter: string | null;
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (string | number | boolean | null)[])[];
}

/** The tables of a file, read by openpyxl. */
export function readWithOpenpyxl(file: string): ForeignTable[] {
  const python = process.env["YIXIAN_PYTHON"] ?? "python3";
  const out = execFileSync(python, [join(__dirname, "read_tables.py"), file], { encoding: "utf8", timeout: PATIENCE });
  return JSON.parse(out) as ForeignTable[];
}

/**
 * The file opened by LibreOffice and written anew, recalculated, as .xlsx and .pdf.
 *
 * @throws Error when LibreOffice cannot open it
 */
export function convertWithLibreOffice(file: string): { readonly xlsx: Uint8Array; readonly pdf: Uint8Array } {
  return inLibreOffice(file, (convert) => ({ xlsx: convert(XLSX, "xlsx"), pdf: convert("pdf", "pdf") }));
}

/** The file opened by LibreOffice and written anew as .xlsx: cells without a value get the one of their formula. */
export function recalculateWithLibreOffice(file: string): Uint8Array {
  return inLibreOffice(file, (convert) => convert(XLSX, "xlsx"));
}

/** The file as LibreOffice writes it as .xls of 97 and as .xlsx. */
export function rewrittenByLibreOffice(file: string): { readonly xls: Uint8Array; readonly xlsx: Uint8Array } {
  return inLibreOffice(file, (convert) => ({ xls: convert("xls:MS Excel 97", "xls"), xlsx: convert(XLSX, "xlsx") }));
}

const XLSX = "xlsx:Calc MS Excel 2007 XML";
const XLS = "xls:MS Excel 97";

/** The kinds of workbooks that offices send. */
export type Kept = "xlsx" | "xls";

/** Opens each of these files in LibreOffice and writes it anew into a folder, under its own name. */
export function convertAllWithLibreOffice(files: readonly string[], kind: Kept, outdir: string): void {
  const office = process.env["YIXIAN_SOFFICE"] ?? "soffice";
  const profile = `-env:UserInstallation=${pathToFileURL(join(outdir, "profile")).href}`;
  const options = ["--headless", "--convert-to", kind === "xlsx" ? XLSX : XLS, "--outdir", outdir, ...files];
  execFileSync(office, [profile, ...options], { stdio: "ignore", timeout: PATIENCE });
}

type Convert = (format: string, extension: string) => Uint8Array;

function inLibreOffice<T>(file: string, work: (convert: Convert) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const office = process.env["YIXIAN_SOFFICE"] ?? "soffice";
  const convert: Convert = (format, extension) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const options = ["--headless", "--convert-to", format, "--outdir", folder, file];
    execFileSync(office, [profile, ...options], { stdio: "ignore", timeout: PATIENCE });
    return new Uint8Array(readFileSync(join(folder, `${parse(basename(file)).name}.${extension}`)));
  };
  try {
    return work(convert);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
