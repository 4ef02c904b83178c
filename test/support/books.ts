import fc from "fast-check";
import { formatDay, type Day } from "../../src/core/calendar/day";
import type { CellValue } from "../../src/core/model/cell";
import { day, type Settings, type Sheet } from "./model";

/** A workbook as literals, with all that scoring leans on. */
export interface Book {
  readonly sheets: {
    readonly streetTasks: Sheet<"streetTasks">;
    readonly leaderTasks: Sheet<"leaderTasks">;
    readonly roster: Sheet<"roster">;
    readonly inspections: Sheet<"inspections">;
    readonly categoryWeights: Sheet<"categoryWeights">;
  } & Beside;
  readonly settings: Settings;
}

/** The tables beside the task lists. */
export type Beside = {
  readonly [K in BesideTable]?: Sheet<K>;
};
type BesideTable =
  | "projects"
  | "milestones"
  | "responsibilities"
  | "gridCells"
  | "gridMatters"
  | "cases"
  | "pledges"
  | "standingDuties"
  | "dutyRecords"
  | "indicators"
  | "indicatorShares"
  | "progressReports";

const UNITS = ["鼓东街道", "鼓西街道", "洪山镇", "区建设局", "区城管局"] as const;

/** A cell that may be blank. */
export function orBlank<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(values, { nil: null, freq: 3 });
}

/** A date of 2019, as it is typed. */
export const anyDate = fc
  .integer({ min: day("2019-01-01"), max: day("2019-12-31") })
  .map((serial) => formatDay(serial as Day));

const anyAmount = fc.integer({ min: 0, max: 200 });
const anyUnits = fc.subarray([...UNITS, "各街镇"], { minLength: 1, maxLength: 3 }).map((names) => names.join("、"));

const TASK_FIELDS = [
  "category",
  "targetValue",
  "actual",
  "progress",
  "leader",
  "responsible",
  "assisting",
  "person",
  "start",
  "due",
  "extendedTo",
  "finish",
  "mode",
  "workload",
  "difficulty",
] as const;

/** The cells of a task after its id and name. */
const anyTask: fc.Arbitrary<readonly CellValue[]> = fc.tuple(
  orBlank(fc.constantFrom("推动落实", "优化服务")),
  orBlank(
    fc.oneof(
      anyAmount,
      anyAmount.map((value) => `≤${value}`),
      anyAmount.map((value) => `>${value}`),
    ),
  ),
  orBlank(anyAmount),
  orBlank(fc.integer({ min: 0, max: 150 }).map((percent) => ({ percent: percent / 100 }))),
  orBlank(fc.constantFrom("领导甲", "领导乙", "领导甲、领导乙")),
  orBlank(anyUnits),
  orBlank(anyUnits),
  orBlank(fc.constantFrom("干部甲", "干部乙")),
  orBlank(anyDate),
  orBlank(fc.oneof(anyDate, fc.constant("长期坚持"))),
  fc.option(anyDate, { nil: null, freq: 1 }),
  orBlank(anyDate),
  orBlank(fc.constantFrom("timeliness", "quality")),
  orBlank(fc.integer({ min: 1, max: 10 })),
  orBlank(fc.constantFrom(0.5, 0.8, 1, 1.2, 2)),
);

const anyInspection: fc.Arbitrary<readonly CellValue[]> = fc.tuple(
  anyDate,
  fc.constantFrom("督查一组", "督查二组", "督查三组"),
  fc.oneof(
    fc.integer({ min: 0, max: 12 }).map((n) => `S-${n}`),
    fc.integer({ min: 0, max: 4 }).map((n) => `L-${n}`),
    fc.constantFrom(...UNITS),
  ),
  orBlank(fc.constantFrom("优", "良", "中", "差")),
  orBlank(fc.integer({ min: 0, max: 100 })),
  orBlank(anyDate),
  orBlank(anyDate),
  orBlank(fc.constantFrom(0.5, 1)),
  orBlank(fc.constantFrom(0.5, 1, 2)),
);

const anySettings: fc.Arbitrary<Settings> = fc.record(
  {
    qualitativeWeight: fc.constant(0.4),
    quantitativeWeight: fc.constant(0.6),
    elapsedBy: fc.constant("workingDays"),
    unreported: fc.constant("ignore"),
    earlyPerDay: fc.constant(0.1),
    calibrateInspectors: fc.constantFrom("yes", "no"),
    quotaHandling: fc.constantFrom("mark", "moveDown"),
    rankLeaders: fc.constantFrom("yes", "no"),
    assistShare: fc.constantFrom(0, 0.3),
    issued: anyDate,
  },
  { requiredKeys: [] },
);

const anyTaskId = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((n) => `S-${n}`),
  fc.integer({ min: 0, max: 4 }).map((n) => `L-${n}`),
);
const anyItemId = fc.oneof(
  anyTaskId,
  fc.integer({ min: 0, max: 8 }).map((n) => `P-${n}`),
);
const anyWorker = fc.constantFrom("网格员甲", "网格员乙", "干部甲");
const anyShare = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

/** Rows of these columns; an id before them where a prefix is given. */
function anySheet<K extends BesideTable>(
  fields: Sheet<K>[0],
  cells: fc.Arbitrary<readonly CellValue[]>,
  maxLength: number,
  prefix?: string,
): fc.Arbitrary<Sheet<K>> {
  const rows = fc.array(cells, { maxLength });
  return rows.map((all): Sheet<K> => [
    fields,
    ...all.map((row, i) => (prefix === undefined ? row : [`${prefix}-${i}`, ...row])),
  ]);
}

/** Any contents of the tables beside the task lists; each may be missing. */
const anyBeside: fc.Arbitrary<Beside> = fc.record(
  {
    projects: anySheet<"projects">(
      [
        "id",
        "taskId",
        "name",
        "targetValue",
        "actual",
        "progress",
        "responsible",
        "person",
        "due",
        "finish",
        "workload",
      ],
      fc.tuple(
        anyItemId,
        fc.constant("项目"),
        orBlank(anyAmount),
        orBlank(anyAmount),
        orBlank(anyShare),
        orBlank(anyUnits),
        orBlank(fc.constantFrom("干部甲", "干部乙")),
        orBlank(anyDate),
        orBlank(anyDate),
        orBlank(fc.integer({ min: 1, max: 10 })),
      ),
      9,
      "P",
    ),
    milestones: anySheet<"milestones">(
      ["itemId", "name", "planned", "finish", "weight"],
      fc.tuple(
        anyItemId,
        fc.constantFrom("进场", "封顶"),
        anyDate,
        orBlank(anyDate),
        orBlank(fc.constantFrom(0, 1, 2)),
      ),
      8,
    ),
    responsibilities: anySheet<"responsibilities">(
      ["itemId", "role", "name", "share"],
      fc.tuple(
        anyItemId,
        fc.constantFrom("leader", "responsible", "assisting", "person"),
        fc.constantFrom("领导甲", "干部甲", ...UNITS),
        orBlank(anyShare),
      ),
      6,
    ),
    gridCells: anySheet<"gridCells">(
      ["id", "name", "street", "head", "worker"],
      fc.tuple(fc.constant("网格"), fc.constantFrom(...UNITS.slice(0, 3)), orBlank(anyWorker), orBlank(anyWorker)),
      5,
      "W",
    ),
    gridMatters: anySheet<"gridMatters">(
      ["id", "cellId", "matter", "person", "due", "finish", "progress"],
      fc.tuple(
        fc.integer({ min: 0, max: 5 }).map((n) => `W-${n}`),
        fc.constant("事项"),
        orBlank(anyWorker),
        orBlank(anyDate),
        orBlank(anyDate),
        orBlank(anyShare),
      ),
      6,
      "M",
    ),
    cases: anySheet<"cases">(
      ["id", "matter", "type", "leader", "responsible", "registered", "due", "finish", "difficulty"],
      fc.tuple(
        fc.constant("事项"),
        fc.constantFrom("case", "petitionVisit"),
        orBlank(fc.constantFrom("领导甲", "领导乙")),
        orBlank(anyUnits),
        orBlank(anyDate),
        orBlank(anyDate),
        orBlank(anyDate),
        orBlank(fc.constantFrom(0.5, 1.5)),
      ),
      4,
      "B",
    ),
    pledges: anySheet<"pledges">(
      ["id", "name", "signatory", "signed", "veto", "fulfilment", "due", "finish"],
      fc.tuple(
        fc.constant("责任书"),
        orBlank(fc.constantFrom(...UNITS)),
        orBlank(anyDate),
        orBlank(fc.constantFrom("yes", "no")),
        orBlank(fc.constantFrom("underway", "fulfilled", "broken")),
        orBlank(anyDate),
        orBlank(anyDate),
      ),
      4,
      "Z",
    ),
    standingDuties: anySheet<"standingDuties">(
      ["id", "matter", "responsible", "frequency", "start", "end"],
      fc.tuple(
        fc.constant("例行工作"),
        orBlank(anyUnits),
        fc.constantFrom("每月10日", "每周一", "每季度末"),
        orBlank(anyDate),
        orBlank(anyDate),
      ),
      4,
      "D",
    ),
    dutyRecords: anySheet<"dutyRecords">(
      ["dutyId", "date"],
      fc.tuple(
        fc.integer({ min: 0, max: 4 }).map((n) => `D-${n}`),
        orBlank(anyDate),
      ),
      12,
    ),
    indicators: anySheet<"indicators">(
      ["id", "name", "target", "actual"],
      fc.tuple(fc.constant("指标"), fc.constantFrom("≥100", "150个以上", "推进"), orBlank(anyAmount)),
      3,
      "I",
    ),
    indicatorShares: anySheet<"indicatorShares">(
      ["indicatorId", "unit", "targetValue", "actual"],
      fc.tuple(
        fc.integer({ min: 0, max: 3 }).map((n) => `I-${n}`),
        orBlank(fc.constantFrom(...UNITS)),
        orBlank(anyAmount),
        orBlank(anyAmount),
      ),
      6,
    ),
    progressReports: anySheet<"progressReports">(
      ["date", "unit", "subjectId", "type", "content", "actual", "progress", "adopted"],
      fc.tuple(
        orBlank(anyDate),
        anyUnits,
        orBlank(anyItemId),
        fc.constantFrom("progress", "goodPractice", "problem"),
        fc.constantFrom("推进中", "一线调度"),
        orBlank(anyAmount),
        orBlank(anyShare),
        orBlank(fc.constantFrom("yes", "no")),
      ),
      8,
    ),
  },
  { requiredKeys: [] },
);

/** Any workbook of usual contents. */
export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    beside: anyBeside,
    street: fc.array(anyTask, { maxLength: 12 }),
    leader: fc.array(anyTask, { maxLength: 4 }),
    heads: fc.array(orBlank(fc.integer({ min: 0, max: 90 })), { minLength: 4, maxLength: 4 }),
    inspections: fc.array(anyInspection, { maxLength: 12 }),
    weight: orBlank(fc.constantFrom(0, 0.5, 2)),
    settings: anySettings,
  })
  .map(({ beside, street, leader, heads, inspections, weight, settings }) => ({
    settings: withBothWeights(settings),
    sheets: {
      ...beside,
      streetTasks: [["id", "name", ...TASK_FIELDS], ...street.map((cells, i) => [`S-${i}`, `任务${i}`, ...cells])],
      leaderTasks: [["id", "name", ...TASK_FIELDS], ...leader.map((cells, i) => [`L-${i}`, `任务${i}`, ...cells])],
      roster: [
        ["name", "kind", "group", "headcount"],
        ["鼓东街道", "street", "街镇", heads[0] ?? null],
        ["鼓西街道", "street", "街镇", heads[1] ?? null],
        ["洪山镇", "street", "街镇", heads[2] ?? null],
        ["区建设局", "department", null, heads[3] ?? null],
        ["领导甲", "leader", null, null],
      ],
      inspections: [
        ["date", "inspector", "subjectId", "grade", "rating", "limit", "mended", "bonus", "penalty"],
        ...inspections,
      ],
      categoryWeights: [
        ["category", "weight"],
        ["推动落实", weight],
      ],
    },
  }));

/** One of the two weights alone does not add up to 1. */
function withBothWeights({ qualitativeWeight, quantitativeWeight, ...settings }: Settings): Settings {
  if (qualitativeWeight === undefined || quantitativeWeight === undefined) return settings;
  return { ...settings, qualitativeWeight, quantitativeWeight };
}

/** A workbook with something of everything. */
export const SMALL_BOOK: Book = {
  settings: { year: 2019, issued: "2019-02-11" },
  sheets: {
    streetTasks: [
      ["id", "name", "category", "targetValue", "actual", "responsible", "due", "finish", "workload"],
      ["S-1", "任务一", "推动落实", "≥10", 6, "鼓东街道、鼓西街道", "2019-06-30", null, 3],
      ["S-2", "任务二", "优化服务", null, null, "各街镇", "5月31日", "2019-06-03", 2],
      ["S-3", "任务三", null, "不多于I个", null, "İ街道", "六月底前", null, null],
    ],
    leaderTasks: [
      ["id", "name", "leader", "responsible", "due", "progress"],
      ["L-1", "任务四", "领导甲", "区建设局", "长期坚持", 0.5],
    ],
    roster: [
      ["name", "kind"],
      ["鼓西街道", "street"],
      ["鼓东街道", "street"],
      ["领导甲", "leader"],
    ],
    inspections: [
      ["date", "inspector", "subjectId", "grade"],
      ["2019-06-01", "督查一组", "S-1", "良"],
      ["2019-06-02", "督查二组", "S-2", "优"],
    ],
    categoryWeights: [
      ["category", "weight"],
      ["推动落实", 2],
    ],
  },
};
