import { formatDay } from "../../../src/core/calendar/day";
import { festivalDay } from "../../../src/core/calendar/festival";

test.each([
  ["春节", 2019, "2019-02-05"],
  ["春节", 2020, "2020-01-25"],
  ["春节", 2033, "2033-01-31"],
  ["春节", 1901, "1901-02-19"],
  ["春节", 2099, "2099-01-21"],
  ["除夕", 2019, "2019-02-04"],
  ["元宵", 2019, "2019-02-19"],
  ["清明", 2019, "2019-04-05"],
  ["清明", 2020, "2020-04-04"],
  ["端午", 2019, "2019-06-07"],
  // 2020 has a fourth month twice, 2023 a second one.
  ["端午", 2020, "2020-06-25"],
  ["中秋", 2019, "2019-09-13"],
  ["中秋", 2020, "2020-10-01"],
  ["中秋", 2023, "2023-09-29"],
  ["重阳", 2019, "2019-10-07"],
  ["国庆", 2019, "2019-10-01"],
  ["元旦", 2020, "2020-01-01"],
])("%s of %i is %s", (name, year, expected) => {
  const day = festivalDay(name, year);
  expect(day === undefined ? "" : formatDay(day)).toBe(expected);
});

test.each([
  ["圣诞", 2019],
  ["constructor", 2019],
  ["春节", 1900],
  ["春节", 2100],
])("%s of %i is not known", (name, year) => {
  expect(festivalDay(name, year)).toBeUndefined();
});
