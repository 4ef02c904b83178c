import { dayOf, type Day } from "../../src/core/calendar/day";
import type { Light, SubjectKind, WorkItem } from "../../src/core/model/item";
import { readParameters } from "../../src/core/model/readParameters";
import type { Parameters } from "../../src/core/model/parameters";
import type {
  Assessment,
  Completion,
  ItemResult,
  Quality,
  Quantity,
  Schedule,
  SubjectResult,
  Timeliness,
} from "../../src/core/scoring/result";

/** A literal day. @example day("2019-06-28") */
export function day(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const found = dayOf(year, month, date);
  if (found === undefined) throw new RangeError(`no such day: ${text}`);
  return found;
}

export interface ItemParts {
  readonly id: string;
  readonly name?: string;
  readonly category?: string;
  readonly parties?: WorkItem["parties"];
  readonly light?: Light;
  readonly schedule?: Partial<Schedule>;
  readonly completion?: Completion;
  readonly measured?: boolean;
  readonly timeliness?: Timeliness;
  readonly quality?: Quality;
  readonly quantitative?: Quantity;
}

/** An item's result, made by hand: an open item of 2019 with nothing judged, but for what is given. */
export function itemResult(parts: ItemParts): ItemResult {
  const dates = {
    start: day("2019-01-01"),
    due: day("2019-12-31"),
    extended: false,
    doneOn: undefined,
    elapsed: 0.4904,
    daysLate: 0,
    ...parts.schedule,
  };
  const overdue = dates.doneOn === undefined && dates.due !== undefined && dates.due < day("2019-06-28");
  const schedule: Schedule = { overdue, ...dates };
  const item: WorkItem = {
    table: "streetTasks",
    row: 0,
    id: parts.id,
    name: parts.name ?? `任务${parts.id}`,
    category: parts.category,
    start: schedule.start,
    deadline: schedule.due === undefined ? undefined : { kind: "by", due: schedule.due },
    extension: undefined,
    finish: schedule.doneOn,
    target: undefined,
    targetField: "targetValue",
    actual: undefined,
    progress: undefined,
    mode: schedule.due === undefined ? "quality" : "timeliness",
    workload: 1,
    difficulty: 1,
    parties: parts.parties ?? [],
    namesGroup: false,
  };
  return {
    item,
    schedule,
    completion: parts.completion ?? { rule: "nothing", value: 0 },
    measured: parts.measured ?? false,
    light: parts.light ?? "green",
    timeliness: parts.timeliness ?? null,
    quality: parts.quality ?? null,
    qualitative: parts.timeliness?.value ?? parts.quality?.value ?? null,
    quantitative: parts.quantitative ?? null,
    score: parts.quantitative?.value ?? null,
    weight: 1,
    categoryWeight: 1,
    inspected: parts.quality !== undefined,
    milestones: [],
    children: [],
    parent: undefined,
  };
}

/** Quality from ratings of one inspector, uncorrected, with what rectifications take away. */
export function qualityFrom(ratings: readonly number[], open = 0, late = 0): Quality {
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const deducted = 5 * open + 2 * late;
  return {
    value: Math.max(0, mean - deducted),
    ratings: ratings.map((rating, row) => ({
      row,
      field: "rating",
      inspector: "督查一组",
      rating,
      severity: 0,
      corrected: rating,
    })),
    mean,
    open,
    late,
    deducted,
  };
}

/** A subject's result, made by hand: a street with a score and a rank, but for what is given. */
export function subjectResult(name: string, parts: Partial<SubjectResult> = {}): SubjectResult {
  const kind: SubjectKind = parts.kind ?? "street";
  return {
    name,
    kind,
    group: "街镇",
    series: undefined,
    load: 1,
    loadRatio: 1,
    loadFactor: 1,
    qualitative: 80,
    qualitativeCoverage: 1,
    quantitativeBase: 80,
    quantitative: 80,
    quantitativeCoverage: 1,
    bonus: 0,
    penalty: 0,
    credits: [],
    mixed: 80,
    score: 80,
    grade: "良好",
    gradeIndex: 1,
    overQuota: false,
    rank: 1,
    rankLow: null,
    rankHigh: null,
    veto: false,
    items: [],
    ownQuality: null,
    ...parts,
  };
}

export interface AssessmentParts extends Partial<
  Pick<Assessment, "calibration" | "consequences" | "rectifications" | "indicators" | "coverage" | "goodPractice">
> {
  readonly items?: readonly ItemResult[];
  readonly subjects?: readonly SubjectResult[];
  readonly parameters?: Partial<Parameters>;
}

/** An assessment as of 2019-06-28 with the default parameters, but for what is given. */
export function assessmentOf({ items = [], subjects = [], parameters = {}, ...rest }: AssessmentParts): Assessment {
  const asOf = day("2019-06-28");
  return {
    rulesVersion: 1,
    calendarVersion: "test",
    asOf,
    parameters: { ...readParameters({ settings: [], today: asOf }, () => undefined), ...parameters },
    items,
    subjects,
    consequences: new Map(),
    rectifications: [],
    indicators: [],
    coverage: [],
    comparison: { rows: [], consistency: null },
    calibration: { corrected: false, inspectors: [], parts: [], visits: [] },
    goodPractice: [],
    findings: [],
    ...rest,
  };
}
