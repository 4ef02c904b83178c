import type { AdoptPreview } from "../../app/adopt";
import type { Prepared, Preparing } from "../../app/prepare";
import type { Trial, TriedRank } from "../../app/whatIf";
import type { Model } from "../../core/model/model";
import type { ItemResult, SubjectResult } from "../../core/scoring/result";
import { HostError } from "../../hosts/host";
import { pause } from "../../hosts/pause";
import type { Locale } from "../../locales/locale";
import type { AdoptOptions } from "../../workbook/adopt/adopt";
import type { CellChange } from "../../workbook/change";
import type { RawBook } from "../../workbook/raw";
import type { Snapshot } from "../../workbook/snapshot";
import type { AdoptPart } from "./adoptPieces";
import type { Answer, AskedModel, PreparedPart, Question, SentFailure, SentSubject } from "./messages";
import { snapshotPieces, withoutCells } from "./snapshotPieces";

/** Where workbooks are judged. */
export interface Thinking {
  readonly prepare: Preparing;
  readonly whatIf: (model: Model, trial: Trial) => Promise<readonly TriedRank[]>;
  /** 导入整理: what the sheets of a book were understood as. */
  readonly adopt: (book: RawBook, options: AdoptOptions, locale: Locale) => Promise<AdoptPreview>;
}

/** On the page itself: where there is no worker, and in tests. Loaded when it is asked for. */
export const ON_THE_SPOT: Thinking = {
  prepare: async (snapshot, clock, parts) =>
    (await import("../../app/prepareSnapshot")).prepareSnapshot(snapshot, clock, parts),
  whatIf: async (model, trial) => (await import("../../app/whatIf")).whatIf(model, trial),
  adopt: async (book, options, locale) => (await import("../../app/adopt")).adoptPreview(book, options, locale),
};

/** The part of a worker that is used here. */
export interface Thinker {
  postMessage(question: Question): void;
  addEventListener(type: "message", listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

/** Answers that others follow. */
const PIECES: ReadonlySet<Answer["answer"]> = new Set<Answer["answer"]>([
  "part",
  "items",
  "subjects",
  "cells",
  "adopted",
]);

/** The worker did not start, or came to grief: nothing is known of its questions. */
class Broken extends Error {}

type Asked = Question extends infer Q
  ? Q extends { readonly ask: "rows" | "rawRows" }
    ? never
    : Omit<Q, "number">
  : never;

interface Open {
  readonly hear: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** In a worker, so that the screen never stands still; on the spot where the worker does not start. */
export function thinkingIn(start: () => Thinker): Thinking {
  const open = new Map<number, Open>();
  /** Models that the worker has given, by the number of the question. */
  const judged = new WeakMap<Model, number>();
  let last = 0;
  /** Lists that the worker has, by the number of the question; it remembers the last one. */
  const books = new WeakMap<RawBook, number>();
  let lastBook = 0;
  /** The last workbook that was asked about: the worker remembers that one. */
  let lastPrepared = 0;
  let thinker: Thinker | undefined;
  let isBroken = false;

  const started = (): Thinker => {
    if (thinker !== undefined) return thinker;
    thinker = start();
    thinker.addEventListener("message", ({ data }) => open.get(data.number)?.hear(data));
    thinker.addEventListener("error", () => {
      isBroken = true;
      for (const { fail } of open.values()) fail(new Broken("the worker failed"));
      open.clear();
    });
    return thinker;
  };
  const newNumber = (): number => {
    last += 1;
    return last;
  };
  const ask = (number: number, question: Asked, hear: (answer: Answer) => void) =>
    new Promise<void>((resolve, reject) => {
      const end = (answer: Answer) => {
        hear(answer);
        if (PIECES.has(answer.answer)) return;
        open.delete(number);
        if (answer.answer === "failed") reject(errorOf(answer.failure));
        else resolve();
      };
      const worker = started();
      if (isBroken) throw new Broken("the worker failed");
      open.set(number, { hear: end, fail: reject });
      worker.postMessage({ ...question, number });
    });

  const askedModel = (model: Model): AskedModel =>
    lastPrepared > 0 && judged.get(model) === lastPrepared ? lastPrepared : model;

  return {
    prepare: (snapshot, clock, parts) =>
      orOnTheSpot(
        async () => {
          const number = newNumber();
          for (const piece of snapshotPieces(snapshot)) {
            started().postMessage({ number, ask: "rows", piece });
            await pause();
          }
          lastPrepared = number;
          const gathered = new Gathering();
          const question: Asked = { ask: "prepare", snapshot: withoutCells(snapshot), clock, parts };
          await ask(number, question, (answer) => gathered.take(answer));
          const whole = gathered.whole(snapshot);
          judged.set(whole.model, number);
          return whole;
        },
        () => ON_THE_SPOT.prepare(snapshot, clock, parts),
      ),
    whatIf: (model, trial) =>
      orOnTheSpot(
        async () => {
          let ranks: readonly TriedRank[] = [];
          await ask(newNumber(), { ask: "whatIf", model: askedModel(model), trial }, (answer) => {
            if (answer.answer === "ranks") ranks = answer.ranks;
          });
          return ranks;
        },
        () => ON_THE_SPOT.whatIf(model, trial),
      ),
    adopt: (book, options, locale) =>
      orOnTheSpot(
        async () => {
          // The pane's first script has no room for what few people open.
          const { adoptWhole, rawPieces, withoutRows } = await import("./adoptPieces");
          const number = newNumber();
          const known = lastBook > 0 && books.get(book) === lastBook ? lastBook : undefined;
          if (known === undefined) {
            for (const piece of rawPieces(book)) {
              started().postMessage({ number, ask: "rawRows", piece });
              await pause();
            }
            lastBook = number;
            books.set(book, number);
          }
          const parts: AdoptPart[] = [];
          await ask(number, { ask: "adopt", book: known ?? withoutRows(book), options, locale }, (answer) => {
            if (answer.answer === "adopted") parts.push(answer.part);
          });
          return adoptWhole(parts);
        },
        () => ON_THE_SPOT.adopt(book, options, locale),
      ),
  };
}

async function orOnTheSpot<T>(away: () => Promise<T>, here: () => Promise<T>): Promise<T> {
  try {
    return await away();
  } catch (error) {
    if (error instanceof Broken) return here();
    throw error;
  }
}

/** A prepared workbook that arrives in pieces. */
class Gathering {
  private parts: PreparedPart = {};
  private readonly cells = new Map<number, CellChange[]>();
  private readonly items: ItemResult[] = [];
  private readonly subjects: SentSubject[] = [];

  take(answer: Answer): void {
    if (answer.answer === "part") this.parts = { ...this.parts, ...answer.part };
    if (answer.answer === "items") this.items.push(...answer.items);
    if (answer.answer === "subjects") this.subjects.push(...answer.subjects);
    if (answer.answer !== "cells") return;
    const own = this.cells.get(answer.table) ?? [];
    for (const cell of answer.cells) own.push(cell);
    this.cells.set(answer.table, own);
  }

  whole(snapshot: Snapshot): Prepared {
    const { plan, ...rest } = this.parts;
    if (plan === undefined || !isWhole(rest)) throw new Error("a prepared workbook lacks a part");
    const tables = plan.tables.map((change, at) => ({ ...change, cells: this.cells.get(at) ?? [] }));
    const assessment = {
      ...rest.assessment,
      items: this.items,
      subjects: this.subjects.map((sent) => this.subjectOf(sent)),
    };
    return { ...rest, assessment, snapshot, plan: { ...plan, tables } };
  }

  private subjectOf({ subject, items }: SentSubject): SubjectResult {
    const own = items.flatMap(({ index, share }) => {
      const result = this.items[index];
      return result === undefined ? [] : [{ result, share }];
    });
    return { ...subject, items: own };
  }
}

const PARTS = [
  "located",
  "model",
  "assessment",
  "history",
  "fingerprint",
  "bulletin",
  "takenNames",
  "findings",
  "dismissed",
] as const;

function isWhole(parts: PreparedPart): parts is Pick<Prepared, (typeof PARTS)[number]> {
  return PARTS.every((part) => parts[part] !== undefined);
}

/** The error that travelled. */
export function errorOf(failure: SentFailure): Error {
  if ("code" in failure) return new HostError(failure.code, failure.params);
  return Object.assign(new Error(failure.message), { name: failure.name, stack: failure.stack });
}
