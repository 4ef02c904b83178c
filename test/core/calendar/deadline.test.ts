import fc from "fast-check";
import { dateOf, formatDay, yearOf, type DateParts, type Day } from "../../../src/core/calendar/day";
import { dueDayOf, parseDeadline, readDeadline, weekdayMismatch } from "../../../src/core/calendar/deadline";
import { dueDays } from "../../../src/core/calendar/recurrence";
import { makeWorkCalendar } from "../../../src/core/calendar/workCalendar";
import { readTable } from "../../data/table";
import { showDeadline } from "../../support/deadlines";
import { day } from "../../support/model";

const ISSUED = day("2019-02-11");

const parse = (text: string, year = 2019) => showDeadline(parseDeadline(text, { year }));

/** What a row of the table should be read as. */
function expectedOf({ kind = "", parsed_start: start = "", parsed_end: end = "" }: Record<string, string>): string {
  const standing = kind.endsWith("+open") ? "+" : "";
  const base = kind.replace("+open", "");
  switch (base) {
    case "range":
      return `${start}…${end}${standing}`;
    case "open-ended":
      return "standing";
    case "invalid":
    case "event":
    case "default":
    case "unparsed":
      return "?";
    default:
      return base.startsWith("recurring") ? "recurring" : end.replace(/T\d.*/, "") + standing;
  }
}

/** The day of issue that a row leans on (T=…); T alone stands for any. */
function issuedOf(base: string): Day | undefined {
  if (!base.startsWith("T")) return undefined;
  return base === "T" ? ISSUED : day(base.slice(2));
}

/** The days of T+5d and T+24h. */
function withoutT(expected: string): string {
  return expected.replace(/^T\+(\d+)([dh])$/, (_, count: string, unit: string) =>
    formatDay((ISSUED + Number(count) / (unit === "h" ? 24 : 1)) as Day),
  );
}

const rows = readTable("deadlines.tsv").map((row): [string, string, string] => [
  row["expression"] ?? "",
  row["base"] ?? "",
  withoutT(expectedOf(row)),
]);

test("the table has rows that can be read and rows that cannot", () => {
  expect(rows.filter(([, , expected]) => expected === "?").length).toBeGreaterThan(5);
  expect(rows.filter(([, , expected]) => expected !== "?").length).toBeGreaterThan(65);
});

test.each(rows)("%s (%s) is %s", (text, base, expected) => {
  const issued = issuedOf(base);
  const year = issued === undefined ? Number(base) || 2019 : yearOf(issued);
  const shown = showDeadline(parseDeadline(text, issued === undefined ? { year } : { year, issued }));
  // The table knows that a text is unreadable, the reader also why. of steps and extensions it knows the due days only.
  if (expected === "?") expect(shown).toMatch(/^\?/);
  else if (/[;/]/.test(expected)) expect(dueDaysOf(shown)).toBe(expected.replace(" / ", " ; "));
  else expect(shown.replace(/ was .*/, "")).toBe(expected);
});

/** Steps without where they begin, and whether they go on. */
function dueDaysOf(shown: string): string {
  return shown.replace(/\d{4}-\d\d-\d\d…/g, "").replace(/\+/g, "");
}

test.each([
  ["6月底前", "2019-06-30"],
  ["六月底之前", "2019-06-30"],
  ["６月末", "2019-06-30"],
  ["2月底", "2019-02-28"],
  ["6月30日以前完成", "2019-06-30"],
  ["6月30日（星期日）下班前", "2019-06-30"],
  ["2019-06-30 17:00前", "2019-06-30"],
  ["截至2019年6月30日", "2019-06-30"],
  ["于6月30日前办结。", "2019-06-30"],
  ["（6月30日前）", "2019-06-30"],
  ["6月30日止", "2019-06-30"],
  ["6月前", "2019-06-30"],
  ["今年年底前", "2019-12-31"],
  ["明年3月底前", "2020-03-31"],
  ["2020年年底", "2020-12-31"],
  ["年末", "2019-12-31"],
  ["第三季度末", "2019-09-30"],
  ["二季度底前", "2019-06-30"],
  ["上半年底前", "2019-06-30"],
])("%s is due on %s", (text, due) => {
  expect(parse(text)).toBe(due);
});

test.each([
  ["年内", "2019-01-01…2019-12-31"],
  ["年内完成", "2019-01-01…2019-12-31"],
  ["2020年", "2020-01-01…2020-12-31"],
  ["本年度", "2019-01-01…2019-12-31"],
  ["下半年", "2019-07-01…2019-12-31"],
  ["2019年第四季度", "2019-10-01…2019-12-31"],
  ["前三个季度", "2019-01-01…2019-09-30"],
  ["2月", "2019-02-01…2019-02-28"],
  ["201906", "2019-06-01…2019-06-30"],
  ["2019.06", "2019-06-01…2019-06-30"],
  ["3-12月", "2019-03-01…2019-12-31"],
  ["3月至6月底前", "2019-03-01…2019-06-30"],
  ["2018年11月至2019年3月", "2018-11-01…2019-03-31"],
  ["11月至次年3月", "2019-11-01…2020-03-31"],
  ["2020年3月～5月", "2020-03-01…2020-05-31"],
  ["2019.3-2019.12", "2019-03-01…2019-12-31"],
  ["2019-03-01至2019-06-30", "2019-03-01…2019-06-30"],
  ["6月1日至15日", "2019-06-01…2019-06-15"],
  ["一至三季度", "2019-01-01…2019-09-30"],
  ["6月上旬——7月下旬", "2019-06-01…2019-07-31"],
  ["2月下旬", "2019-02-21…2019-02-28"],
])("%s runs %s", (text, span) => {
  expect(parse(text)).toBe(span);
});

test.each([
  "长期",
  "长期坚持",
  "长期坚持。",
  "常态化",
  "常态化推进",
  "持续推进",
  "日常",
  "日常工作",
  "经常性",
  "长期坚持、持续推进",
])("%s is standing work", (text) => {
  expect(parse(text)).toBe("standing");
});

test.each([
  ["6月底前，并长期坚持", "2019-06-30+"],
  ["6月底前完成并长期坚持", "2019-06-30+"],
  ["全年持续推进", "2019-01-01…2019-12-31+"],
  ["3-12月，常态化开展", "2019-03-01…2019-12-31+"],
])("%s has a due day, then goes on: %s", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test.each([
  ["2月30日前", "? no-such-day 2019-02-28"],
  ["6月31日前", "? no-such-day 2019-06-30"],
  ["2019-02-30", "? no-such-day 2019-02-28"],
  ["20190631", "? no-such-day 2019-06-30"],
  ["6月1日至6月31日", "? no-such-day 2019-06-30"],
  ["6-9", "? either 2019-06-09"],
  ["06.7.19", "? either 2006-07-19"],
])("%s is no day, but %s is near", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test.each([
  ["", "blank"],
  [" 　", "blank"],
  ["尽快", "vague"],
  ["季度末", "vague"],
  ["13月底前", "no-such-day"],
  ["11月至3月", "runs-backwards"],
  ["2月30日", "no-such-day"],
  ["甲".repeat(201), "too-long"],
])("%j is unreadable: %s", (text, reason) => {
  expect(parseDeadline(text, { year: 2019 })).toMatchObject({ kind: "unreadable", reason });
});

test("a number is a date, or a bare year or month", () => {
  expect(showDeadline(readDeadline(43646, { year: 2019 }))).toBe("2019-06-30");
  expect(showDeadline(readDeadline(43646.5, { year: 2019 }))).toBe("2019-06-30");
  expect(showDeadline(readDeadline(20190630, { year: 2019 }))).toBe("2019-06-30");
  expect(showDeadline(readDeadline(20190631, { year: 2019 }))).toBe("? no-such-day 2019-06-30");
  expect(showDeadline(readDeadline(201906, { year: 2019 }))).toBe("2019-06-01…2019-06-30");
  expect(showDeadline(readDeadline(2019, { year: 2019 }))).toBe("2019-01-01…2019-12-31");
  expect(showDeadline(readDeadline(-1, { year: 2019 }))).toBe("? no-such-day");
  expect(showDeadline(readDeadline(NaN, { year: 2019 }))).toBe("? no-such-day");
  expect(showDeadline(readDeadline("6月底前", { year: 2019 }))).toBe("2019-06-30");
});

test("words without a year move with the assessment year", () => {
  const words = ["6月底前", "年底前", "上半年", "第三季度", "3月至12月", "2月28日", "全年"];
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.integer({ min: 1901, max: 9998 }), (text, year) => {
      const deadline = parseDeadline(text, { year });
      expect("due" in deadline && yearOf(deadline.due)).toBe(year);
    }),
  );
});

test("the day of an item is the last of its steps; what recurs or stands has none", () => {
  const due = (text: string) => dueDayOf(parseDeadline(text, { year: 2019 }));
  expect(due("12月底前完成，其中6月底前完成50%")).toBe(day("2019-12-31"));
  expect(due("每月报送，9月底前完成")).toBe(day("2019-09-30"));
  expect(due("3月至6月")).toBe(day("2019-06-30"));
  expect(due("每月10日")).toBeUndefined();
  expect(due("按月调度、按季通报")).toBeUndefined();
  expect(due("长期坚持")).toBeUndefined();
  expect(due("尽快")).toBeUndefined();
});

test("the residents' talk on the 10th of every month is due twelve times in 2019", () => {
  const deadline = parseDeadline("每月10日", { year: 2019 });
  const days = deadline.kind === "recurring" ? deadline.rule : undefined;
  expect(days && dueDays(days, day("2019-01-01"), day("2019-12-31"), makeWorkCalendar())).toHaveLength(12);
});

test("working days follow the calendar that is given", () => {
  const own = makeWorkCalendar(new Map([[day("2019-02-12"), false]]));
  const options = { year: 2019, issued: ISSUED };
  expect(showDeadline(parseDeadline("3个工作日内", options))).toBe("2019-02-14");
  expect(showDeadline(parseDeadline("3个工作日内", { ...options, calendar: own }))).toBe("2019-02-15");
});

test("a weekday that is not that of its date is told, with the date; the date counts", () => {
  const options = { year: 2019 };
  expect(weekdayMismatch("6月30日（星期一）前", options)).toEqual({ day: day("2019-06-30"), written: 1 });
  expect(showDeadline(parseDeadline("6月30日（星期一）前", options))).toBe("2019-06-30");
  expect(weekdayMismatch("6月1日（周六）至6月30日（周六）", options)).toEqual({ day: day("2019-06-30"), written: 6 });
  expect(weekdayMismatch("2019-06-30 周一 17:00前", options)).toEqual({ day: day("2019-06-30"), written: 1 });
});

test.each(["6月30日（星期日）前", "6月30日(周天)", "6月30日", "每周一", "本周五前", "2月30日（周一）", "周一", ""])(
  "%j has no weekday to complain of",
  (text) => {
    expect(weekdayMismatch(text, { year: 2019 })).toBeUndefined();
  },
);

const anyDay = fc.integer({ min: 36526, max: 73050 }).map((serial) => serial as Day);
const spellings: readonly ((date: DateParts) => string)[] = [
  ({ year, month, day: date }) => `${year}年${month}月${date}日`,
  ({ year, month, day: date }) => `${year}-${month}-${date}`,
  ({ year, month, day: date }) => `${year}.${month}.${date}`,
  ({ year, month, day: date }) => `${year}/${month}/${date}`,
  ({ year, month, day: date }) => `${year * 10000 + month * 100 + date}`,
];

test("every day that is written out reads back as itself, with or without 前, 截至 and a time of day", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...spellings),
      fc.constantFrom("", "截至", "于", "请于"),
      fc.constantFrom("", "前", "之前", "以前完成", "止", "前完成方案编制", " 17:00前"),
      (due, spell, before, after) => {
        expect(parseDeadline(before + spell(dateOf(due)) + after, { year: 1999 })).toEqual({ kind: "by", due });
      },
    ),
  );
});

test("two days make a range, and a list of them steps", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 900 }), fc.constantFrom(...spellings), (start, length, spell) => {
      const due = (start + length) as Day;
      const [first, last] = [spell(dateOf(start)), spell(dateOf(due))];
      expect(parseDeadline(`${first}至${last}`, { year: 1999 })).toEqual({ kind: "range", start, due });
      expect(parseDeadline(`${first}、${last}`, { year: 1999 })).toEqual({
        kind: "steps",
        steps: [{ deadline: { kind: "by", due: start } }, { deadline: { kind: "by", due } }],
      });
    }),
  );
});

const words = readTable("deadlines.tsv").map((row) => row["expression"] ?? "");
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

test("full width, white space and a full stop change nothing", () => {
  const options = { year: 2019, issued: ISSUED };
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), (text, at) => {
      const place = at % (text.length + 1);
      const [left, right] = [text.slice(0, place), text.slice(place)];
      const expected = parseDeadline(text, options);
      expect(parseDeadline(fullWidth(text), options)).toEqual(expected);
      expect(parseDeadline(`  ${text}。`, options)).toEqual(expected);
      // Only between digits may a space have a meaning.
      if (!/\d$/.test(left) || !/^\d/.test(right)) {
        expect(parseDeadline(`${left} 　${right}`, options)).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

test("no text makes it throw, no range runs backwards, and steps hold what can be read", () => {
  const pieces =
    "每|年|6月|底|前|至|-|长期|坚持|，|2019|30日|季度|三|上半年|并|完成|50%|10|个工作日|内|力争|原定|延至|春节|每周|一|、|起|立即|次|第|（|）|旬|后|1.|;"
      .split("|")
      .concat(words);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1901, max: 9999 }), fc.option(anyDay), (value, year, issued) => {
      const deadline = parseDeadline(value, issued === null ? { year } : { year, issued });
      weekdayMismatch(value, { year });
      if (deadline.kind === "range") expect(deadline.start).toBeLessThanOrEqual(deadline.due);
      if (deadline.kind === "steps") {
        expect(deadline.steps.map((step) => step.deadline.kind)).not.toContain("unreadable");
        expect(deadline.steps.map((step) => step.deadline.kind)).not.toContain("steps");
      }
      if (deadline.kind === "recurring") {
        dueDays(deadline.rule, day("2019-01-01"), day("2019-12-31"), makeWorkCalendar());
      }
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "6月",
  "至",
  ",",
  "长期",
  "(",
  " ",
  "前",
  "2019年",
  "-",
  "一",
  "1、",
  "每周一、",
  "持续推进",
  "完成50%",
  "元旦、",
])("100,000 times %j comes to an end", (piece) => {
  expect(parseDeadline(piece.repeat(100_000), { year: 2019 })).toEqual({ kind: "unreadable", reason: "too-long" });
  expect(weekdayMismatch(piece.repeat(100_000), { year: 2019 })).toBeUndefined();
  expect(parseDeadline(piece.repeat(200).slice(0, 200), { year: 2019 })).toHaveProperty("kind");
});
