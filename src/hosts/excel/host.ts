import type { Snapshot } from "../../workbook/snapshot";
import { HostError, type ReversibleHost } from "../host";
import { buildSheets } from "./ownSheets";
import { readSnapshot } from "./read";
import { run, runAsOneStep } from "./run";
import { undoRun } from "./undo";
import { writeTables } from "./write";

/** The workbook that is open in Excel. */
export function excelHost(): ReversibleHost {
  let last: Snapshot | undefined;
  return {
    read: () =>
      run(async (context) => {
        last = await readSnapshot(context);
        return last;
      }),
    apply: (plan, progress, signal) =>
      runAsOneStep(async (context) => {
        const snapshot = last;
        if (snapshot === undefined) throw new Error("a plan is made from a snapshot that was read");
        const total = plan.tables.length + plan.sheets.length;
        let done = 0;
        const between = () => {
          if (signal?.aborted === true) throw new HostError("cancelled");
          progress?.(Math.min(done, total), total);
          done += 1;
        };
        const entries = plan.tables.length === 0 ? [] : await writeTables(context, plan.tables, snapshot, between);
        await buildSheets(context, plan.sheets, between);
        progress?.(total, total);
        return { cells: entries.length, sheets: plan.sheets.length, journal: { entries } };
      }),
    undo: () => run(undoRun),
  };
}
