import { roundHalfUp } from "../quantity/round";
import { sum } from "../quantity/sum";

/** Severities keep this many decimals: fewer than the noise of solving, which depends on the order of names. */
const DECIMALS = 12;

/** One rating: what an inspector gave an item. */
export interface RatingOf {
  readonly item: string;
  readonly inspector: string;
  readonly rating: number;
}

/** How lenient each inspector is (positive: lenient), or why that cannot be told. */
export type Severities =
  | { readonly ok: true; readonly severities: ReadonlyMap<string, number> }
  /** The graph of items and inspectors falls into parts; each part's inspectors. */
  | { readonly ok: false; readonly reason: "disconnected"; readonly parts: readonly (readonly string[])[] }
  /** Inspectors with a single rating. */
  | { readonly ok: false; readonly reason: "tooFew"; readonly inspectors: readonly string[] };

/**
 * Fits ratings to μ + u_item + r_inspector by least squares with Σ r = 0 and gives r.
 * Source: scoring.md §5, "Inspectors". Applied only when the graph of items and inspectors is connected and every
 * inspector has at least two ratings.
 *
 * @example two items, each rated 90 and 80 by the same two inspectors → +5 and −5
 */
export function inspectorSeverities(ratings: readonly RatingOf[]): Severities {
  const inspectors = [...new Set(ratings.map(({ inspector }) => inspector))].sort();
  const counts = new Map(inspectors.map((name) => [name, 0]));
  for (const { inspector } of ratings) counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
  const few = inspectors.filter((name) => (counts.get(name) ?? 0) < 2);
  if (few.length > 0) return { ok: false, reason: "tooFew", inspectors: few };
  const byItem = groupByItem(ratings);
  const parts = connectedParts(inspectors, byItem);
  if (parts.length > 1) return { ok: false, reason: "disconnected", parts };
  const solution = solve(normalEquations(inspectors, byItem));
  return {
    ok: true,
    severities: new Map(inspectors.map((name, i) => [name, roundHalfUp(solution[i] ?? 0, DECIMALS)])),
  };
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
function connectedParts(inspectors: readonly string[], byItem: readonly (readonly RatingOf[])[]): string[][] {
  const parent = new Map(inspectors.map((name) => [name, name]));
  const root = (name: string): string => {
    const up = parent.get(name) ?? name;
    return up === name ? name : root(up);
  };
  for (const [first, ...others] of byItem) {
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

/** Gaussian elimination with partial pivoting; the matrix is square and regular. */
function solve({ matrix, right }: Equations): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++) if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column));
    }
  }
  return rows.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
