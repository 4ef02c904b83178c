import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { assess } from "../../src/core/assess";
import { formatDay, type Day } from "../../src/core/calendar/day";
import type { CellValue } from "../../src/core/model/cell";
import type { ItemResult, SubjectResult } from "../../src/core/scoring/result";
import { anyBook, anyDate, orBlank, SMALL_BOOK, type Book } from "../support/books";
import {
  assessed,
  day,
  itemOf,
  modelOf,
  taskSheet,
  type Settings,
  type Sheets,
  type TaskCells,
} from "../support/model";

// The paragraph "Laws" of scoring.md, and bounds that nothing may leave.

const NOISE = 1e-9;

interface Scores {
  readonly T: number | null;
  readonly N: number | null;
  readonly row: number | null;
}

/** How things are besides the days and the progress: the mode, a rating, parameters. */
interface Circumstances {
  readonly mode: "timeliness" | "quality";
  readonly rating: number | null;
  readonly settings: Settings;
}

function scoresOf(cells: TaskCells, { mode, rating, settings }: Circumstances, asOf?: string): Scores {
  const sheets = {
    streetTasks: taskSheet({ mode, ...cells }),
    inspections: [
      ["date", "inspector", "subjectId", "rating"],
      ["2019-01-01", "督查一组", "A", rating],
    ],
  } as const;
  const result = itemOf(assessed(sheets, settings, asOf === undefined ? undefined : day(asOf)), "A");
  return { T: result.timeliness?.value ?? null, N: result.quantitative?.value ?? null, row: result.score };
}

/** Fails when a score that both have is lower in the second. */
function expectNoLower(before: Scores, after: Scores) {
  for (const key of ["T", "N", "row"] as const) {
    const [a, b] = [before[key], after[key]];
    if (a !== null && b !== null && b < a - NOISE) {
      throw new Error(`${key} fell: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    }
  }
}

const anyDays = fc.record({ start: anyDate, due: anyDate, extendedTo: anyDate }, { requiredKeys: [] });
const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  mode: fc.constantFrom("timeliness", "quality"),
  rating: orBlank(fc.constantFrom(0, 50, 80, 100)),
  settings: fc.record(
    {
      latePerDay: fc.constantFrom(0, 0.5, 3),
      lateDoneCap: fc.constantFrom(0, 20, 40),
      overdueCeiling: fc.constantFrom(20, 60),
      elapsedBy: fc.constant("workingDays"),
    },
    { requiredKeys: [] },
  ),
});
const anyAmounts = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));

describe("more done never lowers T, N or the row score", () => {
  test("towards a target", () => {
    fc.assert(
      fc.property(
        anyDays,
        anyCircumstances,
        anyAmounts,
        fc.integer({ min: 1, max: 25 }),
        orBlank(anyDate),
        (days, around, [a, b], targetValue, finish) => {
          const cells = { ...days, targetValue, finish };
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expectNoLower(scoresOf({ ...cells, actual: less }, around), scoresOf({ ...cells, actual: more }, around));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("under a cap, where less is more", () => {
    fc.assert(
      fc.property(
        anyDays,
        anyCircumstances,
        anyAmounts,
        fc.integer({ min: 0, max: 25 }),
        orBlank(anyDate),
        (days, around, [a, b], cap, finish) => {
          const cells = { ...days, targetValue: `≤${cap}`, finish };
          const [less, more] = [Math.max(a, b), Math.min(a, b)];
          expectNoLower(scoresOf({ ...cells, actual: less }, around), scoresOf({ ...cells, actual: more }, around));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("by the reported share", () => {
    fc.assert(
      fc.property(anyDays, anyCircumstances, anyAmounts, orBlank(anyDate), (days, around, [a, b], finish) => {
        const at = (value: number) => scoresOf({ ...days, finish, progress: { percent: value / 25 } }, around);
        expectNoLower(at(Math.min(a, b)), at(Math.max(a, b)));
      }),
      { numRuns: 400 },
    );
  });
});

/** Progress of an item that met its target, or has none. */
const metOrNone = fc.constantFrom<TaskCells>(
  {},
  { progress: 0.5 },
  { targetValue: 10, actual: 12 },
  { targetValue: "≤5", actual: 4 },
);

test("a later finish never raises the scores of what met its target, or has none", () => {
  fc.assert(
    fc.property(anyDays, anyCircumstances, metOrNone, anyDate, anyDate, (days, around, progress, first, second) => {
      const [earlier, later] = first < second ? [first, second] : [second, first];
      const cells = { ...days, ...progress };
      expectNoLower(scoresOf({ ...cells, finish: later }, around), scoresOf({ ...cells, finish: earlier }, around));
    }),
    { numRuns: 400 },
  );
});

test("writing down the true finish date never costs points", () => {
  fc.assert(
    fc.property(anyDays, anyCircumstances, metOrNone, anyDate, (days, around, progress, finish) => {
      const cells = { ...days, ...progress };
      expectNoLower(scoresOf({ ...cells, finish: null }, around), scoresOf({ ...cells, finish }, around));
    }),
    { numRuns: 400 },
  );
});

test("once an item is overdue another open day never raises its scores", () => {
  fc.assert(
    fc.property(
      fc.record({ due: anyDate, start: anyDate }),
      anyCircumstances,
      fc.constantFrom<TaskCells>(
        {},
        { progress: 0.5 },
        { targetValue: 10, actual: 7 },
        { targetValue: "≤5", actual: 9 },
        { targetValue: 4 },
      ),
      fc.integer({ min: 1, max: 200 }),
      (days, around, progress, late) => {
        const on = (asOf: number) =>
          scoresOf(
            { ...days, ...progress },
            { ...around, settings: { year: 2019, ...around.settings } },
            formatDay(asOf as Day),
          );
        expectNoLower(on(day(days.due) + late + 1), on(day(days.due) + late));
      },
    ),
    { numRuns: 400 },
  );
});

test("keeping silent about progress towards the target of an open item never pays", () => {
  fc.assert(
    fc.property(
      anyDays,
      anyCircumstances,
      fc.constantFrom("≥10", "≤10", "=10", 10),
      fc.integer({ min: 0, max: 30 }),
      (days, around, targetValue, actual) => {
        const cells = { ...days, targetValue };
        expectNoLower(scoresOf({ ...cells, actual: null }, around), scoresOf({ ...cells, actual }, around));
      },
    ),
    { numRuns: 400 },
  );
});

/** All numbers of an item and of a subject, under its name. */
function numbersOf(sheets: Sheets, settings: Settings) {
  const { items, subjects } = assessed(sheets, settings);
  return {
    items: new Map(items.map((result) => [keyOf(result), itemNumbers(result)])),
    subjects: new Map(subjects.map((result) => [result.name, subjectNumbers(result)])),
  };
}

/** Parts of one indicator share its id: they are told apart by their unit, and those of one unit by their figures. */
function keyOf({ item }: ItemResult): string {
  if (item.table !== "indicatorShares") return item.id;
  return JSON.stringify([item.id, item.parties, item.target?.value, item.actual]);
}

function itemNumbers(result: ItemResult) {
  const { schedule, completion, light, timeliness, quality, qualitative, quantitative, score, weight } = result;
  const time = timeliness?.rule === "milestones" ? timeliness.value : timeliness;
  return [schedule, completion, light, time, quality?.value, qualitative, quantitative, score, weight];
}

function subjectNumbers(result: SubjectResult) {
  const { items, ownQuality, credits, ...numbers } = result;
  return { ...numbers, name: "", group: "", count: items.length, own: ownQuality?.value, credited: credits.length };
}

/** The rows of any table. */
type Rows<H> = readonly [head: H, ...rows: (readonly CellValue[])[]];

/** Does the same to the rows of every table. */
function everywhere(sheets: Book["sheets"], change: (rows: Rows<unknown>) => Rows<unknown>): Sheets {
  const changed = Object.entries(sheets).map(([table, rows]) => [table, change(rows as Rows<unknown>)]);
  return Object.fromEntries(changed) as Sheets;
}

function shuffled<H>([head, ...rows]: Rows<H>, order: readonly number[]): Rows<H> {
  const keyed = rows.map((row, i) => ({ row, key: order[i % order.length] ?? 0 }));
  return [head, ...keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)];
}

const anyOrder = fc.array(fc.integer(), { minLength: 13, maxLength: 13 });

test("row order changes nothing, to the last bit", () => {
  fc.assert(
    fc.property(anyBook, anyOrder, ({ sheets, settings }: Book, order) => {
      const mixed = everywhere(sheets, (rows) => shuffled(rows, order));
      expect(numbersOf(mixed, settings)).toEqual(numbersOf(sheets, settings));
    }),
  );
});

test("unrelated rows change no item and no subject of another group", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const [fields, ...rows] = sheets.streetTasks;
      const cells: TaskCells = { id: "X-1", name: "无关", person: "陌生人", workload: 7 };
      const stranger = fields.map((field) => cells[field] ?? null);
      const before = numbersOf(sheets, settings);
      const after = numbersOf({ ...sheets, streetTasks: [fields, stranger, ...rows] }, settings);
      after.items.delete("X-1");
      after.subjects.delete("陌生人");
      expect(after.items).toEqual(before.items);
      for (const [name, numbers] of before.subjects) {
        if (numbers.kind !== "cadre") expect(after.subjects.get(name)).toEqual(numbers);
      }
    }),
  );
});

test("names change nothing, to the last bit", () => {
  const renamed: Readonly<Record<string, string>> = {
    鼓东街道: "温泉街道",
    鼓西街道: "东街街道",
    洪山镇: "五凤镇",
    区建设局: "区住建局",
    区城管局: "区财政局",
    领导甲: "领导丁",
    领导乙: "领导丙",
    干部甲: "干部丁",
    督查一组: "督查九组",
    督查二组: "督查八组",
  };
  const renameText = (text: string) =>
    text
      .split("、")
      .map((part) => renamed[part] ?? part.replace(/^S-(\d+)$/, (_, n) => `T-${99 - Number(n)}`))
      .join("、");
  const rename = (cell: CellValue): CellValue => (typeof cell === "string" ? renameText(cell) : cell);
  const renameSheet = <H>([head, ...rows]: Rows<H>): Rows<H> => [head, ...rows.map((row) => row.map(rename))];
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const before = numbersOf(sheets, settings);
      const after = numbersOf(everywhere(sheets, renameSheet), settings);
      for (const [id, numbers] of before.items) {
        if (!id.startsWith("[")) expect(after.items.get(renameText(id))).toEqual(numbers);
      }
      for (const [name, numbers] of before.subjects) expect(after.subjects.get(renameText(name))).toEqual(numbers);
    }),
  );
});

test("scores stay within their bounds, coverage within 0 and 1, and n/a is never counted as 0", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const { items, subjects } = assessed(sheets, settings);
      for (const { completion, schedule, timeliness, quality, quantitative, qualitative, score } of items) {
        within(completion.value, 0, 1.2);
        within(schedule.elapsed, 0, 1);
        within(timeliness?.value ?? null, 0, 105);
        within(quality?.value ?? null, 0, 100);
        within(qualitative, 0, 105);
        within(quantitative?.value ?? null, 0, 120);
        within(score, 0, 120);
        between(qualitative, [timeliness?.value ?? null, quality?.value ?? null]);
        between(score, [qualitative, quantitative?.value ?? null]);
      }
      for (const subject of subjects) {
        within(subject.qualitativeCoverage, 0, 1);
        within(subject.quantitativeCoverage, 0, 1);
        within(subject.loadFactor, 1, 1.05);
        within(subject.quantitative, 0, 120);
        within(subject.bonus, 0, 5);
        within(subject.penalty, 0, 10);
        within(subject.score, 0, 110);
        between(subject.mixed, [subject.qualitative, subject.quantitative]);
        const speaking = subject.items.map(({ result }) => result.qualitative);
        between(subject.qualitative, [...speaking, subject.ownQuality?.value ?? null]);
        expect(subject.score === null).toBe(subject.qualitative === null && subject.quantitative === null);
      }
    }),
  );
});

function within(value: number | null, low: number, high: number) {
  if (value !== null && !(value >= low && value <= high)) throw new Error(`${value} is outside ${low}-${high}`);
}

/** A mean over what is not n/a lies between the least and the most of it; a zero put in for n/a would pull it down. */
function between(mean: number | null, parts: readonly (number | null)[]) {
  const speaking = parts.filter((part) => part !== null);
  if (mean !== null) within(mean, Math.min(...speaking) - NOISE, Math.max(...speaking) + NOISE);
}

test("a task cut into equal projects weighs and scores what it did", () => {
  const anyWork = fc.record({
    ...ofWork(),
    weight: fc.integer({ min: 1, max: 10 }),
    parts: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(anyWork, ({ weight, parts, ...cells }) => {
      const whole = itemOf(assessed({ streetTasks: taskSheet({ ...cells, workload: weight * parts }) }), "A");
      const fields = ["start", "due", "finish", "progress", "mode"] as const;
      const rows = Array.from({ length: parts }, (_, i) => [
        `P-${i}`,
        "A",
        "项目",
        weight,
        ...fields.map((field) => cells[field] ?? null),
      ]);
      const cut = itemOf(
        assessed({
          streetTasks: taskSheet(cells),
          projects: [["id", "taskId", "name", "workload", ...fields], ...rows],
        }),
        "A",
      );
      const figures = ({ weight: w, completion, timeliness, quantitative, qualitative, score }: ItemResult) =>
        [w, completion.value, timeliness?.value ?? null, quantitative?.value ?? null, qualitative, score] as const;
      figures(cut).forEach((value, i) => {
        const other = figures(whole)[i] ?? null;
        if (value === null || other === null) expect([i, value]).toEqual([i, other]);
        else within(value, other - NOISE, other + NOISE);
      });
    }),
  );
});

/** The cells of a task whose progress is a share, or that is finished or not. */
function ofWork() {
  return {
    start: orBlank(anyDate),
    due: orBlank(anyDate),
    finish: orBlank(anyDate),
    progress: orBlank(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
    mode: fc.constantFrom("timeliness", "quality"),
  };
}

test("equal scores share a rank, and the next rank counts them", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      const { subjects } = assessed(sheets, settings);
      for (const { rank, group, score } of subjects) {
        if (rank === null || score === null) continue;
        const shown = (value: number) => Math.round(value * 100 + 1e-9);
        const better = subjects.filter(
          (other) => other.group === group && other.rank !== null && shown(other.score ?? 0) > shown(score),
        );
        expect(rank).toBe(better.length + 1);
      }
    }),
  );
});

const nasty: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    true,
    false,
    "",
    " ",
    0,
    -0,
    -1,
    1.5,
    61,
    100,
    366,
    2019,
    201906,
    2958465,
    2958466,
    1e15,
    1e300,
    -1e300,
    5e-324,
    NaN,
    Infinity,
    "😀👨‍👩‍👧",
    "字".repeat(32767),
    "、".repeat(32767),
    "1".repeat(32767),
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "__proto__",
    "constructor",
    "toString",
    "2019-02-30",
    "1900-01-01",
    "9999-12-31",
    "长期坚持",
    "各街镇",
    "鼓东街道",
    "≥0",
    "≤1e400",
    { fault: "error", text: "#REF!" },
    { fault: "uncached", text: "A1+1" },
    { percent: 0.5 },
    { percent: NaN },
    { percent: 1e300 },
  ),
  fc.double(),
  fc.string({ unit: "binary" }),
  fc.integer({ min: 0, max: 60000 }),
);
const NASTY_TASKS = [
  "id",
  "category",
  "name",
  "target",
  "targetValue",
  "unit",
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
const NASTY_ROSTER = ["name", "kind", "group", "series", "headcount", "aliases"] as const;
const NASTY_INSPECTIONS = [
  "date",
  "inspector",
  "subjectId",
  "grade",
  "rating",
  "limit",
  "mended",
  "bonus",
  "penalty",
] as const;
const NASTY_SETTINGS = [
  "year",
  "asOf",
  "issued",
  "qualitativeWeight",
  "quantitativeWeight",
  "gradeValues",
  "gradeLimits",
  "unitGrades",
  "quota",
  "language",
  "unreported",
  "rankLeaders",
  "completionCap",
  "loadExponent",
] as const;

function rowsOfLength(length: number) {
  return fc.array(fc.array(nasty, { minLength: length, maxLength: length }), { maxLength: 4 });
}

test("no cell can make it throw, or make a number that is none", () => {
  fc.assert(
    fc.property(
      rowsOfLength(NASTY_TASKS.length),
      rowsOfLength(NASTY_ROSTER.length),
      rowsOfLength(NASTY_INSPECTIONS.length),
      rowsOfLength(2),
      rowsOfLength(2),
      fc.array(fc.tuple(fc.constantFrom(...NASTY_SETTINGS), nasty), { maxLength: 3 }),
      (tasks, roster, inspections, weights, holidays, settings) => {
        const model = modelOf(
          {
            streetTasks: [NASTY_TASKS, ...tasks],
            roster: [NASTY_ROSTER, ...roster],
            inspections: [NASTY_INSPECTIONS, ...inspections],
            categoryWeights: [["category", "weight"], ...weights],
            holidays: [["date", "type"], ...holidays],
          },
          Object.fromEntries(settings),
          null,
        );
        const assessment = assess(model);
        const numbers = numbersIn([assessment.items.map(itemNumbers), assessment.subjects.map(subjectNumbers)]);
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ["Pacific/Kiritimati", "zh_CN.UTF-8"],
  ["America/Los_Angeles", "tr_TR.UTF-8"],
])("the time zone %s and the language %s change nothing", async (TZ, LANG) => {
  const here = JSON.stringify(assessed(SMALL_BOOK.sheets, SMALL_BOOK.settings));
  expect(await assessedIn({ TZ, LANG, LC_ALL: LANG })).toBe(here);
  expect(here).toContain('"qualitative":');
});

/** What a process of its own with this environment makes of the small book. */
async function assessedIn(environment: Readonly<Record<string, string>>): Promise<string> {
  const script = join(__dirname, "..", "support", "assessSmallBook.ts");
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { env });
  return stdout;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
