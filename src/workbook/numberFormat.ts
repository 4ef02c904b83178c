/** What the number in a cell stands for. A share may be shown as 0.6 or as 60 %. */
export type Shown = "day" | "percent" | "number" | "share";

type FormatKind = "day" | "percent" | "text" | "number";

/** The format of a cell that was formatted for something else. */
export const DAY_FORMAT = "yyyy-mm-dd";

const FITTING: Readonly<Record<Shown, readonly FormatKind[]>> = {
  day: ["day"],
  percent: ["percent"],
  number: ["number"],
  share: ["number", "percent"],
};

/**
 * Whether a number reads as what it stands for under this number format.
 *
 * @example fitsFormat("m\"月\"d\"日\"", "day") // true
 * @example fitsFormat("@", "number") // false: what is written there becomes a text
 */
export function fitsFormat(format: string, shown: Shown): boolean {
  return FITTING[shown].includes(kindOf(format));
}

/** The number format of a value in a cell whose own does not fit. @example formatFor("percent", 0.125) // "0.0%" */
export function formatFor(shown: Shown, value: number): string {
  if (shown === "day") return DAY_FORMAT;
  if (shown !== "percent") return "General";
  const decimals = [0, 1].find((places) => isWhole(value * 10 ** (places + 2))) ?? 2;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/** Whether a number format shows days. @example showsDays('m"月"d"日"') // true */
export function showsDays(format: string): boolean {
  return kindOf(format) === "day";
}

/** What a format shows numbers as; its first section counts. Quoted and escaped letters, colours and locales are decoration. */
function kindOf(format: string): FormatKind {
  if (format === "@") return "text";
  const [first = ""] = format
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/General/gi, "")
    .split(";");
  const bare = first.replaceAll(/\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[ydmhse]/i.test(bare.replaceAll(/e[+-]/gi, "")) ? "day" : "number";
}
