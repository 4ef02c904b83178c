import { collect as english } from "./en-US/collect";
import type { Locale } from "./locale";
import { collect as chinese } from "./zh-CN/collect";

/** What is said about returned files; loaded where files are collected. */
export function collectTexts(locale: Locale): typeof chinese {
  return locale === "zh-CN" ? chinese : english;
}
