/**
 * A calendar day as a whole number: the Excel serial of the 1900 date system
 * (2019-06-28 is 43644). Plain arithmetic, so no time zone can move it.
 */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

/** The parts of a day as people write them; `month` 1–12, `day` 1–31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1900-03-01, the first serial that Excel's false leap day does not shift. */
const FIRST = 61;
/** 9999-12-31, the last day Excel knows. */
const LAST = 2958465;
/** Days from 0000-03-01 to serial 0 (1899-12-30) in the proleptic Gregorian calendar. */
const EPOCH = 693899;

/**
 * The day with this serial, or undefined when it is no whole number or outside 1900-03-01 … 9999-12-31.
 *
 * @example dayFromSerial(43644) // 2019-06-28
 * @example dayFromSerial(43644.5) // undefined
 */
export function dayFromSerial(serial: number): Day | undefined {
  return Number.isInteger(serial) && serial >= FIRST && serial <= LAST ? (serial as Day) : undefined;
}

/**
 * The day with these parts, or undefined when no such day exists.
 *
 * @example dayOf(2019, 6, 28) // 43644
 * @example dayOf(2019, 2, 30) // undefined
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayFromSerial(serialOf(year, month, day));
}

/** How many days the month has. @example daysInMonth(2020, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The year, month and day of a day. @example dateOf(dayOf(2019, 6, 28)) // { year: 2019, month: 6, day: 28 } */
export function dateOf(day: Day): DateParts {
  const days = day + EPOCH;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The year a day lies in. @example yearOf(dayOf(2019, 6, 28)) // 2019 */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** The day of the week: 0 Sunday … 6 Saturday. @example weekdayOf(dayOf(2019, 6, 28)) // 5 */
export function weekdayOf(day: Day): number {
  return (day + 6) % 7;
}

/** The ISO form of a day. @example formatDay(dayOf(2019, 6, 28)) // "2019-06-28" */
export function formatDay(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** 1 January of a year; of 1900 the first day that exists here. Throws RangeError outside 1900–9999. */
export function firstOfYear(year: number): Day {
  return year === 1900 ? existing(1900, 3, 1) : existing(year, 1, 1);
}

/** 31 December of a year. Throws RangeError outside 1900–9999: callers pass a checked year. */
export function lastOfYear(year: number): Day {
  return existing(year, 12, 31);
}

function existing(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day);
  if (found === undefined) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return found;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Howard Hinnant's days_from_civil, shifted to Excel's serial. */
function serialOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}
