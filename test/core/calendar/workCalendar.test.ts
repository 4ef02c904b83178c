import fc from "fast-check";
import { dateOf, dayOf, formatDay, weekdayOf, yearOf, type Day } from "../../../src/core/calendar/day";
import { makeWorkCalendar, nthWorkingDayAfter } from "../../../src/core/calendar/workCalendar";

const calendar = makeWorkCalendar();

function day(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such day: ${text}`);
  return found;
}

/** The days of a year whose kind differs from what the weekday says. */
function exceptionsOf(year: number, working: boolean): string[] {
  const found: string[] = [];
  for (let d = day(`${year}-01-01`); yearOf(d) === year; d = (d + 1) as Day) {
    const weekday = weekdayOf(d) % 6 !== 0;
    if (calendar.isWorkingDay(d) === working && weekday !== working) found.push(formatDay(d));
  }
  return found;
}

test("2019 has 250 working days", () => {
  expect(calendar.workingDays(day("2019-01-01"), day("2019-12-31"))).toBe(250);
});

test("the weekdays off in 2019 are the State Council's", () => {
  expect(exceptionsOf(2019, false)).toEqual([
    "2019-01-01",
    "2019-02-04",
    "2019-02-05",
    "2019-02-06",
    "2019-02-07",
    "2019-02-08",
    "2019-04-05",
    "2019-05-01",
    "2019-05-02",
    "2019-05-03",
    "2019-06-07",
    "2019-09-13",
    "2019-10-01",
    "2019-10-02",
    "2019-10-03",
    "2019-10-04",
    "2019-10-07",
  ]);
});

test("the weekend days with work in 2019 are the State Council's", () => {
  expect(exceptionsOf(2019, true)).toEqual([
    "2019-02-02",
    "2019-02-03",
    "2019-04-28",
    "2019-05-05",
    "2019-09-29",
    "2019-10-12",
  ]);
});

test("the 5th working day after 2019-04-26 is 2019-05-06", () => {
  expect(formatDay(nthWorkingDayAfter(calendar, day("2019-04-26"), 5))).toBe("2019-05-06");
  expect(calendar.after(day("2019-04-26"), day("2019-05-06"))).toBe(5);
});

test.each([
  ["2019-05-31", "2019-06-28", 19],
  ["2019-04-30", "2019-05-07", 3],
  ["2019-06-28", "2019-07-03", 3],
  ["2019-06-28", "2019-06-28", 0],
  ["2019-06-28", "2019-06-01", 0],
])("after %s up to %s there are %i working days", (from, to, count) => {
  expect(calendar.after(day(from), day(to))).toBe(count);
});

test("counts of one day are its kind", () => {
  expect(calendar.workingDays(day("2019-05-05"), day("2019-05-05"))).toBe(1);
  expect(calendar.workingDays(day("2019-05-01"), day("2019-05-01"))).toBe(0);
  expect(calendar.workingDays(day("2019-05-06"), day("2019-05-05"))).toBe(0);
});

test("the public holidays are known from 2004 to 2026", () => {
  const known = Array.from({ length: 200 }, (_, i) => 1900 + i).filter((year) => calendar.isKnown(year));
  expect(known).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
});

test("past the known years plain weekdays count", () => {
  expect(calendar.isWorkingDay(day("2030-10-01"))).toBe(true);
  expect(calendar.isWorkingDay(day("2030-10-05"))).toBe(false);
  expect(calendar.workingDays(day("2030-01-01"), day("2030-12-31"))).toBe(261);
});

test("the workbook's own days win over the public ones", () => {
  const own = makeWorkCalendar(
    new Map([
      [day("2019-06-27"), false],
      [day("2019-06-29"), true],
      [day("2019-06-28"), true],
      [day("2019-10-01"), true],
      [day("2031-01-04"), true],
    ]),
  );
  expect(own.isWorkingDay(day("2019-06-27"))).toBe(false);
  expect(own.isWorkingDay(day("2019-06-29"))).toBe(true);
  expect(own.workingDays(day("2019-06-24"), day("2019-06-30"))).toBe(5);
  expect(own.workingDays(day("2019-01-01"), day("2019-12-31"))).toBe(251);
  expect(own.workingDays(day("2031-01-01"), day("2031-01-05"))).toBe(4);
  expect(calendar.isWorkingDay(day("2019-06-27"))).toBe(true);
});

test("the version names the package and its release", () => {
  expect(calendar.version).toBe("chinese-days 1.5.7");
});

test("a count that no calendar can reach is a bug of the caller", () => {
  expect(() => nthWorkingDayAfter(calendar, day("2019-01-01"), 1e9)).toThrow(RangeError);
  expect(() => nthWorkingDayAfter(calendar, day("2019-01-01"), 1.5)).toThrow(RangeError);
  expect(() => nthWorkingDayAfter(calendar, day("2019-01-01"), -1)).toThrow(RangeError);
  expect(nthWorkingDayAfter(calendar, day("2019-01-01"), 0)).toBe(day("2019-01-01"));
});

const anyDay = fc.integer({ min: day("1995-01-01"), max: day("2040-12-31") }).map((d) => d as Day);
const anyOverrides = fc.array(fc.tuple(anyDay, fc.boolean())).map((entries) => new Map(entries));

test("counts agree with walking day by day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20, max: 800 }), anyOverrides, (from, length, overrides) => {
      const own = makeWorkCalendar(overrides);
      const to = (from + length) as Day;
      let walked = 0;
      for (let d = from + 1; d <= to; d++) if (own.isWorkingDay(d as Day)) walked++;
      expect(own.after(from, to)).toBe(walked);
      expect(own.workingDays((from + 1) as Day, to)).toBe(walked);
    }),
  );
});

test("the n-th working day after a day is a working day with n - 1 before it", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, n) => {
      const found = nthWorkingDayAfter(calendar, from, n);
      expect(calendar.isWorkingDay(found)).toBe(true);
      expect(calendar.after(from, found)).toBe(n);
    }),
  );
});

test("every day from the first to the last serial can be asked", () => {
  expect(calendar.workingDays(61 as Day, 2958465 as Day)).toBeGreaterThan(2_100_000);
  expect(dateOf(nthWorkingDayAfter(calendar, 61 as Day, 1))).toEqual({ year: 1900, month: 3, day: 2 });
});
