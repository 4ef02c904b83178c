import { fairness as english } from "./en-US/fairness";
import type { Locale } from "./locale";
import { fairness as chinese } from "./zh-CN/fairness";

/** The words of the view 公平性. They stand apart from `textsOf`: who opens the pane has no use for them yet. */
export type FairnessWords = typeof chinese;

const WORDS: Readonly<Record<Locale, FairnessWords>> = { "zh-CN": chinese, "en-US": english };

/** @example fairnessWords("zh-CN").intervals.title // "名次区间" */
export function fairnessWords(locale: Locale): FairnessWords {
  return WORDS[locale];
}
