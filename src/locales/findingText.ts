import type { Finding, FindingCode, FindingParams } from "../core/checks/finding";
import { textsOf } from "./index";
import type { FindingTexts } from "./findings";
import type { Locale } from "./locale";
import type { Names } from "./names";

/** A finding in words. */
export interface FindingWords {
  readonly title: string;
  readonly message: string;
  readonly advice: string;
}

/**
 * What a finding says, and what to do about it.
 *
 * @example findingText(overdue, names, "zh-CN").message // "“JD-04”应于2019-05-31完成，已逾期19个工作日"
 */
export function findingText({ code, params }: Finding, names: Names, locale: Locale): FindingWords {
  return wordsOf(textsOf(locale).findings, code, params, names);
}

/** The compiler loses the tie between a finding's code and its params; the union `Finding` guarantees it. */
function wordsOf<C extends FindingCode>(
  texts: FindingTexts,
  code: C,
  params: Readonly<FindingParams[FindingCode]>,
  names: Names,
): FindingWords {
  const text = texts[code];
  const own = params as Readonly<FindingParams[C]>;
  return { title: text.title, message: text.message(own, names), advice: text.advice(own, names) };
}
