import { formatNumber } from "../format";

/** A number with its noun. @example count(1, "working day") // "1 working day" @example count(3, "item") // "3 items" */
export function count(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}
