const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const RUN = /[〇零一二两三四五六七八九十百千廿卅]+/g;

/**
 * The value of a number written in Chinese numerals; undefined where it is none or too long for a quantity.
 * Without 十百千万亿 it is read digit by digit, as years are.
 *
 * @example chineseNumber("三百") // 300
 * @example chineseNumber("一万五千") // 15000
 * @example chineseNumber("二〇一九") // 2019
 */
export function chineseNumber(text: string): number | undefined {
  const plain = text.replaceAll("廿", "二十").replaceAll("卅", "三十");
  if (plain === "" || plain.length > 20) return undefined;
  const chars = [...plain];
  if (chars.every((char) => DIGITS[char] !== undefined)) return Number(chars.map((char) => DIGITS[char]).join(""));
  return positional(chars);
}

/**
 * The text with every run of Chinese numerals (below 万) as Arabic digits; a run that is no number stays.
 *
 * @example withArabicDigits("二〇一九年六月三十日") // "2019年6月30日"
 */
export function withArabicDigits(text: string): string {
  return text.replace(RUN, (run) => String(chineseNumber(run) ?? run));
}

/**
 * 三千零五十: every digit waits for its unit, 十百千 add up to a section, 万 and 亿 lift what stands before them, but not
 * what a larger one has lifted: 一亿五千万.
 */
function positional(chars: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let ceiling = Infinity;
  let last = 0;
  for (const char of chars) {
    const small = SMALL_UNITS[char];
    const large = LARGE_UNITS[char];
    if (small !== undefined) {
      if (small >= ceiling) return undefined;
      ceiling = small;
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      if (section === 0 && digit === undefined) return undefined;
      const lifted = section + (digit ?? 0);
      total = large < last ? total + lifted * large : (total + lifted) * large;
      last = large;
      section = 0;
      digit = undefined;
      ceiling = Infinity;
    } else {
      // Two digits in a row only happen after a zero that fills a gap: 三百零五.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char];
      if (digit === undefined) return undefined;
    }
  }
  return total + section + (digit ?? 0);
}
