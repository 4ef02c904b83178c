import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write, type CellObject } from "@e965/xlsx";
import { isFault, isPercent, type CellValue } from "../../src/core/model/cell";
import { readRaw } from "../../src/hosts/file/readRaw";
import { adopt } from "../../src/workbook/adopt/adopt";
import { columnLetters } from "../../src/workbook/a1";
import type { RawBook, RawSheet } from "../../src/workbook/raw";
import { HEADER_CASES } from "../../test/workbook/adopt/cases/headers";
import { OFFICE_CASES } from "../../test/workbook/adopt/cases/offices";
import { MORE_OFFICE_CASES } from "../../test/workbook/adopt/cases/officesMore";
import { ROW_CASES } from "../../test/workbook/adopt/cases/rows";
import { SHEET_CASES } from "../../test/workbook/adopt/cases/sheets";
import { rawBook } from "../../test/workbook/adopt/golden";
import { rewrittenByLibreOffice } from "./readers";

/** What adopting finds in the messy workbooks once LibreOffice has written them, where it is not what it was. */
export interface AdoptedElsewhere {
  readonly sheets: number;
  readonly differences: readonly string[];
}

/** Adopts the golden messy workbooks as they are, and as LibreOffice writes them. */
export async function verifyAdopted(folder: string): Promise<AdoptedElsewhere> {
  const book = allSheets();
  const file = join(folder, "messy.xlsx");
  writeFileSync(file, bytesOf(book));
  const expected = understood(book);
  const { xls, xlsx } = rewrittenByLibreOffice(file);
  const differences: string[] = [];
  for (const [name, bytes] of [
    ["messy.xls", xls],
    ["messy.xlsx", xlsx],
  ] as const) {
    const found = understood(await readRaw(bytes, name));
    for (const [sheet, text] of expected) {
      if (found.get(sheet) !== text) differences.push(`${name} ${sheet}: ${text} → ${found.get(sheet) ?? "gone"}`);
    }
  }
  return { sheets: book.sheets.length, differences };
}

/** All sheets in one workbook, since every start of LibreOffice takes seconds; their names are told apart. */
function allSheets(): RawBook {
  const cases = [...HEADER_CASES, ...ROW_CASES, ...SHEET_CASES, ...OFFICE_CASES, ...MORE_OFFICE_CASES];
  const sheets = cases.flatMap((golden) => rawBook(golden.sheets).sheets);
  return { date1904: false, sheets: sheets.map((sheet, at) => ({ ...sheet, name: `${at + 1} ${sheet.name}` })) };
}

function understood(book: RawBook): ReadonlyMap<string, string> {
  return new Map(
    book.sheets.map(({ name }) => {
      const { lists, refused } = adopt(book, { sheet: name });
      const read = lists.map(({ headerRow, headerRows, firstRow, lastRow, columns, tasks }) => ({
        rows: [headerRow, headerRows, firstRow, lastRow],
        columns: columns.map(({ column, field }) => `${columnLetters(column)}=${field ?? ""}`),
        tasks: tasks.map(({ id, task }) => [id, ...Object.values(task.cells).map(shown)]),
      }));
      return [name, JSON.stringify([read, refused.map(({ reason }) => reason)])];
    }),
  );
}

/** Line ends are one program's own; so is the last digit of a share. */
function shown(cell: CellValue): string | number | null {
  if (cell === null || isFault(cell)) return null;
  if (isPercent(cell)) return Number(cell.percent.toFixed(6));
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : Number(cell);
}

function bytesOf({ sheets }: RawBook): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  const bytes: unknown = write(book, { type: "buffer", bookType: "xlsx" });
  if (!(bytes instanceof Uint8Array)) throw new Error("SheetJS gives its file as bytes");
  return bytes;
}

function worksheetOf({ rows, merges }: RawSheet) {
  const lines: (CellObject | null)[][] = Array.from({ length: 1 + (rows.at(-1)?.row ?? -1) }, () => []);
  for (const { row, cells, dates = [] } of rows) {
    lines[row] = cells.map((cell, column) => cellOf(cell, dates.includes(column)));
  }
  const sheet = utils.aoa_to_sheet(lines);
  sheet["!merges"] = merges.map(({ row, column, rows: high, columns: wide }) => ({
    s: { r: row, c: column },
    e: { r: row + high - 1, c: column + wide - 1 },
  }));
  return sheet;
}

function cellOf(cell: CellValue, isDate: boolean): CellObject | null {
  if (cell === null || isFault(cell)) return null;
  if (isPercent(cell)) return { t: "n", v: cell.percent, z: "0%" };
  if (typeof cell === "number") return isDate ? { t: "n", v: cell, z: "yyyy-mm-dd" } : { t: "n", v: cell };
  return typeof cell === "boolean" ? { t: "b", v: cell } : { t: "s", v: cell };
}
