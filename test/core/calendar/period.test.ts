import { formatDay } from "../../../src/core/calendar/day";
import { endOfNext, periodOf } from "../../../src/core/calendar/period";
import { day } from "../../support/results";

it.each([
  ["tenDays", "2019-06-10", "2019-06-01", "2019-06-10", "2019-06-20"],
  ["tenDays", "2019-06-11", "2019-06-11", "2019-06-20", "2019-06-30"],
  ["tenDays", "2019-01-31", "2019-01-21", "2019-01-31", "2019-02-10"],
  ["tenDays", "2020-02-29", "2020-02-21", "2020-02-29", "2020-03-10"],
  ["month", "2019-12-31", "2019-12-01", "2019-12-31", "2020-01-31"],
  ["quarter", "2019-06-28", "2019-04-01", "2019-06-30", "2019-09-30"],
  ["quarter", "2019-10-01", "2019-10-01", "2019-12-31", "2020-03-31"],
] as const)("%s of %s is %s to %s, and the next one ends on %s", (kind, asOf, first, last, next) => {
  const period = periodOf(kind, day(asOf));
  expect([formatDay(period.first), formatDay(period.last), formatDay(endOfNext(period))]).toEqual([first, last, next]);
});

it("a range is followed by as many days", () => {
  const range = { kind: "range", first: day("2019-06-01"), last: day("2019-06-28") } as const;
  expect(formatDay(endOfNext(range))).toBe("2019-07-26");
});
