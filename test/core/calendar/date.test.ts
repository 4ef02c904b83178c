import fc from "fast-check";
import { readDate } from "../../../src/core/calendar/date";
import { dateOf, dayOf, formatDay, type Day } from "../../../src/core/calendar/day";

/** The day as text; an offered day in brackets; "" where nothing is known. */
function read(value: string | number, year = 2019): string {
  const reading = readDate(value, { year });
  if (reading.kind === "day") return formatDay(reading.day);
  return reading.suggestion === undefined ? "" : `(${formatDay(reading.suggestion)})`;
}

test.each([
  "2019-06-30",
  "2019-6-30",
  "2019/6/30",
  "2019.6.30",
  "2019．０６．３０",
  "２０１９－０６－３０",
  "2019年6月30日",
  "2019 年 6 月 30 日",
  "2019年06月30号",
  "2019年6月30",
  "19年6月30日",
  "19.6.30",
  "6月30日",
  "6月30号",
  "６月３０日",
  "六月三十日",
  "二〇一九年六月三十日",
  "二零一九年六月三十日",
  "二○一九年六月卅日",
  "6/30",
  "6-30",
  "6.30",
  "20190630",
  "43646",
  "43646.75",
  " 2019-06-30\n",
  "2019年6月30日。",
  "2019年6月30日（星期日）",
  "2019年6月30日(周日)",
  "2019年6月30日 星期天",
  "2019-06-30 17:00",
  "2019-06-30 00:00:00",
  "2019-06-30T23:59:59.999Z",
  "2019-06-30T08:00:00+08:00",
  "2019年6月30日上午9:00—11:00",
  "2019年6月30日（星期日）下午5点半",
  "6月30日17时30分",
  "6月30日24时",
  "6月30日中午",
])("%j is 2019-06-30", (text) => {
  expect(read(text)).toBe("2019-06-30");
});

test.each([
  ["元月5日", "2019-01-05"],
  ["十一月十一日", "2019-11-11"],
  ["二月廿八日", "2019-02-28"],
  ["2020-02-29", "2020-02-29"],
  ["9999-12-31", "9999-12-31"],
])("%j is %s", (text, day) => {
  expect(read(text)).toBe(day);
});

test.each([
  [43646, "2019-06-30"],
  [43646.5, "2019-06-30"],
  [43646.99999, "2019-06-30"],
  [43646.99999999, "2019-07-01"],
  [20190630, "2019-06-30"],
  [61, "1900-03-01"],
  [2958465, "9999-12-31"],
])("the number %d is %s", (value, day) => {
  expect(read(value)).toBe(day);
});

test.each([0, -1, 60, 0.5, 2958466, 1e21, NaN, Infinity, -Infinity, 2019, 201906, 20191301, 43646e-9])(
  "the number %d is no day",
  (value) => {
    expect(read(value)).toBe("");
  },
);

test.each([
  ["2019-02-30", "(2019-02-28)"],
  ["2020年2月30日", "(2020-02-29)"],
  ["6月31日", "(2019-06-30)"],
  ["2019-06-00", "(2019-06-01)"],
  ["20190631", "(2019-06-30)"],
  [20190631, "(2019-06-30)"],
  ["06.7.19", "(2006-07-19)"],
  ["6-9", "(2019-06-09)"],
])("%j is no day, or no certain one, but %s is near", (value, nearest) => {
  expect(read(value)).toBe(nearest);
});

test.each([
  "",
  "—",
  "19999-01-01",
  "19999年1月1日",
  "2019-13-01",
  "2019年",
  "2019",
  "6月",
  "2019-06",
  "201906",
  "6月30日前",
  "每月10日",
  "农历五月初五",
  "12",
  "1/2/3/4",
  "2019-06/30",
  "🙂",
  "=TODAY()",
  "constructor",
])("%j is no day", (text) => {
  expect(read(text)).toBe("");
});

test("a date without a year takes the assessment year", () => {
  expect(read("2月29日", 2020)).toBe("2020-02-29");
  expect(read("2月29日", 2019)).toBe("(2019-02-28)");
});

const anyDay = fc.integer({ min: 36526, max: 73050 }).map((serial) => serial as Day);

test("every way of writing a day reads back as that day", () => {
  const spellings: readonly ((y: number, m: number, d: number) => string | number)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => y * 10000 + m * 100 + d,
    (y, m, d) => dayOf(y, m, d) ?? 0,
  ];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...spellings), (day, write) => {
      const { year, month, day: date } = dateOf(day);
      expect(readDate(write(year, month, date), { year: 1999 })).toEqual({ kind: "day", day });
    }),
  );
});

test("a time of day never moves a serial number's day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 86399 }), (day, second) => {
      expect(readDate(day + second / 86400, { year: 2019 })).toEqual({ kind: "day", day });
    }),
  );
});

test("no value makes it throw, and what it reads is a day", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."0123456789年月日号-/.:一二十〇 前至底TZ("), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), texts, fc.double()), (value) => {
      const reading = readDate(value, { year: 2019 });
      if (reading.kind === "day") expect(formatDay(reading.day)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
    { numRuns: 2000 },
  );
});

test.each(["1", " ", "一", "2019年", "6月", "十", ":", "1-", "("])("100,000 times %j comes to an end", (piece) => {
  expect(readDate(piece.repeat(100_000), { year: 2019 }).kind).toBe("unreadable");
});
