import { dayOf, formatDay, type Day } from "../core/calendar/day";

/** The clock of this machine: the command line's only look at it. */
export function now(): { readonly today: Day; readonly now: string } {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error("the clock shows no day that Excel knows");
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0"));
  return { today: day, now: `${formatDay(day)} ${time.join(":")}` };
}
