import { columnLetters } from "../a1";
import { contentOf, fitOf, guessOf, type Content } from "./columnContent";
import type { Header } from "./findHeaders";
import { levelFields } from "./levels";
import { isNoColumn, rateHeader } from "./rateHeader";
import type { SheetGrid } from "./sheetGrid";
import type { TaskInput } from "./types";

/** A column of a list, with what it was taken for. */
export interface MappedColumn {
  /** Counted from 0. */
  readonly column: number;
  readonly path: readonly string[];
  /** Undefined where it is left out. */
  readonly field: TaskInput | undefined;
  /** From 0 to 1; 1 where the user has said so. */
  readonly confidence: number;
  /** What else it may be. */
  readonly runnerUp: TaskInput | undefined;
  /** The column that this one would have been, had not another one fitted better. */
  readonly taken: TaskInput | undefined;
  /** How many of the rows looked at hold something. */
  readonly filled: number;
}

/** What the user says about columns, by their letters: the field, or null for a column to leave out. */
export type ColumnChoice = ReadonlyMap<string, TaskInput | null>;

/** From here on a column is taken for what it seems to be. */
const ENOUGH = 0.5;
/** Below this the user is asked. */
export const SURE_ENOUGH = 0.68;

/** The headers of several levels say together which is which. */
const LEVEL = 0.9;
/** A header that has one meaning, word for word. */
const PLAIN = 0.93;

/** What is told anew each year. */
const OF_A_YEAR: ReadonlySet<TaskInput> = new Set(["target", "targetValue", "actual", "progress", "progressNote"]);

interface Claim {
  readonly index: number;
  readonly field: TaskInput;
  readonly score: number;
  readonly chosen?: true;
}

/**
 * What each column of a list is: by its header, weighed with what it holds. The best fitting pair of column and field
 * is taken first, so that a header with two meanings gets the one that no other column claims better.
 *
 * @param rows the rows of the list that may be tasks
 */
export function mapColumns(
  grid: SheetGrid,
  header: Header,
  rows: readonly number[],
  choice: ColumnChoice = new Map(),
): readonly MappedColumn[] {
  const found = columnsOf(grid, header, rows);
  const levels = levelFields(found.map(({ path }) => path.at(-1) ?? ""));
  const year = Math.max(0, ...found.map(({ path }) => yearIn(path)));
  const columns = found.map(({ column, path }, index) => {
    const content = contentOf(grid, rows, column);
    const chosen = choice.get(columnLetters(column));
    const level = levels.get(index);
    const claimed = isOfPastYear(path, year) ? [] : claimsOf(path, content);
    const own = level === undefined ? claimed : [{ field: level, score: LEVEL }];
    return { column, path, content, chosen, claims: chosen === undefined ? own : [] };
  });
  const fields = new Map<number, Claim>();
  const given = new Set<TaskInput>();
  const take = (claim: Claim) => {
    if (given.has(claim.field) || fields.has(claim.index)) return;
    given.add(claim.field);
    fields.set(claim.index, claim);
  };
  columns.forEach(({ chosen }, index) => {
    if (chosen !== undefined && chosen !== null) take({ index, field: chosen, score: 1, chosen: true });
  });
  const claims = columns.flatMap(({ claims: own, content }, index) =>
    // Of several that fit alike, as one for every quarter, the last one that is filled in tells how things stand.
    own.map((claim) => ({ ...claim, index, score: claim.score + (isSeries(claim, content) ? index * 1e-4 : 0) })),
  );
  // Array sort is stable: of equal claims the one further left comes first.
  for (const claim of [...claims].sort((a, b) => b.score - a.score)) if (claim.score >= ENOUGH) take(claim);
  promote(columns, fields, given);
  return columns.map(({ column, path, content, claims: own }, index) => {
    const claim = fields.get(index);
    const others = own.filter(({ field }) => field !== claim?.field);
    return {
      column,
      path,
      field: claim?.field,
      confidence: claim === undefined ? 0 : Math.min(1, claim.score),
      runnerUp: others[0]?.field,
      taken: claim === undefined && (own[0]?.score ?? 0) >= ENOUGH ? own[0]?.field : undefined,
      filled: content.filled,
    };
  });
}

/** Whether the user should be asked about a column, because it may as well be something else that is still free. */
export function isDoubtful({ confidence, field }: MappedColumn): boolean {
  return field !== undefined && confidence < SURE_ENOUGH;
}

/** The columns under the header; one to its left that holds running numbers belongs to it, too. */
function columnsOf(grid: SheetGrid, { first, last, paths }: Header, rows: readonly number[]) {
  const columns: { column: number; path: readonly string[] }[] = [];
  for (let column = Math.max(0, first - 1); column <= last; column += 1) {
    const path = paths[column - first] ?? [];
    if (path.length === 0) {
      const content = contentOf(grid, rows, column);
      if (content.filled === 0 || (column < first && guessOf(content)?.field !== "id")) continue;
    }
    columns.push({ column, path });
  }
  return columns;
}

function claimsOf(path: readonly string[], content: Content): readonly Omit<Claim, "index">[] {
  if (path.length > 0 && isNoColumn(path)) return [];
  const rating = rateHeader(path);
  const guess = rating.size === 0 ? guessOf(content) : undefined;
  const guessed =
    guess === undefined ? [] : [{ ...guess, score: path.length === 0 ? guess.score : guess.score - 0.05 }];
  const claims = [...rating].map(([field, score]) => {
    // What a header says without a doubt is asked about, where its cells look otherwise, but not passed over.
    const least = rating.size === 1 && score >= PLAIN ? ENOUGH : 0;
    return { field, score: Math.max(least, score * fitOf(field, content)) };
  });
  return [...claims, ...guessed].sort((a, b) => b.score - a.score);
}

/** The year that begins a header; 0 where none does. */
function yearIn(path: readonly string[]): number {
  return Math.max(0, ...path.map((text) => Number(/^\s*(20\d{2})\s*年/.exec(text)?.[1] ?? 0)));
}

/** Whether a header is about figures or progress of a year before the one that others are about. */
function isOfPastYear(path: readonly string[], latest: number): boolean {
  const year = yearIn(path);
  if (year === 0 || year >= latest) return false;
  return [...rateHeader(path).keys()].some((field) => OF_A_YEAR.has(field));
}

function isSeries({ field }: Omit<Claim, "index">, { filled }: Content): boolean {
  return field === "progressNote" && filled > 0;
}

/** A list without a column for its tasks has them in what seems to group them. */
const INSTEAD_OF_NAME: readonly TaskInput[] = ["group", "category"];
/** A list that says what is to be done only by these columns: its tasks are called what stands there. */
const NAMED_BY: readonly TaskInput[] = ["measures", "target", "problems"];

/** The column whose texts name the tasks of a list that has none of its own for that; undefined where one has. */
export function namedBy(columns: readonly MappedColumn[]): TaskInput | undefined {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  return fields.has("name") ? undefined : NAMED_BY.find((field) => fields.has(field));
}

function promote(
  columns: readonly { readonly content: Content }[],
  fields: Map<number, Claim>,
  given: Set<TaskInput>,
): void {
  if (given.has("name") || NAMED_BY.some((field) => given.has(field))) return;
  for (const field of INSTEAD_OF_NAME) {
    const [index, claim] = [...fields].find(([, taken]) => taken.field === field && taken.chosen !== true) ?? [];
    const content = columns[index ?? -1]?.content;
    if (index === undefined || claim === undefined || content === undefined) continue;
    if (content.filled > 0 && content.numbers + content.dates >= 0.7) continue;
    given.delete(field);
    given.add("name");
    fields.set(index, { index, field: "name", score: Math.min(claim.score, 0.8) });
    return;
  }
}
