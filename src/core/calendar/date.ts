import { foldText } from "../names/normal";
import { withArabicDigits } from "../quantity/numerals";
import { dayFromSerial, dayOf, daysInMonth, type Day } from "./day";

/** What a date cell says; the nearest real day where the written one does not exist. */
export type DateReading = { kind: "day"; day: Day } | { kind: "unreadable"; suggestion?: Day };

/** A date found inside a text. */
export interface DateMatch {
  readonly reading: DateReading;
  /** Where the text goes on behind it. */
  readonly end: number;
  /** The year that it names itself. */
  readonly year: number | undefined;
  /** The weekday written beside it, 0 Sunday … 6 Saturday. */
  readonly weekday: number | undefined;
  /** A day that only looks like one: 6.9 may as well be June to September. */
  readonly doubtful: boolean;
}

interface Spelling {
  /** Sticky, with the named groups year, month, day, separator as far as it has them, and weekday. */
  readonly pattern: RegExp;
  readonly doubtful?: (parts: Readonly<Record<string, string | undefined>>, year: number) => boolean;
}

/** No spelling of a date is longer; it also keeps every pattern short of long texts. */
const LONGEST = 64;
/** Excel shows a time this near to midnight as the next day: half a second. */
const NEARLY_MIDNIGHT = 0.5 / 86400;

const SERIAL = /^\d{5}(?:\.\d+)?$/;
const WEEKDAY = "(?: ?[([【〔]? ?(?:星期|周|礼拜)(?<weekday>[1-7日天]) ?[)\\]】〕]?)?";
const CLOCK = "(?:\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分|半|整)?))";
const HALF_DAY = "(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)";
/** A time of day, as it may follow any day without changing it. */
export const TIME = `(?:[ T]?(?:${HALF_DAY}? ?${CLOCK}(?: ?[-–—~至到]{1,2} ?${HALF_DAY}? ?${CLOCK})?|${HALF_DAY}|下班)(?:Z|[+-]\\d{2}:?\\d{2})?)?`;
/** A day without 日 must not be the beginning of a figure: 6月30个. */
const BARE_DAY = "(?=$|[ .。,;、()【〔[前之以起止至到—~\\-晚上下中星周和及与为完T])";
/** A third number behind the same separator makes it another spelling, or none. */
const NO_MORE = "(?!\\d| ?\\k<separator> ?\\d{1,3}(?!\\d))";

const SPELLINGS: readonly Spelling[] = [
  spelling(`(?:(?<year>\\d{4}|\\d{2}) ?年 ?)?(?<month>\\d{1,2}) ?月份? ?(?<day>\\d{1,2})(?: ?[日号]|${BARE_DAY})`),
  spelling(
    `(?<year>\\d{4}) ?(?<separator>[-/.]) ?(?<month>\\d{1,2}) ?\\k<separator> ?(?<day>\\d{1,2})${NO_MORE}[日号]?`,
  ),
  spelling("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
  // 19.6.30 has its parts in the usual order, but 6.7.19 shows that nobody can be sure of a far year.
  spelling(
    `(?<year>\\d{2}) ?(?<separator>[-/.]) ?(?<month>\\d{1,2}) ?\\k<separator> ?(?<day>\\d{1,2})${NO_MORE}`,
    ({ year }, assessed) => Math.abs(fullYear(year, assessed) - assessed) > 1,
  ),
  // 6-9 and 6.9 may as well be June to September.
  spelling(
    `(?<month>\\d{1,2}) ?(?<separator>[-/.]) ?(?<day>\\d{1,2})${NO_MORE}(?![年月季%万亿个项家户人])`,
    ({ separator, day }) => separator !== "/" && Number(day) <= 12,
  ),
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
  if (SERIAL.test(text)) return readSerial(Number(text));
  const match = dateAt(text, 0, options.year);
  if (match === undefined || !/^[.。]?$/.test(text.slice(match.end))) return { kind: "unreadable" };
  // A doubtful day is offered, not taken.
  return match.doubtful && match.reading.kind === "day"
    ? { kind: "unreadable", suggestion: match.reading.day }
    : match.reading;
}

/**
 * The date that begins at this place of a folded text with Arabic digits, its weekday and time of day included;
 * undefined where none does.
 *
 * @param year the year of a date that names none
 * @example dateAt("于6月30日前", 1, 2019) // { reading: { kind: "day", day: 43646 }, end: 6, … }
 */
export function dateAt(text: string, at: number, year: number): DateMatch | undefined {
  for (const { pattern, doubtful } of SPELLINGS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const parts = match.groups ?? {};
    const named = parts["year"] === undefined ? undefined : fullYear(parts["year"], year);
    return {
      reading: reading(named ?? year, parts["month"], parts["day"]),
      end: pattern.lastIndex,
      year: named,
      weekday: parts["weekday"] === undefined ? undefined : weekdayNumber(parts["weekday"]),
      doubtful: doubtful?.(parts, year) ?? false,
    };
  }
  return undefined;
}

/** The number of a weekday as in `weekdayOf`: 日, 天 and 7 are Sunday, 0. */
export function weekdayNumber(word: string): number {
  return word === "日" || word === "天" ? 0 : Number(word) % 7;
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

function readNumericDate(value: number, options: { year: number }): DateReading {
  if (isYearOrMonth(value)) return { kind: "unreadable" };
  // 20190630 lies far beyond the last serial.
  return value >= 1e7 && Number.isInteger(value) ? readDate(String(value), options) : readSerial(value);
}

function readSerial(serial: number): DateReading {
  const day = dayFromSerial(Math.floor(serial + NEARLY_MIDNIGHT));
  return day === undefined ? { kind: "unreadable" } : { kind: "day", day };
}

function spelling(date: string, doubtful?: Spelling["doubtful"]): Spelling {
  const pattern = new RegExp(date + WEEKDAY + TIME, "y");
  return doubtful === undefined ? { pattern } : { pattern, doubtful };
}

/** A two-digit year lies in the century of the assessment. */
function fullYear(written: string | undefined, assessed: number): number {
  if (written === undefined) return assessed;
  return written.length === 2 ? Math.floor(assessed / 100) * 100 + Number(written) : Number(written);
}

function reading(year: number, monthText: string | undefined, dayText: string | undefined): DateReading {
  const month = Number(monthText);
  const date = Number(dayText);
  const day = dayOf(year, month, date);
  if (day !== undefined) return { kind: "day", day };
  const nearest = dayOf(year, month, Math.min(Math.max(date, 1), daysInMonth(year, month)));
  return nearest === undefined ? { kind: "unreadable" } : { kind: "unreadable", suggestion: nearest };
}
