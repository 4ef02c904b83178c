import type { Day } from "../calendar/day";

/** Every parameter of the table 设置 with its value, after defaults and bounds. Source: workbook.md, "Parameters". */
export interface Parameters {
  readonly year: number;
  readonly asOf: Day;
  readonly issued: Day | undefined;
  readonly qualitativeWeight: number;
  readonly quantitativeWeight: number;
  readonly timelinessWeightWhenTimely: number;
  readonly timelinessWeightWhenQuality: number;
  readonly latePerDay: number;
  readonly lateDoneCap: number;
  readonly overdueCeiling: number;
  readonly earlyPerDay: number;
  readonly earlyCap: number;
  readonly completionCap: number;
  readonly scoreCap: number;
  readonly yellowGap: number;
  readonly redGap: number;
  readonly dueSoonDays: number;
  readonly ratedFrom: number;
  readonly unreported: "zero" | "ignore";
  readonly elapsedBy: "calendarDays" | "workingDays";
  readonly indicatorElapsedBy: "months" | "calendarDays";
  readonly openRectificationPenalty: number;
  readonly lateRectificationPenalty: number;
  readonly gradeValues: ReadonlyMap<string, number>;
  readonly assistShare: number;
  readonly gridHeadShare: number;
  readonly gridStreetShare: number;
  readonly loadExponent: number;
  readonly loadFactorCap: number;
  readonly goodPracticeBonus: number;
  readonly bonusCap: number;
  readonly penaltyCap: number;
  readonly subjectRectificationPenalty: number;
  readonly gradeLimits: readonly [number, number, number];
  readonly personGrades: readonly [string, string, string, string];
  readonly unitGrades: readonly [string, string, string, string];
  readonly quota: number;
  readonly quotaHandling: "mark" | "moveDown";
  readonly rankLeaders: boolean;
  readonly calibrateInspectors: boolean;
  readonly draws: number;
  readonly seed: number;
  /** Whether the bulletin says which ranks are hard to tell apart. */
  readonly closeRanks: boolean;
  readonly districtName: string;
  readonly issuingBody: string;
  readonly issuingCode: string;
  readonly mainRecipients: string;
  readonly copiesTo: string;
  readonly signedBy: string;
  readonly printedBy: string;
  readonly language: "zh-CN" | "en-US";
}

export type ParameterKey = keyof Parameters;
