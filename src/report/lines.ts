import type { CellStyle, SheetCell } from "../workbook/change";
import type { Block, ChartBlock, LinkBlock, TableBlock, TableCell, TableColumn } from "./blocks";
import { rowHeight } from "./measure";

/** Excel takes no more characters in a cell. */
const LONGEST_TEXT = 32767;
/** How many rows a chart covers besides those of its bars: title, axis, margins. */
const CHART_FRAME = 5;
/** Two Chinese characters. */
const INDENT = "　　";
const SMALLEST_CHART = 10;

/** A row on its way to a sheet: it has no number yet. */
export interface Line {
  readonly cells: readonly LineCell[];
  /** Cells that take several columns. */
  readonly spans: readonly { readonly column: number; readonly columns: number }[];
  /** In points; undefined where the host's own height will do. */
  readonly height: number | undefined;
  /** Stays on one page with the line below. */
  readonly withNext: boolean;
  readonly newPage: boolean;
  /** The header of its table, which stands above it again where a page begins with it. */
  readonly header: Line | undefined;
  /** The chart that covers this line and the empty ones below. */
  readonly chart: ChartBlock | undefined;
}

export interface LineCell extends Omit<SheetCell, "link"> {
  readonly link?: TableCell["link"];
  readonly anchor?: string;
}

/** The lines of a document, with what has to be found again once they have numbers. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly tables: readonly PlacedTable[];
}

export interface PlacedTable {
  readonly block: TableBlock;
  readonly header: Line;
  readonly rows: readonly Line[];
}

type Piece = Omit<LineCell, "column"> & { readonly span: number };
type Flow = Partial<Pick<Line, "withNext" | "newPage" | "header" | "chart">>;

/**
 * Blocks as lines under each other.
 *
 * @param grid the widths of the columns, in characters
 */
export function linesOf(blocks: readonly Block[], grid: readonly number[]): Lines {
  const writer = new LineWriter(grid, charted(blocks));
  for (const block of blocks) writer.add(block);
  return writer;
}

/** The rows of each table that a chart shows, by the table's name. */
function charted(blocks: readonly Block[]): ReadonlyMap<string, readonly ChartBlock["rows"][]> {
  const rows = new Map<string, ChartBlock["rows"][]>();
  for (const block of blocks) {
    if (block.block === "chart") rows.set(block.table, [...(rows.get(block.table) ?? []), block.rows]);
  }
  return rows;
}

class LineWriter implements Lines {
  readonly lines: Line[] = [];
  readonly tables: PlacedTable[] = [];
  private newPage = false;

  constructor(
    private readonly grid: readonly number[],
    private readonly charted: ReadonlyMap<string, readonly ChartBlock["rows"][]>,
  ) {}

  add(block: Block): void {
    switch (block.block) {
      case "table":
        this.addTable(block);
        return;
      case "chart":
        this.addChart(block);
        return;
      case "link":
        this.addLink(block);
        return;
      case "pageBreak":
        this.newPage = true;
        return;
      case "heading":
        this.addText(block.text, block.level === 1 ? "heading" : "subheading", block.anchor);
        return;
      case "paragraph":
        this.addText(
          block.indent === true ? `${INDENT}${block.text}` : block.text,
          block.align === "right" ? "right" : "text",
        );
        return;
      case "documentNumber":
      case "imprint":
        this.addRuled(block.text, block.block);
        return;
      case "redTitle":
      case "title":
      case "note":
        this.addText(block.text, block.block);
        return;
    }
  }

  /** A line of text over the whole width. What introduces something stays with it. */
  private addText(value: string, style: CellStyle, anchor?: string): void {
    const withNext = style !== "text" && style !== "right";
    this.put([{ span: this.grid.length, value, style, ...(anchor !== undefined && { anchor }) }], { withNext });
  }

  /** As `addText`; every cell below the text has its own part of the rule. */
  private addRuled(value: string, style: CellStyle): void {
    const line = this.put([{ span: this.grid.length, value, style }], { withNext: style === "documentNumber" });
    const others = this.grid.slice(1).map((_, index): LineCell => ({ value: null, style, column: index + 1 }));
    this.lines[this.lines.length - 1] = { ...line, cells: [...line.cells, ...others] };
  }

  private addLink({ text: value, to }: LinkBlock): void {
    this.put([{ span: Math.min(2, this.grid.length), value, style: "jump", link: { to } }], { withNext: true });
  }

  private addTable(block: TableBlock): void {
    const { columns, name = "" } = block;
    const header = this.put(
      columns.map((column) => ({ span: spanOf(column), value: column.title, style: "header" })),
      { withNext: true },
    );
    const kept = this.charted.get(name) ?? [];
    const last = block.rows.length - 1;
    const rows = block.rows.map((row, at) => {
      const inChart = kept.some(([from, to]) => at >= from && at < to);
      // Neither the first nor the last row of a table stands alone.
      const withNext = at < last && (inChart || at === 0 || at === last - 1);
      return this.put(
        columns.map((column, index) => pieceOf(row[index] ?? { value: null }, column)),
        { withNext, header },
      );
    });
    this.tables.push({ block, header, rows });
  }

  private addChart(block: ChartBlock): void {
    // Room above: the chart's frame would cover the line under the table.
    this.put([], { withNext: true });
    this.put([], { withNext: true, chart: block });
    for (let row = 1; row < chartLines(block); row += 1) this.put([], { withNext: true });
    // Room below: rows may be lower than the chart takes them to be.
    this.put([]);
  }

  private put(pieces: readonly Piece[], flow: Flow = {}): Line {
    const cells: LineCell[] = [];
    const spans: { column: number; columns: number }[] = [];
    const widths: number[] = [];
    let column = 0;
    for (const { span, ...piece } of pieces) {
      if (span > 1) spans.push({ column, columns: span });
      cells.push({ ...piece, value: clean(piece.value), column });
      widths.push(this.grid.slice(column, column + span).reduce((sum, width) => sum + width, 0));
      column += span;
    }
    const newPage = this.newPage;
    this.newPage = false;
    const height = rowHeight(cells, widths);
    const line = { withNext: false, newPage, header: undefined, chart: undefined, ...flow, cells, spans, height };
    this.lines.push(line);
    return line;
  }
}

/** How many lines a chart covers. */
export function chartLines({ rows }: ChartBlock): number {
  return Math.max(SMALLEST_CHART, rows[1] - rows[0] + 1 + CHART_FRAME);
}

function spanOf({ span = 1 }: TableColumn): number {
  return span;
}

const STYLE_OF_KIND: Readonly<Record<TableColumn["kind"], CellStyle>> = {
  text: "cell",
  number: "number",
  integer: "integer",
  link: "link",
};

function pieceOf({ value, style, link, anchor }: TableCell, column: TableColumn): Piece {
  return {
    span: spanOf(column),
    value,
    style: style ?? STYLE_OF_KIND[column.kind],
    ...(link !== undefined && { link }),
    ...(anchor !== undefined && { anchor }),
  };
}

/** A text without what XML cannot hold and no program would show. */
export function readableText(text: string): string {
  return [...text].filter(isReadable).join("");
}

/** Without what XML cannot hold and Excel would not show, and not longer than a cell takes. */
function clean(value: string | number | null): string | number | null {
  if (typeof value !== "string") return value;
  const readable = readableText(value);
  return readable.length > LONGEST_TEXT ? `${readable.slice(0, LONGEST_TEXT - 1)}…` : readable;
}

function isReadable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === "\n" || character === "\t";
  // A surrogate without its pair, and two characters that are none.
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
