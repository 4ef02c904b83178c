import { fieldsOf, findHeaders, type Header } from "./findHeaders";
import { rateHeader } from "./rateHeader";
import type { SheetGrid } from "./sheetGrid";
import { partsWithTitles } from "./sideBySide";
import type { TaskInput } from "./types";

/** A header with the rows under it, down to the next header over the same columns. Rows are counted from 0. */
export interface Block {
  readonly header: Header;
  /** The first row that no longer belongs to it. */
  readonly end: number;
}

/** Blocks with the same header, one below the other: one list. */
export interface BlockGroup {
  readonly header: Header;
  readonly blocks: readonly Block[];
}

/** Fields by whose second header a second list beside the first one is known. */
const PARTS: ReadonlySet<TaskInput> = new Set(["id", "name", "responsible", "due", "person"]);

/** The lists of a sheet, as far as their headers tell: side by side, one below the other, or the same again and again. */
export function blockGroups(grid: SheetGrid): readonly BlockGroup[] {
  const headers = findHeaders(grid)
    .flatMap((header) => titled(grid, header))
    .flatMap(sideBySide);
  const groups = new Map<string, { header: Header; blocks: Block[] }>();
  headers.forEach((header, index) => {
    const block = { header, end: nextOver(headers, index)?.top ?? Infinity };
    const key = signature(header);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { header, blocks: [block] });
    else group.blocks.push(block);
  });
  return [...groups.values()];
}

/** The next header over some of the same columns; without a copy of all others, as there may be many. */
function nextOver(headers: readonly Header[], index: number): Header | undefined {
  const header = headers[index];
  for (let at = index + 1; header !== undefined && at < headers.length; at += 1) {
    const other = headers[at];
    if (other !== undefined && other.top > header.top && overlap(header, other)) return other;
  }
  return undefined;
}

/** The parts of a header that have titles of their own: different tables side by side. */
function titled(grid: SheetGrid, header: Header): readonly Header[] {
  const parts = partsWithTitles(grid, header.top);
  if (parts.length === 0) return [header];
  return parts.map(({ first, last }) => ({
    ...header,
    first,
    last,
    paths: header.paths.slice(first - header.first, last - header.first + 1),
  }));
}

/** The parts of a header in which the same columns come again: two lists side by side. */
function sideBySide(header: Header): readonly Header[] {
  const { first, last, paths } = header;
  const seen = new Map<string, number>();
  const cuts: number[] = [];
  let start = 0;
  paths.forEach((path, index) => {
    const text = path.join("/");
    if (text === "") return;
    const before = seen.get(text);
    if (before !== undefined && before === start && isPart(path) && comesAgain(paths, start, index)) {
      cuts.push(index);
      start = index;
      seen.clear();
    }
    if (!seen.has(text)) seen.set(text, index);
  });
  if (cuts.length === 0) return [header];
  return [0, ...cuts].map((from, part) => {
    const end = cuts[part] ?? last - first + 1;
    let to = end;
    while (to > from + 1 && (paths[to - 1] ?? []).length === 0) to -= 1;
    return { ...header, first: first + from, last: first + to - 1, paths: paths.slice(from, to) };
  });
}

function isPart(path: readonly string[]): boolean {
  return [...rateHeader(path).keys()].some((field) => PARTS.has(field));
}

/** Whether at least two of the headers from `start` on stand from `again` on as well, in the same order. */
function comesAgain(paths: readonly (readonly string[])[], start: number, again: number): boolean {
  const labels = (from: number, to: number) =>
    paths.slice(from, to).flatMap((path) => (path.length === 0 ? [] : [path.join("/")]));
  const [left, right] = [labels(start, again), labels(again, paths.length)];
  const same = left.filter((text, index) => right[index] === text);
  return same.length >= 2 && fieldsOf(same.map((text) => [text])).size >= 2;
}

function signature({ first, paths }: Header): string {
  return `${first}:${paths.map((path) => path.join("/").replace(/\s/g, "")).join("|")}`;
}

function overlap(a: Header, b: Header): boolean {
  return a.first <= b.last && b.first <= a.last;
}
