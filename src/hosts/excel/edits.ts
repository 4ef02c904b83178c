import { address } from "../../workbook/a1";
import type { TableChange } from "../../workbook/change";
import { fitsFormat, formatFor } from "../../workbook/numberFormat";
import { HostError, type KeptCell } from "../host";
import {
  batchesOf,
  blocksOf,
  CELL_BYTES,
  FORMAT_BYTES,
  inTurn,
  MOST_BYTES,
  type Block,
  type FormattedChange,
} from "./chunks";
import type { Held } from "./journal";
import { isShown } from "./read";
import type { WrittenChange } from "./watch";

const GENERAL = "General";

/** Confirmed changes as they can be written, and the cells that keep their formula. */
export interface LookedAt {
  readonly changes: readonly WrittenChange[];
  readonly kept: readonly KeptCell[];
}

/** What the last row of a table says about the rows that follow it. */
interface LastRow {
  readonly calculated: readonly number[];
  /** The number format of a column; General where there is no row. */
  readonly formatOf: (column: number) => string;
}

const NO_ROW: LastRow = { calculated: [], formatOf: () => GENERAL };

/**
 * Looks at the input cells that a user has confirmed changes for: formulas stay, and a number gets a format that shows
 * what it is. Other changes are given back as they are.
 *
 * @throws HostError filtered where rows of such a table are hidden: what is written there lands in wrong rows on some hosts
 */
export async function lookAtEdits(context: Excel.RequestContext, planned: readonly TableChange[]): Promise<LookedAt> {
  const changes: WrittenChange[] = [];
  const kept: KeptCell[] = [];
  await inTurn(planned, async (change) => {
    if (change.edit === undefined) {
      changes.push(change);
      return;
    }
    const last = await lookAtTable(context, change);
    const cells = await lookAtCells(context, change, last);
    const { area, edit, sheet } = change;
    const written = cells.filter(({ isFormula }) => !isFormula).map(({ cell }) => cell);
    for (const { cell, isFormula } of cells) if (isFormula) kept.push({ sheet, cell: address(cell.row, cell.column) });
    const grown = { ...area, rows: area.rows + edit.rows };
    if (written.length > 0) changes.push({ ...change, area: grown, cells: written, calculated: last.calculated });
  });
  return { changes, kept };
}

async function lookAtTable(
  context: Excel.RequestContext,
  { sheetId, sheet, area, edit }: TableChange,
): Promise<LastRow> {
  const own = context.workbook.worksheets.getItem(sheetId);
  const whole = own.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  whole.load("rowHidden");
  const isGrown = (edit?.rows ?? 0) > 0 && area.rows > 1;
  const last = own.getRangeByIndexes(area.row + area.rows - 1, area.column, 1, area.columns);
  if (isGrown) last.load("formulas,numberFormat");
  await context.sync();
  if (!isShown(whole)) throw new HostError("filtered", { sheet });
  if (!isGrown) return NO_ROW;
  const [formulas = []]: readonly (readonly Held[])[] = last.formulas;
  const [formats = []]: readonly (readonly string[])[] = last.numberFormat;
  return {
    calculated: formulas.flatMap((held, at) => (isFormula(held) ? [area.column + at] : [])),
    formatOf: (column) => formats[column - area.column] ?? GENERAL,
  };
}

interface LookedAtCell {
  readonly cell: FormattedChange;
  readonly isFormula: boolean;
}

async function lookAtCells(
  context: Excel.RequestContext,
  change: TableChange,
  last: LastRow,
): Promise<readonly LookedAtCell[]> {
  const { sheetId, area, cells } = change;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const bytesOf = ({ values }: Block) => values.length * (values[0]?.length ?? 1) * (CELL_BYTES + FORMAT_BYTES);
  const blocks = blocksOf(cells, MOST_BYTES, () => area.columns * (CELL_BYTES + FORMAT_BYTES));
  const looked: LookedAtCell[] = [];
  await inTurn(batchesOf(blocks, bytesOf, MOST_BYTES), async (batch) => {
    const ranges = batch.map(({ row, column, values }) =>
      sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1),
    );
    for (const range of ranges) range.load("formulas,numberFormat");
    await context.sync();
    batch.forEach(({ row, column, changes }, index) => {
      const formulas: readonly (readonly Held[])[] = ranges[index]?.formulas ?? [];
      const formats: readonly (readonly string[])[] = ranges[index]?.numberFormat ?? [];
      for (const cell of changes) {
        const [at, across] = [cell.row - row, cell.column - column];
        looked.push(lookAtCell(cell, formulas[at]?.[across] ?? "", formats[at]?.[across] ?? GENERAL));
      }
    });
  });
  return looked;

  function lookAtCell(cell: FormattedChange, held: Held, format: string): LookedAtCell {
    const isNew = cell.row >= area.row + area.rows;
    if (isNew && last.calculated.includes(cell.column)) return { cell, isFormula: true };
    const own = isNew && last.formatOf(cell.column) !== GENERAL ? last.formatOf(cell.column) : format;
    // A text that begins like a formula is told from one by what was read there.
    return { cell: { ...cell, formats: formatsOf(cell, own) }, isFormula: isFormula(held) && cell.before !== held };
  }
}

function formatsOf({ after, shown }: FormattedChange, before: string): { before: string; after: string } {
  const fits = shown === undefined || typeof after !== "number" || fitsFormat(before, shown);
  return { before, after: fits ? before : formatFor(shown, after) };
}

function isFormula(held: Held): boolean {
  return typeof held === "string" && held.startsWith("=");
}
