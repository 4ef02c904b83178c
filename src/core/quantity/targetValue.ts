import { isPercent, type Percent } from "../model/cell";
import { foldText } from "../names/normal";
import { opAfter, opBefore, type ComparisonOp } from "./direction";
import { withFigures } from "./figures";
import { readNumber } from "./number";
import { inUnit, unitTailAt } from "./units";

/** What 目标值 says: a figure and its direction, where one is written. A percentage comes as its share. */
export type TargetValue =
  | { kind: "value"; op: ComparisonOp | undefined; value: number; percent: boolean }
  | { kind: "unreadable"; text: string };

const NUMBER = /^\d{1,15}(?:,\d{3})*(?:\.\d{1,15})?/;
const BEHIND = /(?:(?:及|或)?以上|(?:及|或)?以下|以内|之内|左右|上下)$/;
/** Longer text is no value. */
const LONGEST = 64;

/**
 * What the column 目标值 says: a number, with a direction (≤5) and a unit (150个) where they are written.
 *
 * @example readTargetValue("≤5") // { kind: "value", op: "<=", value: 5, percent: false }
 * @example readTargetValue("80%") // { kind: "value", op: undefined, value: 0.8, percent: true }
 */
export function readTargetValue(value: string | number | Percent): TargetValue {
  const plain = readNumber(value);
  if (plain.kind === "number") return { kind: "value", op: undefined, value: plain.value, percent: plain.percent };
  const text = isPercent(value) ? String(value.percent) : String(value);
  const unreadable: TargetValue = { kind: "unreadable", text };
  if (foldText(text).length > LONGEST) return unreadable;
  const words = withFigures(text);
  const start = words.search(/[-\d.]/);
  if (start < 0) return unreadable;
  const head = words.slice(0, start);
  const before = opBefore(head);
  if (head !== "" && before?.rest !== "") return unreadable;
  const behind = BEHIND.exec(words)?.[0] ?? "";
  const figure = words.slice(start, words.length - behind.length);
  const op = opAfter(behind)?.op ?? before?.op;
  const number = readNumber(figure);
  if (number.kind === "number") return { kind: "value", op, value: number.value, percent: number.percent };
  const digits = NUMBER.exec(figure)?.[0] ?? "";
  const { multiplier, unit, about, end } = unitTailAt(figure, digits.length);
  if (digits === "" || about || end < figure.length || /^[百千]$/.test(multiplier + unit)) return unreadable;
  // A bare 2万 is 20000: 计量单位 says of what.
  const plainValue = inUnit(Number(digits.replaceAll(",", "")), multiplier, unit === "" ? "个" : unit).value;
  return { kind: "value", op, value: plainValue, percent: false };
}
