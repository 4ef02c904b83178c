import { below } from "../core/quantity/round";
import type { ItemResult, Quality, Timeliness } from "../core/scoring/result";
import { textsOf } from "./index";
import type { Locale } from "./locale";
import type { derivation } from "./zh-CN/derivation";

type Pieces = typeof derivation;

/**
 * How an item's scores came about, in one line: timeliness, quality, quantity, and what is n/a.
 *
 * @example derivationText(a1, "zh-CN") // "逾期3个工作日扣3分;督查2次均91.5分;已完成，定量100分"
 */
export function derivationText(result: ItemResult, locale: Locale): string {
  const pieces = textsOf(locale).derivation;
  const { children } = result;
  return [
    ...(children.length === 0 ? [] : [pieces.projects(children.length)]),
    ...timelinessPieces(result, pieces),
    ...qualityPieces(result.quality, pieces),
    quantityPiece(result, pieces),
  ].join(pieces.separator);
}

function timelinessPieces({ item, schedule, timeliness, completion }: ItemResult, pieces: Pieces): string[] {
  const { due, extended } = schedule;
  if (item.duty !== undefined && timeliness === null)
    return [pieces.noRecord(completion.rule === "held" ? completion.expected : 0)];
  // That it was not kept says it all.
  if (completion.rule === "broken") return [];
  if (timeliness?.rule === "children") return [pieces.projectsTimeliness(timeliness.value)];
  if (due === undefined && timeliness === null) return [pieces.noDeadline()];
  const parts = timeliness === null ? [pieces.beforeDue()] : judgedTimeliness(timeliness, pieces);
  return extended && due !== undefined ? [pieces.extended(due), ...parts] : parts;
}

function judgedTimeliness(timeliness: Timeliness, pieces: Pieces): string[] {
  switch (timeliness.rule) {
    case "children":
      return [pieces.projectsTimeliness(timeliness.value)];
    case "occurrences": {
      const { occurrences, value } = timeliness;
      const held = occurrences.filter((occurrence) => occurrence.held !== undefined).length;
      return [pieces.occurrences(occurrences.length, held, value)];
    }
    case "milestones": {
      const say = timeliness.own === null ? pieces.milestones : pieces.milestonesAndDue;
      return [say(timeliness.parts.length, timeliness.value)];
    }
    case "overdue": {
      const { daysLate, ceiling, deducted, value } = timeliness;
      return [value > 0 ? pieces.overdue(daysLate, ceiling, deducted) : pieces.overdueNothingLeft(daysLate)];
    }
    case "done": {
      const { daysLate, deducted, daysEarly, added, ceiling, value } = timeliness;
      const pace =
        daysLate > 0 ? pieces.late(daysLate, deducted) : added > 0 ? pieces.early(daysEarly, added) : pieces.onTime();
      const bites = ceiling !== undefined && below(value, 100 - deducted + added);
      return bites ? [pace, pieces.ceiling(ceiling)] : [pace];
    }
  }
}

function qualityPieces(quality: Quality | null, pieces: Pieces): string[] {
  if (quality === null) return [pieces.uninspected()];
  const { ratings, mean, open, late, deducted, value } = quality;
  // A parent's quality comes from its children: it has no ratings of its own.
  if (ratings.length === 0) return [pieces.quality(value)];
  const corrected = ratings.some(({ severity }) => severity !== 0);
  const inspected = pieces.inspected(ratings.length, mean, corrected);
  return deducted > 0 ? [inspected, pieces.rectifications(open, late, deducted)] : [inspected];
}

function quantityPiece(result: ItemResult, pieces: Pieces): string {
  const { quantitative, completion, measured } = result;
  if (quantitative === null) return measured ? pieces.justBegun() : pieces.notMeasured();
  const points = quantitative.value;
  const elapsed = quantitative.rule === "pace" ? quantitative.elapsed : undefined;
  switch (completion.rule) {
    case "finished":
      return pieces.finished(points);
    case "children":
      return pieces.projectsQuantity(points);
    case "broken":
      return pieces.broken(points);
    case "held":
      return pieces.held(completion.held, completion.expected, points);
    case "nothing":
      return measured ? pieces.unreported(points) : pieces.undone(points);
    case "progress":
      return elapsed === undefined
        ? pieces.progress(completion.progress, points)
        : pieces.pace(completion.progress, elapsed, points);
    case "target": {
      const { actual, target, cap } = completion;
      if (cap) return pieces.limit(actual, target, points);
      return elapsed === undefined
        ? pieces.amount(actual, target, points)
        : pieces.paceOfAmount(actual, target, elapsed, points);
    }
  }
}
