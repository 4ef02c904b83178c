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
}

export type Block =
  /** The issuing body, in red, above the title. */
  | { readonly block: "redTitle"; readonly text: string }
  | { readonly block: "title"; readonly text: string }
  | { readonly block: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly block: "paragraph"; readonly text: string; readonly align?: "right" }
  | { readonly block: "note"; readonly text: string }
  | TableBlock;

export interface TableBlock {
  readonly block: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly title: string;
  /** How many columns of the grid it takes; 1 where absent. */
  readonly span?: number;
  /** How its cells look where they do not say themselves. */
  readonly kind: "text" | "number" | "integer" | "link";
}

export interface TableCell {
  /** Numbers are already rounded. */
  readonly value: string | number | null;
  readonly style?: CellStyle;
  readonly link?: { readonly sheet: string; readonly cell: string };
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
