import { foldText } from "../names/normal";
import { withArabicDigits } from "../quantity/numerals";
import { dateOf, type Day } from "./day";
import { FESTIVAL_NAMES } from "./festival";

/** What the words for years, months and quarters are counted from. */
export interface TextContext {
  readonly year: number;
  readonly issued?: Day;
}

/** Days that are called by numerals alone: they must not become figures. */
const NUMERAL_FESTIVALS: Readonly<Record<string, string>> = {
  三八: "妇女节",
  五一: "劳动节",
  五四: "青年节",
  六一: "儿童节",
  七一: "建党节",
  八一: "建军节",
  十一: "国庆节",
};
const NUMERAL_FESTIVAL =
  /(?<![〇零一二三四五六七八九十\d第])(三八|五一|五四|六一|七一|八一|十一)(?:国际)?(?:劳动节|妇女节|儿童节|青年节|建党节|建军节|国庆节|节|黄金周)?(?=假|放假|长假|小长假|之?前|以前|前后|后|到|至|$|[、,])/g;

/** Years by their distance from the assessment year, or from the last year that is written before. */
const NEAR_YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 来: 1, 后: 2, 去: -1, 上: -1 };
const YEAR_WORDS = /(\d{4})年|(?<![往历每以])(?:([今本当明来去])年|([后上])年(?=[\d底末上下第年全])|([次翌同])年)度?/g;
const SHORT_YEAR = /(?<!\d)(\d{2})年(?=\d{1,2}月|[底末]|年[底末]|[上下]半年|第?[1-4]季)/g;

/** 2019上半年, 2019Q2 */
const BARE_YEAR = /(?<!\d)((?:19|20)\d{2})(?=[上下]半年|[Qq][1-4]|第[1-4]季|全年)/g;

const MONTH_WORDS = /(?<![结束])(本|当|这个?|下个?|次|上个?)月(?!月)/g;
const QUARTER_WORDS = /(本|下个?|上个?)季度?/g;

/** Bare numbers before a sign and a number with its unit: 3-12月, 3、6、9月, 1至3季度, 2019-2021年. */
const SHARED_UNIT =
  /(?<![\d./-])(第?)(\d{1,2}|\d{4})(?=(?:(?:[-—~至到、,和及与]|以及)第?(?:\d{4}|\d{1,2}))+?(月|季度?|年|[日号](?!内|以内|之内)))(?![\d年月日号季])/g;

/** What is written short, in full. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  // 上、中、下旬
  [/([上中下])(?=[、,和及与](?:[上中下][、,和及与])*[上中下]旬)/g, "$1旬"],
  // 元旦、春节前
  [new RegExp(`((?:${FESTIVAL_NAMES})节?)(?=[、,和及与](?:${FESTIVAL_NAMES})节?(?:之?前|以前))`, "g"), "$1前"],
  // 1周1次
  [/(?<![\d第])1(?=(?:个?月|周|季度?|年|[天日])\d次)/g, "每"],
  [/(^|[、,;])半年(?=\d次)/g, "$1每半年"],
  // 月调度, 季通报
  [/(^|[、,;])([月周季年])(?=调度|通报|报送|督查|研判|汇总|小结|报告|会商)/g, "$1每$2"],
  // 季度结束后10日内
  [/(?<![每第\d首上下本年个])(季度?|月度?|年度)(?=(?:终了|结束)后)/g, "每$1"],
];

/**
 * A deadline expression in the shape that its readers expect: half width, Arabic digits, no white space but between
 * digits, one kind of bracket and of dash, and what a list or a range writes once written everywhere.
 *
 * @example normalDeadline("３、６、９月底", { year: 2019 }) // "3月、6月、9月底"
 * @example normalDeadline("明年 一季度", { year: 2019 }) // "2020年1季度"
 */
export function normalDeadline(text: string, context: TextContext): string {
  const plain = foldText(text)
    .replace(/[“”"'‘’《》「」*]/g, "")
    .replace(/[【〔[{〈]/g, "(")
    .replace(/[】〕\]}〉]/g, ")")
    .replace(/[―─]/g, "—")
    .replace(/[–‐‑﹣]/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[Ⅰ-Ⅳ]/g, (numeral) => String(numeral.charCodeAt(0) - "Ⅰ".charCodeAt(0) + 1))
    // 3月一12月: a numeral typed for a dash.
    .replace(/(?<=[年月日号])一(?=\d{1,4}[年月])/g, "—")
    .replace(/(?<!\d) | (?!\d)/g, "")
    .replace(/\(含(?:当[日天])?\)/g, "")
    .replace(NUMERAL_FESTIVAL, (word, name: string) => NUMERAL_FESTIVALS[name] ?? word);
  const digits = withArabicDigits(plain.replaceAll("元月", "1月"));
  const dated = withYears(withMonths(withoutNumbering(digits), context.issued), context.year);
  return withSharedUnits(
    REWRITTEN.reduce((written, [pattern, replacement]) => written.replace(pattern, replacement), dated),
  );
}

/** Without 1、 2、 3、 before the points of a list, which are no months: 1、3月底前立项;2、6月底前开工. */
function withoutNumbering(text: string): string {
  const plain = text.replace(/[①-⑳]/g, "");
  if (!/^\(?1[.、)]/.test(plain) || !/[^\d.、]\(?2[.、)]/.test(plain.slice(2))) return plain;
  let count = 0;
  return plain.replace(/(^|[^\d.、])\(?([1-9])[.、)]/g, (written, before: string, number: string) => {
    if (Number(number) !== count + 1) return written;
    count++;
    return before;
  });
}

/** 今年, 次年 and 19年 as years of four digits; 次年 follows the last one written. */
function withYears(text: string, year: number): string {
  const full = text.replace(SHORT_YEAR, (_, short: string) => `${Math.floor(year / 100)}${short}年`);
  let last = year;
  return full
    .replace(BARE_YEAR, "$1年")
    .replace(YEAR_WORDS, (_, written?: string, near?: string, far?: string, next?: string) => {
      if (written !== undefined) return `${(last = Number(written))}年`;
      if (next !== undefined) return `${next === "同" ? last : last + 1}年`;
      return `${year + (NEAR_YEARS[near ?? far ?? ""] ?? 0)}年`;
    });
}

/** 本月 and 下季度, where the day of issue tells which. What recurs has no such month: 每月报送上月情况. */
function withMonths(text: string, issued: Day | undefined): string {
  if (issued === undefined || text.includes("每") || text.includes("后次月")) return text;
  const { year, month } = dateOf(issued);
  const nth = (index: number, length: number, unit: string) =>
    `${year + Math.floor(index / length)}年${(((index % length) + length) % length) + 1}${unit}`;
  return text
    .replace(MONTH_WORDS, (_, word: string) => nth(month - 1 + distance(word), 12, "月"))
    .replace(QUARTER_WORDS, (_, word: string) => nth(Math.floor((month - 1) / 3) + distance(word), 4, "季度"));
}

function distance(word: string): number {
  return /^[下次]/.test(word) ? 1 : word.startsWith("上") ? -1 : 0;
}

function withSharedUnits(text: string): string {
  return text.replace(SHARED_UNIT, (number, _: string, digits: string, unit: string) =>
    (digits.length === 4) === (unit === "年") ? number + unit : number,
  );
}
