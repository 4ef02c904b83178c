import { INTERNAL_SHEET } from "../../workbook/internalSheet";
import { showsDays } from "../../workbook/numberFormat";
import { rawRow, type RawBook, type RawRow } from "../../workbook/raw";
import { HostError } from "../host";
import { batchesOf, CELL_BYTES, inTurn, MOST_BYTES } from "./chunks";
import { areasOf, askMerges, cellsOf, withFormat } from "./read";
import { runPatiently, type Patience } from "./run";

/** What the number format of a cell takes in an answer, as JSON. */
const FORMAT_BYTES = 14;
/** The rectangle around what is used may be mostly empty; more than this is not worth waiting for. */
const MOST_CELLS = 20_000_000;
const PATIENCE: Patience = { longest: 15_000, pause: 250 };

/** A whole sheet by its name, or the cells that are selected. */
export type RawSource = { readonly sheet: string } | "selection";

/** The sheets of the open workbook that a user may pick from, in their order; hidden ones are none of them. */
export function rawSheetNames(patience: Patience = PATIENCE): Promise<readonly string[]> {
  return runPatiently(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    await context.sync();
    const shown = sheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    return shown.map(({ name }) => name).filter((name) => name !== INTERNAL_SHEET);
  }, patience);
}

/**
 * Reads a sheet of the open workbook, or the selection on it, as it is: for 导入整理. Rows and columns are the sheet's.
 *
 * @throws HostError too-large; changed-meanwhile where the sheet is gone; cell-edit
 */
export function readRaw(source: RawSource, patience: Patience = PATIENCE, mostBytes = MOST_BYTES): Promise<RawBook> {
  return runPatiently((context) => readUsed(context, source, mostBytes), patience);
}

async function readUsed(context: Excel.RequestContext, source: RawSource, mostBytes: number): Promise<RawBook> {
  const { workbook } = context;
  const whole = source === "selection" ? workbook.getSelectedRange() : workbook.worksheets.getItem(source.sheet);
  const sheet =
    source === "selection" ? workbook.getSelectedRange().worksheet : workbook.worksheets.getItem(source.sheet);
  const used = whole.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return { date1904: false, sheets: [{ name: sheet.name, rows: [], merges: [] }] };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowCount * columnCount > MOST_CELLS) throw new HostError("too-large", { sheet: sheet.name });

  const merges = askMerges(used);
  const rowBytes = columnCount * (CELL_BYTES + FORMAT_BYTES);
  const height = Math.max(1, Math.floor(mostBytes / rowBytes));
  const pieces = Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => {
    const count = Math.min(height, rowCount - index * height);
    return { top: rowIndex + index * height, range: used.getRow(index * height).getResizedRange(count - 1, 0), count };
  });
  const rows: RawRow[] = [];
  await inTurn(
    batchesOf(pieces, ({ count }) => count * rowBytes, mostBytes),
    async (batch) => {
      for (const { range } of batch) range.load("values,numberFormat");
      await context.sync();
      for (const { top, range } of batch) rows.push(...rowsOf(range, top, columnIndex));
    },
  );
  return { date1904: false, sheets: [{ name: sheet.name, rows, merges: areasOf(merges) }] };
}

function rowsOf(range: Excel.Range, top: number, left: number): RawRow[] {
  return cellsOf(range.values).flatMap((values, at) => {
    const formats = range.numberFormat[at] ?? [];
    const cells = values.map((cell, column) => withFormat(cell, String(formats[column] ?? "")));
    const dates = cells.flatMap((cell, column) =>
      typeof cell === "number" && showsDays(String(formats[column] ?? "")) ? [left + column] : [],
    );
    return rawRow(top + at, [...Array<null>(left).fill(null), ...cells], dates) ?? [];
  });
}
