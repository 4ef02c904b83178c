import { HostError, type Undone } from "../host";
import { inTurn } from "./chunks";
import { decodeRun, JOURNAL_SHEET, type Held, type JournalBlock, type JournalColumn, type StoredRun } from "./journal";
import { cellOf } from "./write";

/**
 * Takes back the last run: every cell that still holds what we wrote gets back what it held, formulas included;
 * the others are listed. Columns that were added go when nothing is left in them.
 *
 * @throws HostError nothing-to-undo
 */
export async function undoRun(context: Excel.RequestContext): Promise<Undone> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(JOURNAL_SHEET);
  const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
  used.load("values");
  await context.sync();
  const stored = sheet.isNullObject || used.isNullObject ? undefined : decodeRun(firstColumn(used.values));
  if (stored === undefined) throw new HostError("nothing-to-undo");
  const results: Undone[] = [];
  await inTurn(stored.blocks, async (block) => {
    results.push(await undoBlock(context, block));
  });
  await removeColumns(context, stored);
  used.clear(Excel.ClearApplyTo.contents);
  await context.sync();
  return {
    restored: results.reduce((count, { restored }) => count + restored, 0),
    kept: results.flatMap(({ kept }) => kept),
  };
}

function firstColumn(values: readonly (readonly Held[])[]): Held[] {
  return values.map(([first = ""]) => first);
}

async function undoBlock(context: Excel.RequestContext, block: JournalBlock): Promise<Undone> {
  const { sheetId, sheet: name, row, column, before, after } = block;
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const range = sheet.getRangeByIndexes(row, column, after.length, after[0]?.length ?? 1);
  range.load("formulas");
  await context.sync();
  if (sheet.isNullObject) return { restored: 0, kept: [{ sheet: name, cell: cellOf(block, 0, 0) }] };
  const kept: { sheet: string; cell: string }[] = [];
  let restored = 0;
  const formulas = range.formulas.map((line, at) =>
    line.map((held: Held, across) => {
      const [was, written] = [before[at]?.[across] ?? null, after[at]?.[across] ?? null];
      if (was === null || written === null || held === was) return null;
      if (held === typedText(written)) {
        restored += 1;
        return was;
      }
      kept.push({ sheet: name, cell: cellOf(block, at, across) });
      return null;
    }),
  );
  if (restored > 0) range.formulas = formulas;
  return { restored, kept };
}

/** What a cell holds after a value was typed into it: the apostrophe that keeps a text a text is no part of it. */
function typedText(value: Held): Held {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

/** Removes the columns that a run added, where all that is left in them is their header. */
async function removeColumns(context: Excel.RequestContext, { columns }: StoredRun): Promise<void> {
  const looked = columns.map((added) => lookAt(context, added));
  await context.sync();
  for (const { added, column, cells } of looked) {
    if (cells.isNullObject || cells.rowCount !== 1 || cells.values[0]?.[0] !== added.header) continue;
    if (column === undefined) cells.clear();
    else column.delete();
  }
}

function lookAt(context: Excel.RequestContext, added: JournalColumn) {
  const { sheetId, table, header, row, column } = added;
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const own = table === null ? undefined : sheet.tables.getItemOrNullObject(table).columns.getItemOrNullObject(header);
  const whole = own === undefined ? sheet.getRangeByIndexes(row, column, 1, 1).getEntireColumn() : own.getRange();
  const cells = whole.getUsedRangeOrNullObject(true);
  cells.load("rowCount,values");
  return { added, column: own, cells };
}
