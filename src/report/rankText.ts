import type { SubjectResult } from "../core/scoring/result";
import type { Texts } from "../locales";

type Ranked = Pick<SubjectResult, "rank" | "rankLow" | "rankHigh">;

/** A rank with its interval; the bare number where it was not drawn, null for who is not ranked. @example "3（2–5）" */
export function rankText({ rank, rankLow, rankHigh }: Ranked, { scorecards }: Texts): number | string | null {
  if (rank === null || rankLow === null || rankHigh === null) return rank;
  return scorecards.rankWithInterval(rank, rankLow, rankHigh);
}

/**
 * Runs of subjects, in the order of their ranks, of whom every two have intervals that meet: who is before whom cannot be
 * told. Each stands in one run at most; a run has at least two.
 *
 * @param ranked in the order of their ranks
 */
export function closeRanks<T extends Ranked>(ranked: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let [low, high] = [Infinity, -Infinity];
  for (const subject of ranked) {
    const { rankLow, rankHigh } = subject;
    if (rankLow === null || rankHigh === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && rankLow <= high && rankHigh >= low) {
      run.push(subject);
      [low, high] = [Math.max(low, rankLow), Math.min(high, rankHigh)];
    } else {
      runs.push([subject]);
      [low, high] = [rankLow, rankHigh];
    }
  }
  return runs.filter(({ length }) => length > 1);
}
