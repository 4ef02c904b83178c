import { areaAddress } from "../../workbook/a1";
import type { CellStyle, PrintSetup, SheetContent } from "../../workbook/change";
import { LINE_COLOR, LOOKS, type Look } from "../../workbook/looks";
import type { Area } from "../../workbook/snapshot";
import { pause } from "../pause";
import { batchesOf, inTurn, WRITE_BYTES } from "./chunks";

const POINTS_PER_MM = 72 / 25.4;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** What it takes to say how one run of cells looks. */
const RUN_BYTES = 3000;
/** Columns that a sheet has at most. */
const MOST_COLUMNS = 16_384;
/** Excel takes 8,192 characters. */
const LONGEST_ADDRESS = 2000;

/** Merges, looks, heights, panes and print set-up of a sheet of ours whose values are written. */
export async function setUp(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: SheetContent,
): Promise<void> {
  const rangeOf = ({ row, column, rows, columns }: Area) => sheet.getRangeByIndexes(row, column, rows, columns);
  await pause();
  const lined = runsOf(content, (style) => LOOKS[style].boxed === true).filter(({ kind }) => kind);
  await pause();
  const styled = styledRuns(content);
  await pause();
  const steps: readonly (() => void)[] = [
    () => {
      applyBase(sheet.getRangeByIndexes(0, 0, Math.max(1, content.rows.length), content.widths.length), LOOKS.cell);
    },
    ...mergedRuns(content).map((area) => () => {
      rangeOf(area).merge(area.rows > 1);
    }),
    ...looksOf(sheet, styled),
    ...lined.map((run) => () => {
      drawLines(rangeOf(run), run);
    }),
    ...heightRuns(content).map(({ height, row, rows }) => () => {
      sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = height;
    }),
    () => {
      if (content.frozenRows > 0) sheet.freezePanes.freezeRows(content.frozenRows);
      setUpPrint(sheet.pageLayout, content.print);
    },
  ];
  const batches = batchesOf(steps, () => RUN_BYTES, WRITE_BYTES);
  await inTurn(batches, async (batch) => {
    for (const step of batch) step();
    await context.sync();
  });
}

/**
 * Gives each run its look. All runs of a style are named together, a row of lights in turn costs five letters then;
 * lines and number formats can only be set area by area.
 */
function looksOf(sheet: Excel.Worksheet, runs: readonly Run<CellStyle>[]): (() => void)[] {
  const styles = [...new Set(runs.map(({ kind }) => kind))];
  return styles.flatMap((style) => {
    const look = LOOKS[style];
    const same = runs.filter(({ kind }) => kind === style);
    const together = batchesOf(same.map(areaAddress), (text) => text.length + 1, LONGEST_ADDRESS);
    return [
      ...together.map((addresses) => () => {
        applyLook(sheet.getRanges(addresses.join(",")).format, look, LOOKS.cell);
      }),
      ...(hasOwnParts(look) ? same : []).map(({ row, column, rows, columns }) => () => {
        applyOwnParts(sheet.getRangeByIndexes(row, column, rows, columns), look);
      }),
    ];
  });
}

/** A rectangle whose cells are of one kind. */
export interface Run<K> extends Area {
  readonly kind: K;
}

/**
 * The rectangles of cells that share a style: one call for each instead of one for each cell. A merged cell counts
 * as all the cells that it covers.
 */
export function styledRuns(content: SheetContent): Run<CellStyle>[] {
  return runsOf(content, (style) => style);
}

/** Sheets have thousands of rows: what is built here for each cell is a number, for each stretch of a row one object. */
function runsOf<K>({ rows, merges }: SheetContent, kindOf: (style: CellStyle) => K): Run<K>[] {
  const spans = new Map(merges.map(({ row, column, columns }) => [row * MOST_COLUMNS + column, columns]));
  const stretches: Run<K>[] = [];
  rows.forEach(({ cells }, row) => {
    let open: { kind: K; column: number; columns: number } | undefined;
    const close = () => {
      if (open !== undefined) stretches.push({ ...open, row, rows: 1 });
    };
    for (const { column, style } of cells) {
      const kind = kindOf(style);
      const columns = spans.get(row * MOST_COLUMNS + column) ?? 1;
      if (open?.kind === kind && open.column + open.columns === column) open.columns += columns;
      else {
        close();
        open = { kind, column, columns };
      }
    }
    close();
  });
  return stacked(stretches, ({ kind, column, columns }) => `${String(kind)}:${column}:${columns}`);
}

/** Merged cells below each other that are equally wide: merged in one call, row by row. */
function mergedRuns({ merges }: SheetContent): Area[] {
  const inOneRow = merges.filter(({ rows }) => rows === 1);
  const rest = merges.filter(({ rows }) => rows !== 1);
  // Across several rows a call merges each row by itself: an area of several rows needs a call of its own.
  return [...stacked(inOneRow, ({ column, columns }) => `${column}:${columns}`), ...rest];
}

interface HeightRun extends Area {
  readonly height: number;
}

function heightRuns({ rows }: SheetContent): HeightRun[] {
  const high = rows.flatMap(({ height }, row) =>
    height === undefined ? [] : [{ height, row, rows: 1, column: 0, columns: 1 }],
  );
  return stacked(high, ({ height }) => String(height));
}

/** Joins areas of one row with those of the same kind right below them; in the order of their first rows. */
function stacked<T extends Area>(areas: readonly T[], kind: (area: T) => string): T[] {
  const lowest = new Map<string, { readonly top: T; rows: number }>();
  const stacks: { readonly top: T; readonly rows: number }[] = [];
  for (const area of areas) {
    const key = kind(area);
    const above = lowest.get(key);
    if (above !== undefined && above.top.row + above.rows === area.row) above.rows += 1;
    else {
      const stack = { top: area, rows: area.rows };
      lowest.set(key, stack);
      stacks.push(stack);
    }
  }
  return stacks.map(({ top, rows }) => ({ ...top, rows }));
}

/** What nearly all cells share: set once for the whole sheet. */
function applyBase({ format }: Excel.Range, look: Look): void {
  format.font.name = look.font;
  format.font.size = look.size;
  format.verticalAlignment = "Center";
  format.wrapText = true;
}

/** What a look has besides the base that is set already. */
function applyLook(format: Excel.RangeFormat, look: Look, base: Look): void {
  const { font } = format;
  if (look.font !== base.font) font.name = look.font;
  if (look.size !== base.size) font.size = look.size;
  if (look.bold === true) font.bold = true;
  if (look.underline === true) font.underline = "Single";
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.align !== undefined) format.horizontalAlignment = look.align === "center" ? "Center" : "Right";
}

function hasOwnParts(look: Look): boolean {
  return look.numberFormat !== undefined || look.rule !== undefined;
}

function applyOwnParts(range: Excel.Range, { numberFormat, rule }: Look): void {
  // A scalar fills a whole range; the types know only arrays of its size.
  if (numberFormat !== undefined) Object.assign(range, { numberFormat });
  for (const edge of rule?.edges ?? []) {
    const line = range.format.borders.getItem(edge === "top" ? "EdgeTop" : "EdgeBottom");
    line.style = "Continuous";
    line.weight = rule?.thick === true ? "Thick" : "Thin";
    line.color = `#${rule?.color ?? LINE_COLOR}`;
  }
}

/** Thin lines around and between the cells of a rectangle. */
function drawLines({ format }: Excel.Range, { rows, columns }: Area): void {
  const across = rows > 1 ? (["InsideHorizontal"] as const) : [];
  const down = columns > 1 ? (["InsideVertical"] as const) : [];
  for (const edge of [...EDGES, ...across, ...down]) {
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = `#${LINE_COLOR}`;
  }
}

function setUpPrint(layout: Excel.PageLayout, { orientation, margins, repeatedRows, footer }: PrintSetup): void {
  const [top, bottom, left, right] = margins;
  layout.orientation = orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.topMargin = top * POINTS_PER_MM;
  layout.bottomMargin = bottom * POINTS_PER_MM;
  layout.leftMargin = left * POINTS_PER_MM;
  layout.rightMargin = right * POINTS_PER_MM;
  if (repeatedRows !== undefined) layout.setPrintTitleRows(`$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
}
