import type { Subject } from "../model/parties";
import type { Parameters } from "../model/parameters";
import { clamp, sum, weightedMean } from "../quantity/sum";
import type { Credits } from "./credits";
import { isJudged } from "./judge";
import { mix } from "./mean";
import type { Quality, SubjectItem } from "./result";

/** The most that the quantitative score of a subject can be. */
export const QUANTITATIVE_CAP = 120;

/** A subject's own work added up, before it is compared with its group. */
export interface Workload {
  readonly subject: Subject;
  readonly items: readonly SubjectItem[];
  readonly ownQuality: Quality | null;
  /** Σ Vσ over all judged items. */
  readonly judged: number;
  /** X */
  readonly qualitative: number | null;
  /** κ_X */
  readonly qualitativeCoverage: number;
  /** Y₀ */
  readonly quantitativeBase: number | null;
  /** κ_Y */
  readonly quantitativeCoverage: number;
  readonly credits: Credits;
}

/** What one side of judging (M or N) says about the items that it has judged. */
interface Side {
  readonly values: number[];
  readonly weights: number[];
}

/**
 * Adds up a subject's items, and the ratings of the subject itself as one more item of weight 1.
 * Source: scoring.md §4.
 */
export function addUp(
  subject: Subject,
  items: readonly SubjectItem[],
  ownQuality: Quality | null,
  credits: Credits,
): Workload {
  const qualitative: Side = { values: [], weights: [] };
  const quantitative: Side = { values: [], weights: [] };
  const weights: number[] = [];
  for (const { result, share } of items) {
    if (!isJudged(result)) continue;
    const weight = result.weight * share;
    weights.push(weight);
    add(qualitative, result.qualitative, weight);
    add(quantitative, result.quantitative?.value ?? null, weight);
  }
  if (ownQuality !== null) {
    weights.push(1);
    add(qualitative, ownQuality.value, 1);
  }
  const judged = sum(weights);
  return {
    subject,
    items,
    ownQuality,
    judged,
    qualitative: weightedMean(qualitative.values, qualitative.weights),
    qualitativeCoverage: coverage(qualitative, judged),
    quantitativeBase: weightedMean(quantitative.values, quantitative.weights),
    quantitativeCoverage: coverage(quantitative, judged),
    credits,
  };
}

function add(side: Side, value: number | null, weight: number): void {
  if (value === null) return;
  side.values.push(value);
  side.weights.push(weight);
}

function coverage(side: Side, judged: number): number {
  return judged === 0 ? 0 : sum(side.weights) / judged;
}

/** The scores of a subject once its load has been compared with its group's. */
export interface Scores {
  readonly quantitative: number | null;
  /** Z */
  readonly mixed: number | null;
  /** S */
  readonly score: number | null;
}

/**
 * Y, Z and S of a subject. Each side speaks as loudly as the work that it has judged. Source: scoring.md §4.
 *
 * @param loadFactor f
 */
export function scoresOf(workload: Workload, loadFactor: number, parameters: Parameters): Scores {
  const { qualitative, qualitativeCoverage, quantitativeBase, quantitativeCoverage, credits } = workload;
  const quantitative = quantitativeBase === null ? null : Math.min(QUANTITATIVE_CAP, quantitativeBase * loadFactor);
  const mixed = mix([
    [qualitative, parameters.qualitativeWeight * qualitativeCoverage],
    [quantitative, parameters.quantitativeWeight * quantitativeCoverage],
  ]);
  const score = mixed === null ? null : clamp(mixed + credits.bonus - credits.penalty, 0, parameters.scoreCap);
  return { quantitative, mixed, score };
}
