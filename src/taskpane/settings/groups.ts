import type { ParameterKey } from "../../core/model/parameters";
import { PARAMETER_KEYS } from "../../workbook/schema";

/** Parameters that belong together, in the order in which they are shown. */
const GROUPS = {
  basics: ["year", "asOf", "issued", "language"],
  weights: [
    "qualitativeWeight",
    "quantitativeWeight",
    "timelinessWeightWhenTimely",
    "timelinessWeightWhenQuality",
    "assistShare",
    "gridHeadShare",
    "gridStreetShare",
    "loadExponent",
    "loadFactorCap",
  ],
  timeliness: ["latePerDay", "lateDoneCap", "overdueCeiling", "earlyPerDay", "earlyCap"],
  quantity: [
    "completionCap",
    "scoreCap",
    "yellowGap",
    "redGap",
    "dueSoonDays",
    "ratedFrom",
    "unreported",
    "elapsedBy",
    "indicatorElapsedBy",
  ],
  inspections: ["openRectificationPenalty", "lateRectificationPenalty", "gradeValues", "calibrateInspectors"],
  bonus: ["goodPracticeBonus", "bonusCap", "penaltyCap", "subjectRectificationPenalty"],
  grades: ["gradeLimits", "personGrades", "unitGrades", "quota", "quotaHandling", "rankLeaders", "draws", "seed"],
  bulletin: [
    "closeRanks",
    "districtName",
    "issuingBody",
    "issuingCode",
    "mainRecipients",
    "copiesTo",
    "signedBy",
    "printedBy",
  ],
} as const satisfies Readonly<Record<string, readonly ParameterKey[]>>;

/** A group of parameters; `other` holds whatever no group names. */
export interface SettingGroup {
  readonly group: keyof typeof GROUPS | "other";
  readonly keys: readonly ParameterKey[];
}

/** Every parameter, once. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  ...keysOf(GROUPS).map((group) => ({ group, keys: GROUPS[group] })),
  { group: "other" as const, keys: PARAMETER_KEYS.filter((key) => !named().has(key)) },
].filter(({ keys }) => keys.length > 0);

function named(): ReadonlySet<ParameterKey> {
  return new Set(Object.values(GROUPS).flat());
}

function keysOf<T extends object>(object: T): readonly (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
