import { assess } from "../core/assess";
import type { Model, Setting } from "../core/model/model";
import type { ParameterKey } from "../core/model/parameters";
import type { Row } from "../core/model/tables";
import type { SubjectResult } from "../core/scoring/result";

/** Weights to be tried out; what is absent stays as it is. */
export interface Trial {
  /** 定性权重, 0–1; 定量权重 takes the rest. */
  readonly qualitativeWeight?: number;
  /** 类别权重, by category. */
  readonly categoryWeights?: ReadonlyMap<string, number>;
}

/** Where a subject would stand. */
export type TriedRank = Pick<SubjectResult, "name" | "group" | "score" | "rank">;

/**
 * Where everybody would stand under other weights, in the order of the assessment. Nothing is written.
 *
 * @example whatIf(model, { qualitativeWeight: 0.7 })[0] // { name: "鼓东街道", group: "街镇", score: 93.2…, rank: 1 }
 */
export function whatIf(model: Model, { qualitativeWeight, categoryWeights = new Map() }: Trial): readonly TriedRank[] {
  const tried = new Map<ParameterKey, number>();
  if (qualitativeWeight !== undefined) {
    tried.set("qualitativeWeight", qualitativeWeight);
    tried.set("quantitativeWeight", 1 - qualitativeWeight);
  }
  // Only where everybody stands is asked for, not how sure that is.
  tried.set("draws", 1);
  const settings: readonly Setting[] = [
    ...model.settings.filter(({ key }) => !tried.has(key)),
    ...[...tried].map(([key, value], row) => ({ key, row, value })),
  ];
  const rows = [...categoryWeights].map(([category, weight], row): Row<"categoryWeights"> => ({
    row,
    cells: { category, weight },
  }));
  const categories = rows.length === 0 ? model.tables.categoryWeights : rows;
  const { subjects } = assess({
    ...model,
    settings,
    tables: { ...model.tables, ...(categories !== undefined && { categoryWeights: categories }) },
  });
  return subjects.map(({ name, group, score, rank }) => ({ name, group, score, rank }));
}
