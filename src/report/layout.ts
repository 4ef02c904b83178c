import { fingerprintOf } from "../core/fingerprint/canonical";
import type { CellStyle, PrintSetup, SheetCell, SheetContent, SheetRow } from "../workbook/change";
import type { Area } from "../workbook/snapshot";
import type { Block, Document, TableBlock, TableCell, TableColumn } from "./blocks";
import { rowHeight } from "./measure";

type Content = Omit<SheetContent, "name" | "fingerprint">;

/** Excel takes no more characters in a cell. */
const LONGEST_TEXT = 32767;

/**
 * A document as the content of a sheet. Equal documents have equal fingerprints, whatever the sheet is called:
 * SHA-256 over the content as JSON with sorted keys.
 */
export function layOut(document: Document, name: string): SheetContent {
  const content = new Layout(document).content();
  return { ...content, name, fingerprint: fingerprintOf(content) };
}

/** Puts blocks under each other on one sheet. */
class Layout {
  private readonly rows: SheetRow[] = [];
  private readonly merges: Area[] = [];
  private firstHeader: number | undefined;

  constructor(private readonly document: Document) {
    for (const block of document.blocks) this.add(block);
  }

  content(): Content {
    const { kind, grid, print } = this.document;
    const { orientation, margins, footer, repeatHeader } = print;
    const header = repeatHeader ? this.firstHeader : undefined;
    const setup: PrintSetup = { orientation, margins, footer };
    return {
      document: kind,
      widths: grid,
      rows: this.rows,
      merges: this.merges,
      print: header === undefined ? setup : { ...setup, repeatedRows: [header, header] },
      frozenRows: header === undefined ? 0 : header + 1,
    };
  }

  private add(block: Block): void {
    switch (block.block) {
      case "table":
        this.addTable(block);
        return;
      case "heading":
        this.addLine(block.text, block.level === 1 ? "heading" : "subheading");
        return;
      case "paragraph":
        this.addLine(block.text, block.align === "right" ? "right" : "text");
        return;
      case "redTitle":
      case "title":
      case "note":
        this.addLine(block.text, block.block);
        return;
    }
  }

  /** A line of text over the whole width. */
  private addLine(text: string, style: CellStyle): void {
    this.addRow([{ span: this.document.grid.length, cell: { value: text, style } }]);
  }

  private addTable({ columns, rows }: TableBlock): void {
    this.firstHeader ??= this.rows.length;
    const spanOf = (column: TableColumn) => column.span ?? 1;
    this.addRow(columns.map((column) => ({ span: spanOf(column), cell: { value: column.title, style: "header" } })));
    for (const row of rows) {
      this.addRow(
        columns.map((column, index) => ({ span: spanOf(column), cell: styled(row[index] ?? { value: null }, column) })),
      );
    }
  }

  private addRow(pieces: readonly { readonly span: number; readonly cell: Omit<SheetCell, "column"> }[]): void {
    const row = this.rows.length;
    const cells: SheetCell[] = [];
    const widths: number[] = [];
    let column = 0;
    for (const { span, cell } of pieces) {
      if (span > 1) this.merges.push({ row, column, rows: 1, columns: span });
      cells.push({ ...cell, value: clean(cell.value), column });
      widths.push(this.document.grid.slice(column, column + span).reduce((sum, width) => sum + width, 0));
      column += span;
    }
    const height = rowHeight(cells, widths);
    this.rows.push(height === undefined ? { cells } : { height, cells });
  }
}

const STYLE_OF_KIND: Readonly<Record<TableColumn["kind"], CellStyle>> = {
  text: "cell",
  number: "number",
  integer: "integer",
  link: "link",
};

function styled(cell: TableCell, column: TableColumn): Omit<SheetCell, "column"> {
  const { value, style = STYLE_OF_KIND[column.kind], link } = cell;
  return link === undefined ? { value, style } : { value, style, link };
}

/** Without what XML cannot hold and Excel would not show, and not longer than a cell takes. */
function clean(value: string | number | null): string | number | null {
  if (typeof value !== "string") return value;
  const readable = [...value].filter(isReadable).join("");
  return readable.length > LONGEST_TEXT ? `${readable.slice(0, LONGEST_TEXT - 1)}…` : readable;
}

function isReadable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === "\n" || character === "\t";
  // A surrogate without its pair, and two characters that are none.
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
