import type { Parameters } from "../model/parameters";
import { roundHalfUp } from "../quantity/round";
import { clamp, median } from "../quantity/sum";
import { isJudged } from "../scoring/judge";
import type { Assessment, ItemResult, SubjectResult } from "../scoring/result";
import { QUANTITATIVE_CAP } from "../scoring/subject";

/** How one computation differs from the judged workbook. */
export interface Shift {
  /** What the V of each item is multiplied by; a task with projects has the V of its projects. */
  readonly weights: Float64Array;
  /** What is added to the Q of each item that has ratings of its own. */
  readonly qualities: Float64Array;
  /** α; β is the rest. */
  readonly qualitativeWeight: number;
}

/**
 * The scores of an assessment as lists of numbers, so that S can be computed anew a thousand times under other weights
 * and ratings without judging anew. What was n/a stays n/a. With no shift the scores are those of `assess`.
 * Source: scoring.md §2 (M), §3, §4.
 */
export class FlatScores {
  /** Who answers for what stands here under a name of its own: items first, then subjects with ratings of their own. */
  readonly names: readonly string[];
  /** The members of each group, as places in `assessment.subjects`. */
  readonly groups: readonly (readonly number[])[];
  private readonly items: FlatItems;
  private readonly subjects: readonly FlatSubject[];
  private readonly parameters: Parameters;

  constructor(assessment: Assessment) {
    const { items, subjects, parameters } = assessment;
    const raters = subjects.filter(({ ownQuality }) => ownQuality !== null);
    this.parameters = parameters;
    this.names = [...items.map(nameOfItem), ...raters.map(({ name }) => JSON.stringify(["subject", name]))];
    this.items = new FlatItems(items, raters, parameters);
    const places = new Map(items.map((result, i) => [result, i]));
    const ownPlaces = new Map(raters.map((subject, i) => [subject, items.length + i]));
    this.subjects = subjects.map((subject) => flatSubject(subject, places, ownPlaces.get(subject)));
    this.groups = groupsOf(subjects);
  }

  /** How many values a shift holds of each kind. */
  get size(): number {
    return this.names.length;
  }

  /** The shift that changes nothing. */
  unshifted(): Shift {
    const { size, parameters } = this;
    const { qualitativeWeight } = parameters;
    return { weights: new Float64Array(size).fill(1), qualities: new Float64Array(size), qualitativeWeight };
  }

  /**
   * S of every subject, in the order of `assessment.subjects`; NaN for n/a.
   *
   * @param into receives the scores
   */
  scores(shift: Shift, into: Float64Array): void {
    this.items.shift(shift);
    for (const members of this.groups) this.scoreGroup(members, shift.qualitativeWeight, into);
  }

  private scoreGroup(members: readonly number[], alpha: number, into: Float64Array): void {
    const { loadExponent, loadFactorCap, scoreCap } = this.parameters;
    const added = members
      .map((member) => this.subjects[member])
      .map((subject) => subject && addUp(subject, this.items));
    const middle = median(added.flatMap((sums) => (sums !== undefined && isAboveZero(sums.load) ? [sums.load] : [])));
    members.forEach((member, i) => {
      const sums = added[i];
      const subject = this.subjects[member];
      if (sums === undefined || subject === undefined) return;
      const ratio = middle === null ? 1 : sums.load / middle;
      const factor = clamp(ratio ** loadExponent, 1, loadFactorCap);
      const mixed = mixedOf(sums, factor, alpha);
      into[member] = clamp(mixed + subject.credit, 0, scoreCap);
    });
  }
}

/** A subject's work: the judged items that count for it, in the order of the items. */
interface FlatSubject {
  readonly places: Int32Array;
  readonly shares: Float64Array;
  /** What its load is divided by. */
  readonly heads: number;
  /** B − P */
  readonly credit: number;
}

interface Sums {
  readonly load: number;
  readonly judged: number;
  readonly weightX: number;
  readonly pointsX: number;
  readonly weightY: number;
  readonly pointsY: number;
}

function addUp({ places, shares, heads }: FlatSubject, { weight, qualitative, quantitative }: FlatItems): Sums {
  let [judged, weightX, pointsX, weightY, pointsY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const own = (weight[place] ?? 0) * (shares[i] ?? 0);
    judged += own;
    const m = qualitative[place] ?? NaN;
    if (m === m) {
      weightX += own;
      pointsX += own * m;
    }
    const n = quantitative[place] ?? NaN;
    if (n === n) {
      weightY += own;
      pointsY += own * n;
    }
  }
  return { load: judged / heads, judged, weightX, pointsX, weightY, pointsY };
}

/** Z; NaN where neither side has any weight. */
function mixedOf({ judged, weightX, pointsX, weightY, pointsY }: Sums, factor: number, alpha: number): number {
  const weighsX = weightX > 0 ? (alpha * weightX) / judged : 0;
  const weighsY = weightY > 0 ? ((1 - alpha) * weightY) / judged : 0;
  const x = weighsX > 0 ? (weighsX * pointsX) / weightX : 0;
  const y = weighsY > 0 ? weighsY * Math.min(QUANTITATIVE_CAP, (pointsY / weightY) * factor) : 0;
  return (x + y) / (weighsX + weighsY);
}

/** A load is above zero once it is rounded to 9 decimals, as in `loadsOf`. */
function isAboveZero(load: number): boolean {
  return roundHalfUp(load, 9) > 0;
}

/** The numbers of the items; NaN stands for n/a. */
class FlatItems {
  readonly weight: Float64Array;
  readonly qualitative: Float64Array;
  readonly quantitative: Float64Array;
  private readonly ownWeight: Float64Array;
  private readonly ownQuality: Float64Array;
  private readonly quality: Float64Array;
  private readonly timeliness: Float64Array;
  private readonly timelinessWeight: Float64Array;
  private readonly parents: readonly FlatParent[];

  constructor(items: readonly ItemResult[], raters: readonly SubjectResult[], parameters: Parameters) {
    const { timelinessWeightWhenTimely, timelinessWeightWhenQuality } = parameters;
    const numbers = (
      ofItem: (result: ItemResult) => number | null,
      ofRater: (subject: SubjectResult) => number | null,
    ) => Float64Array.from([...items.map(ofItem), ...raters.map(ofRater)], (value) => value ?? NaN);
    this.ownWeight = numbers(
      ({ weight }) => weight,
      () => 1,
    );
    this.ownQuality = numbers(
      (result) => (hasOwnRating(result) ? (result.quality?.value ?? null) : null),
      ({ ownQuality }) => ownQuality?.value ?? null,
    );
    this.timeliness = numbers(
      ({ timeliness }) => timeliness?.value ?? null,
      () => null,
    );
    this.timelinessWeight = numbers(
      ({ item: { mode } }) => (mode === "timeliness" ? timelinessWeightWhenTimely : timelinessWeightWhenQuality),
      () => 0,
    );
    this.quantitative = numbers(
      ({ quantitative }) => quantitative?.value ?? null,
      () => null,
    );
    this.weight = this.ownWeight.slice();
    this.quality = this.ownQuality.slice();
    this.qualitative = new Float64Array(this.weight.length);
    const places = new Map(items.map((result, i) => [result, i]));
    this.parents = items.flatMap(({ children }, place) =>
      children.length === 0 ? [] : [{ place, children: children.map((child) => places.get(child) ?? 0) }],
    );
  }

  /** Computes V, M and N of every item under a shift. */
  shift({ weights, qualities }: Shift): void {
    const { weight, quality, ownWeight, ownQuality, timeliness, quantitative } = this;
    for (let i = 0; i < weight.length; i += 1) {
      weight[i] = (ownWeight[i] ?? 0) * (weights[i] ?? 1);
      // Math.min and Math.max hand NaN on, so that n/a stays n/a.
      quality[i] = Math.min(100, Math.max(0, (ownQuality[i] ?? NaN) + (qualities[i] ?? 0)));
    }
    for (const { place, children } of this.parents) {
      weight[place] = children.reduce((total, child) => total + (weight[child] ?? 0), 0);
      timeliness[place] = this.meanOf(children, timeliness);
      quantitative[place] = this.meanOf(children, quantitative);
      if (Number.isNaN(ownQuality[place])) quality[place] = this.meanOf(children, quality);
    }
    this.mix();
  }

  /** M */
  private mix(): void {
    const { qualitative, quality, timeliness, timelinessWeight } = this;
    for (let i = 0; i < qualitative.length; i += 1) {
      const t = timeliness[i] ?? NaN;
      const q = quality[i] ?? NaN;
      const a = timelinessWeight[i] ?? 0;
      if (q !== q) qualitative[i] = a > 0 ? t : NaN;
      else if (t !== t) qualitative[i] = a < 1 ? q : NaN;
      else qualitative[i] = a * t + (1 - a) * q;
    }
  }

  /** The mean weighted by V, over what is not n/a. */
  private meanOf(places: readonly number[], values: Float64Array): number {
    let [total, points] = [0, 0];
    for (const place of places) {
      const value = values[place] ?? NaN;
      if (value !== value) continue;
      const own = this.weight[place] ?? 0;
      total += own;
      points += own * value;
    }
    return total > 0 ? points / total : NaN;
  }
}

interface FlatParent {
  readonly place: number;
  readonly children: readonly number[];
}

/** Ratings of the item itself, rather than of its projects. */
function hasOwnRating({ quality }: ItemResult): boolean {
  return quality !== null && quality.ratings.length > 0;
}

/** What an item is known by, whatever stands around it; the parts of an indicator share its id. */
function nameOfItem({ item: { table, id, parties } }: ItemResult): string {
  const unit = table === "indicatorShares" ? parties.map(({ name }) => name) : [];
  return JSON.stringify([table, id, ...unit]);
}

function flatSubject(
  subject: SubjectResult,
  places: ReadonlyMap<ItemResult, number>,
  own: number | undefined,
): FlatSubject {
  const counted = subject.items
    .filter(({ result }) => isJudged(result))
    .map(({ result, share }) => ({ place: places.get(result) ?? 0, weight: result.weight * share, share }));
  if (own !== undefined) counted.push({ place: own, weight: 1, share: 1 });
  counted.sort((a, b) => a.place - b.place);
  const judged = counted.reduce((total, { weight }) => total + weight, 0);
  return {
    places: Int32Array.from(counted, ({ place }) => place),
    shares: Float64Array.from(counted, ({ share }) => share),
    heads: subject.load > 0 ? judged / subject.load : 1,
    credit: subject.bonus - subject.penalty,
  };
}

function groupsOf(subjects: readonly SubjectResult[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  subjects.forEach(({ group }, i) => {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [i]);
    else members.push(i);
  });
  return [...groups.values()];
}
