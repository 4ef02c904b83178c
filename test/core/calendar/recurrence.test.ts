import fc from "fast-check";
import { formatDay, type Day } from "../../../src/core/calendar/day";
import { dueDays, type PeriodPoint, type Recurrence } from "../../../src/core/calendar/recurrence";
import { makeWorkCalendar } from "../../../src/core/calendar/workCalendar";
import { day } from "../../support/model";

const calendar = makeWorkCalendar();

/** The due days of 2019, or from one day of it to another, as month and day. */
const list = (rule: Recurrence, from = "2019-01-01", to = "2019-12-31") =>
  dueDays(rule, day(from), day(to), calendar).map((due) => formatDay(due).slice(5));

const period = (months: number, ...points: PeriodPoint[]) => ({ every: "period", months, points }) as const;
const date = (month: number, dayOfMonth: number) => ({ on: "date", month, day: dayOfMonth }) as const;

test("a day of the month stays where it is, even on a day off", () => {
  expect(list(period(1, date(1, 10)), "2019-01-10", "2019-04-09")).toEqual(["01-10", "02-10", "03-10"]);
});

test("the 31st of a shorter month is its last day", () => {
  expect(list(period(1, date(1, 31)), "2019-01-01", "2019-04-30")).toEqual(["01-31", "02-28", "03-31", "04-30"]);
});

test("three thirds of a month", () => {
  expect(list(period(1, date(1, 10), date(1, 20), date(1, 31)), "2019-02-01", "2019-02-28")).toEqual([
    "02-10",
    "02-20",
    "02-28",
  ]);
});

test("ends of quarters, the tenth of their first months, halves and years", () => {
  expect(list(period(3, date(3, 31)))).toEqual(["03-31", "06-30", "09-30", "12-31"]);
  expect(list(period(3, date(1, 10)))).toEqual(["01-10", "04-10", "07-10", "10-10"]);
  expect(list(period(6, date(6, 31)))).toEqual(["06-30", "12-31"]);
  expect(list(period(12, date(6, 30)))).toEqual(["06-30"]);
  expect(list(period(2, date(2, 31)), "2019-01-01", "2019-06-30")).toEqual(["02-28", "04-30", "06-30"]);
});

test("what is due after its period belongs to the span that it falls into", () => {
  const tenWorkingDays = period(3, { on: "workingDay", month: 4, nth: 10 });
  // 1 January and 1 to 7 October are holidays, 5 April and 1 to 4 May too.
  expect(list(tenWorkingDays)).toEqual(["01-15", "04-15", "07-12", "10-18"]);
  expect(list(period(12, date(13, 20)))).toEqual(["01-20"]);
});

test("first, third and last working days of a month follow the calendar", () => {
  const nth = (n: number) => period(1, { on: "workingDay", month: 1, nth: n });
  expect(list(nth(1), "2019-02-01", "2019-05-31")).toEqual(["02-01", "03-01", "04-01", "05-05"]);
  expect(list(nth(3), "2019-05-01", "2019-05-31")).toEqual(["05-07"]);
  expect(list(nth(-1), "2019-06-01", "2019-09-30")).toEqual(["06-28", "07-31", "08-30", "09-30"]);
});

test("the first, the last and a fifth Friday", () => {
  const friday = (nth: number) => period(1, { on: "weekday", month: 1, nth, weekday: 5 });
  expect(list(friday(1), "2019-01-01", "2019-03-31")).toEqual(["01-04", "02-01", "03-01"]);
  expect(list(friday(-1), "2019-01-01", "2019-03-31")).toEqual(["01-25", "02-22", "03-29"]);
  expect(list(friday(5))).toEqual(["03-29", "05-31", "08-30", "11-29"]);
});

test("weekdays, in the order of the days", () => {
  const rule: Recurrence = { every: "week", interval: 1, weekdays: [4, 1] };
  expect(list(rule, "2019-06-25", "2019-07-04")).toEqual(["06-27", "07-01", "07-04"]);
  expect(list({ every: "week", interval: 1, weekdays: [0] }, "2019-06-24", "2019-07-07")).toEqual(["06-30", "07-07"]);
});

test("every second week counts from the week in which the span begins", () => {
  const rule: Recurrence = { every: "week", interval: 2, weekdays: [5] };
  expect(list(rule, "2019-06-05", "2019-07-05")).toEqual(["06-14", "06-28"]);
});

test("every day, every third day, every working day", () => {
  expect(list({ every: "day", interval: 1 }, "2019-04-27", "2019-04-29")).toEqual(["04-27", "04-28", "04-29"]);
  expect(list({ every: "day", interval: 3 }, "2019-04-27", "2019-05-03")).toEqual(["04-29", "05-02"]);
  // 28 April and 5 May 2019 are Sundays on which people work.
  expect(list({ every: "workingDay" }, "2019-04-27", "2019-05-06")).toEqual([
    "04-28",
    "04-29",
    "04-30",
    "05-05",
    "05-06",
  ]);
});

test("a rule with a beginning and an end has no due day outside them", () => {
  const rule: Recurrence = { ...period(1, date(1, 10)), from: day("2019-03-01"), until: day("2019-05-10") };
  expect(list(rule)).toEqual(["03-10", "04-10", "05-10"]);
});

test("what is to be done twice by a day names that day twice", () => {
  const rule: Recurrence = { ...period(1, date(1, 31)), times: 2 };
  expect(list(rule, "2019-01-01", "2019-02-28")).toEqual(["01-31", "01-31", "02-28", "02-28"]);
});

test("a due day moves off a day off where the rule says so, also into and out of the span", () => {
  const later: Recurrence = { ...period(1, date(1, 10)), shift: "later" };
  // 10 February 2019 ends the Spring Festival, 10 March is a Sunday.
  expect(list(later, "2019-01-01", "2019-03-31")).toEqual(["01-10", "02-11", "03-11"]);
  expect(list(later, "2019-03-11", "2019-03-11")).toEqual(["03-11"]);
  expect(list(later, "2019-03-10", "2019-03-10")).toEqual([]);
  expect(list({ ...later, shift: "earlier" }, "2019-02-01", "2019-03-08")).toEqual(["02-03", "03-08"]);
});

test("the workbook's own days off count", () => {
  const own = makeWorkCalendar(new Map([[day("2019-06-28"), false]]));
  const rule = period(1, { on: "workingDay", month: 1, nth: -1 } as const);
  expect(dueDays(rule, day("2019-06-01"), day("2019-06-30"), own)).toEqual([day("2019-06-27")]);
});

test("a span that ends before it begins has no due day; the first and the last day of all are days like others", () => {
  expect(list({ every: "day", interval: 1 }, "2019-02-01", "2019-01-31")).toEqual([]);
  expect(list({ every: "day", interval: 1 }, "1900-03-01", "1900-03-02")).toEqual(["03-01", "03-02"]);
  expect(list(period(12, date(13, 20)), "9999-01-01", "9999-12-31")).toEqual(["01-20"]);
  expect(list(period(3, { on: "workingDay", month: 3, nth: 40 }), "9999-12-01", "9999-12-31")).toEqual([]);
});

const point: fc.Arbitrary<PeriodPoint> = fc.oneof(
  fc.record({
    on: fc.constant("date" as const),
    month: fc.integer({ min: 1, max: 15 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    on: fc.constant("weekday" as const),
    month: fc.integer({ min: 1, max: 12 }),
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
    weekday: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({
    on: fc.constant("workingDay" as const),
    month: fc.integer({ min: 1, max: 15 }),
    nth: fc.constantFrom(-2, -1, 1, 3, 10, 20),
  }),
);
const rules: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant("workingDay" as const) }),
  fc.record({
    every: fc.constant("week" as const),
    interval: fc.constant(1),
    weekdays: fc.array(fc.integer({ min: 0, max: 6 })),
  }),
  fc.record(
    {
      every: fc.constant("period" as const),
      months: fc.constantFrom(1, 2, 3, 6, 12),
      points: fc.array(point, { minLength: 1, maxLength: 3 }),
      shift: fc.constantFrom("later" as const, "earlier" as const),
    },
    { requiredKeys: ["every", "months", "points"] },
  ),
);
const anyDay = fc.integer({ min: 38000, max: 47000 }).map((serial) => serial as Day);

test("two spans side by side have the due days of the whole, in order and inside them", () => {
  fc.assert(
    fc.property(rules, anyDay, fc.nat(200), fc.nat(200), (rule, from, first, second) => {
      const middle = (from + first) as Day;
      const to = (middle + second) as Day;
      const whole = dueDays(rule, from, to, calendar);
      expect([...dueDays(rule, from, (middle - 1) as Day, calendar), ...dueDays(rule, middle, to, calendar)]).toEqual(
        whole,
      );
      expect(whole).toEqual([...whole].sort((a, b) => a - b).filter((due) => due >= from && due <= to));
    }),
  );
});
