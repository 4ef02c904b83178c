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

/** What earns or costs a subject points. */
export interface CreditSources {
  /** The items that it is named on, also a project of a task on which it is named. */
  readonly named: readonly SubjectItem[];
  /** The inspections whose 对象编号 is the subject's name. */
  readonly own: readonly Inspection[];
  readonly ofItem: (item: SubjectItem) => readonly Inspection[];
  /** The rows of 进展 with good practice of the subject that was adopted. */
  readonly adopted: readonly number[];
}

/**
 * B and P of a subject: its adopted good practice; 加分 and 扣分 of inspections of the subject itself, and of the items
 * that count for it in full, unless the item names a whole group; 对象整改逾期扣分 for each rectification that is overdue
 * and open, of the subject itself or of an item that has no quality score to lower. Source: scoring.md §4.
 */
export function creditsOf({ named, own, ofItem, adopted }: CreditSources, parameters: Parameters): Credits {
  const credits: Credit[] = [];
  const credit = (inspection: Inspection, takesRectification: boolean) => {
    const { row, bonus, penalty } = inspection;
    if (bonus !== 0) credits.push({ kind: "bonus", row, points: bonus });
    if (penalty !== 0) credits.push({ kind: "penalty", row, points: penalty });
    if (takesRectification && rectificationOf(inspection, parameters.asOf) === "overdue") {
      credits.push({ kind: "rectification", row, points: parameters.subjectRectificationPenalty });
    }
  };
  for (const row of adopted) credits.push({ kind: "goodPractice", row, points: parameters.goodPracticeBonus });
  for (const inspection of own) credit(inspection, true);
  for (const item of named) {
    if (item.share !== 1 || item.result.item.namesGroup) continue;
    for (const inspection of ofItem(item)) credit(inspection, item.result.quality === null);
  }
  const pointsOf = (isBonus: boolean) =>
    sum(credits.filter((one) => isGain(one) === isBonus).map(({ points }) => points));
  return {
    credits,
    bonus: clamp(pointsOf(true), 0, parameters.bonusCap),
    penalty: clamp(pointsOf(false), 0, parameters.penaltyCap),
  };
}

/** Whether points are added rather than taken away. */
export function isGain({ kind }: Credit): boolean {
  return kind === "bonus" || kind === "goodPractice";
}
