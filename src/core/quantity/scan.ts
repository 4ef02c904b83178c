import { opAfter, opBefore } from "./direction";
import { QUOTED } from "./figures";
import { chineseNumber } from "./numerals";
import { inUnit, MULTIPLIER, UNIT_NAME } from "./units";

/** A figure in a text, with what it counts. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upTo?: number;
  /** The unit of the lower end of a range is written, too: 10个到15个. */
  readonly pair?: boolean;
  readonly unit: string;
  /** 100余家, 3000多万元. */
  readonly about?: boolean;
  /** 前三名: a place in an order, of which less is better. */
  readonly rank?: boolean;
}

const NUMBER = "\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,17})?";
const NUMERAL = "[一二三四五六七八九十百]{1,4}|\\d{1,4}";
const FIGURES = new RegExp(
  [
    QUOTED,
    // A bracket that says whether the figure before it is included.
    "\\(不?含[^()]{0,12}\\)",
    // 前三季度 and 6月底前3个 are no ranks.
    `(?<![底日月年末之以目提此天时季度节工])(?:前|[排列居]第|全[国省市区县]第)(?<rank>${NUMERAL})(?<place>名|位次|位|列|强)?(?![\\d.%个季月批期年届次轮天日周方梯书大类项家])`,
    // A figure behind 第, 每 or a letter belongs to a name or a rate.
    "(?<![A-Za-z\\d.+/第每]|(?<!^|[≥≤<>=于在到至为长速(])-)" +
      `(?<low>-?${NUMBER})(?:(?<lowMultiplier>${MULTIPLIER})?(?<lowUnit>${UNIT_NAME})?(?:-|~|—|–|至|到){1,2}(?<high>${NUMBER}))?` +
      `(?<about>[余多来])?(?<multiplier>${MULTIPLIER})?(?<about2>[余多])?(?<unit>${UNIT_NAME})?`,
  ].join("|"),
  "g",
);

/**
 * The figures of a text that count or measure something, in their order. Dates, numbers of names (5G, 12345热线) and
 * of orders (第3批) are none.
 *
 * @example figuresIn("新建5G基站2600个") // [{ start: 6, end: 11, value: 2600, unit: "个" }]
 */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURES)) {
    const { rank, low } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const figure =
      rank !== undefined ? rankOf(rank, span) : low === undefined ? undefined : amountOf(match, span, text);
    if (figure !== undefined) found.push(figure);
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function rankOf(numeral: string, span: Span): Figure | undefined {
  const value = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
  return value === undefined ? undefined : { ...span, value, unit: "位次", rank: true };
}

function amountOf(match: RegExpExecArray, span: Span, text: string): Figure | undefined {
  const { low = "", high, lowUnit, lowMultiplier, multiplier = "", unit = "", about, about2 } = match.groups ?? {};
  if (unit === "" && !standsAlone(text, span, /^[万亿]+$/.test(multiplier), multiplier !== "")) return undefined;
  const last = inUnit(toNumber(high ?? low), multiplier, unit);
  const isAbout = about !== undefined || about2 !== undefined;
  if (high === undefined) return { ...span, ...last, ...(isAbout ? { about: true } : {}) };
  // 1-2万个 shares its multiplier, 5000-1万个 does not.
  const shared = lowMultiplier ?? (lowUnit === undefined && toNumber(low) <= toNumber(high) ? multiplier : "");
  const first = inUnit(toNumber(low), shared, unit);
  const pair = lowUnit !== undefined;
  return { ...span, value: first.value, upTo: last.value, unit: last.unit, ...(pair ? { pair } : {}) };
}

/** ≥150, 不超过5, 300亿: a figure without a unit counts only at the end, and where a direction or 万 is written. */
function standsAlone(text: string, { start, end }: Span, large: boolean, multiplied: boolean): boolean {
  if (multiplied && !large) return false;
  const after = text.slice(end, end + 16);
  const behind = opAfter(after);
  if (!/^(?:$|[,;、。)])/.test(after.slice(behind?.length ?? 0))) return false;
  return large || behind !== undefined || opBefore(text.slice(Math.max(0, start - 16), start)) !== undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
