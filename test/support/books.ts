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
  };
  readonly settings: Settings;
}

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

/** Any workbook of usual contents. */
export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    street: fc.array(anyTask, { maxLength: 12 }),
    leader: fc.array(anyTask, { maxLength: 4 }),
    heads: fc.array(orBlank(fc.integer({ min: 0, max: 90 })), { minLength: 4, maxLength: 4 }),
    inspections: fc.array(anyInspection, { maxLength: 12 }),
    weight: orBlank(fc.constantFrom(0, 0.5, 2)),
    settings: anySettings,
  })
  .map(({ street, leader, heads, inspections, weight, settings }) => ({
    settings: withBothWeights(settings),
    sheets: {
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
