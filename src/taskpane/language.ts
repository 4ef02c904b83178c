import type { Locale } from "../locales/locale";

/** The pane's language: Chinese wherever Excel speaks Chinese, English elsewhere. @example localeFor("zh-TW") // "zh-CN" */
export function localeFor(displayLanguage: string): Locale {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
