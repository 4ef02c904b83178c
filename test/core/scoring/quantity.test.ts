import { day, judged, type Settings, type TaskCells } from "../../support/model";

function quantity(cells: TaskCells, settings: Settings = {}, asOf?: string): number | null {
  return judged(cells, settings, asOf ? day(asOf) : undefined).quantitative?.value ?? null;
}

const YEAR = { start: "2019-01-01", due: "2019-12-31" };

test("done it is 100·c", () => {
  expect(quantity({ ...YEAR, finish: "2019-06-01" })).toBe(100);
  expect(quantity({ ...YEAR, targetValue: "≥10", actual: 8, finish: "2019-06-01" })).toBe(80);
  expect(quantity({ ...YEAR, targetValue: "≥10", actual: 13, finish: "2019-06-01" })).toBe(120);
});

test("overdue it is 100·c", () => {
  expect(quantity({ due: "2019-06-27", progress: 0.6 })).toBe(60);
  expect(quantity({ due: "2019-06-27" })).toBe(0);
});

test("open it is progress against the elapsed share, at most 100", () => {
  expect(quantity({ ...YEAR, progress: 0.3 })).toBeCloseTo((100 * 0.3) / (179 / 365), 9);
  expect(quantity({ ...YEAR, progress: 0.9 })).toBe(100);
  expect(quantity({ start: "2019-01-01", progress: 0.3 })).toBeCloseTo((100 * 0.3) / (179 / 365), 9);
});

test("an open cap with a figure is 100·c", () => {
  expect(quantity({ ...YEAR, targetValue: "≤5", actual: 8 })).toBe(62.5);
  expect(quantity({ ...YEAR, targetValue: "≤5", actual: 2 })).toBe(100);
});

test("an open yes-or-no is n/a", () => {
  expect(quantity(YEAR)).toBeNull();
});

test("before 起评时序 it is n/a", () => {
  // 5 of 100 days, 4 of 100 days, 2 of 100 days.
  const long = { start: "2019-06-24", due: "2019-10-01", progress: 0.01 };
  expect(quantity(long)).toBeCloseTo(20, 9);
  expect(quantity(long, {}, "2019-06-27")).toBeNull();
  expect(quantity(long, { ratedFrom: 0.02 }, "2019-06-25")).toBeCloseTo(50, 9);
});

test("before the start it is n/a, even when 起评时序 is 0", () => {
  expect(quantity({ start: "2019-06-29", due: "2019-10-01", progress: 0.01 }, { ratedFrom: 0 })).toBeNull();
  expect(quantity({ start: "2019-06-28", due: "2019-10-01", progress: 0.01 }, { ratedFrom: 0 })).toBeCloseTo(96, 9);
});
