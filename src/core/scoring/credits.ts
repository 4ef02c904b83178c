import type { Inspection } from "../model/inspection";
import type { Parameters } from "../model/parameters";
import { clamp, sum } from "../quantity/sum";
import { rectificationOf } from "./quality";
import type { Credit, SubjectItem } from "./result";

/** Bonus and penalty points of a subject. */
export interface Credits {
  /** Each for itself, before the caps. */
  readonly credits: readonly Credit[];
  readonly bonus: number;
  readonly penalty: number;
}

/**
 * B and P of a subject: 加分 and 扣分 of inspections of the subject itself, and of the items that count for it in
 * full, unless the item names a whole group; 对象整改逾期扣分 for each rectification that is overdue and open, of the
 * subject itself or of an item that has no quality score to lower. Source: scoring.md §4.
 *
 * @param own the inspections whose 对象编号 is the subject's name
 * @param ofItem the inspections of an item
 */
export function creditsOf(
  items: readonly SubjectItem[],
  own: readonly Inspection[],
  ofItem: (item: SubjectItem) => readonly Inspection[],
  parameters: Parameters,
): Credits {
  const credits: Credit[] = [];
  const credit = (inspection: Inspection, takesRectification: boolean) => {
    const { row, bonus, penalty } = inspection;
    if (bonus !== 0) credits.push({ kind: "bonus", row, points: bonus });
    if (penalty !== 0) credits.push({ kind: "penalty", row, points: penalty });
    if (takesRectification && rectificationOf(inspection, parameters.asOf) === "overdue") {
      credits.push({ kind: "rectification", row, points: parameters.subjectRectificationPenalty });
    }
  };
  for (const inspection of own) credit(inspection, true);
  for (const item of items) {
    if (item.share !== 1 || item.result.item.namesGroup) continue;
    for (const inspection of ofItem(item)) credit(inspection, item.result.quality === null);
  }
  const pointsOf = (isBonus: boolean) =>
    sum(credits.filter(({ kind }) => (kind === "bonus") === isBonus).map(({ points }) => points));
  return {
    credits,
    bonus: clamp(pointsOf(true), 0, parameters.bonusCap),
    penalty: clamp(pointsOf(false), 0, parameters.penaltyCap),
  };
}
