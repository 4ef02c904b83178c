import type { TaskField } from "../model/tables";
import type { Severity } from "./finding";

/** Rows of a sheet as people number them, in runs: from, to. */
export type RowRuns = readonly (readonly [number, number])[];

/** How a cell came by a value that is not its own. */
export type CarriedBy = "merged" | "blank" | "sameAsAbove" | "section" | "header";

/** Rows that are no tasks. */
export type LeftKind = "title" | "reporting" | "numbering" | "section" | "subtotal" | "note" | "unfilled" | "outside";

/** What adopting has to say about a sheet of somebody else's: what it took for what, and what it left out. */
export interface AdoptFindingParams {
  "adopt-column-doubtful": { column: string; header: string; field: TaskField; runnerUp: TaskField | undefined };
  "adopt-column-left": { column: string; header: string; cells: number; taken: TaskField | undefined };
  "adopt-column-missing": { field: TaskField };
  "adopt-named-by": { field: TaskField };
  "adopt-carried": { field: TaskField; by: CarriedBy; cells: number; rows: RowRuns };
  "adopt-not-carried": { field: TaskField; rows: RowRuns };
  "adopt-nothing-above": { text: string };
  "adopt-ids-made": { why: "missing" | "repeated" | "taken"; ids: number; sample: string };
  "adopt-blocks-joined": { blocks: number; rows: RowRuns };
  "adopt-rows-left": { kind: LeftKind; count: number; rows: RowRuns };
  "adopt-row-without-task": { text: string };
  "adopt-table-chosen": { table: "streetTasks" | "leaderTasks"; why: "named" | "units" | "leaders" | "default" };
}

export const ADOPT_SEVERITY: Readonly<Record<keyof AdoptFindingParams, Severity>> = {
  "adopt-column-doubtful": "warning",
  "adopt-column-left": "info",
  "adopt-column-missing": "warning",
  "adopt-named-by": "info",
  "adopt-carried": "info",
  "adopt-not-carried": "warning",
  "adopt-nothing-above": "warning",
  "adopt-ids-made": "info",
  "adopt-blocks-joined": "info",
  "adopt-rows-left": "info",
  "adopt-row-without-task": "warning",
  "adopt-table-chosen": "info",
};
