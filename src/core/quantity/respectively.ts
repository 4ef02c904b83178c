import { amountOf, isForEach, isStretch, type Amount } from "./amount";
import { opAfter, opBefore } from "./direction";
import { figuresIn } from "./scan";

const WORD = "分别";
/** Beginnings of names that lack the noun of the last: 城镇、农村居民收入. */
const MODIFIER =
  /^(?:城镇|农村|城市|乡村|城乡|新建|改建|扩建|改扩建|续建|新增|改造|新开工|国家级|省级|市级|区级|县级|国家|省|市|区|县|第?[一二三]|线上|线下|男性?|女性?|初级|中级|高级|公办|民办)$/;

/**
 * The amounts of a clause in which several names share 分别: each takes its own figure, and all the directions at the
 * ends. Undefined where a clause has no 分别 or a single figure behind it.
 *
 * @example readRespectively("城镇、农村居民收入分别增长5.2%、8%左右") // 城镇居民收入增长 ~ 5.2 %, 农村居民收入增长 ~ 8 %
 */
export function readRespectively(clause: string): Amount[] | undefined {
  const at = clause.indexOf(WORD);
  if (at < 0) return undefined;
  const said = clause.slice(at + WORD.length);
  const figures = figuresIn(said);
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const names = namesOf(clause.slice(0, at), figures.length);
  const lead = said.slice(0, first.start);
  const tail = said.slice(last.end);
  const stretch = isStretch(clause) === true;
  return figures.map((figure, i) => {
    const own = said.slice(figures[i - 1]?.end ?? 0, figure.start).replace(/^(?:[、,和与及]|以及)/, "");
    const behind = said.slice(figure.end, figures[i + 1]?.start);
    return amountOf(figure, {
      before: `${names[i] ?? ""}${opBefore(own) === undefined ? lead : own}`,
      after: opAfter(behind) === undefined ? tail : behind,
      ...(stretch ? { stretch } : {}),
      ...(isForEach(clause) ? { perUnit: true } : {}),
    });
  });
}

/** As many names as there are figures; a single name is for all of them. */
function namesOf(text: string, count: number): string[] {
  let names = text.split("、");
  if (names.length < count) names = text.split(/[、,]|以及|[和与及]/);
  if (names.length === 1) return Array.from({ length: count }, () => text);
  const last = names.at(-1) ?? "";
  return names.map((name) => (MODIFIER.test(name) ? name + nounOf(last, name) : name));
}

/** The noun behind the modifier of the last name. */
function nounOf(last: string, modifier: string): string {
  for (let length = Math.min(4, last.length - 1); length > 0; length--) {
    if (MODIFIER.test(last.slice(0, length))) return last.slice(length);
  }
  return last.length > modifier.length ? last.slice(modifier.length) : "";
}
