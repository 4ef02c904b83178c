import fc from "fast-check";
import { formatDay, yearOf } from "../../../src/core/calendar/day";
import { parseDeadline, readDeadline, type Deadline } from "../../../src/core/calendar/deadline";
import { readTable } from "../../data/table";

/** A deadline in one line: "2019-06-30", "2019-04-01…2019-06-30", "standing", "?"; + for standing afterwards. */
function show(deadline: Deadline): string {
  switch (deadline.kind) {
    case "by":
      return formatDay(deadline.due) + (deadline.standing ? "+" : "");
    case "range":
      return `${formatDay(deadline.start)}…${formatDay(deadline.due)}${deadline.standing ? "+" : ""}`;
    case "standing":
      return "standing";
    case "recurring":
      return "recurring";
    case "unreadable":
      return deadline.suggestion === undefined ? "?" : `? ${formatDay(deadline.suggestion)}`;
  }
}

const parse = (text: string, year = 2019) => show(parseDeadline(text, { year }));

/** What a row of the table should be read as. */
function expectedOf(row: Record<string, string>): string {
  const { kind = "", parsed_start: start = "", parsed_end: end = "" } = row;
  const standing = kind.endsWith("+open") ? "+" : "";
  if (row["scope"] === "later") return "?";
  if (kind === "open-ended") return "standing";
  if (kind.startsWith("range")) return `${start}…${end}${standing}`;
  if (["invalid", "event", "default", "unparsed"].includes(kind)) return "?";
  return end.slice(0, 10) + standing;
}

const rows = readTable("deadlines.tsv").map((row): [string, number, string] => [
  row["expression"] ?? "",
  Number(row["base"]?.replace(/^T=?/, "").slice(0, 4)) || 2019,
  expectedOf(row),
]);

test("the table has rows of both scopes", () => {
  expect(rows.filter(([, , expected]) => expected === "?").length).toBeGreaterThan(20);
  expect(rows.filter(([, , expected]) => expected !== "?").length).toBeGreaterThan(40);
});

test.each(rows)("%s (%i) is %s", (text, year, expected) => {
  const shown = parse(text, year);
  // The table knows that a day is impossible, the reader also which one is near.
  expect(expected === "?" ? shown.slice(0, 1) : shown).toBe(expected);
});

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
  ["2月30日前", "? 2019-02-28"],
  ["6月31日前", "? 2019-06-30"],
  ["2019-02-30", "? 2019-02-28"],
  ["6月1日至6月31日", "? 2019-06-30"],
  ["6-9", "? 2019-06-09"],
])("%s is no day, but %s is near", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test.each([
  ["", "blank"],
  [" 　", "blank"],
  ["尽快", "not-understood"],
  ["季度末", "not-understood"],
  ["每年6月底前", "not-understood"],
  ["13月底前", "not-understood"],
  ["11月至3月", "runs-backwards"],
  ["2月30日", "no-such-day"],
  ["甲".repeat(201), "too-long"],
])("%j is unreadable: %s", (text, reason) => {
  expect(parseDeadline(text, { year: 2019 })).toMatchObject({ kind: "unreadable", reason });
});

test("a number is a date, or a bare year or month", () => {
  expect(show(readDeadline(43646, { year: 2019 }))).toBe("2019-06-30");
  expect(show(readDeadline(43646.5, { year: 2019 }))).toBe("2019-06-30");
  expect(show(readDeadline(20190630, { year: 2019 }))).toBe("2019-06-30");
  expect(show(readDeadline(20190631, { year: 2019 }))).toBe("? 2019-06-30");
  expect(show(readDeadline(201906, { year: 2019 }))).toBe("2019-06-01…2019-06-30");
  expect(show(readDeadline(2019, { year: 2019 }))).toBe("2019-01-01…2019-12-31");
  expect(show(readDeadline(-1, { year: 2019 }))).toBe("?");
  expect(show(readDeadline(NaN, { year: 2019 }))).toBe("?");
  expect(show(readDeadline("6月底前", { year: 2019 }))).toBe("2019-06-30");
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

test("no text makes it throw, and no range runs backwards", () => {
  const pieces = [
    "每",
    "年",
    "6月",
    "底",
    "前",
    "至",
    "-",
    "长期",
    "坚持",
    "，",
    "2019",
    "30日",
    "季度",
    "三",
    "上半年",
    "并",
    "完成",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1901, max: 9999 }), (value, year) => {
      const deadline = parseDeadline(value, { year });
      if (deadline.kind === "range") expect(deadline.start).toBeLessThanOrEqual(deadline.due);
    }),
    { numRuns: 3000 },
  );
});

test.each(["6月", "至", ",", "长期", "(", " ", "前", "2019年", "-", "一"])(
  "100,000 times %j comes to an end",
  (piece) => {
    expect(parseDeadline(piece.repeat(100_000), { year: 2019 })).toMatchObject({ kind: "unreadable" });
    expect(parseDeadline(piece.repeat(200).slice(0, 200), { year: 2019 }).kind).toMatch(/^(standing|unreadable)$/);
  },
);
