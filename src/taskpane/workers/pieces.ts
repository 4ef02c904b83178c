/** How many values travel in one message: a large workbook that is copied at once would hold the screen up. */
const MOST = 15_000;
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
 * Lists of one object stay together: of an object with very many of them none may be long.
 *
 * @param most how many values a piece has at most, `few` how many a list that is not cut; numbers, texts and objects count one each
 * @example cut({ rows: [1, 2, 3] }, 2, 2) // { rest: { rows: [] }, pieces: [{ path: ["rows"], values: [1, 2] }, { path: ["rows"], values: [3] }] }
 */
export function cut<T extends object>(whole: T, most = MOST, few = FEW): Cut<T> {
  const rest = { ...whole };
  const pieces = Object.keys(rest).flatMap((key) => {
    const own = without(Reflect.get(rest, key), [key]);
    Reflect.set(rest, key, own.rest);
    return own.pieces;
  });
  return { rest, pieces };

  function without(value: unknown, path: Path): Weighed {
    if (Array.isArray(value)) return ofList(value, path);
    return isPlain(value) ? ofObject(value, path) : { rest: value, size: 1, pieces: NONE };
  }

  function ofList(list: readonly unknown[], path: Path): Weighed {
    const all = list.map((one, at) => without(one, [...path, at]));
    const size = all.reduce((sum, one) => sum + one.size, 1);
    const inner = all.flatMap(({ pieces: own }) => own);
    const rests = inner.length === 0 ? list : all.map((one) => one.rest);
    if (size <= few) return { rest: rests, size, pieces: inner };
    return { rest: [], size: 1, pieces: [...runsOf(rests, all, path), ...inner] };
  }

  function ofObject(object: object, path: Path): Weighed {
    const copy = {};
    let size = 1;
    const inner: Piece[] = [];
    for (const key of Object.keys(object)) {
      const own = without(Reflect.get(object, key), [...path, key]);
      size += own.size;
      inner.push(...own.pieces);
      Reflect.set(copy, key, own.rest);
    }
    return { rest: inner.length === 0 ? object : copy, size, pieces: inner };
  }

  function runsOf(list: readonly unknown[], sizes: readonly Weighed[], path: Path): Piece[] {
    const runs: Piece[] = [];
    let from = 0;
    let room = most;
    sizes.forEach(({ size }, at) => {
      if (size > room && at > from) {
        runs.push({ path, values: list.slice(from, at) });
        [from, room] = [at, most];
      }
      room -= size;
    });
    return [...runs, { path, values: list.slice(from) }];
  }
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

/** Something without its long lists, and how many values it still has. */
interface Weighed {
  readonly rest: unknown;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

const NONE: readonly Piece[] = [];

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Not a map, a day of the clock, bytes or a file: those travel as they are. */
function isPlain(value: unknown): value is object {
  return isObject(value) && Object.prototype.toString.call(value) === "[object Object]";
}
