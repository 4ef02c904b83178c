import { useState } from "react";
import type { CollectPreview } from "../../app/collect";
import type { CellReturn, RowReturn } from "../../workbook/collect/types";
import type { Jobs } from "../jobs";

/** A change of a returned file's. */
export type Change = CellReturn | RowReturn;

/** What came back, and what the user has said about it so far. */
export interface Collected {
  readonly preview: CollectPreview;
  readonly said: ReadonlyMap<Change, boolean>;
  /** It was written: there is nothing left to decide. */
  readonly written: boolean;
}

const kept = new WeakMap<Jobs, Collected>();

/** It is kept while the user looks at another view: what was decided would be lost otherwise. */
export function useCollected(
  jobs: Jobs,
): [collected: Collected | undefined, set: (collected: Collected | undefined) => void] {
  const [collected, setCollected] = useState(() => kept.get(jobs));
  const set = (next: Collected | undefined) => {
    if (next === undefined) kept.delete(jobs);
    else kept.set(jobs, next);
    setCollected(next);
  };
  return [collected, set];
}
