import type { CellValue } from "./cell";

/**
 * The columns of every table, under the names that the code uses. What a column is called in a
 * Chinese or an English workbook, only `workbook/schema.ts` knows.
 */
export interface Fields {
  settings: "name" | "value" | "note";
  categoryWeights: "category" | "weight";
  holidays: "date" | "type" | "name";
  roster: "name" | "kind" | "group" | "unit" | "series" | "post" | "headcount" | "aliases";
  consequences: "grade" | "consequence";
  /** Every category has a column of its own, under its name. */
  categoryComparison: "category" | "weight" | "consistency" | `versus:${string}`;
  streetTasks: TaskField;
  leaderTasks: TaskField;
  projects:
    | "id"
    | "taskId"
    | "name"
    | "type"
    | "target"
    | "targetValue"
    | "unit"
    | "actual"
    | "progress"
    | "investment"
    | "invested"
    | "responsible"
    | "assisting"
    | "person"
    | "start"
    | "due"
    | "extendedTo"
    | "finish"
    | "mode"
    | "workload"
    | "difficulty"
    | "remarks"
    | OutField;
  milestones: "itemId" | "name" | "planned" | "finish" | "weight" | "remarks" | "light" | "timeliness";
  responsibilities: "itemId" | "role" | "name" | "post" | "share";
  gridCells: "id" | "name" | "street" | "community" | "head" | "worker";
  gridMatters:
    | "id"
    | "cellId"
    | "matter"
    | "category"
    | "person"
    | "start"
    | "due"
    | "finish"
    | "progress"
    | "mode"
    | "workload"
    | "difficulty"
    | "remarks"
    | OutField;
  indicators:
    | "id"
    | "name"
    | "target"
    | "targetValue"
    | "unit"
    | "actual"
    | "countedTo"
    | "responsible"
    | "category"
    | "workload"
    | "remarks"
    | "attainment"
    | "gap"
    | "light";
  indicatorShares: "indicatorId" | "unit" | "targetValue" | "actual" | "attainment" | "gap" | "light";
  inspections:
    | "date"
    | "inspector"
    | "subjectId"
    | "grade"
    | "rating"
    | "problem"
    | "limit"
    | "mended"
    | "bonus"
    | "penalty"
    | "remarks";
  pledges:
    | "id"
    | "name"
    | "signatory"
    | "post"
    | "signed"
    | "matters"
    | "veto"
    | "fulfilment"
    | "due"
    | "finish"
    | "remarks"
    | OutField;
  progressReports: "date" | "unit" | "subjectId" | "type" | "content" | "actual" | "progress" | "adopted";
  standingDuties: "id" | "matter" | "responsible" | "frequency" | "start" | "end" | "expected" | "held" | "timeliness";
  dutyRecords: "dutyId" | "date" | "attendance" | "agreed" | "person" | "limit" | "remarks";
  cases:
    | "id"
    | "matter"
    | "type"
    | "leader"
    | "responsible"
    | "registered"
    | "due"
    | "finish"
    | "difficulty"
    | "remarks"
    | OutField;
}

export type TaskField =
  | "id"
  | "category"
  | "group"
  | "name"
  | "measures"
  | "target"
  | "targetValue"
  | "unit"
  | "actual"
  | "progress"
  | "leader"
  | "responsible"
  | "assisting"
  | "person"
  | "post"
  | "gridCell"
  | "start"
  | "due"
  | "extendedTo"
  | "finish"
  | "mode"
  | "workload"
  | "difficulty"
  | "progressNote"
  | "problems"
  | "nextSteps"
  | "remarks"
  | OutField;

/** The columns that belong to the add-in. */
export type OutField = "light" | "timeliness" | "quality" | "qualitative" | "quantitative" | "score" | "derivation";

export type TableKey = keyof Fields;

/** A row of a table: its cells by column. `row` counts the table's body rows from 0, as the user sees them. */
export interface Row<K extends TableKey = TableKey> {
  readonly row: number;
  readonly cells: { readonly [F in Fields[K]]?: CellValue };
}

/** The rows of every table that the workbook has. A table that it lacks is undefined. */
export type Tables = { readonly [K in TableKey]?: readonly Row<K>[] };
