import { roundHalfUp } from "../quantity/round";
import type { Assessment, SubjectResult } from "../scoring/result";
import { bitsOf, drawOf, firstOf, keyOf, NORMAL, secondOf, uniformOf } from "./chance";
import { FlatScores } from "./flatScores";

/** How far a draw strays from the judged workbook. Source: scoring.md §5, "Rank interval". */
const WEIGHT_SPREAD = 0.2;
const QUALITY_SPREAD = 3;
const MIX_SPREAD = 0.1;
const LOW = 0.05;
const HIGH = 0.95;

/** Told how many of the draws are done. */
export type OnDraw = (done: number, total: number) => void;

/** α is drawn under a name that no item can have: an item's begins with a bracket. */
const MIX_NAME = "qualitativeWeight";

const WEIGHT_FACTOR = NORMAL.map((z) => Math.exp(WEIGHT_SPREAD * z));
const QUALITY_SHIFT = NORMAL.map((z) => QUALITY_SPREAD * z);

/**
 * The assessment with the interval of every rank: what the rank would be, in nine draws of ten, if the weights, the
 * ratings and the mix were a little other than they are. Who has no rank has no interval. Pure; the same seed gives the
 * same intervals, and rows that a group does not depend on change none of them. Source: scoring.md §5.
 *
 * @param onDraw told how many of the draws are done; may throw to stop
 * @example rankIntervals(assess(model)).subjects[2] // { rank: 3, rankLow: 2, rankHigh: 5, … }
 */
export function rankIntervals(assessment: Assessment, onDraw?: OnDraw): Assessment {
  const counts = rankCounts(assessment, onDraw);
  const { draws } = assessment.parameters;
  const subjects = assessment.subjects.map((subject, i): SubjectResult => {
    const own = counts[i];
    if (own === undefined) return subject;
    return { ...subject, rankLow: percentile(own, LOW, draws), rankHigh: percentile(own, HIGH, draws) };
  });
  return { ...assessment, subjects };
}

/**
 * How often each subject took each rank: `counts[subject][rank − 1]`, in the order of the subjects; undefined for who
 * has no rank.
 */
export function rankCounts(
  assessment: Assessment,
  onDraw: OnDraw = () => undefined,
): readonly (Uint32Array | undefined)[] {
  const { subjects, parameters } = assessment;
  const { draws, seed, qualitativeWeight: alpha } = parameters;
  const flat = new FlatScores(assessment);
  const groups = flat.groups
    .map((members) => members.filter((member) => subjects[member]?.rank !== null))
    .filter((members) => members.length > 0);
  const counts: (Uint32Array | undefined)[] = subjects.map(() => undefined);
  for (const members of groups) for (const member of members) counts[member] = new Uint32Array(members.length);
  if (groups.length === 0) return counts;

  const keys = Int32Array.from(flat.names, (name) => keyOf(name, seed));
  const mixKey = keyOf(MIX_NAME, seed);
  const [lowest, highest] = [Math.max(0, alpha - MIX_SPREAD), Math.min(1, alpha + MIX_SPREAD)];
  const { weights, qualities } = flat.unshifted();
  const scores = new Float64Array(subjects.length);
  for (let n = 0; n < draws; n += 1) {
    const draw = drawOf(n);
    for (let i = 0; i < keys.length; i += 1) {
      const bits = bitsOf(keys[i] ?? 0, draw);
      weights[i] = WEIGHT_FACTOR[firstOf(bits)] ?? 1;
      qualities[i] = QUALITY_SHIFT[secondOf(bits)] ?? 0;
    }
    const qualitativeWeight = lowest + (highest - lowest) * uniformOf(bitsOf(mixKey, draw));
    flat.scores({ weights, qualities, qualitativeWeight }, scores);
    for (const members of groups) countRanks(members, scores, counts);
    onDraw(n + 1, draws);
  }
  return counts;
}

/** By S rounded to 2 decimals; equal scores share a rank. */
function countRanks(
  members: readonly number[],
  scores: Float64Array,
  counts: readonly (Uint32Array | undefined)[],
): void {
  const rounded = Float64Array.from(members, (member) => roundHalfUp(scores[member] ?? 0));
  const sorted = rounded.slice().sort();
  members.forEach((member, i) => {
    const better = sorted.length - countUpTo(sorted, rounded[i] ?? 0);
    const own = counts[member];
    if (own !== undefined) own[better] = (own[better] ?? 0) + 1;
  });
}

/** How many of the sorted values are at most this one. */
function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rank that so large a part of the draws did not exceed. */
function percentile(counts: Uint32Array, part: number, draws: number): number {
  const wanted = Math.ceil(roundHalfUp(part * draws, 9));
  let seen = 0;
  const at = counts.findIndex((count) => (seen += count) >= wanted);
  return at + 1;
}
