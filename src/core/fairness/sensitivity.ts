import type { Model } from "../model/model";
import type { ParameterKey, Parameters } from "../model/parameters";
import { PARAMETER_TABLE } from "../model/parameterTable";
import { readModel, scoreReading } from "../reading";
import type { SubjectResult } from "../scoring/result";
import { atOnce } from "../steps";

/** The parameters that scores lean on. The weight of the quantitative side is what the qualitative one leaves. */
export const SCORING = [
  "qualitativeWeight",
  "timelinessWeightWhenTimely",
  "timelinessWeightWhenQuality",
  "latePerDay",
  "lateDoneCap",
  "overdueCeiling",
  "earlyPerDay",
  "earlyCap",
  "completionCap",
  "scoreCap",
  "ratedFrom",
  "openRectificationPenalty",
  "lateRectificationPenalty",
  "loadExponent",
  "loadFactorCap",
  "goodPracticeBonus",
  "bonusCap",
  "penaltyCap",
  "subjectRectificationPenalty",
] as const satisfies readonly ParameterKey[];

/** Those that decide who has which share of an item: a workbook is read anew under another value. */
export const SHARES = ["assistShare", "gridHeadShare", "gridStreetShare"] as const satisfies readonly ParameterKey[];

export type SensitiveKey = (typeof SCORING)[number] | (typeof SHARES)[number];

/** How far a parameter must move, down and up, before a rank changes. */
export interface Sensitivity {
  readonly parameter: SensitiveKey;
  readonly value: number;
  /** null where no rank changes down to its lower bound. */
  readonly down: Turn | null;
  /** null where no rank changes up to its upper bound. */
  readonly up: Turn | null;
  /** The shorter of the two ways as a part of what its bounds allow; null where no rank changes at all. */
  readonly way: number | null;
}

/** Where a rank changes, and whose changes most. */
export interface Turn {
  /** A value of the parameter at which ranks are others; a little nearer they are not. */
  readonly at: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The parts of the way to a bound that are looked at one after the other; between two the turn is narrowed down. */
const STEPS = [1 / 64, 1 / 16, 1 / 4, 1];
const HALVINGS = 5;

/** How many of the parameters are done. */
export interface SensitivityStep {
  readonly done: number;
  readonly total: number;
}

/**
 * For each parameter that scores lean on: how far it must move before the first rank changes, those that need the least
 * first. Pure. It scores the workbook a few hundred times without reading it anew. Source: the "Sensitivity";
 * the nearest turn is looked for in steps, so that a rank which changes and changes back within one of them is missed.
 *
 * @param groups whose ranks are looked at; all where absent
 * @param onStep told how many of the parameters are done; may throw to stop
 */
export function sensitivities(
  model: Model,
  groups?: readonly string[],
  onStep: (step: SensitivityStep) => void = () => undefined,
): readonly Sensitivity[] {
  return atOnce(sensitivitySteps(model, groups), onStep);
}

/** As `sensitivities`, one scoring after the other, for whoever has to do something else in between. */
export function* sensitivitySteps(
  model: Model,
  groups?: readonly string[],
): Generator<SensitivityStep, readonly Sensitivity[], undefined> {
  const reading = readModel(model, ignore);
  const { parameters } = reading;
  const scored = (changed: Parameters) => scoreReading(reading, changed, ignore).subjects;
  const base = ranksOf(scored(parameters), groups);
  const keys: readonly SensitiveKey[] = [...SCORING, ...SHARES];
  const total = keys.length;
  const all: Sensitivity[] = [];
  for (const parameter of keys) {
    const turnAt = (value: number) => {
      const subjects = isShare(parameter)
        ? scoredAnew(model, parameter, value)
        : scored(moved(parameters, parameter, value));
      return turnOf(base, ranksOf(subjects, groups), value);
    };
    const { low, high } = boundsOf(parameter);
    const value = parameters[parameter];
    const looking = firstTurns(value, [low, high], turnAt);
    let looked = looking.next();
    for (; looked.done !== true; looked = looking.next()) yield { done: all.length, total };
    const [down = null, up = null] = looked.value;
    const ways = [down, up].flatMap((turn) => (turn === null ? [] : [Math.abs(turn.at - value) / (high - low)]));
    all.push({ parameter, value, down, up, way: ways.length === 0 ? null : Math.min(...ways) });
    yield { done: all.length, total };
  }
  return all.sort((a, b) => (a.way ?? Infinity) - (b.way ?? Infinity));
}

function ignore(): void {
  // What was found is found by `assess`.
}

function isShare(parameter: SensitiveKey): boolean {
  return SHARES.some((key) => key === parameter);
}

function moved(parameters: Parameters, parameter: SensitiveKey, value: number): Parameters {
  const changed = { ...parameters, [parameter]: value };
  return parameter === "qualitativeWeight" ? { ...changed, quantitativeWeight: 1 - value } : changed;
}

function scoredAnew(model: Model, key: SensitiveKey, value: number): readonly SubjectResult[] {
  // Of settings with one name the last one counts.
  const reading = readModel({ ...model, settings: [...model.settings, { key, row: 0, value }] }, ignore);
  return scoreReading(reading, reading.parameters, ignore).subjects;
}

function boundsOf(parameter: SensitiveKey): { readonly low: number; readonly high: number } {
  const rule = PARAMETER_TABLE[parameter];
  if (rule.kind !== "number") throw new Error(`${parameter} is no number`);
  return rule;
}

type Ranks = ReadonlyMap<string, number>;

function ranksOf(subjects: readonly SubjectResult[], groups: readonly string[] | undefined): Ranks {
  return new Map(
    subjects.flatMap(({ name, group, rank }) =>
      rank === null || groups?.includes(group) === false ? [] : [[name, rank] as const],
    ),
  );
}

/** Whose rank changed most; null where none did. Who has no rank any more is not counted as moved. */
function turnOf(before: Ranks, after: Ranks, at: number): Turn | null {
  let turn: Turn | null = null;
  for (const [name, from] of before) {
    const to = after.get(name) ?? from;
    if (Math.abs(to - from) > (turn === null ? 0 : Math.abs(turn.to - turn.from))) turn = { at, name, from, to };
  }
  return turn;
}

type Looking<T> = Generator<undefined, T, undefined>;

/** The nearest turn on the way from the value to each of its bounds. */
function* firstTurns(
  value: number,
  bounds: readonly number[],
  turnAt: (value: number) => Turn | null,
): Looking<readonly (Turn | null)[]> {
  const turns: (Turn | null)[] = [];
  for (const bound of bounds) turns.push(yield* firstTurn(value, bound, turnAt));
  return turns;
}

function* firstTurn(value: number, bound: number, turnAt: (value: number) => Turn | null): Looking<Turn | null> {
  if (value === bound) return null;
  let near = 0;
  for (const far of STEPS) {
    const turn = turnAt(value + (bound - value) * far);
    yield;
    if (turn !== null) return yield* narrowed(turn, near, far, (part) => turnAt(value + (bound - value) * part));
    near = far;
  }
  return null;
}

function* narrowed(turn: Turn, near: number, far: number, turnAt: (part: number) => Turn | null): Looking<Turn> {
  let [found, low, high] = [turn, near, far];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    const nearer = turnAt(middle);
    yield;
    if (nearer === null) low = middle;
    else [found, high] = [nearer, middle];
  }
  return found;
}

/** Of the two turns of a parameter the nearer one. */
export function nearerTurn({ value, down, up }: Sensitivity): Turn | null {
  if (down === null || up === null) return down ?? up;
  return value - down.at < up.at - value ? down : up;
}
