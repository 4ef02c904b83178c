import type { AdoptPreview } from "../../app/adopt";
import { mustGoOn, type Preparing } from "../../app/prepare";
import type { Trial, TriedRank } from "../../app/whatIf";
import type { Sensitivity, SensitivityStep } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import { withPauses } from "../../hosts/pause";
import type { Locale } from "../../locales/locale";
import type { AdoptedList, AdoptOptions } from "../../workbook/adopt/adopt";
import type { KnownTasks, MatchedTasks } from "../../workbook/adopt/matchTasks";
import type { RawBook } from "../../workbook/raw";
import { Desk, orOnTheSpot, type Following } from "../workers/desk";
import type { WorkerPort } from "../workers/messages";
import type { Answer, Question } from "./messages";
import { arrivedPrepared } from "./sentPrepared";

export type Thinker = WorkerPort<Question, Answer>;

/** How a long computation is followed, and stopped. */
export interface FollowingSteps {
  readonly stepped?: (step: SensitivityStep) => void;
  readonly signal?: AbortSignal;
}

/** Where workbooks are judged. */
export interface Thinking {
  readonly prepare: Preparing;
  readonly whatIf: (model: Model, trial: Trial) => Promise<readonly TriedRank[]>;
  /**
   * The sheets of a file that comes from elsewhere.
   *
   * @throws HostError as `readRaw`
   */
  readonly read: (file: File) => Promise<RawBook>;
  /** 导入整理: what the sheets of a book were understood as. */
  readonly adopt: (book: RawBook, options: AdoptOptions, locale: Locale) => Promise<AdoptPreview>;
  /** Which tasks of adopted lists a workbook has already, as `matchTasks`. */
  readonly match: (lists: readonly AdoptedList[], known: KnownTasks, file: string | undefined) => Promise<MatchedTasks>;
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
  read: async (file) =>
    (await import("../../hosts/file/readRaw")).readRaw(new Uint8Array(await file.arrayBuffer()), file.name),
  adopt: async (book, options, locale) => (await import("../../app/adopt")).adoptPreview(book, options, locale),
  match: async (lists, known, file) => (await import("../../workbook/adopt/matchTasks")).matchTasks(lists, known, file),
  sensitivities: async (model, groups, { stepped, signal } = {}) => {
    const { sensitivitySteps } = await import("../../core/fairness/sensitivity");
    return withPauses(sensitivitySteps(model, groups), (step) => {
      stepped?.(step);
      mustGoOn(signal);
    });
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
  const models = new LastOnes<Model>();
  const books = new LastOnes<RawBook>();
  return {
    prepare: (snapshot, clock, parts, following = {}) =>
      orOnTheSpot(
        async () => {
          const { drawn, signal } = following;
          const name = models.next();
          const question: Question = { ask: "prepare", name, snapshot, clock, parts };
          const { prepared } = await ask(judging, "prepare", () => question, { tell: drawn, signal });
          models.know(prepared.model, name);
          return arrivedPrepared(prepared, snapshot);
        },
        () => ON_THE_SPOT.prepare(snapshot, clock, parts, following),
      ),
    whatIf: (model, trial) =>
      orOnTheSpot(
        async () => {
          const question = (): Question => ({ ask: "whatIf", model: models.named(model), trial });
          return (await ask(judging, "whatIf", question)).ranks;
        },
        () => ON_THE_SPOT.whatIf(model, trial),
      ),
    read: (file) =>
      orOnTheSpot(
        async () => {
          const name = books.next();
          const { book } = await ask(adopting, "read", () => ({ ask: "read", name, file }));
          books.know(book, name);
          return book;
        },
        () => ON_THE_SPOT.read(file),
      ),
    match: (lists, known, file) =>
      orOnTheSpot(
        async () => (await ask(adopting, "match", () => ({ ask: "match", lists, known, file }))).matched,
        () => ON_THE_SPOT.match(lists, known, file),
      ),
    adopt: (book, options, locale) =>
      orOnTheSpot(
        async () => {
          const asked = books.named(book);
          const name = typeof asked === "number" ? asked : books.next();
          const question: Question = { ask: "adopt", name, book: asked, options, locale };
          const { preview } = await ask(adopting, "adopt", () => question);
          books.know(book, name);
          return preview;
        },
        () => ON_THE_SPOT.adopt(book, options, locale),
      ),
    sensitivities: (model, groups, following = {}) =>
      orOnTheSpot(
        async () => {
          const { stepped, signal } = following;
          const tell = stepped && ((done: number, total: number) => stepped({ done, total }));
          const question: Question = { ask: "sensitivities", model, groups };
          return (await ask(pondering, "sensitivities", () => question, { tell, signal })).sensitivities;
        },
        () => ON_THE_SPOT.sensitivities(model, groups, following),
      ),
  };
}

/** Which models, or lists, a worker has, by their names; it remembers only the last one that it was asked about. */
class LastOnes<T extends object> {
  private readonly names = new WeakMap<T, number>();
  private last = 0;

  /** The name for one that the worker is to hear of. */
  next(): number {
    this.last += 1;
    return this.last;
  }

  know(one: T, name: number): void {
    this.names.set(one, name);
  }

  /** Its name where the worker still has it. */
  named(one: T): T | number {
    return this.names.get(one) === this.last ? this.last : one;
  }
}

async function ask<K extends Answer["of"]>(
  desk: Desk<Question, Answer>,
  kind: K,
  question: () => Question,
  following?: Following,
): Promise<Extract<Answer, { readonly of: K }>> {
  const answer = await desk.ask(question, following);
  if (!isOf(answer, kind)) throw new Error(`${kind} was answered with ${answer.of}`);
  return answer;
}

function isOf<K extends Answer["of"]>(answer: Answer, kind: K): answer is Extract<Answer, { readonly of: K }> {
  return answer.of === kind;
}
