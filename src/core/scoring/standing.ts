import type { SubjectKind } from "../model/item";
import type { Parameters } from "../model/parameters";
import { roundHalfUp } from "../quantity/round";

/** Where a subject stands in its group. `null` where it is neither graded nor ranked. */
export interface Standing {
  readonly grade: string | null;
  readonly gradeIndex: 0 | 1 | 2 | 3 | null;
  readonly overQuota: boolean;
  readonly rank: number | null;
}

export interface Contender {
  readonly kind: SubjectKind;
  /** S, unrounded; null for n/a. */
  readonly score: number | null;
  /** 一票否决: no better than the third grade. */
  readonly veto: boolean;
}

/** The best grade that a broken pledge with 否决项 leaves. */
const BEST_AFTER_VETO = 2;

const UNRANKED: Standing = { grade: null, gradeIndex: null, overQuota: false, rank: null };

/**
 * Ranks and grades the members of one group by S rounded to 2 decimals; equal scores share a rank (1, 2, 2, 4).
 * A veto leaves the third grade at best. Beyond the quota the first grade is marked, or moved down; ties at the limit stay. Leaders stand aside unless
 * 领导参与排名 is 是. Source: scoring.md §4.
 *
 * @returns one standing for each contender, in their order
 */
export function standingsOf(contenders: readonly Contender[], parameters: Parameters): Standing[] {
  const scores = contenders.map(({ kind, score }) =>
    score === null || (kind === "leader" && !parameters.rankLeaders) ? null : roundHalfUp(score),
  );
  const sorted = sortedDown(scores);
  const places = Math.max(1, Math.floor(roundHalfUp(parameters.quota * sorted.length, 9)));
  const rankOf = placesOf(sorted);
  const reachedBy = contenders.map(({ veto }, i) => {
    const score = scores[i] ?? null;
    return score === null ? null : gradeIndexOf(score, parameters.gradeLimits, veto);
  });
  // Whom a veto keeps out of the first grade takes no place in it.
  const firsts = placesOf(sortedDown(scores.filter((_, i) => reachedBy[i] === 0)));
  return contenders.map(({ kind }, i) => {
    const score = scores[i] ?? null;
    const reached = reachedBy[i] ?? null;
    if (score === null || reached === null) return UNRANKED;
    const rank = rankOf.get(score) ?? null;
    const overQuota = reached === 0 && (firsts.get(score) ?? 0) > places;
    const movesDown = overQuota && parameters.quotaHandling === "moveDown";
    const gradeIndex = movesDown ? 1 : reached;
    const words = isPerson(kind) ? parameters.personGrades : parameters.unitGrades;
    return { grade: words[gradeIndex], gradeIndex, overQuota: overQuota && !movesDown, rank };
  });
}

/** Whether a subject is a person; streets and departments are units. */
export function isPerson(kind: SubjectKind): boolean {
  return kind === "leader" || kind === "cadre" || kind === "gridWorker";
}

function sortedDown(scores: readonly (number | null)[]): readonly number[] {
  return scores.filter((score) => score !== null).sort((a, b) => b - a);
}

/** The place of each score among scores that fall; equal ones share the first of theirs. */
function placesOf(sorted: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  sorted.forEach((score, i) => {
    if (!places.has(score)) places.set(score, i + 1);
  });
  return places;
}

function gradeIndexOf(score: number, [first, second, third]: Parameters["gradeLimits"], veto: boolean): 0 | 1 | 2 | 3 {
  if (score >= first && !veto) return 0;
  if (score >= second && !veto) return 1;
  return score >= third ? BEST_AFTER_VETO : 3;
}
