import { textsOf } from "../locales";
import { hostErrorText } from "../locales/hostErrors";
import type { Locale } from "../locales/locale";
import type { Failure, PaneState, Result } from "./state";

/** What happened, why, what to do. */
export interface FailureWords {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** A failure in three short sentences. */
export function failureWords(failure: Failure, locale: Locale): FailureWords {
  const { pane } = textsOf(locale);
  switch (failure.kind) {
    case "host":
      return hostErrorText(failure.code, failure.params, locale);
    case "bad-day":
      return pane.badDay;
    case "bug":
      return pane.bug;
  }
}

/** The same in one line, to be read out. @example "没有开始：面板里的考核日没有写完。改正考核日，然后重试。" */
export function failureLine({ what, why, next }: FailureWords, locale: Locale): string {
  return locale === "zh-CN" ? `${what}：${why}。${next}。` : `${what}: ${why}. ${next}.`;
}

/** A text that stands on a line of its own. @example sentence("a cell is being edited", "en-US") // "A cell is being edited." */
export function sentence(text: string, locale: Locale): string {
  return locale === "zh-CN" ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What a result comes to, in one line. @example "计分完成：写入了21个单元格、2张工作表" */
export function resultLine(result: Result, locale: Locale): string {
  const { pane } = textsOf(locale);
  return `${pane.done[result.job]}${locale === "zh-CN" ? "：" : ": "}${amountLine(result, locale)}`;
}

function amountLine(result: Result, locale: Locale): string {
  const { pane } = textsOf(locale);
  if (result.job === "undo") return pane.restored(result.restored);
  if (result.job === "exportScorecards") return pane.exported(result.file.sheets);
  if (result.job === "edit" && result.cells + result.sheets.length === 0) return pane.noted;
  return result.unchanged ? pane.unchanged : pane.written(result.cells, result.sheets.length);
}

/** What a screen reader says about the work: its start, a press that came to nothing, its end. */
export function announcement({ work }: PaneState, locale: Locale): string {
  const { pane } = textsOf(locale);
  switch (work.status) {
    case "idle":
      return "";
    case "working":
      return work.refused ? pane.busy : work.stopping ? pane.stopping : pane.working[work.job];
    case "done":
      return resultLine(work.result, locale);
    case "failed":
      return failureLine(failureWords(work.failure, locale), locale);
  }
}
