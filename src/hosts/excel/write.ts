import { address } from "../../workbook/a1";
import type { Plan, TableChange } from "../../workbook/change";
import { rememberedBy } from "../../workbook/remembered";
import type { Snapshot } from "../../workbook/snapshot";
import { HostError, type JournalEntry, type KeptCell } from "../host";
import { pause } from "../pause";
import { batchesOf, blocksOf, FORMAT_BYTES, inTurn, jsonBytes, WRITE_BYTES, typedInto, type Lines } from "./chunks";
import { addColumns, formatColumns, journalColumns, type TakeBack } from "./columns";
import { createdBefore, createSheets } from "./createdSheets";
import { lookAtEdits } from "./edits";
import { hiddenBlocks, writeHidden } from "./hiddenSheet";
import { storedRun, type Held, type JournalBlock } from "./journal";
import { writeJournal } from "./journalSheet";
import { growRows, rowsBefore } from "./rows";
import { isHostError, onSheet } from "./run";
import {
  gridOf,
  isAsRead,
  isTableAsRead,
  rangeOf,
  typedBefore,
  watchRows,
  watchTable,
  type Step,
  type WrittenChange,
} from "./watch";

/** What was written of a plan's tables, and what was left alone. */
export interface WrittenTables {
  readonly entries: readonly JournalEntry[];
  readonly kept: readonly KeptCell[];
}

/**
 * Writes the changed cells of tables, in blocks, makes the tables that the workbook lacks, and has it remember what the plan
 * says. Each request first reads the tables and rows that it is about to write; where they are not those that were judged, everything is taken back.
 *
 * @throws HostError filtered, changed-meanwhile, preview-outdated, and whatever Excel refuses
 */
export async function writeTables(
  context: Excel.RequestContext,
  planned: Pick<Plan, "tables" | "created" | "origins" | "outstanding">,
  snapshot: Snapshot,
  between: () => void,
): Promise<WrittenTables> {
  for (const change of planned.tables) refuseHiddenRows(change, snapshot);
  const { changes, kept } = await lookAtEdits(context, planned.tables);
  const { created = [] } = planned;
  await pause();
  const measured = new Map(changes.map((change) => [change, rowBytesOf(change, snapshot)]));
  const steps = changes.flatMap((change) => stepsOf(change, measured.get(change)));
  const batches = batchesOf(steps, bytesOf(measured), WRITE_BYTES);
  await pause();
  const blocks = await heldBefore(context, batches);
  const rows = await rowsBefore(context, changes);
  const sheets = createdBefore(created);
  const columns = changes.flatMap(journalColumns);
  const hidden = await hiddenBlocks(context, rememberedBy(planned));
  await writeJournal(context, storedRun([...blocks, ...sheets.blocks, ...hidden], columns, rows, sheets.sheets));
  const takeBacks: TakeBack[] = [];
  await takingBack(context, changes, takeBacks, async () => {
    await createSheets(context, created, takeBacks);
    await widen(context, changes, snapshot, takeBacks);
    await growRows(context, changes, rows, snapshot, takeBacks);
    await inTurn(batches, async (batch) => {
      between();
      await writeBatch(context, batch, snapshot, takeBacks);
    });
    takeBacks.push(formatColumns(context, changes));
    await context.sync();
    await writeHidden(context, hidden, takeBacks);
  });
  return { entries: changes.flatMap(entriesOf), kept };
}

/** A write to a range that a filter hides in part lands in the wrong rows on some hosts. */
function refuseHiddenRows({ sheetId, sheet, table, edit }: TableChange, snapshot: Snapshot): void {
  // Of an older preview the rows that are hidden now count.
  if (edit !== undefined) return;
  const read = snapshot.sheets.find(({ id }) => id === sheetId);
  const part = table === undefined ? read?.loose : read?.tables.find(({ name }) => name === table);
  if (part?.hiddenRows === true) throw new HostError("filtered", { sheet });
}

/** How many bytes a row of a change's table answers. */
type RowBytes = (row: number) => number;

function stepsOf(change: WrittenChange, rowBytes: RowBytes | undefined): Step[] {
  return blocksOf(change.cells, WRITE_BYTES, rowBytes).map((block) => ({ change, block }));
}

/** A row is measured once. */
function rowBytesOf(change: TableChange, snapshot: Snapshot): RowBytes {
  const grid = gridOf(change, snapshot);
  const known = new Map<number, number>();
  return (row) => {
    const bytes = known.get(row) ?? jsonBytes(grid?.values[row - grid.row] ?? []) + change.area.columns * 2;
    known.set(row, bytes);
    return bytes;
  };
}

/** What a step sends and gets: its own values, and the rows that it watches. */
function bytesOf(measured: ReadonlyMap<WrittenChange, RowBytes>): (step: Step) => number {
  return ({ change, block }) => {
    const rowBytes = measured.get(change) ?? (() => 0);
    const formatBytes = change.edit === undefined ? 0 : FORMAT_BYTES * (block.values[0]?.length ?? 0);
    return block.values.reduce((bytes, row, at) => bytes + jsonBytes(row) + formatBytes + rowBytes(block.row + at), 0);
  };
}

/** Asks for what is about to be overwritten, for the journal. */
async function heldBefore(context: Excel.RequestContext, batches: readonly (readonly Step[])[]) {
  const blocks: JournalBlock[] = [];
  await inTurn(batches, async (batch) => {
    const ranges = batch.map((step) => rangeOf(context, step));
    for (const range of ranges) range.load("formulas");
    await context.sync();
    batch.forEach(({ change, block }, index) => {
      const held: readonly (readonly Held[])[] = ranges[index]?.formulas ?? [];
      const { sheetId, sheet } = change;
      const { row, column, values, formats } = block;
      const base = { sheetId, sheet, row, column, before: typedBefore(block, held), after: values };
      blocks.push(formats === undefined ? base : { ...base, formats });
    });
  });
  return blocks;
}

/** Adds the Out columns that are missing. */
async function widen(
  context: Excel.RequestContext,
  changes: readonly TableChange[],
  snapshot: Snapshot,
  takeBacks: TakeBack[],
): Promise<void> {
  const wider = changes.filter(({ added }) => added.length > 0);
  if (wider.length === 0) return;
  const tables = wider.map((change) => watchTable(context, change));
  takeBacks.push(...wider.map((change) => addColumns(context, change)));
  await onSheet(wider[0]?.sheet ?? "", () => context.sync());
  refuseChanged(
    tables.every((table) => isTableAsRead(table, snapshot)),
    wider,
  );
}

async function writeBatch(
  context: Excel.RequestContext,
  batch: readonly Step[],
  snapshot: Snapshot,
  takeBacks: TakeBack[],
): Promise<void> {
  const changes = [...new Set(batch.map(({ change }) => change))];
  const tables = changes.map((change) => watchTable(context, change));
  const rows = batch.map((step) => watchRows(context, step));
  for (const step of batch) {
    const before = rangeOf(context, step);
    const { values, formats } = step.block;
    const isEdit = step.change.edit !== undefined;
    before.load(isEdit ? "formulas,numberFormat" : "formulas");
    // A number that is written into a cell formatted as a text would become one.
    if (formats !== undefined) before.numberFormat = formats.after.map((line) => [...line]);
    before.values = typedInto(values, formats?.after);
    takeBacks.push(() => {
      const typed = typedBefore(step.block, before.formulas);
      if (!isEdit) {
        before.formulas = typed;
        return;
      }
      // By the formats that were found: where rows have moved they are not those of the preview.
      const found: Lines<string> = before.numberFormat;
      if (formats !== undefined) before.numberFormat = found.map((line) => [...line]);
      before.formulas = typedInto(typed, found);
    });
  }
  await onSheet(changes[0]?.sheet ?? "", () => context.sync());
  const isFit = tables.every((table) => isTableAsRead(table, snapshot));
  refuseChanged(isFit && rows.every((watched) => isAsRead(watched, snapshot)), changes);
}

function refuseChanged(isAsRead: boolean, [change]: readonly TableChange[]): void {
  const code = change?.edit === undefined ? "changed-meanwhile" : "preview-outdated";
  if (!isAsRead) throw new HostError(code, { sheet: change?.sheet ?? "" });
}

/**
 * Does the work; where it fails, takes back what was written, the last first. Only what the user himself stopped
 * stays, for him to undo.
 */
async function takingBack(
  context: Excel.RequestContext,
  changes: readonly TableChange[],
  takeBacks: readonly TakeBack[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isHostError(error, "cancelled")) throw error;
    await inTurn([...takeBacks].reverse(), (takeBack) => attempt(context, takeBack));
    const isJudged = changes.every(({ edit }) => edit === undefined);
    const isNews = isJudged && isHostError(error, "sheet-protected") && (await isProtected(context, changes));
    throw isNews ? new HostError("changed-meanwhile", {}, { cause: error }) : error;
  }
}

/** Whether a sheet is protected by now: it was not when it was read, or nothing would have been planned for it. */
async function isProtected(context: Excel.RequestContext, changes: readonly TableChange[]): Promise<boolean> {
  const sheets = changes.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId));
  for (const sheet of sheets) sheet.load("protection/protected");
  await context.sync();
  return sheets.some((sheet) => !sheet.isNullObject && sheet.protection.protected);
}

/** Takes one thing back. Where nothing was written, or the sheet is gone or protected by now, the next is tried. */
async function attempt(context: Excel.RequestContext, takeBack: TakeBack): Promise<void> {
  try {
    await takeBack();
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

function entriesOf({ sheet, cells }: TableChange): JournalEntry[] {
  return cells.map(({ row, column, before, after }) => ({ sheet, row, column, before, after }));
}

/** The A1 address of a cell of a journal block. */
export function cellOf({ row, column }: JournalBlock, at: number, across: number): string {
  return address(row + at, column + across);
}
