import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IFontAttributesProperties,
} from "docx";
import type { TableBlock, TableColumn } from "../report/blocks";
import { readableText } from "../report/lines";
import { FONTS, SIZES } from "../workbook/looks";
import { halfPoints } from "./units";

const LINE_OF_TABLE = { style: "single", color: "000000", size: 4 } as const;
const MARGINS = { top: 40, bottom: 40, left: 40, right: 40 } as const;
const NUMBER_DECIMALS = 2;

/** How letters look; sizes in points, colours RRGGBB. */
export interface Letters {
  readonly font: string;
  readonly size: number;
  readonly color?: string;
}

/** A text as runs: only ever text, with its line breaks. */
export function runsOf(text: string, { font, size, color }: Letters): TextRun[] {
  return readableText(text)
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          font: fontOf(font),
          size: halfPoints(size),
          ...(index > 0 && { break: 1 }),
          ...(color !== undefined && { color }),
        }),
    );
}

/** A font for letters of every script. */
export function fontOf(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/**
 * A table as wide as the text, its columns in proportion to the grid. Its header stands on every page, and never
 * without a row below it; no row is torn apart.
 *
 * @param width of the text, in twips
 */
export function tableOf({ columns, rows }: TableBlock, grid: readonly number[], width: number): Table {
  const widths = columnWidths(columns, grid, width);
  const lineOf = (texts: readonly string[], header: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columns.map((column, at) => cellOf(texts[at] ?? "", column, widths[at] ?? 0, { header, keepNext })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE_OF_TABLE,
      bottom: LINE_OF_TABLE,
      left: LINE_OF_TABLE,
      right: LINE_OF_TABLE,
      insideHorizontal: LINE_OF_TABLE,
      insideVertical: LINE_OF_TABLE,
    },
    rows: [
      lineOf(
        columns.map(({ title }) => title),
        true,
        rows.length > 0,
      ),
      ...rows.map((row, index) =>
        lineOf(
          columns.map((column, at) => shown(row[at]?.value ?? null, column)),
          false,
          // Neither the first nor the last row stands alone.
          rows.length > 1 && (index === 0 || index === rows.length - 2),
        ),
      ),
    ],
  });
}

function cellOf(
  text: string,
  { kind }: TableColumn,
  width: number,
  { header, keepNext }: { readonly header: boolean; readonly keepNext: boolean },
): TableCell {
  const centred = header || kind === "number" || kind === "integer";
  const letters = { font: header ? FONTS.hei : FONTS.fang, size: SIZES.table };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: MARGINS,
    children: [
      new Paragraph({
        keepNext,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: runsOf(text, letters),
      }),
    ],
  });
}

function columnWidths(columns: readonly TableColumn[], grid: readonly number[], width: number): number[] {
  const total = grid.reduce((sum, one) => sum + one, 0);
  let column = 0;
  return columns.map(({ span = 1 }) => {
    const characters = grid.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return Math.round((width * characters) / total);
  });
}

function shown(value: string | number | null, { kind }: TableColumn): string {
  if (value === null) return "";
  return typeof value === "number" && kind === "number" ? value.toFixed(NUMBER_DECIMALS) : String(value);
}
