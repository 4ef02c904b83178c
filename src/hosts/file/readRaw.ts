import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../core/model/cell";
import { delimitedSheet } from "../../workbook/delimited";
import { showsDays } from "../../workbook/numberFormat";
import { rawRow, type RawBook, type RawSheet } from "../../workbook/raw";
import { HostError } from "../host";
import { decodeText } from "./decodeText";
import { hasEncryptedPackage, isOle, openBytes } from "./guard";
import { parseSheets, valueOf } from "./read";
import { looksLikeZip } from "./zip";

const TEXT_FILE = /\.(?:csv|tsv|txt)$/i;
/** What programs save under .xls besides workbooks: web pages, and Excel's own XML of 2003. */
const MARKUP = /^\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<head|<style|<Workbook)/i;

/**
 * The sheets of a file as they are: .xlsx, .xls (also of WPS, and web pages that pass for it), and texts of cells in
 * UTF-8, UTF-16 or GB18030.
 *
 * @param name the file's name: its ending tells a text of cells, its stem names the sheet of one
 * @throws HostError file-empty, truncated, file-too-large, password-protected, unsupported (.xlsb, .ods), not-a-workbook
 */
export async function readRaw(bytes: Uint8Array, name: string): Promise<RawBook> {
  if (bytes.length === 0) throw new HostError("file-empty");
  if (looksLikeZip(bytes)) {
    const book = openBytes(bytes);
    const sheets = await parseSheets(book);
    return {
      date1904: book.date1904,
      sheets: book.sheets
        .filter(({ mark }) => mark === undefined)
        .map((sheet) => sheetOf(sheet.name, sheets[sheet.name])),
    };
  }
  if (isOle(bytes)) {
    if (hasEncryptedPackage(bytes)) throw new HostError("password-protected");
    return bookOf(await parse(bytes, "array"));
  }
  if (TEXT_FILE.test(name)) {
    const text = decodeText(bytes);
    if (text.trim() === "") throw new HostError("file-empty");
    return { date1904: false, sheets: [delimitedSheet(stemOf(name), text)] };
  }
  const text = decodeText(bytes);
  if (!MARKUP.test(text)) throw new HostError("not-a-workbook");
  return bookOf(await parse(text, "string"));
}

async function parse(content: Uint8Array | string, type: "array" | "string"): Promise<WorkBook> {
  const { read } = await import("@e965/xlsx");
  try {
    return read(content, {
      type,
      dense: true,
      cellFormula: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      nodim: true,
      raw: type === "string",
    });
  } catch (error) {
    const isLocked = /password|encryption scheme/i.test(String(error));
    throw new HostError(isLocked ? "password-protected" : "not-a-workbook", {}, { cause: error });
  }
}

function bookOf({ SheetNames, Sheets, Workbook }: WorkBook): RawBook {
  return {
    date1904: Workbook?.WBProps?.date1904 === true,
    sheets: SheetNames.map((name) => sheetOf(name, Sheets[name])),
  };
}

/** The rows that hold something: a sparse array is walked by what it holds. */
export function sheetOf(name: string, worksheet: WorkSheet | undefined): RawSheet {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = worksheet?.["!data"] ?? [];
  const rows: RawSheet["rows"][number][] = [];
  data.forEach((line = [], row) => {
    const cells: CellValue[] = [];
    const dates: number[] = [];
    line.forEach((cell, column) => {
      const value = valueOf(cell);
      if (value === null) return;
      while (cells.length < column) cells.push(null);
      cells.push(value);
      if (typeof value === "number" && typeof cell?.z === "string" && showsDays(cell.z)) dates.push(column);
    });
    const read = rawRow(row, cells, dates);
    if (read !== undefined) rows.push(read);
  });
  return { name, rows, merges: mergesOf(worksheet) };
}

function mergesOf(worksheet: WorkSheet | undefined): RawSheet["merges"] {
  return (worksheet?.["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
}

/** @example stemOf("街镇任务.csv") // "街镇任务" */
function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
