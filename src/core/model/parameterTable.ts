import type { ParameterKey } from "./parameters";

/** What a parameter may be: its kind, its default, its bounds (both ends included). */
export type ParameterRule =
  | {
      readonly kind: "number";
      readonly default: number;
      readonly low: number;
      readonly high: number;
      /** Only whole numbers. */
      readonly whole?: boolean;
    }
  /** One of these codes; the workbook floor turns the written word into its code. */
  | { readonly kind: "word"; readonly default: string; readonly words: readonly string[] }
  /** The reader gives "yes" or "no". */
  | { readonly kind: "flag"; readonly default: boolean }
  | { readonly kind: "text"; readonly default: string }
  /** A day; its default is said in `readParameters`. */
  | { readonly kind: "date" }
  /** A year; its default is the year of the as-of day. */
  | { readonly kind: "year" }
  /** As many numbers as the default has, each within the bounds. */
  | { readonly kind: "numbers"; readonly default: readonly number[]; readonly low: number; readonly high: number }
  /** As many words as the default has. */
  | { readonly kind: "words"; readonly default: readonly string[] }
  /** Words with the rating that each stands for, 0–100. */
  | { readonly kind: "gradeValues"; readonly default: readonly (readonly [string, number])[] };

/** Every parameter of the table 设置 with its default and bounds. Source: workbook.md, "Parameters". */
export const PARAMETER_TABLE: { readonly [K in ParameterKey]: ParameterRule } = {
  year: { kind: "year" },
  asOf: { kind: "date" },
  issued: { kind: "date" },
  qualitativeWeight: number(0.5, 0, 1),
  quantitativeWeight: number(0.5, 0, 1),
  timelinessWeightWhenTimely: number(0.7, 0, 1),
  timelinessWeightWhenQuality: number(0.3, 0, 1),
  latePerDay: number(1, 0, 10),
  lateDoneCap: number(40, 0, 100),
  overdueCeiling: number(60, 0, 100),
  earlyPerDay: number(0, 0, 1),
  earlyCap: number(5, 0, 20),
  completionCap: number(1.2, 1, 2),
  scoreCap: number(110, 100, 120),
  yellowGap: number(0.1, 0, 1),
  redGap: number(0.3, 0, 1),
  dueSoonDays: { ...number(5, 0, 60), whole: true },
  ratedFrom: number(0.05, 0, 0.5),
  unreported: word("zero", "ignore"),
  elapsedBy: word("calendarDays", "workingDays"),
  indicatorElapsedBy: word("months", "calendarDays"),
  openRectificationPenalty: number(5, 0, 50),
  lateRectificationPenalty: number(2, 0, 50),
  gradeValues: {
    kind: "gradeValues",
    default: [
      ["优", 95],
      ["良", 85],
      ["中", 75],
      ["差", 50],
      ["好", 95],
      ["较好", 85],
      ["一般", 70],
      ["较差", 50],
    ],
  },
  assistShare: number(0.5, 0, 1),
  gridHeadShare: number(0.5, 0, 1),
  gridStreetShare: number(0, 0, 1),
  loadExponent: number(0.1, 0, 1),
  loadFactorCap: number(1.05, 1, 1.5),
  goodPracticeBonus: number(0.5, 0, 10),
  bonusCap: number(5, 0, 20),
  penaltyCap: number(10, 0, 50),
  subjectRectificationPenalty: number(1, 0, 10),
  gradeLimits: { kind: "numbers", default: [90, 80, 60], low: 0, high: 120 },
  personGrades: { kind: "words", default: ["好", "较好", "一般", "较差"] },
  unitGrades: { kind: "words", default: ["优秀", "良好", "合格", "不合格"] },
  quota: number(0.4, 0, 1),
  quotaHandling: word("mark", "moveDown"),
  rankLeaders: { kind: "flag", default: false },
  calibrateInspectors: { kind: "flag", default: true },
  draws: { ...number(1000, 1, 100000), whole: true },
  seed: { ...number(2019, 0, 4294967295), whole: true },
  closeRanks: { kind: "flag", default: false },
  districtName: text(),
  issuingBody: text(),
  issuingCode: text(),
  mainRecipients: text(),
  copiesTo: text(),
  signedBy: text(),
  printedBy: text(),
  language: word("zh-CN", "en-US"),
};

function number(value: number, low: number, high: number) {
  return { kind: "number", default: value, low, high } as const;
}

/** The first word is the default. */
function word(first: string, ...others: string[]) {
  return { kind: "word", default: first, words: [first, ...others] } as const;
}

function text() {
  return { kind: "text", default: "" } as const;
}
