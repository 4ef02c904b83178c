/** How many values travel in one message: a large workbook that is copied at once would hold the screen up. */
const MOST = 10_000;
/** A list of fewer values travels with what it is part of. */
const FEW = 1_000;

type Path = readonly (string | number)[];

/** A run of a long list, which stands at a path in what it was cut from. */
export interface Piece {
  readonly path: Path;
  readonly values: readonly unknown[];
}

/** What is left of something without its long lists, and these in pieces: each after the list that it stands in. */
export interface Cut<T> {
  readonly rest: T;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts the long lists out of plain data, however deep they stand. Nothing is changed; what is short enough is shared.
 *
 * @param most how many values a piece has at most, where no single one is larger; numbers, texts and objects count one each
 * @param few how many values a list has at most that stays where it is
 * @example cut({ rows: [1, 2] }, 1, 1) // { rest: { rows: [] }, pieces: [{ path: ["rows"], values: [1] }, { path: ["rows"], values: [2] }] }
 */
export function cut<T extends object>(whole: T, most = MOST, few = FEW): Cut<T> {
  const sizes = largeSizes(whole, few);
  const pieces: Piece[] = [];
  const rest = { ...whole };
  for (const key of Object.keys(rest)) Reflect.set(rest, key, without(Reflect.get(rest, key), [key]));
  return { rest, pieces };

  function without(value: unknown, path: Path): unknown {
    if (!isObject(value) || !sizes.has(value)) return value;
    if (Array.isArray(value)) return cutList(value, path);
    const entries = Object.entries(value).map(([key, own]) => [key, without(own, [...path, key])] as const);
    return Object.fromEntries(entries);
  }

  /** The runs come before what is cut out of their values. */
  function cutList(list: readonly unknown[], path: Path): unknown[] {
    const at = pieces.length;
    const rests = list.map((value, index) => without(value, [...path, index]));
    const own = rests.map((value) => sizeOf(value));
    if (own.reduce((sum, size) => sum + size, 1) <= few) return rests;
    pieces.splice(at, 0, ...runsOf(rests, own, most).map((values) => ({ path, values })));
    return [];
  }
}

/** How large those objects and lists in it are that have more than so many values, all that stands in them included. */
function largeSizes(whole: object, few: number): ReadonlyMap<object, number> {
  const sizes = new Map<object, number>();
  sizeOf(whole, (value, size) => {
    if (size > few) sizes.set(value, size);
  });
  return sizes;
}

function sizeOf(value: unknown, found: (value: object, size: number) => void = () => undefined): number {
  if (!isObject(value)) return 1;
  let size = 1;
  if (Array.isArray(value)) for (const own of value) size += sizeOf(own, found);
  else if (isPlain(value)) for (const key of Object.keys(value)) size += sizeOf(Reflect.get(value, key), found);
  found(value, size);
  return size;
}

function runsOf(list: readonly unknown[], sizes: readonly number[], most: number): unknown[][] {
  const runs: unknown[][] = [];
  let room = 0;
  list.forEach((value, at) => {
    const size = sizes[at] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && size <= room) last.push(value);
    else {
      runs.push([value]);
      room = most;
    }
    room -= size;
  });
  return runs;
}

/** Puts the pieces back into their lists, in the order in which they were cut. It changes and gives back `rest`. */
export function joined<T extends object>(rest: T, pieces: readonly Piece[]): T {
  for (const { path, values } of pieces) {
    const list = path.reduce<unknown>((at, key) => (isObject(at) ? Reflect.get(at, key) : undefined), rest);
    if (!Array.isArray(list)) throw new Error(`no list at ${path.join(".")}`);
    for (const value of values) list.push(value);
  }
  return rest;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Not a map, a day of the clock, bytes or a file: those travel as they are. */
function isPlain(value: unknown): value is object {
  return isObject(value) && Object.prototype.toString.call(value) === "[object Object]";
}
