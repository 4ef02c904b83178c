import { foldText } from "../names/normal";
import { chineseNumber } from "./numerals";
import { unitTailAt } from "./units";

/** A name in quotation marks keeps its figures: “12345”热线. */
export const QUOTED = '[“「『《"][^“”「」『』《》"]{0,60}[”」』》"]';

const DIGITS = "〇零一二两三四五六七八九";
const NUMERAL = `[${DIGITS}十百千廿卅\\d.点]{1,12}`;
const WORDS = new RegExp(
  `(?=[“「『《"百上过半\\d${DIGITS}十千万亿廿卅])(?:${[
    `(?<quoted>${QUOTED})`,
    `百分之(?<percent>${NUMERAL})`,
    `(?<parts>[${DIGITS}十]{1,3})分之(?<count>[${DIGITS}十]{1,3})`,
    "(?<hundred>百分百)",
    `(?<tenths>[一二两三四五六七八九1-9])成(?<fives>[一二三四五六七八九])?(?=$|以上|以下|左右|以内|的|[,;、。)])`,
    "(?<half>(?<=[达过于到占])(?:一半|半数)|(?:一半|半数)(?=以上|以下|左右|$))",
    "(?<verge>(?<![以网线街路晚早马])上|(?<![超通经越])过)(?<large>[百千万亿]{1,2})(?!分)",
    "(?<![\\d.])(?<first>\\d{1,6})(?<firstLarge>[万亿])(?<second>\\d{1,4})(?<secondLarge>[百千万]{1,2}|(?<=\\d{4}))",
    `(?<run>[${DIGITS}十百千万亿廿卅]{1,14}(?:点[${DIGITS}]{1,4}(?:[万亿]|(?!万亿)))?)`,
  ].join("|")})`,
  "g",
);
/** 二十至三十人: the unit stands behind the second figure. */
const TO_SECOND = new RegExp(`^[-~—–至到]{1,2}[${DIGITS}十百千\\d.]{1,8}`);
/** Words that make a lone 一, 百, 千 or 万 a figure: 至少一个, 近百家. */
const COUNTS_ON = /(?:少于|低于|至少|最少|每[\u4e00-\u9fff]{1,8}|各|超过|突破|超|过|近|约|达|达到|上|不足)$/;
const MAKES = /(?:新建|建成|建设|引进|创建|培育|新增|改造|开工|完工|举办|开展|组织|召开|增设|配备|设立|争创|申报)$/;
/** Units of which 一 is a figure: a thing of its own, rather than 一套机制 or 一批. */
const THINGS = /^[个所座家条处栋幢场次台辆名支]/;
/** Words that begin with a numeral and a unit and count nothing: 三个意识, 三位一体, 八项规定, 二次供水. */
const SLOGANS =
  /^[个项条位次类期级](?:产业|意识|自信|维护|到位|一体|一批|一律|必须|严禁|坚持|转变|确保|规定|禁令|纪律|供水|污染|创业|分配|能力|责任制|就业|全面)/;
/** Verbs of which a lone numeral is no result: 完善三项机制. */
const SOFT = /(?:完善|健全|落实|推进|深化|加强|坚持|强化|围绕|聚焦|抓好|推动|统筹|紧扣|做好|严格执行)$/;
const ORDINAL_UNITS = /^[类期级岁班产线]/;

/** Other ways to write a sign. */
const SAME: Readonly<Record<string, string>> = { "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "﹪": "%" };
const NUMERALS = /[〇零一二两三四五六七八九十百千万亿廿卅半]|\d成/;
/** How much before and behind a numeral may decide what it is. */
const NEARBY = 12;

/**
 * The text in half width, with its numerals as digits where they count something; a line break becomes a full stop.
 * Inner spaces mean nothing, except between two figures.
 *
 * @example withFigures("一百五十个，覆盖率达百分之八十") // "150个,覆盖率达80%"
 */
export function withFigures(text: string): string {
  const folded = foldText(text.replace(/[\r\n⏎]+/g, "；")).replace(/(\d) (?=\d)|[ ≧⩾≦⩽﹪]/g, (char, digit?: string) =>
    digit === undefined ? (SAME[char] ?? "") : `${digit};`,
  );
  if (!NUMERALS.test(folded)) return folded;
  let result = "";
  let end = 0;
  for (const match of folded.matchAll(WORDS)) {
    const figure = figureOf(match.groups ?? {}, folded, match.index);
    if (figure === undefined) continue;
    result += folded.slice(end, match.index) + figure;
    end = match.index + match[0].length;
  }
  return result + folded.slice(end);
}

/** A numeral as digits; undefined where it is a word. */
function figureOf(groups: Readonly<Record<string, string | undefined>>, text: string, at: number): string | undefined {
  const { run, percent, parts, count, hundred, half, tenths, fives, verge, large } = groups;
  const { first, firstLarge, second, secondLarge } = groups;
  if (run !== undefined) {
    const before = text.slice(Math.max(0, at - NEARBY), at);
    const after = text.slice(at + run.length, at + run.length + NEARBY);
    return runAsFigure(run, before, after);
  }
  if (percent !== undefined) return asPercent(percent === "百" ? 100 : valueOf(percent));
  if (first !== undefined) return mixed(first, firstLarge, second, secondLarge);
  if (verge !== undefined) return `${verge === "上" ? "~" : ">"}${lone(large ?? "")}`;
  if (hundred !== undefined) return "100%";
  if (half !== undefined) return "50%";
  if (tenths !== undefined) return asPercent((valueOf(tenths) ?? 0) * 10 + (valueOf(fives ?? "〇") ?? 0));
  const [whole, part] = [valueOf(parts ?? ""), valueOf(count ?? "")];
  return whole && part !== undefined ? asPercent((100 * part) / whole) : undefined;
}

/** 三百亿元 as 300亿元, 三万五千人 as 35000人; undefined for numerals of names and sayings. */
function runAsFigure(run: string, before: string, after: string): string | undefined {
  if (/[\d.第几数前]$/.test(before) || after.startsWith("几")) return undefined;
  const [, digits = "", multiplier = ""] = /[万亿][^万亿]/.test(run)
    ? [run, run]
    : (/^(.*?)([万亿]{0,2})$/.exec(run) ?? []);
  const counted = COUNTS_ON.test(before);
  if (/^[百千]?$/.test(digits)) {
    if (!counted || before.endsWith("每")) return undefined;
  } else if (multiplier === "" && digits.length === 1 && !isCount(digits, before, after, counted)) return undefined;
  // 三四家 and 一二三产业 are no numbers.
  if (digits.length > 1 && !digits.includes("点") && !/[十百千万亿廿卅]/.test(digits)) return undefined;
  const ends = (multiplier !== "" || counted) && /^(?:$|[,;、。)]|以上|以下|以内|左右|及以上)/.test(after);
  if (!ends && unitTailAt((multiplier + after).replace(TO_SECOND, ""), 0).unit === "") return undefined;
  if (/^[百千]?$/.test(digits)) return lone(run);
  const value = valueOf(digits);
  return value === undefined ? undefined : multiplier === "" ? inLarge(value, run) : `${value}${multiplier}`;
}

/** 三万五千 as 3.5万: a number stays in the largest of its units. */
function inLarge(value: number, written: string): string {
  if (written.includes("亿")) return `${Number(`${value}e-8`)}亿`;
  return written.includes("万") ? `${Number(`${value}e-4`)}万` : String(value);
}

const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

/** 1亿5000万 as 1.5亿. */
function mixed(first: string, firstLarge = "", second = "", secondLarge = ""): string | undefined {
  const [large, small] = [ZEROS[firstLarge] ?? 0, ZEROS[secondLarge] ?? 0];
  const rest = Number(`${second}e${small}`);
  return rest < 10 ** large ? `${Number(`${Number(first) * 10 ** large + rest}e-${large}`)}${firstLarge}` : undefined;
}

/** 百亿 as 100亿, 万 as 1万. */
function lone(large: string): string {
  return `${{ 百: 100, 千: 1000 }[large.charAt(0)] ?? 1}${large.replace(/^[百千]/, "")}`;
}

/** Whether a single numeral counts what follows it: 两家 does; 一套机制, 二期工程 and 三位一体 do not. */
function isCount(digit: string, before: string, after: string, counted: boolean): boolean {
  if (ORDINAL_UNITS.test(after) || SLOGANS.test(after)) return false;
  if (SOFT.test(before)) return false;
  if (digit !== "一") return digit !== "二" && digit !== "零" && digit !== "〇";
  return counted || /^(?:倍|个百分点)/.test(after) || (MAKES.test(before) && THINGS.test(after));
}

function valueOf(figure: string): number | undefined {
  const [whole = "", decimals] = figure.split("点");
  const value = /^[\d.]+$/.test(whole) ? Number(whole) : chineseNumber(whole);
  if (value === undefined || Number.isNaN(value)) return undefined;
  return decimals === undefined
    ? value
    : Number(`${value}.${[...decimals].map((digit) => chineseNumber(digit) ?? "").join("")}`);
}

function asPercent(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}%`;
}
