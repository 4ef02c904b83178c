import type { CellStyle } from "../workbook/change";
import type { DocumentKind } from "../workbook/snapshot";

/**
 * A report as blocks, built once and rendered several ways. It knows no sheet: `layout.ts` puts it on one.
 * Text from cells is only ever a value here, never markup and never a formula.
 */
export interface Document {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The widths, in characters, of the columns that every table of the document shares. */
  readonly grid: readonly number[];
  readonly blocks: readonly Block[];
  readonly print: DocumentPrint;
}

export interface DocumentPrint {
  readonly orientation: "portrait" | "landscape";
  /** Margins in millimetres: top, bottom, left, right. */
  readonly margins: readonly [number, number, number, number];
  /** With Excel's codes: &P the page, &N how many. */
  readonly footer: string;
  /** The first table's header stays in sight and stands on every page. */
  readonly repeatHeader: boolean;
  /**
   * For documents of many tables: pages are filled one by one, so that no heading stands alone, charts are whole, and
   * a table that goes on begins with its header again. The first note of the document stands on every page.
   */
  readonly paged?: true;
}

export type Block =
  /** The issuing body, in red, above the title. */
  | { readonly block: "redTitle"; readonly text: string }
  /** The number of an official document (发文字号), with the red rule below it. */
  | { readonly block: "documentNumber"; readonly text: string }
  | { readonly block: "title"; readonly text: string }
  | { readonly block: "heading"; readonly level: 1 | 2; readonly text: string; readonly anchor?: string }
  | {
      readonly block: "paragraph";
      readonly text: string;
      readonly align?: "right";
      /** Its first line begins two characters further in. */
      readonly indent?: true;
    }
  /** Who else gets an official document, and who prints it (版记), between thin rules. */
  | { readonly block: "imprint"; readonly text: string }
  | { readonly block: "note"; readonly text: string }
  | LinkBlock
  | TableBlock
  | ChartBlock
  | { readonly block: "pageBreak" };

/** A line that leads to another place of the document. */
export interface LinkBlock {
  readonly block: "link";
  readonly text: string;
  /** The anchor that it leads to. */
  readonly to: string;
}

export interface TableBlock {
  readonly block: "table";
  /** By which charts find it; no two tables of a document share one. */
  readonly name?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly title: string;
  /** How many columns of the grid it takes; 1 where absent. */
  readonly span?: number;
  /** How its cells look where they do not say themselves. */
  readonly kind: "text" | "number" | "integer" | "link";
  /** Bars inside its cells, as long as their numbers, in this colour (RRGGBB). */
  readonly dataBar?: string;
}

export interface TableCell {
  /** Numbers are already rounded. */
  readonly value: string | number | null;
  readonly style?: CellStyle;
  /** A cell of another sheet, or an anchor of the document. */
  readonly link?: { readonly sheet: string; readonly cell: string } | { readonly to: string };
  /** By which links find it; no two cells of a document share one. */
  readonly anchor?: string;
}

/** A chart of rows of a table of the document, which stay on one page with each other. */
export interface ChartBlock {
  readonly block: "chart";
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  /** The name of the table. */
  readonly table: string;
  /** The first and the last row, counted from 0. */
  readonly rows: readonly [number, number];
  /** The column that names them, counted from 0. */
  readonly categories: number;
  /** The columns that are drawn. */
  readonly series: readonly number[];
  /** Where the axis of the values begins, of a line chart. */
  readonly least?: number;
}

export function title(text: string): Block {
  return { block: "title", text };
}

export function heading(text: string, level: 1 | 2 = 1): Block {
  return { block: "heading", level, text };
}

export function paragraph(text: string): Block {
  return { block: "paragraph", text };
}

export function note(text: string): Block {
  return { block: "note", text };
}
