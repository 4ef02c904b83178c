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
}

const UNRANKED: Standing = { grade: null, gradeIndex: null, overQuota: false, rank: null };

/**
 * Ranks and grades the members of one group by S rounded to 2 decimals; equal scores share a rank (1, 2, 2, 4).
 * Beyond the quota the first grade is marked, or moved down; ties at the limit stay. Leaders stand aside unless
 * 领导参与排名 is 是. Source: scoring.md §4.
 *
 * @returns one standing for each contender, in their order
 */
export function standingsOf(contenders: readonly Contender[], parameters: Parameters): Standing[] {
  const scores = contenders.map(({ kind, score }) =>
    score === null || (kind === "leader" && !parameters.rankLeaders) ? null : roundHalfUp(score),
  );
  const sorted = scores.filter((score) => score !== null).sort((a, b) => b - a);
  const places = Math.max(1, Math.floor(roundHalfUp(parameters.quota * sorted.length, 9)));
  const rankOf = new Map<number, number>();
  sorted.forEach((score, i) => {
    if (!rankOf.has(score)) rankOf.set(score, i + 1);
  });
  return contenders.map(({ kind }, i) => {
    const score = scores[i] ?? null;
    if (score === null) return UNRANKED;
    const rank = rankOf.get(score) ?? null;
    const reached = gradeIndexOf(score, parameters.gradeLimits);
    const overQuota = reached === 0 && rank !== null && rank > places;
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

function gradeIndexOf(score: number, [first, second, third]: Parameters["gradeLimits"]): 0 | 1 | 2 | 3 {
  if (score >= first) return 0;
  if (score >= second) return 1;
  return score >= third ? 2 : 3;
}
