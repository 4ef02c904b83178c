import type { Plan } from "../../workbook/change";
import type { Snapshot } from "../../workbook/snapshot";
import { HostError, type Applied, type Progress, type ReversibleHost } from "../host";
import { MOST_BYTES } from "./chunks";
import { readJournal } from "./journalSheet";
import { buildSheets } from "./ownSheets";
import { readSnapshot } from "./read";
import { isHostError, run, runAsOneStep, runPatiently, type Patience } from "./run";
import { undoRun } from "./undo";
import { writeTables } from "./write";

const PATIENCE: Patience = { longest: 15_000, pause: 250 };
/** What pieces are cut to where the cells turn out to be far longer than those of ordinary tables. */
const SMALL_BYTES = MOST_BYTES / 16;

/** The workbook that is open in Excel. */
export function excelHost(patience: Patience = PATIENCE): ReversibleHost {
  let last: Snapshot | undefined;
  const read = (mostBytes: number) => runPatiently((context) => readSnapshot(context, mostBytes), patience);
  return {
    read: async () => {
      last = await read(MOST_BYTES).catch((error: unknown) => {
        if (isHostError(error, "too-large")) return read(SMALL_BYTES);
        throw error;
      });
      return last;
    },
    apply: (plan, progress, signal) =>
      runAsOneStep((context) => {
        if (last === undefined) throw new Error("a plan is made from a snapshot that was read");
        return applyPlan(context, plan, last, progress, signal);
      }),
    undo: async () => {
      const stored = await runPatiently(readJournal, patience);
      if (stored === undefined) throw new HostError("nothing-to-undo");
      return run((context) => undoRun(context, stored));
    },
  };
}

async function applyPlan(
  context: Excel.RequestContext,
  { tables, sheets }: Plan,
  snapshot: Snapshot,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Applied> {
  const total = tables.length + sheets.length;
  let done = 0;
  const between = () => {
    if (signal?.aborted === true) throw new HostError("cancelled");
    progress(Math.min(done, total), total);
    done += 1;
  };
  const entries = tables.length === 0 ? [] : await writeTables(context, tables, snapshot, between);
  try {
    await buildSheets(context, sheets, between);
  } catch (error) {
    // The workbook will be read and judged again, and the next journal takes the place of this one.
    if (isHostError(error, "changed-meanwhile") && tables.length > 0) await takeBack(context);
    throw error;
  }
  progress(total, total);
  return { cells: entries.length, sheets: sheets.length, journal: { entries } };
}

async function takeBack(context: Excel.RequestContext): Promise<void> {
  const stored = await readJournal(context);
  if (stored !== undefined) await undoRun(context, stored);
}
