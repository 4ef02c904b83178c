import { dateOf, dayFromSerial, dayOf, daysInMonth, type Day } from "./day";

/** How long a bulletin looks back: 旬, a month, a quarter, or any range. */
export type PeriodKind = "tenDays" | "month" | "quarter" | "range";

/** The days that a bulletin is about, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly first: Day;
  readonly last: Day;
}

/**
 * The 旬 (1–10, 11–20, 21 to the end of the month), month or quarter that a day lies in.
 *
 * @example periodOf("tenDays", dayOf(2019, 6, 28)) // 2019-06-21 to 2019-06-30
 */
export function periodOf(kind: Exclude<PeriodKind, "range">, day: Day): Period {
  const { year, month, day: date } = dateOf(day);
  switch (kind) {
    case "tenDays": {
      const third = Math.min(2, Math.floor((date - 1) / 10));
      const last = third === 2 ? daysInMonth(year, month) : third * 10 + 10;
      return { kind, first: at(year, month, third * 10 + 1, day), last: at(year, month, last, day) };
    }
    case "month":
      return { kind, first: at(year, month, 1, day), last: at(year, month, daysInMonth(year, month), day) };
    case "quarter": {
      const from = month - ((month - 1) % 3);
      return { kind, first: at(year, from, 1, day), last: at(year, from + 2, daysInMonth(year, from + 2), day) };
    }
  }
}

/** The last day of the period that follows: of the same kind, or as many days for a range. */
export function endOfNext({ kind, first, last }: Period): Day {
  const next = dayFromSerial(last + 1) ?? last;
  if (kind !== "range") return periodOf(kind, next).last;
  return dayFromSerial(last + (last - first + 1)) ?? last;
}

/** A day that exists but for the first and the last one that Excel knows: there the day itself. */
function at(year: number, month: number, date: number, otherwise: Day): Day {
  return dayOf(year, month, date) ?? otherwise;
}
