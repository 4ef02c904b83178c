import type { Day } from "../calendar/day";
import type { Deadline } from "../calendar/deadline";
import type { Target } from "../quantity/target";
import type { ItemTable } from "./itemTables";
import type { Milestone } from "./milestone";
import type { ProgressReport } from "./progressReport";
import type { StandingDuty } from "./standingDuty";

/** Which side of judging leads: 时效 or 质量. */
export type Mode = "timeliness" | "quality";

/** The light of an item (状态). */
export type Light = "done" | "missed" | "red" | "yellow" | "green" | "notStarted" | "standing";

/** 类型 of the 名册. */
export type SubjectKind = "street" | "department" | "leader" | "cadre" | "gridWorker";

/** A work item: one row that somebody answers for, read and cleaned. Undefined stands for a blank or unusable cell. */
export interface WorkItem {
  readonly table: ItemTable;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly category: string | undefined;
  /** 开始日期 as written. */
  readonly start: Day | undefined;
  readonly deadline: Deadline | undefined;
  /** 延期至 as written. */
  readonly extension: Day | undefined;
  /** 完成日期 as written. */
  readonly finish: Day | undefined;
  /** The target that is judged. Only an amount or a done-or-not target is; see `quantity/target`. */
  readonly target: AmountTarget | undefined;
  /** The column that the target is read from. */
  readonly targetField: "target" | "targetValue";
  readonly actual: number | undefined;
  /** 完成率 as a share: 0.6 is 60 %. */
  readonly progress: number | undefined;
  readonly mode: Mode;
  readonly workload: number;
  readonly difficulty: number;
  readonly parties: readonly Party[];
  /** Its 责任单位 names a group (各街镇): bonus and penalty of its inspections go to nobody. */
  readonly namesGroup: boolean;
  /** Of a project: the id of its task. */
  readonly parentId?: string;
  /** Its time nodes (时间表). */
  readonly milestones?: readonly Milestone[];
  /** Its 进展 that state how far it had come, the earliest first, up to the as-of day. */
  readonly reports?: readonly ProgressReport[];
  /** Of a matter of the grid: the street that its cell lies in. */
  readonly street?: string;
  /** Of a pledge: whether it was kept (履行情况). */
  readonly fulfilment?: Fulfilment;
  /** Of a pledge: breaking it caps the grade of who signed (否决项). */
  readonly veto?: boolean;
  /** Of a standing duty: when it falls due, and when it was held. */
  readonly duty?: StandingDuty;
}

/** 履行情况 of a pledge. */
export type Fulfilment = "underway" | "fulfilled" | "broken";

export type AmountTarget = Extract<Target, { kind: "amount" }>;

/** A subject named on an item, with the share of the item that counts for it. */
export interface Party {
  readonly name: string;
  readonly share: number;
}
