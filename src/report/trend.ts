import type { Day } from "../core/calendar/day";
import { sum } from "../core/quantity/sum";
import type { Assessment, SubjectResult } from "../core/scoring/result";
import type { Movement, PreviousRun } from "../workbook/history";

/** A year of months; on more a line can no longer be read off its days. */
const MOST_DAYS = 12;
/** In points of score. */
const ROOM_BELOW = 5;
const ROUND = 10;

/** How a group stood on one as-of day. */
export interface GroupPoint {
  readonly asOf: Day;
  readonly highest: number;
  readonly mean: number;
  readonly lowest: number;
  /** How many of its members had a score. */
  readonly scored: number;
}

/** Where a subject stood on one as-of day on which it had a score. */
export interface SubjectPoint {
  readonly asOf: Day;
  readonly score: number;
  readonly rank: number | null;
}

/** An assessment with the runs of earlier as-of days, the last one last. */
export type Trend = Pick<Assessment, "asOf"> & { readonly runs: readonly PreviousRun[] };

/**
 * How those who are in a group now stood from day to day, the present run last: its highest, mean and lowest total.
 * Three lines can be told apart on any print, of a group of any size. Days on which nobody had a score are left out.
 * Empty where fewer than two are left, or two members are not ranked: what is not ranked is not compared either.
 */
export function groupTrend(members: readonly SubjectResult[], { asOf, runs }: Trend): readonly GroupPoint[] {
  if (members.filter(({ rank }) => rank !== null).length < 2) return [];
  const present = new Map(members.map(({ name, score, rank }) => [name, { score, rank }]));
  const points = [...runs, { asOf, movements: present }].flatMap((run) => {
    const scores = members.flatMap(({ name }) => run.movements.get(name)?.score ?? []);
    return scores.length === 0 ? [] : [pointOf(run.asOf, scores)];
  });
  return asTrend(points);
}

function pointOf(asOf: Day, scores: readonly number[]): GroupPoint {
  return {
    asOf,
    highest: scores.reduce((most, score) => Math.max(most, score)),
    mean: sum(scores) / scores.length,
    lowest: scores.reduce((least, score) => Math.min(least, score)),
    scored: scores.length,
  };
}

/** Where a subject stood from day to day, the present run last; empty where it has had a score on fewer than two days. */
export function subjectTrend({ name, score, rank }: SubjectResult, { asOf, runs }: Trend): readonly SubjectPoint[] {
  const present = new Map<string, Movement>([[name, { score, rank }]]);
  const points = [...runs, { asOf, movements: present }].flatMap((run) => {
    const { score: total = null, rank: place = null } = run.movements.get(name) ?? {};
    return total === null ? [] : [{ asOf: run.asOf, score: total, rank: place }];
  });
  return asTrend(points);
}

/** Where the axis of scores begins, so that lines near each other part: some way below the lowest, at a round number. */
export function leastOf(scores: readonly number[]): number {
  const lowest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  return Number.isFinite(lowest) ? Math.max(0, Math.floor((lowest - ROOM_BELOW) / ROUND) * ROUND) : 0;
}

/** The last days; one alone is no trend. */
function asTrend<T>(points: readonly T[]): readonly T[] {
  return points.length < 2 ? [] : points.slice(-MOST_DAYS);
}
