import { connectedParts, countByInspector, type RatingOf } from "./severity";

/** A visit that would help: this inspector rates this item. */
export interface Visit {
  readonly inspector: string;
  readonly item: string;
}

/** Inspectors who are joined by common items, with the items that they rated. */
interface Part {
  readonly inspectors: readonly string[];
  readonly items: ReadonlySet<string>;
  readonly ratings: number;
}

/** The ratings that an inspector needs to be compared. */
const ENOUGH = 2;

/**
 * The fewest visits after which all inspectors can be compared: every part is joined to the others by a common item,
 * and everyone has two ratings. Whoever has a single one goes first, as one visit then serves both ends. They go to the
 * items that most inspectors know.
 *
 * @example A and B were rated by 督查一组, C twice by 督查二组 → [{ inspector: "督查二组", item: "A" }]
 */
export function suggestVisits(ratings: readonly RatingOf[]): readonly Visit[] {
  const counts = new Map(countByInspector(ratings));
  const known = new Set(ratings.map(({ inspector, item }) => JSON.stringify([inspector, item])));
  const popular = byNumberOfRatings(ratings);
  const visits: Visit[] = [];
  const visit = (inspector: string, items: ReadonlySet<string>): boolean => {
    const item = popular.find((one) => items.has(one) && !known.has(JSON.stringify([inspector, one])));
    if (item === undefined) return false;
    visits.push({ inspector, item });
    known.add(JSON.stringify([inspector, item]));
    counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
    return true;
  };
  const countOf = (inspector: string) => counts.get(inspector) ?? 0;
  for (let parts = partsOf(ratings); parts.length > 1;) {
    const [traveller] = parts
      .flatMap((part) => part.inspectors.map((name) => ({ part, name })))
      .sort(
        (a, b) => countOf(a.name) - countOf(b.name) || a.part.ratings - b.part.ratings || (a.name < b.name ? -1 : 1),
      );
    if (traveller === undefined) break;
    const [host] = parts.filter((part) => part !== traveller.part).sort((a, b) => b.ratings - a.ratings);
    if (host === undefined || !visit(traveller.name, host.items)) break;
    parts = [joined(traveller.part, host), ...parts.filter((part) => part !== traveller.part && part !== host)];
  }
  const all = new Set(popular);
  for (const inspector of [...counts.keys()].sort()) if (countOf(inspector) < ENOUGH) visit(inspector, all);
  return visits;
}

/** The parts that the graph of items and inspectors falls into. */
function partsOf(ratings: readonly RatingOf[]): readonly Part[] {
  return connectedParts(ratings).map((inspectors): Part => {
    const names = new Set(inspectors);
    const own = ratings.filter(({ inspector }) => names.has(inspector));
    return { inspectors, items: new Set(own.map(({ item }) => item)), ratings: own.length };
  });
}

function joined(a: Part, b: Part): Part {
  return {
    inspectors: [...a.inspectors, ...b.inspectors],
    items: new Set([...a.items, ...b.items]),
    ratings: a.ratings + b.ratings,
  };
}

/** The items, those with the most ratings first. */
function byNumberOfRatings(ratings: readonly RatingOf[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { item } of ratings) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([item]) => item);
}
