import type { FindingCode, FindingParams } from "../core/checks/finding";
import type { Names } from "./names";

/** The words of one kind of finding. */
export interface FindingText<C extends FindingCode> {
  /** The kind in a few words. */
  readonly title: string;
  /** What is wrong at this cell. */
  message(params: Readonly<FindingParams[C]>, names: Names): string;
  /** What to do next. */
  advice(params: Readonly<FindingParams[C]>, names: Names): string;
}

/** A text for every code: a locale that lacks one does not compile. */
export type FindingTexts = { readonly [C in FindingCode]: FindingText<C> };
