import { exchange as english } from "./en-US/views/exchange";
import type { Locale } from "./locale";
import { exchange as chinese } from "./zh-CN/views/exchange";

/** The words of 下发汇总; the pane loads them with that view. */
export function exchangeTexts(locale: Locale): typeof chinese {
  return locale === "zh-CN" ? chinese : english;
}
