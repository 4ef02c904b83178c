import type { CellValue } from "../../../src/core/model/cell";
import { parseAddress } from "../../../src/workbook/a1";
import type { Area } from "../../../src/workbook/snapshot";
import { rawSheet, type RawBook } from "../../../src/workbook/raw";

/** A sheet as an office sends it: its rows, and its merged areas as Excel writes them. */
export interface MessySheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  /** Cells that are shown as dates. */
  readonly dates?: readonly string[];
}

/** What must be understood of a list. Columns by their letters; null for one that is left out. */
export interface ExpectedList {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly table?: "街镇任务" | "领导任务";
  readonly ids?: readonly string[];
  /** Cells of tasks, by the task's place in the list counted from 1 and the column's name. */
  readonly cells?: Readonly<Record<string, CellValue>>;
}

export interface Golden {
  /** What is special about it. */
  readonly title: string;
  readonly sheets: readonly MessySheet[];
  readonly lists: readonly ExpectedList[];
  /** Why each of the other sheets is none. */
  readonly refused?: Readonly<Record<string, string>>;
}

/** The messy workbook as any host gives it. */
export function rawBook(sheets: readonly MessySheet[]): RawBook {
  return { date1904: false, sheets: sheets.map(rawSheetOf) };
}

function rawSheetOf({ name, rows, merges = [], dates = [] }: MessySheet) {
  const shown = dates.map((text) => cell(text));
  const sheet = rawSheet(name, rows, { merges: merges.map(areaOf) });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      dates: shown.filter((place) => place.row === row.row).map(({ column }) => column),
    })),
  };
}

/** @example areaOf("A1:C1") // { row: 0, column: 0, rows: 1, columns: 3 } */
export function areaOf(text: string): Area {
  const [from, to] = text.split(":").map(cell);
  if (from === undefined || to === undefined) throw new Error(`no area: ${text}`);
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function cell(text: string) {
  const found = parseAddress(text);
  if (found === undefined) throw new Error(`no cell: ${text}`);
  return found;
}
