import type { Amount } from "./amount";
import type { Clause } from "./clauses";
import { above, atLeast, atMost } from "./round";
import { sum } from "./sum";

/** An amount, with how its clause belongs to those before it. */
export interface Said {
  readonly amount: Amount;
  readonly kind: Clause["kind"];
}

/**
 * Says for every part (其中…) of which whole it is: the nearest before it whose figure is the sum of the parts, else the
 * nearest that is large enough, else the nearest in the same unit, else the nearest.
 *
 * @example 12个,计划竣工3个,其中幼儿园7个、小学5个 // both are parts of the 12
 */
export function assignParts(said: readonly Said[]): void {
  const wholes: Amount[] = [];
  let run: Amount[] = [];
  const close = () => {
    const [first] = run;
    if (first !== undefined) {
      const whole = wholeOf(wholes, first.unit, sum(run.map(({ value }) => value)));
      for (const part of run) if (whole !== undefined) part.subsetOf = whole.indicator;
    }
    run = [];
  };
  for (const { amount, kind } of said) {
    if (isPart(amount, kind, run, wholes)) run.push(amount);
    else {
      close();
      wholes.push(amount);
    }
  }
  close();
}

/** A list of parts ends where another unit begins; a bracket without 其中 holds parts only in the unit of its whole. */
function isPart(amount: Amount, kind: Clause["kind"], run: readonly Amount[], wholes: readonly Amount[]): boolean {
  const last = wholes.at(-1);
  if (kind === "main" || last === undefined || amount.perUnit) return false;
  const [first] = run;
  if (first !== undefined) return first.unit === amount.unit;
  return kind === "part" || (last.unit === amount.unit && amount.indicator !== "" && !last.perUnit);
}

function wholeOf(wholes: readonly Amount[], unit: string, total: number): Amount | undefined {
  const likely = wholes.filter((whole) => whole.unit === unit && !whole.stretch).reverse();
  return (
    likely.find(({ value }) => atLeast(value, total) && atMost(value, total)) ??
    likely.find(({ value }) => atLeast(value, total)) ??
    likely[0] ??
    wholes.at(-1)
  );
}

/** Parts that are more than their whole together. */
export interface PartsExcess {
  readonly whole: Amount;
  readonly parts: number;
}

/**
 * The wholes that their parts (其中…) exceed when added up, in their order. Parts may overlap (其中新开工20个，竣工60个), so
 * this is a reason to look, not an error.
 *
 * @example partsBeyondWhole(parseTarget("新建10个，其中甲7个、乙4个")) // [{ whole: { …, value: 10 }, parts: 11 }]
 */
export function partsBeyondWhole(targets: readonly { readonly kind: string }[]): PartsExcess[] {
  const amounts = targets.filter((target): target is Amount => target.kind === "amount");
  return amounts.flatMap((whole) => {
    if (whole.subsetOf !== undefined) return [];
    const parts = amounts.filter(({ subsetOf, unit }) => subsetOf === whole.indicator && unit === whole.unit);
    const total = sum(parts.map(({ value }) => value));
    return parts.length > 0 && above(total, whole.value) ? [{ whole, parts: total }] : [];
  });
}
