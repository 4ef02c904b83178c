import { textsOf } from "./index";
import type { Locale } from "./locale";
import type { hostErrors, HostErrorParams } from "./zh-CN/hostErrors";

/** The failures that have words; the host floor's codes are among them. */
export type HostErrorCode = keyof typeof hostErrors;

/**
 * A host's failure in three short sentences: what happened, why, what to do.
 *
 * @example hostErrorText("cell-edit", {}, "zh-CN").next // "按回车键或 Esc 键结束编辑，然后重试"
 */
export function hostErrorText(
  code: HostErrorCode,
  params: HostErrorParams,
  locale: Locale,
): { readonly what: string; readonly why: string; readonly next: string } {
  const text = textsOf(locale).hostErrors[code];
  return { what: text.what(params), why: text.why(params), next: text.next(params) };
}

/** The same in one line. @example "打不开文件“a.xlsx”：文件不存在。核对文件名和所在文件夹，然后重试。" */
export function hostErrorLine(code: HostErrorCode, params: HostErrorParams, locale: Locale): string {
  const { what, why, next } = hostErrorText(code, params, locale);
  return locale === "zh-CN" ? `${what}：${why}。${next}。` : `${what}: ${why}. ${next}.`;
}
