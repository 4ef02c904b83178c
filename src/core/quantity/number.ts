import { isBlank, isFault, isPercent, type CellValue, type Fault } from "../model/cell";
import { foldText } from "../names/normal";

/** What a number cell says. A percentage comes as its share: 85 % is 0.85. */
export type NumberReading =
  | { kind: "blank" }
  | { kind: "number"; value: number; percent: boolean; stored: "number" | "text" }
  | { kind: "fault"; fault: Fault }
  | { kind: "unreadable"; text: string };

/** Plain digits, or digits in groups of three; then decimals, then an exponent or a percent sign. */
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:(e[+-]?\d{1,4})|( ?%))?$/i;
/** Longer digit strings are no quantities; it also keeps the pattern short of long texts. */
const LONGEST = 64;

/**
 * The number that a cell holds, also one that is stored as text. Anything that is no finite number is unreadable.
 *
 * @example readNumber("1,234.5") // { kind: "number", value: 1234.5, percent: false, stored: "text" }
 * @example readNumber("８５％") // { kind: "number", value: 0.85, percent: true, stored: "text" }
 * @example readNumber("3个") // { kind: "unreadable", text: "3个" }
 */
export function readNumber(value: CellValue | undefined): NumberReading {
  if (isFault(value)) return { kind: "fault", fault: value };
  if (isPercent(value)) return stored(value.percent, true);
  if (typeof value === "number") return stored(value, false);
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  if (value === undefined || value === null || isBlank(value)) return { kind: "blank" };
  return readText(value);
}

function stored(value: number, percent: boolean): NumberReading {
  return Number.isFinite(value)
    ? { kind: "number", value, percent, stored: "number" }
    : { kind: "unreadable", text: String(value) };
}

function readText(text: string): NumberReading {
  const folded = foldText(text);
  const match = folded.length <= LONGEST ? NUMBER.exec(folded) : null;
  const [, sign = "", whole = "", decimals = "", exponent = "", percent = ""] = match ?? [];
  const digits = `${whole.replaceAll(",", "")}${decimals}`;
  if (!/\d/.test(digits)) return { kind: "unreadable", text };
  // The exponent divides by 100 in decimal, so that 6.2 % is the double nearest to 0.062.
  const value = Number(`${sign}${digits}${percent ? "e-2" : exponent}`);
  return Number.isFinite(value)
    ? { kind: "number", value: value + 0, percent: percent !== "", stored: "text" }
    : { kind: "unreadable", text };
}
