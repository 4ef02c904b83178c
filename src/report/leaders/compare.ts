import type { CellValue } from "../../core/model/cell";
import { isPercent } from "../../core/model/cell";
import type { Texts } from "../../locales";
import type { BookSheet } from "../../workbook/book";
import type { Grid } from "../../workbook/snapshot";
import type { ItemKey } from "./items";
import type { ScoreKey } from "./scores";
import { FIRST_ENTRY } from "./workTable";

/** A number or word of the workings that is not the one that the workbook gives. */
export interface CellDifference {
  readonly sheet: string;
  /** What the row is about: an item, a subject, a parameter. */
  readonly name: string;
  readonly column: string;
  readonly cards: string | number | null;
  readonly workbook: string | number | null;
}

/** Another program may have computed the formulas anew. */
const TOLERANCE = 1e-9;

const INPUTS: readonly ItemKey[] = ["workload", "difficulty", "timeliness", "quality", "completion", "elapsed"];
const RESULTS: readonly ScoreKey[] = ["score", "rank", "grade"];

/** The columns of the workings that are compared, by sheet. */
function comparedColumns({ leaders }: Texts): ReadonlyMap<string, readonly string[]> {
  const { sheets, workings } = leaders;
  return new Map([
    [sheets.parameters, [workings.parameters.columns.value]],
    [sheets.items, INPUTS.map((key) => workings.items.columns[key])],
    [sheets.scores, RESULTS.map((key) => workings.scores.columns[key])],
  ]);
}

/**
 * Where the workings of some cards differ from those that a workbook gives. A row that only one of them has differs in
 * its first column.
 *
 * @param wanted the sheets that the workbook gives
 * @param found the cells of the cards, by sheet
 */
export function compareWorkings(
  wanted: readonly BookSheet[],
  found: ReadonlyMap<string, Grid>,
  texts: Texts,
): readonly CellDifference[] {
  return [...comparedColumns(texts)].flatMap(([name, columns]) => {
    const sheet = wanted.find((candidate) => candidate.name === name);
    if (sheet === undefined) return [];
    const ours = linesOf(sheet.rows.map(({ cells }) => cells.map(({ value }) => value)));
    const theirs = linesOf((found.get(name)?.values ?? []).map((row) => row.map(plain)));
    const all = [...ours.keys(), ...[...theirs.keys()].filter((key) => !ours.has(key))];
    return all.flatMap((key): readonly CellDifference[] => {
      const [our, their] = [ours.get(key), theirs.get(key)];
      const place = { sheet: name, name: key.replace(/#\d+$/, "") };
      const [first = ""] = our?.keys() ?? their?.keys() ?? [];
      if (our === undefined || their === undefined) {
        const present = (line: Line | undefined) => line?.get(first) ?? null;
        return [{ ...place, column: first, cards: present(their), workbook: present(our) }];
      }
      return columns.flatMap((column) => {
        const [cards, workbook] = [their.get(column) ?? null, our.get(column) ?? null];
        return same(cards, workbook) ? [] : [{ ...place, column, cards, workbook }];
      });
    });
  });
}

type Value = string | number | null;
type Line = ReadonlyMap<string, Value>;

/** The rows below the header, by what their first cell says and how often it has said so; their cells by header. */
function linesOf(rows: readonly (readonly Value[])[]): ReadonlyMap<string, Line> {
  const headers = (rows[FIRST_ENTRY - 1] ?? []).map(String);
  const lines = new Map<string, Line>();
  const seen = new Map<string, number>();
  for (const row of rows.slice(FIRST_ENTRY)) {
    const name = String(row[0] ?? "");
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    lines.set(`${name}#${count}`, new Map(headers.map((header, column) => [header, row[column] ?? null])));
  }
  return lines;
}

function plain(value: CellValue): Value {
  if (isPercent(value)) return value.percent;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function same(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= TOLERANCE;
  return (a ?? "") === (b ?? "");
}
