import { foldText } from "../names/normal";
import { withArabicDigits } from "../quantity/numerals";
import { dayFromSerial, dayOf, daysInMonth, type Day } from "./day";

/** What a date cell says; the nearest real day where the written one does not exist. */
export type DateReading = { kind: "day"; day: Day } | { kind: "unreadable"; suggestion?: Day };

interface Context {
  /** The year of a date that names none. */
  readonly year: number;
}

interface Spelling {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], context: Context) => DateReading;
}

/** No spelling of a date is longer; it also keeps every pattern short of long texts. */
const LONGEST = 64;
/** Excel shows a time this near to midnight as the next day: half a second. */
const NEARLY_MIDNIGHT = 0.5 / 86400;

const WEEKDAY = "(?: ?[([【〔]? ?(?:星期|周|礼拜)[1-7日天] ?[)\\]】〕]?)?";
const CLOCK = "(?:\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分|半|整)?))";
const HALF_DAY = "(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)";
const TIME = `(?:[ T]?(?:${HALF_DAY}? ?${CLOCK}(?: ?[-–—~至到]{1,2} ?${HALF_DAY}? ?${CLOCK})?|${HALF_DAY}|下班)(?:Z|[+-]\\d{2}:?\\d{2})?)?`;
/** What may follow a date without changing its day. */
const TAIL = `${WEEKDAY}${TIME}[.。]?$`;

const SPELLINGS: readonly Spelling[] = [
  spelling("(?:(\\d{4}|\\d{2}) ?年 ?)?(\\d{1,2}) ?月份? ?(\\d{1,2}) ?[日号]?", ([year, month, day], context) =>
    reading(fullYear(year, context), month, day),
  ),
  spelling("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})", ([year, , month, day]) =>
    reading(Number(year), month, day),
  ),
  spelling("(\\d{4})(\\d{2})(\\d{2})", ([year, month, day]) => reading(Number(year), month, day)),
  spelling("(\\d{1,2}) ?([-/.]) ?(\\d{1,2})", ([month, separator, day], context) => {
    const read = reading(context.year, month, day);
    // 6-9 and 6.9 may as well be June to September: offered, not taken.
    return separator === "/" || Number(day) > 12 ? read : offered(read);
  }),
  // 19.6.30 has its parts in the usual order, but 6.7.19 shows that nobody can be sure.
  spelling("(\\d{2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})", ([year, , month, day], context) =>
    offered(reading(fullYear(year, context), month, day)),
  ),
  { pattern: /^(\d{5}(?:\.\d+)?)$/, read: ([serial]) => readSerial(Number(serial)) },
];

/**
 * The day that a date cell says: a serial number, or a date in any usual spelling. A time of day or a weekday
 * beside the date keeps its day. Never throws.
 *
 * @param options.year the year of a date that names none
 * @example readDate("2019年6月30日（星期日）", { year: 2019 }) // { kind: "day", day: 43646 }
 * @example readDate("6月31日", { year: 2019 }) // { kind: "unreadable", suggestion: 43646 }
 */
export function readDate(value: string | number, options: { year: number }): DateReading {
  if (typeof value === "number") return readNumericDate(value, options);
  const folded = foldText(value);
  if (folded.length > LONGEST) return { kind: "unreadable" };
  const text = withArabicDigits(folded.replace("元月", "1月"));
  for (const { pattern, read } of SPELLINGS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), options);
  }
  return { kind: "unreadable" };
}

/**
 * Whether a number in a date cell is rather a bare year (2019) or a year with its month (201906) than the serial of
 * a day in 1905 or in the 25th century.
 *
 * @example isYearOrMonth(201906) // true
 */
export function isYearOrMonth(value: number): boolean {
  const month = value % 100;
  return (
    Number.isInteger(value) &&
    ((value >= 1900 && value < 2200) || (value >= 200001 && value < 210000 && month >= 1 && month <= 12))
  );
}

function readNumericDate(value: number, context: Context): DateReading {
  if (isYearOrMonth(value)) return { kind: "unreadable" };
  // 20190630 lies far beyond the last serial.
  return value >= 1e7 && Number.isInteger(value) ? readDate(String(value), context) : readSerial(value);
}

function readSerial(serial: number): DateReading {
  const day = dayFromSerial(Math.floor(serial + NEARLY_MIDNIGHT));
  return day === undefined ? { kind: "unreadable" } : { kind: "day", day };
}

function spelling(date: string, read: Spelling["read"]): Spelling {
  return { pattern: new RegExp(`^${date}${TAIL}`), read };
}

/** A two-digit year lies in the century of the assessment. */
function fullYear(year: string | undefined, context: Context): number {
  if (year === undefined) return context.year;
  return year.length === 2 ? Math.floor(context.year / 100) * 100 + Number(year) : Number(year);
}

function reading(year: number, monthText: string | undefined, dayText: string | undefined): DateReading {
  const month = Number(monthText);
  const date = Number(dayText);
  const day = dayOf(year, month, date);
  if (day !== undefined) return { kind: "day", day };
  const nearest = dayOf(year, month, Math.min(Math.max(date, 1), daysInMonth(year, month)));
  return nearest === undefined ? { kind: "unreadable" } : { kind: "unreadable", suggestion: nearest };
}

/** A day that is likely, but not certain. */
function offered(read: DateReading): DateReading {
  return read.kind === "day" ? { kind: "unreadable", suggestion: read.day } : read;
}
