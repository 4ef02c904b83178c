import { HostError, type KeptCell, type Undone } from "../host";
import { batchesOf, inTurn, jsonBytes, WRITE_BYTES, typedInto, untyped } from "./chunks";
import { removeColumns } from "./columns";
import { removeSheets } from "./createdSheets";
import type { Held, JournalBlock, StoredRun } from "./journal";
import { clearJournal } from "./journalSheet";
import { isShown } from "./read";
import { removeRows } from "./rows";
import { onSheet } from "./run";
import { cellOf } from "./write";

/** A block with the cells that it wrote, as they are now. */
interface Present {
  readonly block: JournalBlock;
  readonly range: Excel.Range;
}

/**
 * Takes back a run: every cell that still holds what we wrote gets back what it held, formulas included; the others
 * are listed. Columns that were added go when nothing is left in them. The run is then forgotten.
 *
 * @throws HostError filtered, sheet-protected: nothing was taken back then
 */
export async function undoRun(context: Excel.RequestContext, stored: StoredRun): Promise<Undone> {
  const here = await foundIn(context, stored);
  const batches = batchesOf(here.blocks, ({ before, after }) => jsonBytes(before) + jsonBytes(after), WRITE_BYTES);
  const present: Present[] = [];
  await inTurn(batches, async (batch) => {
    const asked = batch.map((block) => askBlock(context, block));
    await context.sync();
    present.push(...asked);
  });
  for (const { block, range } of present) {
    if (!isShown(range)) throw new HostError("filtered", { sheet: block.sheet });
  }
  const results: Undone[] = [];
  await inTurn(present, async (one) => {
    results.push(undoBlock(one));
    await onSheet(one.block.sheet, () => context.sync());
  });
  await removeRows(context, here);
  await removeColumns(context, here);
  await removeSheets(context, here);
  clearJournal(context);
  await context.sync();
  return {
    restored: results.reduce((count, { restored }) => count + restored, 0),
    kept: results.flatMap(({ kept }) => kept),
  };
}

/** The run by the sheets that are here: a sheet whose id is another one, in a workbook opened again, goes by its name. */
async function foundIn(context: Excel.RequestContext, stored: StoredRun): Promise<StoredRun> {
  const { version, blocks, columns, rows, sheets: made } = stored;
  const names = new Map([...blocks, ...columns, ...rows, ...made].map(({ sheetId, sheet }) => [sheetId, sheet]));
  const sheets = context.workbook.worksheets;
  const asked = [...names].map(([id, name]) => {
    const byId = sheets.getItemOrNullObject(id);
    const byName = sheets.getItemOrNullObject(name);
    byId.load("id,protection/protected");
    byName.load("id,protection/protected");
    return { id, name, byId, byName };
  });
  await context.sync();
  const ids = new Map<string, string>();
  for (const { id, name, byId, byName } of asked) {
    const sheet = byId.isNullObject ? byName : byId;
    if (sheet.isNullObject) continue;
    if (sheet.protection.protected) throw new HostError("sheet-protected", { sheet: name });
    ids.set(id, sheet.id);
  }
  const there = <T extends { readonly sheetId: string }>(list: readonly T[]) =>
    list.flatMap((item) => {
      const sheetId = ids.get(item.sheetId);
      return sheetId === undefined ? [] : [{ ...item, sheetId }];
    });
  return { version, blocks: there(blocks), columns: there(columns), rows: there(rows), sheets: there(made) };
}

function askBlock(context: Excel.RequestContext, block: JournalBlock): Present {
  const { sheetId, row, column, after } = block;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRangeByIndexes(row, column, after.length, after[0]?.length ?? 1);
  range.load("formulas,rowHidden");
  return { block, range };
}

function undoBlock({ block, range }: Present): Undone {
  const { sheet, before, after, formats } = block;
  const kept: KeptCell[] = [];
  const looks: (string | null)[][] = before.map((line) => line.map(() => null));
  let restored = 0;
  const formulas = range.formulas.map((line: Held[], at) =>
    line.map((held, across) => {
      const [was, written] = [before[at]?.[across] ?? null, after[at]?.[across] ?? null];
      if (was === null || written === null || held === untyped(was)) return null;
      if (held === untyped(written)) {
        restored += 1;
        const look = looks[at];
        if (look !== undefined) look[across] = formats?.before[at]?.[across] ?? null;
        return was;
      }
      kept.push({ sheet, cell: cellOf(block, at, across) });
      return null;
    }),
  );
  if (restored > 0) {
    if (formats !== undefined) range.numberFormat = looks;
    range.formulas = typedInto(formulas, formats?.before);
  }
  return { restored, kept };
}
