import type { Assessment } from "../../core/scoring/result";
import { textsOf, type Texts } from "../../locales";
import { address } from "../../workbook/a1";
import { cellText } from "../../workbook/cellText";
import type { CellStyle, PrintSetup, SheetCell, SheetRow } from "../../workbook/change";
import type { PreviousRun } from "../../workbook/history";
import type { Language } from "../../workbook/schema";
import type { Area } from "../../workbook/snapshot";
import { linesOf, rowHeight } from "../measure";

/** What every sheet of the leaders' workbook is made from. */
export interface Making {
  readonly assessment: Assessment;
  /** The runs of earlier as-of days, the last one last. */
  readonly runs: readonly PreviousRun[];
  readonly fingerprint: string;
  readonly language: Language;
  readonly texts: Texts;
}

/** What a cell shows, and the formula that gives it. A formula refers to cells; it never holds the text of one. */
export interface Content {
  readonly value: string | number | null;
  readonly formula?: string;
}

/** So much of a fingerprint tells two runs apart on paper; the cover has all of it. */
const SHORT = 16;
/** In points, at the size that tables are written in. */
const LINE = 14;
const ROW_HEIGHT = 18;
/** Excel allows no higher row. */
const HIGHEST_ROW = 409;

export function makingOf(
  assessment: Assessment,
  fingerprint: string,
  language: Language,
  runs: readonly PreviousRun[] = [],
): Making {
  return { assessment, runs, fingerprint, language, texts: textsOf(language) };
}

export function shortFingerprint({ fingerprint }: Making): string {
  return fingerprint.slice(0, SHORT);
}

/** Print set-up of A4 pages that bear the as-of day and the fingerprint of their run. */
export function printOf(making: Making, orientation: PrintSetup["orientation"]): PrintSetup {
  const { assessment, texts } = making;
  return {
    orientation,
    margins: [15, 18, 12, 12],
    footer: texts.leaders.footer(assessment.asOf, shortFingerprint(making)),
  };
}

/** n/a is the empty text in a formula's cell, and a blank one elsewhere: neither is ever a zero. */
export function numeric(value: number | null, formula: string): Content {
  return { value: value ?? "", formula };
}

/** Another cell's number, or the empty text where it is n/a: a plain reference would turn a blank cell into zero. */
export function pulled(value: number | null, reference: string): Content {
  return numeric(value, `IF(ISNUMBER(${reference}),${reference},"")`);
}

/** Two values weighted, over what is not n/a and has weight; the formula of `mix`. */
export function mixFormula(a: string, weightA: string, b: string, weightB: string): string {
  const weights = `IF(ISNUMBER(${a}),${weightA},0)+IF(ISNUMBER(${b}),${weightB},0)`;
  return `IF(${weights}>0,(IF(ISNUMBER(${a}),${a}*${weightA},0)+IF(ISNUMBER(${b}),${b}*${weightB},0))/(${weights}),"")`;
}

/** Rows of a sheet as they are put under each other. */
export class Rows {
  readonly rows: SheetRow[] = [];
  readonly merges: Area[] = [];

  /** @param across how many columns a line of text reaches across */
  constructor(
    private readonly widths: readonly number[],
    private readonly across = widths.length,
  ) {}

  /** The row, counted from 0, that comes next. */
  get next(): number {
    return this.rows.length;
  }

  /** A line of text over the width of a page. */
  line(text: string, style: CellStyle, link?: SheetCell["link"]): void {
    const value = cellText(text);
    const width = this.widths.slice(0, this.across).reduce((sum, each) => sum + each, 0);
    const cell: SheetCell = link === undefined ? { column: 0, value, style } : { column: 0, value, style, link };
    if (this.across > 1) this.merges.push({ row: this.next, column: 0, rows: 1, columns: this.across });
    this.rows.push({ height: rowHeight([cell], [width]) ?? ROW_HEIGHT, cells: [cell] });
  }

  /** A row of cells, as high as its texts need. */
  cells(raw: readonly SheetCell[]): void {
    const cells = raw.map((cell) => (typeof cell.value === "string" ? { ...cell, value: cellText(cell.value) } : cell));
    const widths = cells.map(({ column }) => this.widths[column] ?? 0);
    this.rows.push({ height: tableHeight(cells, widths), cells });
  }

  /** Empty rows of the host's own height. */
  space(count = 1): void {
    for (let n = 0; n < count; n += 1) this.rows.push({ cells: [] });
  }
}

/** The height of a row of a table. Numbers, as they are shown, stand on one line. */
function tableHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, index) =>
    typeof value === "string" ? linesOf(value, Math.max(1, (widths[index] ?? 0) - 1)) : 1,
  );
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE + ROW_HEIGHT - LINE);
}

/** A cell of another sheet, as formulas refer to it. @example absolute("参数", 3, 1) // "'参数'!$B$4" */
export function absolute(sheet: string, row: number, column: number): string {
  return `${quotedName(sheet)}!${fixed(row, column)}`;
}

/** Cells of one column of another sheet, as formulas refer to them. */
export function columnRange(sheet: string, column: number, first: number, last: number): string {
  return `${quotedName(sheet)}!${fixed(first, column)}:${fixed(last, column)}`;
}

function fixed(row: number, column: number): string {
  return address(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
