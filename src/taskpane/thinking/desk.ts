import { HostError } from "../../hosts/host";
import { pause } from "../../hosts/pause";
import type { Answer, Question, SentFailure } from "./messages";

/** The part of a worker that is used here. */
export interface Thinker {
  postMessage(question: Question): void;
  addEventListener(type: "message", listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  /** Ends it, whatever it is doing. */
  terminate(): void;
}

/** Answers that others follow. */
const PIECES: ReadonlySet<Answer["answer"]> = new Set<Answer["answer"]>([
  "progress",
  "part",
  "items",
  "subjects",
  "cells",
  "adopted",
]);

/** The worker did not start, or came to grief: nothing is known of its questions. */
export class Broken extends Error {}

/** A message without its number. */
type Unnumbered<T> = T extends unknown ? Omit<T, "number"> : never;
type Piece = Extract<Question, { readonly ask: "rows" | "rawRows" }>;

/** What goes ahead of a question. */
export type Ahead = Unnumbered<Piece>;
/** A question. */
export type Asked = Unnumbered<Exclude<Question, Piece>>;

interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The question is asked anew: what was heard so far counts no more. */
  readonly again?: () => void;
  readonly pieces?: () => readonly Ahead[];
}

interface Open extends AskOptions {
  readonly question: () => Asked;
  readonly hear: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** One worker and the questions that it has not answered yet. It starts with the first one. */
export class Desk {
  private readonly open = new Map<number, Open>();
  private last = 0;
  private thinker: Thinker | undefined;
  private isBroken = false;
  /** Numbers of questions that are still to be sent. */
  private waiting: number[] = [];
  private isSending = false;

  constructor(private readonly start: () => Thinker) {}

  /** A number for a question. */
  newNumber(): number {
    this.last += 1;
    return this.last;
  }

  /**
   * Settled once the last piece of the answer is heard. A worker that computes hears nothing, so that a question is
   * stopped by ending its worker: others that were open are asked anew.
   *
   * @throws HostError cancelled, and whatever the answer says
   */
  ask(number: number, question: () => Asked, hear: (answer: Answer) => void, options: AskOptions = {}): Promise<void> {
    const { signal } = options;
    return new Promise<void>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new HostError("cancelled"));
        return;
      }
      const stop = () => {
        if (!this.open.delete(number)) return;
        this.restart();
        reject(new HostError("cancelled"));
      };
      const end = (answer: Answer) => {
        hear(answer);
        if (PIECES.has(answer.answer)) return;
        this.open.delete(number);
        signal?.removeEventListener("abort", stop);
        if (answer.answer === "failed") reject(errorOf(answer.failure));
        else resolve();
      };
      signal?.addEventListener("abort", stop);
      this.open.set(number, { ...options, question, hear: end, fail: reject });
      this.waiting.push(number);
      void this.sendWaiting();
    });
  }

  /** One after the other, so that what the worker has heard last is what it was asked last. */
  private async sendWaiting(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) await this.send(next);
    this.isSending = false;
  }

  private async send(number: number): Promise<void> {
    const asked = this.open.get(number);
    if (asked === undefined) return;
    try {
      const thinker = this.started();
      for (const piece of asked.pieces?.() ?? []) {
        thinker.postMessage({ ...piece, number });
        await pause();
        if (this.thinker !== thinker || !this.open.has(number)) return;
      }
      if (this.isBroken) throw new Broken("the worker failed");
      thinker.postMessage({ ...asked.question(), number });
    } catch (error) {
      this.open.delete(number);
      asked.fail(error);
    }
  }

  private started(): Thinker {
    if (this.thinker !== undefined) return this.thinker;
    const thinker = this.start();
    this.thinker = thinker;
    this.isBroken = false;
    // What a worker said before it was ended may still arrive.
    const isCurrent = () => this.thinker === thinker;
    thinker.addEventListener("message", ({ data }) => {
      if (isCurrent()) this.open.get(data.number)?.hear(data);
    });
    thinker.addEventListener("error", () => {
      if (!isCurrent()) return;
      this.isBroken = true;
      for (const { fail } of this.open.values()) fail(new Broken("the worker failed"));
      this.open.clear();
    });
    return thinker;
  }

  private restart(): void {
    this.thinker?.terminate();
    this.thinker = undefined;
    for (const { again } of this.open.values()) again?.();
    this.waiting = [...this.open.keys()];
    void this.sendWaiting();
  }
}

/** Does it away, and here where no worker can. */
export async function orOnTheSpot<T>(away: () => Promise<T>, here: () => Promise<T>): Promise<T> {
  try {
    return await away();
  } catch (error) {
    if (error instanceof Broken) return here();
    throw error;
  }
}

/** The error that travelled. */
export function errorOf(failure: SentFailure): Error {
  if ("code" in failure) return new HostError(failure.code, failure.params);
  return Object.assign(new Error(failure.message), { name: failure.name, stack: failure.stack });
}
