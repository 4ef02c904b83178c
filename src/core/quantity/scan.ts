import { opAfter, opBefore } from "./direction";
import { QUOTED } from "./figures";
import { chineseNumber } from "./numerals";
import { inUnit, unitTailAt, type UnitTail } from "./units";

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
/** How much around a figure tells whether it stands alone. */
const NEARBY = 16;
const FIGURES = new RegExp(
  `(?=[“「『《"(前第排列居全\\d-])(?:${[
    QUOTED,
    // A bracket that says whether the figure before it is included.
    "\\(不?含[^()]{0,12}\\)",
    // 前三季度 and 6月底前3个 are no ranks.
    `(?<![底日月年末之以目提此天时季度节工])(?:前|[排列居]第|全[国省市区县]第|第(?=(?:${NUMERAL})名(?:$|[,;、。]|以内|以上)))(?<rank>${NUMERAL})(?<place>名|位次|位|列|强)?(?![\\d.%个季月批期年届次轮天日周方梯书大类项家])`,
    // A figure behind 第, 每 or a letter belongs to a name or a rate.
    `(?<![A-Za-z\\d.+/第每]|(?<!^|[≥≤<>=于在到至为长速(])-)(?<number>-?${NUMBER})`,
  ].join("|")})`,
  "g",
);
const RANGE_TO = new RegExp(`[-~—–至到]{1,2}(${NUMBER})`, "y");

/**
 * The figures of a text that count or measure something, in their order. Dates, numbers of names (5G, 12345热线) and
 * of orders (第3批) are none.
 *
 * @example figuresIn("新建5G基站2600个") // [{ start: 6, end: 11, value: 2600, unit: "个" }]
 */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  FIGURES.lastIndex = 0;
  for (let match = FIGURES.exec(text); match !== null; match = FIGURES.exec(text)) {
    const { rank, number } = match.groups ?? {};
    const figure =
      rank !== undefined ? rankOf(rank, match) : number !== undefined ? amountAt(text, number, match.index) : undefined;
    if (figure !== undefined) found.push(figure);
    FIGURES.lastIndex = Math.max(FIGURES.lastIndex, figure?.end ?? 0);
  }
  return found;
}

function rankOf(numeral: string, match: RegExpExecArray): Figure | undefined {
  const value = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
  const [start, end] = [match.index, match.index + match[0].length];
  return value === undefined ? undefined : { start, end, value, unit: "位次", rank: true };
}

function amountAt(text: string, number: string, start: number): Figure | undefined {
  const tail = unitTailAt(text, start + number.length);
  RANGE_TO.lastIndex = tail.end;
  const to = tail.about ? null : RANGE_TO.exec(text);
  if (to !== null) return rangeAt(text, start, number, tail, to);
  if (tail.unit === "" && !standsAlone(text, start, tail)) return undefined;
  const amount = inUnit(toNumber(number), tail.multiplier, tail.unit);
  return { start, end: tail.end, ...amount, ...(tail.about ? { about: true } : {}) };
}

/** 20-30个, 6%至7%, 1.5万-2万个, 3-5. */
function rangeAt(text: string, start: number, low: string, lowTail: UnitTail, to: RegExpExecArray): Figure | undefined {
  const high = to[1] ?? "";
  const tail = unitTailAt(text, lowTail.end + to[0].length);
  if (tail.unit === "" && (lowTail.unit !== "" || !standsAlone(text, start, tail))) {
    return lowTail.unit === ""
      ? undefined
      : { start, end: lowTail.end, ...inUnit(toNumber(low), lowTail.multiplier, lowTail.unit) };
  }
  const last = inUnit(toNumber(high), tail.multiplier, tail.unit);
  const about = tail.about ? { about: true } : {};
  const pair = lowTail.unit === "" ? {} : { pair: true };
  // 1-2万个 shares its multiplier, 5000-1万个 does not.
  const shares = lowTail.multiplier === "" && lowTail.unit === "" && toNumber(low) <= toNumber(high);
  const first = inUnit(toNumber(low), shares ? tail.multiplier : lowTail.multiplier, tail.unit);
  return { start, end: tail.end, value: first.value, upTo: last.value, unit: last.unit, ...pair, ...about };
}

/** ≥150, 不超过5, 300亿: a figure without a unit counts only at the end, and where a direction or 万 is written. */
function standsAlone(text: string, start: number, { multiplier, end }: UnitTail): boolean {
  const large = /^[万亿]+$/.test(multiplier);
  if (multiplier !== "" && !large) return false;
  const after = text.slice(end, end + NEARBY);
  const behind = opAfter(after);
  if (!/^(?:$|[,;、。)])/.test(after.slice(behind?.length ?? 0))) return false;
  return large || behind !== undefined || opBefore(text.slice(Math.max(0, start - NEARBY), start)) !== undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
