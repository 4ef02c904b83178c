import { dayOf, type Day } from "../core/calendar/day";

/** Today where this machine stands: the command line's only look at the clock. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error("the clock shows no day that Excel knows");
  return day;
}
