import { dayOf, formatDay, type Day } from "../core/calendar/day";
import type { DayField } from "./state";

/** What the field of the as-of day says. */
export type DayEntry =
  { readonly kind: "none" } | { readonly kind: "day"; readonly day: Day } | { readonly kind: "bad" };

/**
 * The day in the field, none where it is empty.
 *
 * @example readDayField({ text: "2019-06-28", broken: false }) // { kind: "day", day: 43644 }
 */
export function readDayField({ text, broken }: DayField): DayEntry {
  if (broken) return { kind: "bad" };
  if (text === "") return { kind: "none" };
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === undefined ? { kind: "bad" } : { kind: "day", day };
}

/** The day on a clock's own calendar: where the user stands, not in Greenwich. */
export function localDay(now: Date): Day {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error("the clock shows no day that Excel knows");
  return day;
}

/** The day and the time on a clock's face, for the record of runs. @example localTime(now) // "2019-06-28 17:30:00" */
export function localTime(now: Date): string {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0"));
  return `${formatDay(localDay(now))} ${time.join(":")}`;
}
