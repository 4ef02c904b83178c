import type { Plan } from "../../workbook/change";
import { filledCells } from "../../workbook/newSheet";
import { rememberedBy } from "../../workbook/remembered";
import type { Snapshot } from "../../workbook/snapshot";
import { HostError, type Applied, type Progress, type ReversibleHost } from "../host";
import { MOST_BYTES } from "./chunks";
import { writeDismissals } from "./dismissalSheet";
import { readJournal } from "./journalSheet";
import { buildSheets } from "./ownSheets";
import { readSnapshot } from "./read";
import { renameSheets } from "./renameSheets";
import { isHostError, onSheet, run, runAsOneStep, runPatiently, type Patience } from "./run";
import { undoRun } from "./undo";
import { writeTables, type WrittenTables } from "./write";

const PATIENCE: Patience = { longest: 15_000, pause: 250 };
/** How much smaller pieces become where the cells turn out to be far longer than those of ordinary tables. */
const SHRINK = 16;
const LEAST_BYTES = MOST_BYTES / SHRINK ** 3;

/** How often a workbook that changes while it is read is read again. */
const TRIES = 3;

/** The workbook that is open in Excel. */
export function excelHost(patience: Patience = PATIENCE): ReversibleHost {
  let last: Snapshot | undefined;
  return {
    read: async () => {
      last = await readWhole(patience);
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

/** Reads the workbook; again in small pieces where its cells are long, and again where it changed between two requests. */
async function readWhole(patience: Patience): Promise<Snapshot> {
  let pieces = MOST_BYTES;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const size = pieces;
      return await runPatiently((context) => readSnapshot(context, size), patience);
    } catch (error) {
      const isLarge = isHostError(error, "too-large") && pieces > LEAST_BYTES;
      if (isLarge) pieces /= SHRINK;
      if (!isLarge && !(isHostError(error, "changed-meanwhile") && attempt < TRIES)) throw error;
    }
  }
}

async function applyPlan(
  context: Excel.RequestContext,
  plan: Plan,
  snapshot: Snapshot,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Applied> {
  const { tables, sheets, renamed = [], created = [], dismissals } = plan;
  const total = tables.length + sheets.length;
  let done = 0;
  const between = () => {
    if (signal?.aborted === true) throw new HostError("cancelled");
    progress(Math.min(done, total), total);
    done += 1;
  };
  const isNothing = tables.length + created.length + rememberedBy(plan).length === 0;
  const { entries, kept } = isNothing
    ? NOTHING
    : await asPreviewed(plan, () => writeTables(context, plan, snapshot, between));
  try {
    await renameSheets(context, renamed);
    await buildSheets(context, sheets, between);
    if (dismissals !== undefined) await writeDismissals(context, dismissals);
  } catch (error) {
    // The workbook will be read and judged again, and the next journal takes the place of this one.
    if (isHostError(error, "changed-meanwhile") && tables.length > 0) await takeBack(context);
    throw error;
  }
  progress(total, total);
  const cells = entries.length + filledCells(created);
  return { cells, sheets: sheets.length, journal: { entries }, ...(kept.length > 0 && { kept }) };
}

const NOTHING: WrittenTables = { entries: [], kept: [] };

/** What the user has confirmed is not judged again where the workbook has changed: he has to look at it again. */
async function asPreviewed<T>(
  { tables, created }: Pick<Plan, "tables" | "created">,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await onSheet(tables[0]?.sheet ?? "", work);
  } catch (error) {
    const isPreview = tables.some(({ edit }) => edit !== undefined) || (created ?? []).length > 0;
    if (!(isPreview && error instanceof HostError && error.code === "changed-meanwhile")) throw error;
    throw new HostError("preview-outdated", error.params, { cause: error });
  }
}

async function takeBack(context: Excel.RequestContext): Promise<void> {
  const stored = await readJournal(context);
  if (stored !== undefined) await undoRun(context, stored);
}
