import { CATEGORIES } from "../schema";
import type { TaskInput } from "./types";

/** A row that groups those below it: how deep it lies, and what it is called without its number. */
export interface Section {
  readonly level: 1 | 2;
  readonly name: string;
}

const FIRST = /^\s*(?:第?[一二三四五六七八九十]{1,3}\s*(?:[、.．:：,，]|部分|类|章|篇|板块)?[、.．:：]?|[★◆●■▲◇○□])\s*/;
const SECOND = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）][、.．]?|\d{1,2}[、.．])\s*/;
const LABEL = /^(?:类别|大类|分类|板块|领域)\s*[:：]\s*/;
const COUNT = /\s*[（(](?:共|计)?\s*\d+\s*[项个件条][)）]\s*[:：]?$|[:：]$/;
const NUMBERED = /^\s*第?[一二三四五六七八九十]{1,3}\s*(?:[、.．:：,，]|部分|类|章|篇|板块)/;

/** A number in a cell of its own. */
const ALONE = /^(?:[（(]?[一二三四五六七八九十\d.]{1,6}[)）]?|第[一二三四五六七八九十]{1,3}(?:部分|类|章)?)[、.．]?$/;

/**
 * What a section is called.
 *
 * @example sectionOf("一、推动落实类") // { level: 1, name: "推动落实" }
 * @example sectionOf("（二）老旧小区改造（共3项）") // { level: 2, name: "老旧小区改造" }
 */
export function sectionOf(text: string): Section {
  const isSecond = SECOND.test(text);
  const number = isSecond ? SECOND : NUMBERED.test(text) || /^\s*[★◆●■▲◇○□]/.test(text) ? FIRST : undefined;
  const name = (number === undefined ? text : text.replace(number, "")).replace(LABEL, "").replace(COUNT, "").trim();
  return { level: isSecond ? 2 : 1, name: categoryIn(name) ?? (name === "" ? text.trim() : name) };
}

/** The section in the cells of a row; its number may have a cell of its own. @example sectionIn(["一", "推动落实类"]) */
export function sectionIn([first = "", second]: readonly string[]): Section {
  if (second === undefined || !ALONE.test(first)) return sectionOf(first);
  return { ...sectionOf(second), level: /^[（(]/.test(first) ? 2 : 1 };
}

/** The category of the work programme that a name begins with, where little follows. */
function categoryIn(name: string): string | undefined {
  return CATEGORIES.find(({ zh }) => name.startsWith(zh) && name.length - zh.length <= 6)?.zh;
}

/** Which fields the two levels of sections fill: those of 类别 and 大类 that no column holds. */
export function sectionFields(mapped: ReadonlySet<TaskInput>): readonly TaskInput[] {
  return (["category", "group"] as const).filter((field) => !mapped.has(field));
}
