import fc from "fast-check";
import type { Day } from "../../../src/core/calendar/day";
import { makeWorkCalendar } from "../../../src/core/calendar/workCalendar";
import { deriveItem, deriveSubject, type Derivation } from "../../../src/core/scoring/derivation";
import { anyBook, type Book } from "../../support/books";
import { assessed, itemOf, subjectOf, taskSheet } from "../../support/model";

const calendar = makeWorkCalendar();
const bound = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const daysIn = (first: number, last: number) => Math.max(0, last - first + 1);
const workdaysIn = (first: number, last: number) => calendar.workingDays(first as Day, last as Day);

function elapsed(count: (first: number, last: number) => number, [s = 0, end = 0, t = 0]: readonly number[]): number {
  if (t < s) return 0;
  return count(s, end) === 0 ? 1 : count(s, Math.min(t, end)) / count(s, end);
}

/** What each rule makes of its inputs, written down once more, apart from the code. */
function recomputed({ rule, value, inputs }: Derivation): number | null {
  const v = inputs.map((input) => input.value ?? 0);
  const [a = 0, b = 0, c = 0, d = 0] = v;
  switch (rule) {
    case "cell":
    case "parameter":
    case "asOf":
    case "count":
    case "assumed":
    case "item":
      expect(inputs).toEqual([]);
      return value;
    case "notDueYet":
    case "noDueDay":
    case "noRating":
    case "notRatedYet":
    case "nothingJudged":
      return null;
    case "weighted":
      return inputs[0]?.value ?? null;
    case "weightedMean": {
      const parts = inputs.map((part) => ({ x: part.inputs[0]?.value ?? null, w: part.inputs[1]?.value ?? NaN }));
      const speaking = parts.filter(({ x, w }) => x !== null && w !== 0);
      if (speaking.length === 0) return null;
      return total(speaking.map(({ x, w }) => (x ?? 0) * w)) / total(speaking.map(({ w }) => w));
    }
    case "mean":
      return total(v) / v.length;
    case "product":
      return v.reduce((x, y) => x * y, 1);
    case "complement":
      return 1 - a;
    case "hundredfold":
      return 100 * a;
    case "done":
      return Math.min(100 - a + b, ...v.slice(2));
    case "overdue":
      return Math.max(0, a - b);
    case "cappedDays":
      return Math.min(a, b * c);
    case "lesser":
      return Math.min(a, b);
    case "workingDaysAfter":
      return a < b ? workdaysIn(a + 1, b) : 0;
    case "quality":
      return Math.max(0, a - b);
    case "corrected":
      return bound(a - b, 0, 100);
    case "rectifications":
      return a * b + c * d;
    case "pace":
      return 100 * Math.min(1, a / b);
    case "attainment":
      return bound(a / b, 0, c);
    case "capAttainment":
      return a <= b ? 1 : b / a;
    case "targetMet":
      return value === 0 ? 0 : 1;
    case "progress":
      return bound(a, 0, b);
    case "finished":
      return 1;
    case "nothing":
    case "broken":
      return 0;
    case "held":
      return b === 0 ? 0 : a / b;
    case "sum":
      return total(v);
    case "elapsedMonths":
      return value;
    case "elapsedCalendarDays":
      return elapsed(daysIn, v);
    case "elapsedWorkingDays":
      return elapsed(workdaysIn, v);
    case "load":
      return total(v.slice(1)) / a;
    case "loadRatio":
      return a === 0 ? 0 : a / b;
    case "loadFactor":
      return inputs[0]?.value === null ? 1 : bound(a ** b, 1, c);
    case "adjusted":
      return Math.min(120, a * b);
    case "total":
      return bound(a + b - c, 0, d);
    case "coverage": {
      const weights = inputs.map((part) => part.inputs[1]?.value ?? NaN);
      if (total(weights) === 0) return 0;
      return total(weights.filter((_, i) => inputs[i]?.inputs[0]?.value !== null)) / total(weights);
    }
    case "cappedSum":
      return Math.min(a, total(v.slice(1)));
  }
}

/** Holds a derivation, and everything below it, to its rules. */
function expectTrue(derivation: Derivation): void {
  const again = recomputed(derivation);
  const { symbol, rule, value } = derivation;
  if (again === null || value === null) expect([symbol, rule, value]).toEqual([symbol, rule, again]);
  else if (Math.abs(again - value) > 1e-9 * Math.max(1, Math.abs(value))) {
    throw new Error(`${symbol} by ${rule}: ${value}, but ${again} from ${JSON.stringify(derivation.inputs)}`);
  }
  for (const input of derivation.inputs) expectTrue(input);
}

function judge({ sheets, settings }: Book) {
  return assessed(sheets, settings);
}

test("every node of every item's derivation follows from its inputs, up to the score that is written", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const { items, parameters } = judge(book);
      for (const item of items) {
        const derivation = deriveItem(item, parameters);
        expect(derivation.value).toBe(item.score);
        expectTrue(derivation);
      }
    }),
  );
});

test("every node of every subject's derivation follows from its inputs, up to the score that is written", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const { subjects, parameters } = judge(book);
      for (const subject of subjects) {
        const derivation = deriveSubject(subject, parameters);
        expect(derivation.value).toBe(subject.score);
        expectTrue(derivation);
      }
    }),
  );
});

function find(derivation: Derivation, symbol: string): Derivation {
  const queue = [derivation];
  for (const one of queue) {
    if (one.symbol === symbol) return one;
    queue.push(...one.inputs);
  }
  throw new Error(`no ${symbol}`);
}

test("inputs know their cells", () => {
  const book = {
    streetTasks: taskSheet({ due: "2019-04-30", finish: "2019-05-07", targetValue: 10, actual: 8, mode: "timeliness" }),
    inspections: [
      ["subjectId", "inspector", "date", "rating", "grade", "bonus"],
      ["A", "督查一组", "2019-05-10", null, "优", 1],
      ["A", "督查一组", "2019-05-10", 88, null, null],
    ],
  } as const;
  const assessment = assessed(book);
  const item = deriveItem(itemOf(assessment, "A"), assessment.parameters);
  expect(find(item, "F")).toMatchObject({ place: { table: "streetTasks", row: 0, field: "finish" } });
  expect(find(item, "D'")).toMatchObject({ place: { table: "streetTasks", row: 0, field: "due" } });
  expect(find(item, "q*")).toMatchObject({ value: 10, place: { field: "targetValue" } });
  expect(find(item, "q")).toMatchObject({ value: 8, place: { field: "actual" } });
  expect(find(item, "mean").inputs.map(({ inputs: [r] }) => r)).toMatchObject([
    { value: 95, place: { table: "inspections", row: 0, field: "grade" } },
    { value: 88, place: { table: "inspections", row: 1, field: "rating" } },
  ]);
  const subject = deriveSubject(subjectOf(assessment, "甲街道"), assessment.parameters);
  expect(find(subject, "bonus")).toMatchObject({ value: 1, place: { table: "inspections", row: 0, field: "bonus" } });
});

test("a target in words knows its cell, too", () => {
  const assessment = assessed({ streetTasks: taskSheet({ target: "10个以上", actual: 8, finish: "2019-05-07" }) });
  const item = deriveItem(itemOf(assessment, "A"), assessment.parameters);
  expect(find(item, "q*")).toMatchObject({ value: 10, place: { field: "target" } });
});

test("what is n/a says why", () => {
  const assessment = assessed({
    streetTasks: [
      ["id", "due", "responsible"],
      ["A", "2019-12-31", "甲街道"],
      ["B", null, "甲街道"],
    ],
  });
  const rules = (id: string, symbol: string) =>
    find(deriveItem(itemOf(assessment, id), assessment.parameters), symbol).rule;
  expect([rules("A", "T"), rules("B", "T"), rules("A", "Q"), rules("A", "N")]).toEqual([
    "notDueYet",
    "noDueDay",
    "noRating",
    "notRatedYet",
  ]);
  expect(deriveSubject(subjectOf(assessment, "甲街道"), assessment.parameters)).toEqual({
    symbol: "S",
    rule: "nothingJudged",
    value: null,
    inputs: [],
  });
});
