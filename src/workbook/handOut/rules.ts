import type { Fields, TableKey } from "../../core/model/tables";

/** Whom the workbooks are for: units, or single persons such as grid workers. */
export type RecipientKind = "unit" | "person";

/** Columns that name recipients: whoever stands in a `fill` column fills the row in, in a `see` column only sees it. */
interface NamingColumns<F extends string> {
  readonly fill?: readonly F[];
  readonly see?: readonly F[];
}

/** How one table with the columns F is handed out. */
export interface HandOutRule<F extends string = string> {
  /** The columns that tell its rows apart, the item's own number first. */
  readonly key: readonly F[];
  readonly named: { readonly [R in RecipientKind]?: NamingColumns<F> };
  /** Where a row names nobody itself: the column that holds another row's number, and the tables to look for it in. */
  readonly through?: { readonly field: F; readonly tables: readonly TableKey[] };
  /** What a recipient may fill in; a table without any is read only to find out whose rows are whose. */
  readonly fill: readonly F[];
  /** Columns of `fill` whose value only grows: one that shrinks is looked at. */
  readonly growing?: readonly F[];
  /** Recipients add rows of their own, in blank rows below the header; what is there already is not handed out. */
  readonly append?: {
    /** The column that holds the recipient: left out of the sheet, filled in when it comes back. */
    readonly recipient?: F;
    /** The column that holds the number of an item, and the tables that it may be of. */
    readonly item: { readonly field: F; readonly tables: readonly TableKey[] };
    readonly date: F;
    /** What a row cannot do without. */
    readonly needs: readonly F[];
    /** Columns for others to fill in. */
    readonly withheld?: readonly F[];
  };
}

const TASK_RULE = {
  key: ["id"],
  named: {
    unit: { fill: ["responsible"], see: ["assisting"] },
    person: { fill: ["person"], see: ["leader"] },
  },
  fill: ["actual", "progress", "finish", "progressNote", "problems", "nextSteps", "remarks"],
  growing: ["actual", "progress", "finish"],
} as const satisfies HandOutRule<Fields["streetTasks"]>;

const TASK_TABLES = ["streetTasks", "leaderTasks"] as const;

/** What goes out and what may come back, table by table, in the order of the sheets. */
export const HAND_OUT: { readonly [K in TableKey]?: HandOutRule<Fields[K]> } = {
  streetTasks: TASK_RULE,
  leaderTasks: TASK_RULE,
  projects: {
    key: ["id"],
    named: { unit: { fill: ["responsible"], see: ["assisting"] }, person: { fill: ["person"] } },
    through: { field: "taskId", tables: TASK_TABLES },
    fill: ["actual", "progress", "invested", "finish", "remarks"],
    growing: ["actual", "progress", "invested", "finish"],
  },
  milestones: {
    key: ["itemId", "name"],
    named: {},
    through: { field: "itemId", tables: [...TASK_TABLES, "projects"] },
    fill: ["finish", "remarks"],
    growing: ["finish"],
  },
  gridCells: {
    key: ["id"],
    named: { unit: { fill: ["street"] }, person: { fill: ["worker"], see: ["head"] } },
    fill: [],
  },
  gridMatters: {
    key: ["id"],
    named: { person: { fill: ["person"] } },
    through: { field: "cellId", tables: ["gridCells"] },
    fill: ["finish", "progress", "remarks"],
    growing: ["finish", "progress"],
  },
  indicators: {
    key: ["id"],
    named: { unit: { fill: ["responsible"] } },
    fill: ["actual", "countedTo", "remarks"],
    growing: ["actual", "countedTo"],
  },
  indicatorShares: {
    key: ["indicatorId", "unit"],
    named: { unit: { fill: ["unit"] } },
    fill: ["actual"],
    growing: ["actual"],
  },
  pledges: {
    key: ["id"],
    named: { unit: { fill: ["signatory"] } },
    fill: ["fulfilment", "finish", "remarks"],
    growing: ["finish"],
  },
  cases: {
    key: ["id"],
    named: { unit: { fill: ["responsible"] }, person: { fill: ["leader"] } },
    fill: ["finish", "remarks"],
    growing: ["finish"],
  },
  standingDuties: {
    key: ["id"],
    named: { unit: { see: ["responsible"] } },
    fill: [],
  },
  dutyRecords: {
    key: ["dutyId", "date"],
    named: {},
    fill: [],
    append: {
      item: { field: "dutyId", tables: ["standingDuties"] },
      date: "date",
      needs: ["dutyId", "date"],
    },
  },
  progressReports: {
    key: ["unit", "date"],
    named: {},
    fill: [],
    append: {
      recipient: "unit",
      item: { field: "subjectId", tables: [...TASK_TABLES, "projects", "gridMatters", "pledges", "cases"] },
      date: "date",
      needs: ["type", "content"],
      withheld: ["adopted"],
    },
  },
};

/** The rule of a table; undefined where it is not handed out. */
export function ruleOf(key: TableKey): HandOutRule | undefined {
  return HAND_OUT[key];
}
