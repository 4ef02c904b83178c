import { roundHalfUp } from "../quantity/round";
import { sum } from "../quantity/sum";
import { inverse, product } from "./matrix";

/** Severities keep this many decimals: fewer than the noise of solving, which depends on the order of names. */
const DECIMALS = 12;
/** Standard errors are roots of sums of squares: half as many decimals stand above the noise. */
const ERROR_DECIMALS = 6;

/** One rating: what an inspector gave an item. */
export interface RatingOf {
  readonly item: string;
  readonly inspector: string;
  readonly rating: number;
}

/** How lenient each inspector is (positive: lenient), or why that cannot be told. */
export type Severities =
  | {
      readonly ok: true;
      readonly severities: ReadonlyMap<string, number>;
      /** How far each may be off by chance; null where there are no more ratings than unknowns. */
      readonly standardErrors: ReadonlyMap<string, number | null>;
    }
  /** The graph of items and inspectors falls into parts; each part's inspectors. */
  | { readonly ok: false; readonly reason: "disconnected"; readonly parts: readonly (readonly string[])[] }
  /** Inspectors with a single rating. */
  | { readonly ok: false; readonly reason: "tooFew"; readonly inspectors: readonly string[] };

/**
 * Fits ratings to μ + u_item + r_inspector by least squares with Σ r = 0 and gives r.
 * Source: scoring.md §5, "Inspectors". Applied only when the graph of items and inspectors is connected and every
 * inspector has at least two ratings. The standard error of r_j is the root of s²·(L⁺)_jj, s² the sum of squares that is
 * left over by its degrees of freedom, L the normal equations' matrix.
 *
 * @example two items, each rated 90 and 80 by the same two inspectors → +5 and −5, both ± 0
 */
export function inspectorSeverities(ratings: readonly RatingOf[]): Severities {
  const inspectors = namesOf(ratings);
  const counts = countByInspector(ratings);
  const few = inspectors.filter((name) => (counts.get(name) ?? 0) < 2);
  if (few.length > 0) return { ok: false, reason: "tooFew", inspectors: few };
  const byItem = groupByItem(ratings);
  const parts = connectedParts(ratings);
  if (parts.length > 1) return { ok: false, reason: "disconnected", parts };
  const { matrix, right } = normalEquations(inspectors, byItem);
  const inverted = inverse(matrix);
  const solution = product(inverted, right);
  const severities = new Map(inspectors.map((name, i) => [name, roundHalfUp(solution[i] ?? 0, DECIMALS)]));
  const variance = residualVariance(byItem, severities);
  // The ones that pin Σ r = 0 add 1/k² to every entry of the inverse, k inspectors.
  const errorOf = (i: number) => (inverted[i]?.[i] ?? 0) - 1 / inspectors.length ** 2;
  const standardErrors = new Map(
    inspectors.map((name, i) => [
      name,
      variance === null ? null : roundHalfUp(Math.sqrt(Math.max(0, variance * errorOf(i))), ERROR_DECIMALS),
    ]),
  );
  return { ok: true, severities, standardErrors };
}

/** How many ratings each inspector gave, by name. */
export function countByInspector(ratings: readonly RatingOf[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { inspector } of ratings) counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
  return counts;
}

/** s²: what the fit leaves over, for each degree of freedom; null where there is none. */
function residualVariance(
  byItem: readonly (readonly RatingOf[])[],
  severities: ReadonlyMap<string, number>,
): number | null {
  const squares: number[] = [];
  for (const ratings of byItem) {
    const corrected = ratings.map(({ rating, inspector }) => rating - (severities.get(inspector) ?? 0));
    const center = sum(corrected) / corrected.length;
    for (const value of corrected) squares.push((value - center) ** 2);
  }
  const freedom = squares.length - byItem.length - Math.max(0, severities.size - 1);
  return freedom > 0 ? sum(squares) / freedom : null;
}

function namesOf(ratings: readonly RatingOf[]): readonly string[] {
  return [...new Set(ratings.map(({ inspector }) => inspector))].sort();
}

function groupByItem(ratings: readonly RatingOf[]): readonly (readonly RatingOf[])[] {
  const groups = new Map<string, RatingOf[]>();
  for (const rating of ratings) {
    const group = groups.get(rating.item);
    if (group === undefined) groups.set(rating.item, [rating]);
    else group.push(rating);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** The inspectors that are joined by items they both rated, each part sorted. */
export function connectedParts(ratings: readonly RatingOf[]): readonly (readonly string[])[] {
  const inspectors = namesOf(ratings);
  const parent = new Map(inspectors.map((name) => [name, name]));
  const root = (name: string): string => {
    const up = parent.get(name) ?? name;
    return up === name ? name : root(up);
  };
  for (const [first, ...others] of groupByItem(ratings)) {
    if (first === undefined) continue;
    for (const { inspector } of others) parent.set(root(inspector), root(first.inspector));
  }
  const parts = new Map<string, string[]>();
  for (const name of inspectors) parts.set(root(name), [...(parts.get(root(name)) ?? []), name]);
  return [...parts.values()];
}

interface Equations {
  readonly matrix: number[][];
  readonly right: number[];
}

/**
 * The normal equations for r with every u eliminated: each item contributes n_j − n_j·n_k/n to the matrix and the
 * deviations from its mean to the right side. Adding 1 to every entry pins Σ r = 0, since the right side sums to 0.
 */
function normalEquations(inspectors: readonly string[], byItem: readonly (readonly RatingOf[])[]): Equations {
  const index = new Map(inspectors.map((name, i) => [name, i]));
  const matrix = inspectors.map(() => inspectors.map(() => 1));
  const deviations: number[][] = inspectors.map(() => []);
  for (const ratings of byItem) {
    const center = sum(ratings.map(({ rating }) => rating)) / ratings.length;
    const seats = ratings.map(({ inspector }) => index.get(inspector) ?? 0);
    ratings.forEach(({ rating }, i) => deviations[seats[i] ?? 0]?.push(rating - center));
    for (const j of seats) {
      addTo(matrix, j, j, 1);
      for (const k of seats) addTo(matrix, j, k, -1 / ratings.length);
    }
  }
  return { matrix, right: deviations.map((list) => sum(list)) };
}

function addTo(matrix: number[][], row: number, column: number, value: number): void {
  const line = matrix[row];
  if (line !== undefined) line[column] = (line[column] ?? 0) + value;
}
