import { getSolarTermDate, getYearLeapMonth, monthDays } from "chinese-days";
import { dayFromSerial, dayOf, type Day } from "./day";

/** A day of every year: by the sun, by the moon (month and day of its calendar), or as the year tells. */
type Rule =
  | { readonly by: "sun"; readonly month: number; readonly day: number }
  | { readonly by: "moon"; readonly month: number; readonly day: number; readonly offset?: number }
  | { readonly by: "brightness" };

const FESTIVALS: readonly (readonly [names: string, rule: Rule])[] = [
  ["元旦", { by: "sun", month: 1, day: 1 }],
  ["除夕", { by: "moon", month: 1, day: 1, offset: -1 }],
  ["农历新年|农历春节|新春佳节|春节|大年初1", { by: "moon", month: 1, day: 1 }],
  ["元宵", { by: "moon", month: 1, day: 15 }],
  ["妇女节", { by: "sun", month: 3, day: 8 }],
  ["植树节", { by: "sun", month: 3, day: 12 }],
  ["清明", { by: "brightness" }],
  ["国际劳动节|劳动节", { by: "sun", month: 5, day: 1 }],
  ["青年节", { by: "sun", month: 5, day: 4 }],
  ["端午", { by: "moon", month: 5, day: 5 }],
  ["儿童节", { by: "sun", month: 6, day: 1 }],
  ["建党节", { by: "sun", month: 7, day: 1 }],
  ["建军节", { by: "sun", month: 8, day: 1 }],
  ["教师节", { by: "sun", month: 9, day: 10 }],
  ["中秋", { by: "moon", month: 8, day: 15 }],
  ["国庆", { by: "sun", month: 10, day: 1 }],
  ["重阳", { by: "moon", month: 9, day: 9 }],
];

/** The lunar year 1900 began on 1900-01-31, counted from 1899-12-30 as every Day is. */
const FIRST_LUNAR_DAY = 32;
/** The years that the lunar tables of chinese-days cover. */
const LUNAR_YEARS = { first: 1901, last: 2099 } as const;

/** All names of festivals, as a part of a pattern. */
export const FESTIVAL_NAMES = FESTIVALS.map(([names]) => names).join("|");

/** A year of the moon with the days before it, so that they are added up only once. */
const lunarYearStarts = new Map<number, number>([[1900, FIRST_LUNAR_DAY]]);

/**
 * The day of a festival in a year; undefined for one that is not known, and outside 1901–2099. It is the festival
 * itself, not the first day off: 春节 is the first day of the lunar year. Source: the tables of chinese-days, whose
 * arithmetic needs no clock.
 *
 * @example festivalDay("春节", 2019) // 2019-02-05
 * @example festivalDay("国庆", 2019) // 2019-10-01
 */
export function festivalDay(name: string, year: number): Day | undefined {
  const rule = FESTIVALS.find(([names]) => names.split("|").includes(name))?.[1];
  if (rule === undefined || year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return undefined;
  switch (rule.by) {
    case "sun":
      return dayOf(year, rule.month, rule.day);
    case "moon":
      return dayFromSerial(lunarDay(year, rule.month, rule.day) + (rule.offset ?? 0));
    case "brightness": {
      const [, month, day] = getSolarTermDate(year, 4, "pure_brightness").split("-").map(Number);
      return dayOf(year, month ?? 0, day ?? 0);
    }
  }
}

/** The serial of a day of the lunar calendar, in a month that is no leap month. */
function lunarDay(year: number, month: number, day: number): number {
  const leap = getYearLeapMonth(year);
  let serial = lunarYearStart(year) + day - 1;
  for (let before = 1; before < month; before++) serial += monthDays(year, before);
  return leap.leapMonth !== undefined && leap.leapMonth < month ? serial + leap.days : serial;
}

function lunarYearStart(year: number): number {
  const known = lunarYearStarts.get(year);
  if (known !== undefined) return known;
  const before = year - 1;
  let serial = lunarYearStart(before) + getYearLeapMonth(before).days;
  for (let month = 1; month <= 12; month++) serial += monthDays(before, month);
  lunarYearStarts.set(year, serial);
  return serial;
}
