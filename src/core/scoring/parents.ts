import { sum } from "../quantity/sum";
import { mix } from "./mean";
import type { Completion, ItemResult, Quality, Quantity, Timeliness } from "./result";

/** What a task takes from its projects. */
export interface Means {
  readonly completion: Extract<Completion, { rule: "children" }>;
  readonly timeliness: Timeliness | null;
  readonly quantitative: Quantity | null;
  readonly quality: Quality | null;
  /** Σ V */
  readonly weight: number;
}

/**
 * The V-weighted means of the projects of a task, over what is not n/a, and the sum of their weights: a task that is
 * cut into equal projects weighs and scores what it did. Source: scoring.md §3.
 *
 * @param children its projects, judged; at least one
 */
export function meansOf(children: readonly ItemResult[]): Means {
  const meanOf = (value: (child: ItemResult) => number | null) =>
    mix(children.map((child) => [value(child), child.weight]));
  const timeliness = meanOf((child) => child.timeliness?.value ?? null);
  const quantitative = meanOf((child) => child.quantitative?.value ?? null);
  const quality = meanOf((child) => child.quality?.value ?? null);
  return {
    completion: { rule: "children", value: meanOf((child) => child.completion.value) ?? 0 },
    timeliness: timeliness === null ? null : { rule: "children", value: timeliness },
    quantitative: quantitative === null ? null : { rule: "children", value: quantitative },
    quality: quality === null ? null : { value: quality, ratings: [], mean: quality, open: 0, late: 0, deducted: 0 },
    weight: sum(children.map((child) => child.weight)),
  };
}
