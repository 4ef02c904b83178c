import * as common from "../locales";
import { collectTexts } from "../locales/collectTexts";
import { cli as english } from "../locales/en-US/cli";
import type { Locale } from "../locales/locale";
import { cli as chinese } from "../locales/zh-CN/cli";

/** Every word a user sees, with those of the command line. */
export type Texts = common.Texts & { readonly cli: typeof chinese; readonly collect: ReturnType<typeof collectTexts> };

/** The words of a locale. */
export function textsOf(locale: Locale): Texts {
  return { ...common.textsOf(locale), cli: locale === "zh-CN" ? chinese : english, collect: collectTexts(locale) };
}
