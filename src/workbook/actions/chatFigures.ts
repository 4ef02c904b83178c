import type { Percent } from "../../core/model/cell";
import { foldText } from "../../core/names/normal";

const FIGURE = "(\\d{1,12}(?:\\.\\d{1,6})?)";
const TOTAL = "(?:累计|总共|共计)[^\\d,，。；;]{0,12}";
const REACHED = "(?:完成|实现|落地|达到?|办结|新增)(?:了|数|值|量)?[^\\d,，。；;]{0,8}";
const SHARE = new RegExp(
  `(?:完成率|完成进度|总?进度|已?完成(?:了|总量的|工程量的)?|达到?|推进[到至])[^\\d%,，。；;]{0,8}${FIGURE}\\s?%`,
  "g",
);

/**
 * The figures that a text states as done, in this unit: those that are called a total, else those that are called
 * reached. Several mean that nobody can tell which.
 *
 * @example statedActual("本周新增3个，累计完成12个", "个") // [12]
 */
export function statedActual(text: string, unit: string): readonly number[] {
  if (unit === "" || unit === "%") return [];
  const folded = foldText(text);
  const escaped = foldText(unit).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  for (const words of [TOTAL, REACHED]) {
    const found = [...folded.matchAll(new RegExp(`${words}${FIGURE}\\s?${escaped}`, "g"))];
    const values = new Set(found.map(([, figure]) => Number(figure)));
    if (values.size > 0) return [...values];
  }
  return [];
}

/** The shares that a text states as done. @example statedProgress("完成率达85%") // [{ percent: 0.85 }] */
export function statedProgress(text: string): readonly Percent[] {
  // In decimal, so that 6.2 % is the double nearest to 0.062.
  const values = new Set(Array.from(foldText(text).matchAll(SHARE), ([, figure]) => Number(`${figure}e-2`)));
  return [...values].map((percent) => ({ percent }));
}
