import { isBlank } from "../core/model/cell";
import { writtenComparison } from "../core/model/readComparison";
import { foldText } from "../core/names/normal";
import type { CellEdit, Edits, RowEdit } from "../workbook/edits";
import type { Prepared } from "./prepare";

/** The workbook's comparison of its categories, to be filled in. */
export interface Comparison {
  readonly categories: readonly string[];
  /** `ratios[i][j]`: how many times as heavy category i is as j; undefined where nobody has said so. */
  readonly ratios: Ratios;
  /** Whether weights that are written down count instead. */
  readonly overruled: boolean;
}

export type Ratios = readonly (readonly (number | undefined)[])[];

/** What the user says of one pair. */
export interface ComparedPair {
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
}

/** The categories that can be compared: those of the pairwise table; where it has none, those with a weight or an item. */
export function comparisonIn({ model, assessment }: Pick<Prepared, "model" | "assessment">): Comparison {
  const { categoryComparison, categoryWeights = [] } = model.tables;
  const written = writtenComparison(categoryComparison);
  const weighed = categoryWeights.flatMap(({ cells }) => textIn(cells.category));
  const used = assessment.items.flatMap(({ item }) => item.category ?? []);
  const compared = written.categories.map(({ category }) => category);
  const categories = compared.length > 0 ? compared : unique([...weighed, ...used]);
  const hasWeight = new Set(
    categoryWeights
      .filter(({ cells }) => !isBlank(cells.weight))
      .flatMap(({ cells }) => textIn(cells.category))
      .map(foldText),
  );
  return {
    categories,
    ratios: categories.map((_, i) => categories.map((__, j) => (i === j ? 1 : written.ratios[i]?.[j]))),
    overruled: categories.some((category) => hasWeight.has(foldText(category))),
  };
}

/** The ratios with what the user says of some pairs. */
export function withPairs(ratios: Ratios, pairs: readonly ComparedPair[]): Ratios {
  const said = new Map(
    pairs.flatMap(({ first, second, ratio }) => [
      [`${first}:${second}`, ratio] as const,
      [`${second}:${first}`, 1 / ratio] as const,
    ]),
  );
  return ratios.map((row, i) => row.map((ratio, j) => said.get(`${i}:${j}`) ?? ratio));
}

/**
 * The pairs as changes of the pairwise table (类别比较): of each the two cells that are there; a table that has no rows
 * gets them, and one that is missing is made.
 *
 * @param pairs those that differ from the workbook
 */
export function comparisonEdits(
  { model, located }: Pick<Prepared, "model" | "located">,
  { categories, ratios }: Comparison,
  pairs: readonly ComparedPair[],
): Edits {
  const { categories: written } = writtenComparison(model.tables.categoryComparison);
  if (written.length === 0) return { rows: newRows(categories, withPairs(ratios, pairs)) };
  const columns = located.tables.categoryComparison?.columns;
  const cells = pairs.flatMap(({ first, second, ratio }): CellEdit[] => {
    const [one, other] = [written[first], written[second]];
    if (one === undefined || other === undefined) return [];
    const both: CellEdit[] = [
      { table: "categoryComparison", row: one.row, field: other.field, after: ratio },
      { table: "categoryComparison", row: other.row, field: one.field, after: 1 / ratio },
    ];
    const there = both.filter(({ field }) => columns?.has(field) === true);
    // One of the two is enough; where neither has a column, the user is told.
    return there.length > 0 ? there : both.slice(0, 1);
  });
  return { cells };
}

function newRows(categories: readonly string[], ratios: Ratios): readonly RowEdit[] {
  return categories.map((category, i) => ({
    table: "categoryComparison",
    cells: {
      category,
      ...Object.fromEntries(categories.map((other, j) => [`versus:${other}`, ratios[i]?.[j] ?? null])),
    },
  }));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [foldText(name), name.trim()])).values()];
}

function textIn(cell: unknown): readonly string[] {
  return typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [];
}
