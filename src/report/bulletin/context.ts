import type { Period } from "../../core/calendar/period";
import type { Assessment } from "../../core/scoring/result";
import type { Texts } from "../../locales";
import type { PreviousRun } from "../../workbook/history";
import type { Outstanding } from "../../workbook/outstanding";

/** What a bulletin is made from besides the assessment. */
export interface Issue {
  /** 第N期 */
  readonly number: number;
  readonly period: Period;
  /** Where the units stood in the last issue. */
  readonly previous?: PreviousRun | undefined;
  /** Who has not returned what was handed out, as of the last collection. */
  readonly outstanding?: Outstanding | undefined;
}

/** What every section of a bulletin is made from. */
export interface BulletinContext extends Issue {
  readonly assessment: Assessment;
  readonly texts: Texts;
}
