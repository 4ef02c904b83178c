import type { Subject } from "../model/parties";
import type { Parameters } from "../model/parameters";
import { clamp, sum } from "../quantity/sum";
import type { Credits } from "./credits";
import { isJudged } from "./judge";
import { mix } from "./mean";
import type { ItemResult, Quality, SubjectItem } from "./result";

/** The most that the quantitative score of a subject can be. */
const QUANTITATIVE_CAP = 120;

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

/** A weighted value of one item for one subject. */
type Part = readonly [value: number | null, weight: number];

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
  const judgedItems = items.filter(({ result }) => isJudged(result));
  const own: readonly Part[] = ownQuality === null ? [] : [[ownQuality.value, 1]];
  const qualitative = [...partsOf(judgedItems, ({ qualitative }) => qualitative), ...own];
  const quantitative = partsOf(judgedItems, ({ quantitative }) => quantitative?.value ?? null);
  const judged = sum(qualitative.map(([, weight]) => weight));
  const coverage = (parts: readonly Part[]) =>
    judged === 0 ? 0 : sum(parts.map(([value, weight]) => (value === null ? 0 : weight))) / judged;
  return {
    subject,
    items,
    ownQuality,
    judged,
    qualitative: mix(qualitative),
    qualitativeCoverage: coverage(qualitative),
    quantitativeBase: mix(quantitative),
    quantitativeCoverage: coverage(quantitative),
    credits,
  };
}

function partsOf(items: readonly SubjectItem[], value: (result: ItemResult) => number | null): Part[] {
  return items.map(({ result, share }) => [value(result), result.weight * share]);
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
