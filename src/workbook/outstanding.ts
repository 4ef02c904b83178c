import { dayFromSerial, type Day } from "../core/calendar/day";
import { compareText } from "../core/names/compareText";
import type { Collection } from "./collect/types";
import type { RecipientKind } from "./handOut/rules";
import { INTERNAL_SHEET, OUTSTANDING_COLUMN } from "./internalSheet";
import type { Snapshot } from "./snapshot";

/** Begin the cells: no text of a user's begins a cell, and none is taken for a formula. */
const PREFIX = { batch: "returns:", missing: "missing:" } as const;
/** A batch begins with the day on which it went out. A forged record may name anything. */
const BATCH = /^(\d{4}-\d\d-\d\d)-[0-9a-f]{6}$/;

/** Who has not returned what was handed out, as of the last collection that was written. */
export interface Outstanding {
  readonly batch: string;
  readonly by: RecipientKind;
  /** The day by which it had to come back. */
  readonly due: Day | undefined;
  readonly missing: readonly string[];
}

/** What a workbook remembers; undefined where nothing was collected, or somebody has changed the cells by hand. */
export function readOutstanding({ sheets }: Snapshot): Outstanding | undefined {
  const grid = sheets.find(({ name }) => name === INTERNAL_SHEET)?.loose?.cells;
  const column = OUTSTANDING_COLUMN - (grid?.column ?? 0);
  const cells = (grid?.values ?? []).map((line) => line[column]).filter((cell) => typeof cell === "string");
  const [first = "", ...others] = cells;
  const missing = others.flatMap((cell) =>
    cell.startsWith(PREFIX.missing) ? [cell.slice(PREFIX.missing.length)] : [],
  );
  return first.startsWith(PREFIX.batch) ? headed(first.slice(PREFIX.batch.length), missing) : undefined;
}

/** The cells of the hidden sheet's column that say it. */
export function outstandingCells({ batch, by, due, missing }: Outstanding): readonly string[] {
  return [PREFIX.batch + JSON.stringify([batch, by, due ?? null]), ...missing.map((name) => PREFIX.missing + name)];
}

/** A collection in which nobody is missing who has returned this batch before. */
export function knowingReturned(collection: Collection, before: Outstanding | undefined): Collection {
  if (before === undefined || before.batch !== collection.batch) return collection;
  const still = new Set(before.missing);
  return { ...collection, missing: collection.missing.filter((name) => still.has(name)) };
}

/**
 * What a workbook is to remember once a collection is written; undefined where it need not be told: it knows, or a later
 * batch has been collected, or nobody knows which batch this is, or all of the first one are back.
 */
export function outstandingAfter({ batch, by, due, missing }: Collection, snapshot: Snapshot): Outstanding | undefined {
  const issued = dayIn(batch);
  if (batch === undefined || issued === undefined) return undefined;
  const before = readOutstanding(snapshot);
  if (before === undefined && missing.length === 0) return undefined;
  if (compareText(issued, dayIn(before?.batch) ?? "") < 0) return undefined;
  const after = { batch, by, due, missing };
  const isKnown = before !== undefined && outstandingCells(before).join("\n") === outstandingCells(after).join("\n");
  return isKnown ? undefined : after;
}

function dayIn(batch: string | undefined): string | undefined {
  return BATCH.exec(batch ?? "")?.[1];
}

function headed(text: string, missing: readonly string[]): Outstanding | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const [batch, by, due]: readonly unknown[] = Array.isArray(read) ? Array.from<unknown>(read) : [];
    if (typeof batch !== "string" || (by !== "unit" && by !== "person")) return undefined;
    return { batch, by, due: dayFromSerial(Number(due)), missing };
  } catch {
    return undefined;
  }
}
