import { finding } from "../checks/finding";
import { CONSISTENCY_LIMIT, FEWEST, MOST, pairwise } from "../fairness/pairwise";
import { foldText } from "../names/normal";
import { roundHalfUp } from "../quantity/round";
import { isBlank } from "./cell";
import { CellReader, type Report } from "./cellReader";
import type { Row } from "./tables";

/** The pairwise table (类别比较) as it was read. */
export interface CategoryComparison {
  /** The rows that name a category, with its weight; null where the comparisons give none, or are refused. */
  readonly rows: readonly ComparedCategory[];
  /** CR; null where the comparisons are incomplete. */
  readonly consistency: number | null;
}

export interface ComparedCategory {
  readonly row: number;
  readonly category: string;
  readonly weight: number | null;
}

/** What stands in the pairwise table, usable or not: whoever fills it in goes on from there. */
export interface WrittenComparison {
  readonly categories: readonly WrittenCategory[];
  /** `ratios[i][j]`: how many times as heavy category i is as j, from either of the pair's cells; undefined where blank. */
  readonly ratios: readonly (readonly (number | undefined)[])[];
}

export interface WrittenCategory {
  readonly row: number;
  readonly category: string;
  /** The column that it is compared in. */
  readonly field: string;
}

/**
 * Reads the pairwise table without judging it.
 *
 * @example a row 推动落实 with 3 under 调查研究 → ratios 3 and 1/3
 */
export function writtenComparison(rows: readonly ComparisonRow[] | undefined): WrittenComparison {
  const ignore: Report = () => undefined;
  const categories = readCategories(rows ?? [], ignore);
  const cells = categories.map((one) => categories.map((other) => numberOf(ratioIn(one.cells, one.category, other))));
  const ratios = categories.map((_, i) =>
    categories.map((__, j) => {
      if (i === j) return 1;
      const [here, there] = [cells[i]?.[j], cells[j]?.[i]];
      // Of a pair the cell with the larger number is the exact one: 3 rather than 0.33.
      if (here !== undefined && (there === undefined || here >= there)) return here;
      return there === undefined ? undefined : 1 / there;
    }),
  );
  return { categories: categories.map(({ row, category, field }) => ({ row, category, field })), ratios };
}

/** The column of a category. */
type Versus = `versus:${string}`;
type ComparisonRow = Row<"categoryComparison">;

/** The largest ratio of the scale. */
const SCALE = 9;
/** 0.33 stands for 1/3 and 0.11 for 1/9: two cells of a pair are reciprocal, and one is on the scale, within this. */
const TOLERANCE = 1.05;

/**
 * The weights that pairwise comparisons give the categories. A pair may be written in either of its two cells, or in both
 * if they are reciprocal; 1/3 may be written as text. What contradicts itself is refused, and a finding says where.
 */
export function readComparison(rows: readonly ComparisonRow[] | undefined, report: Report): CategoryComparison {
  const categories = readCategories(rows ?? [], report);
  const none = { rows: categories.map(({ row, category }) => ({ row, category, weight: null })), consistency: null };
  const matrix = readMatrix(categories, report);
  if (matrix === undefined) return none;
  const { weights, ratio, worst } = pairwise(matrix);
  const consistency = roundHalfUp(ratio, 9);
  const [first, second] = [categories[worst.first], categories[worst.second]];
  if (consistency >= CONSISTENCY_LIMIT && first !== undefined && second !== undefined) {
    const { written, fitting } = worst;
    // Of the pair's two cells the one that the user has filled in.
    if (!first.cells.isBlank(second.field)) reportInconsistent(first, second, consistency, written, fitting);
    else reportInconsistent(second, first, consistency, 1 / written, 1 / fitting);
    return { ...none, consistency };
  }
  return { rows: none.rows.map((row, i) => ({ ...row, weight: weights[i] ?? null })), consistency };
}

function reportInconsistent(first: Compared, second: Compared, ratio: number, written: number, fitting: number): void {
  first.cells.find("comparison-inconsistent", second.field, { ...pairOf(first, second, written, fitting), ratio });
}

/** A row of the table that names a category, and the column that it is compared in. */
interface Compared {
  readonly row: number;
  readonly category: string;
  readonly cells: CellReader<"categoryComparison">;
  readonly field: Versus;
}

function readCategories(rows: readonly ComparisonRow[], report: Report): readonly Compared[] {
  const columns = columnsOf(rows);
  const categories = new Map<string, Compared>();
  for (const row of rows) {
    const cells = new CellReader("categoryComparison", row, report);
    const category = cells.name("category");
    const isFilled = [...columns.values()].some((field) => !cells.isBlank(field));
    if (category === undefined) {
      if (isFilled) cells.find("comparison-unnamed", "category", {});
      continue;
    }
    const folded = foldText(category);
    const field: Versus = columns.get(folded) ?? `versus:${category}`;
    if (categories.has(folded)) cells.find("comparison-repeated", "category", { category });
    else categories.set(folded, { row: row.row, category, cells, field });
  }
  reportUnmatched(rows, columns, categories, report);
  return [...categories.values()];
}

/** The columns of the categories, by their folded names. */
function columnsOf(rows: readonly ComparisonRow[]): ReadonlyMap<string, Versus> {
  const fields = rows.flatMap(({ cells }) => Object.keys(cells)).filter(isVersus);
  return new Map(fields.map((field) => [foldText(field.slice(field.indexOf(":") + 1)), field]));
}

function isVersus(field: string): field is Versus {
  return field.startsWith("versus:");
}

/** A column with something in it that is no row's category is not read. */
function reportUnmatched(
  rows: readonly ComparisonRow[],
  columns: ReadonlyMap<string, Versus>,
  categories: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const [name, field] of columns) {
    const filled = rows.find(({ cells }) => !isBlank(cells[field]));
    if (categories.has(name) || filled === undefined) continue;
    const place = { at: "cell", table: "categoryComparison", row: filled.row, field } as const;
    report(finding("comparison-unmatched", place, { column: field.slice(field.indexOf(":") + 1) }));
  }
}

/** a_ij; undefined where nothing is compared yet, or where the comparisons cannot be used, which a finding says. */
function readMatrix(categories: readonly Compared[], report: Report): number[][] | undefined {
  if (categories.every(({ cells }) => categories.every((other) => isUnwritten(cells, other)))) return undefined;
  if (categories.length < FEWEST || categories.length > MOST) {
    const place = { at: "table", table: "categoryComparison", field: "category" } as const;
    report(finding("comparison-size", place, { count: categories.length, fewest: FEWEST, most: MOST }));
    return undefined;
  }
  const written = categories.map(({ cells, category }) => categories.map((other) => ratioIn(cells, category, other)));
  let isUsable = !written.flat().includes("unusable");
  const missing: (readonly [Compared, Compared])[] = [];
  const matrix = categories.map((one, i) =>
    categories.map((other, j) => {
      const [here, there] = [numberOf(written[i]?.[j]), numberOf(written[j]?.[i])];
      if (i === j) {
        if (here === undefined || isNear(here, 1)) return 1;
        isUsable = false;
        one.cells.find("comparison-not-reciprocal", other.field, pairOf(one, other, here, 1));
      } else if (here !== undefined && there !== undefined && !isNear(here * there, 1)) {
        isUsable = false;
        if (i < j) other.cells.find("comparison-not-reciprocal", one.field, pairOf(other, one, there, 1 / here));
      } else if (here === undefined && there === undefined && i < j) missing.push([one, other]);
      // Of a pair the cell with the larger number is the exact one: 3 rather than 0.33.
      if (here !== undefined && (there === undefined || here >= there)) return here;
      return there === undefined ? NaN : 1 / there;
    }),
  );
  const [gap] = missing;
  if (gap !== undefined && isUsable) {
    const [first, second] = gap;
    const params = { first: first.category, second: second.category, count: missing.length };
    first.cells.find("comparison-incomplete", second.field, params);
  }
  return isUsable && gap === undefined ? matrix : undefined;
}

/** Whether a cell is blank, or on the diagonal. */
function isUnwritten(cells: CellReader<"categoryComparison">, { cells: other, field }: Compared): boolean {
  return cells === other || cells.isBlank(field);
}

/** The ratio in a cell: a number, or a fraction as text; anything that is no ratio of the scale is a finding. */
function ratioIn(
  cells: CellReader<"categoryComparison">,
  category: string,
  { category: second, field }: Compared,
): number | "blank" | "unusable" {
  if (cells.isBlank(field)) return "blank";
  const text = cells.text(field);
  // A formula that failed; the finding is there.
  if (text === undefined) return "unusable";
  const [, above, below] = /^(\d) ?\/ ?(\d)$/.exec(foldText(text)) ?? [];
  const value = above === undefined || below === undefined ? cells.number(field)?.value : Number(above) / Number(below);
  if (value === undefined) return "unusable";
  if (value >= 1 / (SCALE * TOLERANCE) && value <= SCALE) return value;
  cells.find("comparison-off-scale", field, { first: category, second, value });
  return "unusable";
}

function numberOf(ratio: number | "blank" | "unusable" | undefined): number | undefined {
  return typeof ratio === "number" ? ratio : undefined;
}

function isNear(a: number, b: number): boolean {
  return a <= b * TOLERANCE && b <= a * TOLERANCE;
}

function pairOf(first: Compared, second: Compared, written: number, fitting: number) {
  return { first: first.category, second: second.category, written, fitting };
}
