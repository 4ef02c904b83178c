import type { Mode } from "./item";
import type { Parameters } from "./parameters";
import type { PartyColumn } from "./parties";
import type { Fields } from "./tables";

/** The tables whose rows are work items, in the order in which they are listed. Source: scoring.md §2. */
export const ITEM_TABLES = [
  "streetTasks",
  "leaderTasks",
  "projects",
  "gridMatters",
  "cases",
  "pledges",
  "standingDuties",
  "indicatorShares",
] as const;

export type ItemTable = (typeof ITEM_TABLES)[number];

/** The column of a table that an input of scoring.md §2 is read from; an input without a column is blank. */
export interface ItemColumns<F extends string> {
  readonly id: F;
  readonly name?: F;
  readonly parent?: F;
  readonly category?: F;
  readonly start?: F;
  readonly due?: F;
  readonly extension?: F;
  readonly finish?: F;
  readonly target?: F;
  readonly targetValue?: F;
  readonly unit?: F;
  readonly actual?: F;
  readonly progress?: F;
  readonly mode?: F;
  readonly workload?: F;
  readonly difficulty?: F;
  readonly fulfilment?: F;
  readonly veto?: F;
}

/** How the rows of a table become work items. */
export interface ItemSpec<F extends string> {
  readonly columns: ItemColumns<F>;
  /** Who answers for an item, and with which share. */
  readonly parties: (parameters: Parameters) => readonly PartyColumn<F>[];
  /** The column that has to name somebody. */
  readonly answers: F;
  /** The mode of a row that names none: by whether it has a due day, or always the same. */
  readonly mode: Mode | "byDueDay";
  /** Whether a blank due day means the last day of the assessment year, instead of being looked at. */
  readonly dueByYearEnd?: boolean;
}

const FIGURES = {
  target: "target",
  targetValue: "targetValue",
  unit: "unit",
  actual: "actual",
  progress: "progress",
} as const;
const TIMES = { start: "start", due: "due", extension: "extendedTo", finish: "finish" } as const;
const WEIGHTS = { mode: "mode", workload: "workload", difficulty: "difficulty" } as const;

const TASKS: ItemSpec<Fields["streetTasks"]> = {
  columns: { id: "id", name: "name", category: "category", ...TIMES, ...FIGURES, ...WEIGHTS },
  parties: ({ assistShare: assist }) => [
    { field: "leader", lead: 1, assist: 1, kind: "leader" },
    { field: "responsible", lead: 1, assist, kind: "unit" },
    { field: "assisting", lead: assist, assist, kind: "unit" },
    { field: "person", lead: 1, assist: 1, kind: "cadre" },
  ],
  answers: "responsible",
  mode: "byDueDay",
};

/** "Which rows are items, and whose". Source: scoring.md §2, last table. */
export const ITEM_SPECS: { readonly [K in ItemTable]: ItemSpec<Fields[K]> } = {
  streetTasks: TASKS,
  leaderTasks: TASKS,
  projects: {
    columns: { id: "id", name: "name", parent: "taskId", ...TIMES, ...FIGURES, ...WEIGHTS },
    parties: ({ assistShare: assist }) => [
      { field: "responsible", lead: 1, assist, kind: "unit" },
      { field: "assisting", lead: assist, assist, kind: "unit" },
      { field: "person", lead: 1, assist: 1, kind: "cadre" },
    ],
    answers: "responsible",
    mode: "byDueDay",
  },
  gridMatters: {
    columns: {
      id: "id",
      name: "matter",
      category: "category",
      start: "start",
      due: "due",
      finish: "finish",
      progress: "progress",
      ...WEIGHTS,
    },
    parties: () => [{ field: "person", lead: 1, assist: 1, kind: "cadre" }],
    answers: "person",
    mode: "byDueDay",
  },
  cases: {
    columns: {
      id: "id",
      name: "matter",
      start: "registered",
      due: "due",
      finish: "finish",
      difficulty: "difficulty",
    },
    parties: ({ assistShare: assist }) => [
      { field: "leader", lead: 1, assist: 1, kind: "leader" },
      { field: "responsible", lead: 1, assist, kind: "unit" },
    ],
    answers: "leader",
    mode: "timeliness",
  },
  pledges: {
    columns: {
      id: "id",
      name: "name",
      start: "signed",
      due: "due",
      finish: "finish",
      fulfilment: "fulfilment",
      veto: "veto",
    },
    parties: () => [{ field: "signatory", lead: 1, assist: 1, kind: "unit" }],
    answers: "signatory",
    mode: "quality",
    dueByYearEnd: true,
  },
  standingDuties: {
    columns: { id: "id", name: "matter", start: "start" },
    parties: ({ assistShare: assist }) => [{ field: "responsible", lead: 1, assist, kind: "unit" }],
    answers: "responsible",
    mode: "timeliness",
  },
  indicatorShares: {
    columns: { id: "indicatorId", targetValue: "targetValue", actual: "actual" },
    parties: () => [{ field: "unit", lead: 1, assist: 1, kind: "unit" }],
    answers: "unit",
    mode: "timeliness",
    dueByYearEnd: true,
  },
};
