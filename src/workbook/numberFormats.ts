/** Quoted and escaped text, and colours, languages and conditions in brackets: what a format shows beside the value. */
const PLAIN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number format shows days: a year, a month or a day of the month. Times alone are none.
 *
 * @example isDateFormat('m"月"d"日"') // true
 * @example isDateFormat("0.00%") // false
 */
export function isDateFormat(format: string): boolean {
  if (/general/i.test(format)) return false;
  const [positive = ""] = format.replace(PLAIN, "").split(";");
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}
