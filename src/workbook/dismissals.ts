import { DISMISSAL_COLUMN, INTERNAL_SHEET } from "./internalSheet";
import type { Snapshot } from "./snapshot";

/** Begins each cell: no text of a user's begins a cell, and none is taken for a formula. */
const PREFIX = "dismissed:";
/** Excel takes 32,767 characters in a cell. */
const LONGEST_REASON = 1_000;

/** A finding that somebody has called no problem. */
export interface Dismissal {
  /** Which finding, as `app/dismiss.ts` names it. */
  readonly key: string;
  readonly reason: string;
}

/** What a workbook remembers; cells that somebody has changed by hand are passed over. */
export function readDismissals({ sheets }: Snapshot): readonly Dismissal[] {
  const grid = sheets.find(({ name }) => name === INTERNAL_SHEET)?.loose?.cells;
  const column = DISMISSAL_COLUMN - (grid?.column ?? 0);
  return (grid?.values ?? []).flatMap((line) => dismissalIn(line[column]));
}

/** Dismissals as the cells of the hidden sheet's column. */
export function dismissalCells(dismissals: readonly Dismissal[]): readonly string[] {
  return dismissals.map(({ key, reason }) => PREFIX + JSON.stringify([key, reason.slice(0, LONGEST_REASON)]));
}

function dismissalIn(cell: unknown): readonly Dismissal[] {
  if (typeof cell !== "string" || !cell.startsWith(PREFIX)) return [];
  try {
    const read: unknown = JSON.parse(cell.slice(PREFIX.length));
    const [key, reason]: readonly unknown[] = Array.isArray(read) ? Array.from<unknown>(read) : [];
    return typeof key === "string" && typeof reason === "string" ? [{ key, reason }] : [];
  } catch {
    return [];
  }
}
