import type { AdoptPreview } from "../../app/adopt";
import { mustGoOn, type Preparing } from "../../app/prepare";
import type { Trial, TriedRank } from "../../app/whatIf";
import type { Sensitivity, SensitivityStep } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import { pause } from "../../hosts/pause";
import type { Locale } from "../../locales/locale";
import type { AdoptOptions } from "../../workbook/adopt/adopt";
import type { RawBook } from "../../workbook/raw";
import type { AdoptPart } from "./adoptPieces";
import { Desk, orOnTheSpot, type Thinker } from "./desk";
import { Gathering } from "./gathering";
import type { AskedModel } from "./messages";
import { snapshotPieces, withoutCells } from "./snapshotPieces";

export type { Thinker } from "./desk";

/** How a long computation is followed, and stopped. */
export interface FollowingSteps {
  readonly stepped?: (step: SensitivityStep) => void;
  readonly signal?: AbortSignal;
}

/** Where workbooks are judged. */
export interface Thinking {
  readonly prepare: Preparing;
  readonly whatIf: (model: Model, trial: Trial) => Promise<readonly TriedRank[]>;
  /** 导入整理: what the sheets of a book were understood as. */
  readonly adopt: (book: RawBook, options: AdoptOptions, locale: Locale) => Promise<AdoptPreview>;
  /**
   * How far each parameter must move before a rank of these groups changes; of all groups where undefined.
   *
   * @throws HostError cancelled
   */
  readonly sensitivities: (
    model: Model,
    groups: readonly string[] | undefined,
    following?: FollowingSteps,
  ) => Promise<readonly Sensitivity[]>;
}

/** On the page itself: where there is no worker, and in tests. Loaded when it is asked for. */
export const ON_THE_SPOT: Thinking = {
  prepare: async (snapshot, clock, parts, following) =>
    (await import("../../app/prepareSnapshot")).prepareSnapshot(snapshot, clock, parts, following?.drawn),
  whatIf: async (model, trial) => (await import("../../app/whatIf")).whatIf(model, trial),
  adopt: async (book, options, locale) => (await import("../../app/adopt")).adoptPreview(book, options, locale),
  sensitivities: async (model, groups, { stepped, signal } = {}) => {
    const { sensitivitySteps } = await import("../../core/fairness/sensitivity");
    const steps = sensitivitySteps(model, groups);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      stepped?.(value);
      // The page lives on between two scorings.
      await pause();
      mustGoOn(signal);
    }
  },
};

/**
 * In workers, so that the screen never stands still; on the spot where a worker does not start. What may take long has a
 * worker of its own: nobody waits for it who only wants a workbook judged.
 */
export function thinkingIn(start: () => Thinker): Thinking {
  const judging = new Desk(start);
  const pondering = new Desk(start);
  // Nothing on it is ever stopped: the list that its worker has stays there.
  const adopting = new Desk(start);
  /** Models that the worker has given, by the number of the question. */
  const judged = new WeakMap<Model, number>();
  /** Lists that the worker has been given, by the number of the question. */
  const books = new WeakMap<RawBook, number>();
  /** The last list that went there: the worker remembers that one. */
  let lastBook = 0;
  /** The last workbook that was asked about: the worker remembers that one. */
  let lastPrepared = 0;
  const askedModel = (model: Model): AskedModel =>
    lastPrepared > 0 && judged.get(model) === lastPrepared ? lastPrepared : model;
  return {
    prepare: (snapshot, clock, parts, following = {}) =>
      orOnTheSpot(
        async () => {
          const { drawn, signal } = following;
          let gathered = new Gathering();
          const number = judging.newNumber();
          lastPrepared = number;
          await judging.ask(
            number,
            () => ({ ask: "prepare", snapshot: withoutCells(snapshot), clock, parts }),
            (answer) => {
              if (answer.answer === "progress") drawn?.(answer.done, answer.total);
              else gathered.take(answer);
            },
            {
              signal,
              again: () => (gathered = new Gathering()),
              pieces: () => snapshotPieces(snapshot).map((piece) => ({ ask: "rows", piece })),
            },
          );
          const whole = gathered.whole(snapshot);
          judged.set(whole.model, number);
          return whole;
        },
        () => ON_THE_SPOT.prepare(snapshot, clock, parts, following),
      ),
    whatIf: (model, trial) =>
      orOnTheSpot(
        async () => {
          let ranks: readonly TriedRank[] = [];
          const number = judging.newNumber();
          await judging.ask(
            number,
            () => ({ ask: "whatIf", model: askedModel(model), trial }),
            (answer) => {
              if (answer.answer === "ranks") ranks = answer.ranks;
            },
          );
          return ranks;
        },
        () => ON_THE_SPOT.whatIf(model, trial),
      ),
    adopt: (book, options, locale) =>
      orOnTheSpot(
        async () => {
          // The pane's first script has no room for what few people open.
          const { adoptWhole, rawPieces, withoutRows } = await import("./adoptPieces");
          const number = adopting.newNumber();
          const known = lastBook > 0 && books.get(book) === lastBook ? lastBook : undefined;
          if (known === undefined) lastBook = number;
          const parts: AdoptPart[] = [];
          await adopting.ask(
            number,
            () => ({ ask: "adopt", book: known ?? withoutRows(book), options, locale }),
            (answer) => {
              if (answer.answer === "adopted") parts.push(answer.part);
            },
            { pieces: () => (known === undefined ? rawPieces(book).map((piece) => ({ ask: "rawRows", piece })) : []) },
          );
          if (known === undefined) books.set(book, number);
          return adoptWhole(parts);
        },
        () => ON_THE_SPOT.adopt(book, options, locale),
      ),
    sensitivities: (model, groups, following = {}) =>
      orOnTheSpot(
        async () => {
          const { stepped, signal } = following;
          let found: readonly Sensitivity[] = [];
          await pondering.ask(
            pondering.newNumber(),
            () => ({ ask: "sensitivities", model, groups }),
            (answer) => {
              if (answer.answer === "progress") stepped?.(answer);
              if (answer.answer === "sensitivities") found = answer.sensitivities;
            },
            { signal },
          );
          return found;
        },
        () => ON_THE_SPOT.sensitivities(model, groups, following),
      ),
  };
}
