import type { Day } from "../calendar/day";
import type { Finding } from "../checks/finding";
import type { Visit } from "../fairness/visits";
import type { Light, SubjectKind, WorkItem } from "../model/item";
import type { Milestone } from "../model/milestone";
import type { Parameters } from "../model/parameters";
import type { CategoryComparison } from "../model/readComparison";

/**
 * How a number came about: the rule that gave it and every intermediate value. Flat and plain, one per number;
 * `scoring/derivation.ts` unfolds them into a tree, `locales/` into a sentence.
 */
export type Completion =
  | {
      readonly rule: "target";
      readonly value: number;
      readonly actual: number;
      readonly target: number;
      readonly cap: boolean;
    }
  | { readonly rule: "progress"; readonly value: number; readonly progress: number }
  | { readonly rule: "finished"; readonly value: 1 }
  | { readonly rule: "nothing"; readonly value: 0 }
  /** A pledge that was not kept (未履行). */
  | { readonly rule: "broken"; readonly value: 0 }
  /** A standing duty: how many of its due days it was held for. */
  | { readonly rule: "held"; readonly value: number; readonly held: number; readonly expected: number }
  /** A task with projects: the mean of theirs. */
  | { readonly rule: "children"; readonly value: number };

/** Where an item stands in time. */
export interface Schedule {
  /** s: the start that counts. */
  readonly start: Day;
  /** D': the effective due day; undefined for standing work. */
  readonly due: Day | undefined;
  /** Whether D' is an approved extension. */
  readonly extended: boolean;
  /** The day it was done on; undefined while open. */
  readonly doneOn: Day | undefined;
  /** e: the elapsed share (时序进度). */
  readonly elapsed: number;
  /** Open past its due day; a broken pledge is from the day that it is said to be broken. */
  readonly overdue: boolean;
  /** Working days after D': until the day it was done, or until the as-of day while open. */
  readonly daysLate: number;
}

/** T of one due day: done by then or later, or still open after it. */
export type DueDayTimeliness =
  | {
      readonly rule: "done";
      readonly value: number;
      readonly daysLate: number;
      readonly deducted: number;
      readonly daysEarly: number;
      readonly added: number;
      readonly ceiling: number | undefined;
    }
  | {
      readonly rule: "overdue";
      readonly value: number;
      readonly daysLate: number;
      readonly deducted: number;
      readonly ceiling: number;
    };

export type Timeliness =
  | DueDayTimeliness
  | {
      readonly rule: "milestones";
      readonly value: number;
      /** The time nodes that have been judged. */
      readonly parts: readonly MilestoneResult[];
      /** The item's own due day, once it is done or overdue: with as much weight as all of them together. */
      readonly own: DueDayTimeliness | null;
    }
  | { readonly rule: "occurrences"; readonly value: number; readonly occurrences: readonly Occurrence[] }
  | { readonly rule: "children"; readonly value: number };

/** A time node, judged. */
export interface MilestoneResult {
  readonly milestone: Milestone;
  readonly light: Light;
  /** null until its day has come or it is done. */
  readonly timeliness: DueDayTimeliness | null;
}

/** One due day of a standing duty, and what was held for it. */
export interface Occurrence {
  readonly due: Day;
  /** undefined where nothing was held. */
  readonly held: Day | undefined;
  readonly daysLate: number;
  readonly value: number;
}

export interface Quality {
  readonly value: number;
  readonly ratings: readonly Rating[];
  /** The mean of the corrected ratings. */
  readonly mean: number;
  readonly open: number;
  readonly late: number;
  /** What open and late rectifications take away. */
  readonly deducted: number;
}

export interface Rating {
  readonly row: number;
  readonly field: "rating" | "grade";
  readonly inspector: string;
  readonly rating: number;
  /** How lenient its inspector is; 0 where nothing is corrected. */
  readonly severity: number;
  readonly corrected: number;
}

export type Quantity =
  | { readonly rule: "settled"; readonly value: number }
  | { readonly rule: "pace"; readonly value: number; readonly completion: number; readonly elapsed: number }
  | { readonly rule: "cap"; readonly value: number }
  | { readonly rule: "children"; readonly value: number };

/** A work item, judged. `null` stands for n/a. */
export interface ItemResult {
  readonly item: WorkItem;
  readonly schedule: Schedule;
  readonly completion: Completion;
  /** Whether it has more than a yes-or-no. */
  readonly measured: boolean;
  readonly light: Light;
  /** T */
  readonly timeliness: Timeliness | null;
  /** Q */
  readonly quality: Quality | null;
  /** M */
  readonly qualitative: number | null;
  /** N */
  readonly quantitative: Quantity | null;
  /** 综合分 */
  readonly score: number | null;
  /** V = w·d·k */
  readonly weight: number;
  /** k, the weight of its category. */
  readonly categoryWeight: number;
  /** Whether it has a rating, its own or its projects'. */
  readonly inspected: boolean;
  /** Its time nodes in the order of their days. */
  readonly milestones: readonly MilestoneResult[];
  /** Of a task: its projects. What they give stands in its T, c, N and V. */
  readonly children: readonly ItemResult[];
  /** Of a project: the item of its task. Whoever is named there is not counted here again. */
  readonly parent: WorkItem | undefined;
}

/** An item on a subject's scorecard. */
export interface SubjectItem {
  readonly result: ItemResult;
  readonly share: number;
}

/** Points that an inspection or an adopted good practice adds or takes away, and the row of 督查 or 进展 that says so. */
export interface Credit {
  readonly kind: "bonus" | "penalty" | "rectification" | "goodPractice";
  readonly row: number;
  readonly points: number;
}

/** A subject, scored. `null` stands for n/a. */
export interface SubjectResult {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly group: string;
  readonly series: string | undefined;
  /** ℓ */
  readonly load: number;
  /** λ; null where the group has no median */
  readonly loadRatio: number | null;
  /** f */
  readonly loadFactor: number;
  /** X */
  readonly qualitative: number | null;
  /** κ_X */
  readonly qualitativeCoverage: number;
  /** Y₀, before the load factor */
  readonly quantitativeBase: number | null;
  /** Y */
  readonly quantitative: number | null;
  /** κ_Y */
  readonly quantitativeCoverage: number;
  readonly bonus: number;
  readonly penalty: number;
  /** What bonus and penalty add up from, before their caps. */
  readonly credits: readonly Credit[];
  /** Z, before bonus and penalty */
  readonly mixed: number | null;
  /** S, unrounded */
  readonly score: number | null;
  /** The grade's word; null when not graded. */
  readonly grade: string | null;
  /** 0 the best … 3 the worst; null when not graded. */
  readonly gradeIndex: 0 | 1 | 2 | 3 | null;
  /** Beyond the quota of the first grade (名额处理 = 标注). */
  readonly overQuota: boolean;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** A pledge with 否决项 was broken: the grade is capped. */
  readonly veto: boolean;
  readonly items: readonly SubjectItem[];
  /** Ratings of the subject itself, as one more item. */
  readonly ownQuality: Quality | null;
}

/** Everything that was found out about a workbook on one day. */
export interface Assessment {
  readonly rulesVersion: 1;
  readonly calendarVersion: string;
  readonly asOf: Day;
  readonly parameters: Parameters;
  /** In the order of the tables, then of ids. */
  readonly items: readonly ItemResult[];
  /** By group, then rank, then name; leaders in the order of the 名册. */
  readonly subjects: readonly SubjectResult[];
  /** What follows a grade (结果运用), by the grade's word, in the order of the table. */
  readonly consequences: ReadonlyMap<string, readonly string[]>;
  /** District indicators against the time gone, in the order of their rows. */
  readonly indicators: readonly IndicatorResult[];
  /** How the grid is covered, street by street, in the order of the 网格 table. */
  readonly coverage: readonly StreetCoverage[];
  /** Adopted good practice (经验做法), in the order of its days. */
  readonly goodPractice: readonly GoodPractice[];
  /** Rectifications that inspections asked for and that are not finished, the earliest limit first. */
  readonly rectifications: readonly OpenRectification[];
  /** How the inspectors rate, compared with each other. */
  readonly calibration: Calibration;
  /** What the pairwise comparison of the categories gave. */
  readonly comparison: CategoryComparison;
  readonly findings: readonly Finding[];
}

/** How the inspectors rate, compared with each other (督查员校准). Source: scoring.md §5. */
export interface Calibration {
  /** Whether the ratings were corrected by the severities. */
  readonly corrected: boolean;
  /** Whoever gave a rating, by name. */
  readonly inspectors: readonly InspectorResult[];
  /** The inspectors that common items join; more than one part cannot be compared. */
  readonly parts: readonly (readonly string[])[];
  /** The fewest visits after which they can be compared; none where they can. */
  readonly visits: readonly Visit[];
}

export interface InspectorResult {
  readonly name: string;
  /** How many ratings it gave. */
  readonly ratings: number;
  /** Positive: lenient; null where the inspectors cannot be compared. */
  readonly severity: number | null;
  /** Of the severity; null where the ratings leave nothing to tell it by. */
  readonly standardError: number | null;
}

/** Something that an inspection found and that is not mended by the as-of day. */
export interface OpenRectification {
  /** The row of 督查. */
  readonly row: number;
  /** 对象编号: an item's id, or a subject's name. */
  readonly subjectId: string;
  /** 发现问题; empty where nobody wrote it down. */
  readonly problem: string;
  readonly limit: Day;
  readonly overdue: boolean;
  /** Working days after the limit; 0 before it. */
  readonly daysLate: number;
}

/** A district indicator (指标), or what one unit brings to it, against the time gone. */
export interface Attainment {
  /** q/q*, or for a cap 1 or q* by q; null without a target or a figure. Not capped: 1.3 is 130 %. */
  readonly attainment: number | null;
  /** The elapsed share, by 指标时序口径. */
  readonly elapsed: number;
  /** Attainment minus elapsed, as a share: 0.05 is 5 percentage points ahead. For a cap, attainment minus 1. */
  readonly gap: number | null;
}

/** One of the things that an indicator asks for. */
export interface IndicatorPart extends Attainment {
  /** What is counted, in the words of 目标; empty where it needs none. */
  readonly what: string;
  readonly unit: string;
  readonly target: number | null;
  readonly actual: number | null;
  readonly light: Light | null;
}

/** A district indicator; its own figures are those of its slowest part. */
export interface IndicatorResult extends IndicatorPart {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly parts: readonly IndicatorPart[];
  /** Its breakdown (指标分解), in the order of its rows. */
  readonly shares: readonly ItemResult[];
}

/** How far the grid cells of a street have a head and matters. */
export interface StreetCoverage {
  readonly street: string;
  readonly cells: number;
  readonly withHead: number;
  readonly withMatter: number;
  readonly matters: number;
}

/** A good practice that was adopted. */
export interface GoodPractice {
  /** The row of 进展. */
  readonly row: number;
  readonly day: Day | undefined;
  readonly units: readonly string[];
  readonly content: string;
}
