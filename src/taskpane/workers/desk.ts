import { HostError } from "../../hosts/host";
import { pause } from "../../hosts/pause";
import type { Message, Reply, SentFailure, WorkerPort } from "./messages";
import { cut, joined, type Piece } from "./pieces";
import type { Tell } from "./serve";

/** The worker did not start, or came to grief: nothing is known of its questions. */
class Broken extends Error {}

/** How a question is followed, and stopped. */
export interface Following {
  readonly tell?: Tell | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Open<Q, A> {
  readonly question: () => Q;
  /** Of its answer, what has been heard. */
  pieces: Piece[];
  readonly hear: (reply: Reply<A>) => void;
  readonly fail: (error: unknown) => void;
}

/** One worker and the questions that it has not answered yet. It starts with the first one. */
export class Desk<Q extends object, A> {
  private readonly open = new Map<number, Open<Q, A>>();
  private last = 0;
  private worker: WorkerPort<Q, A> | undefined;
  private isBroken = false;
  /** Numbers of questions that are still to be sent. */
  private waiting: number[] = [];
  private isSending = false;

  constructor(private readonly start: () => WorkerPort<Q, A>) {}

  /**
   * A worker that computes hears nothing, so that a question is stopped by ending its worker: others that were open are
   * asked anew.
   *
   * @param question made when it is sent, and again when it is asked anew
   * @throws HostError cancelled, and whatever the answer says
   */
  ask(question: () => Q, { tell, signal }: Following = {}): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      if (signal?.aborted === true) throw new HostError("cancelled");
      this.last += 1;
      const number = this.last;
      const stop = () => {
        if (!this.open.delete(number)) return;
        this.restart();
        reject(new HostError("cancelled"));
      };
      const hear = (reply: Reply<A>) => {
        if (reply.reply === "progress") {
          tell?.(reply.done, reply.total);
          return;
        }
        this.open.delete(number);
        signal?.removeEventListener("abort", stop);
        if (reply.reply === "failed") reject(errorOf(reply.failure));
        else resolve(reply.answer);
      };
      signal?.addEventListener("abort", stop);
      this.open.set(number, { question, pieces: [], hear, fail: reject });
      this.waiting.push(number);
      void this.sendWaiting();
    });
  }

  /** Ends the worker, which nobody is to ask any more. */
  close(): void {
    this.worker?.terminate();
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
      const worker = this.started();
      if (this.isBroken) throw new Broken("the worker failed");
      const isWanted = () => this.worker === worker && this.open.has(number);
      await pause();
      if (!isWanted()) return;
      const { rest, pieces } = cut(asked.question());
      for (const piece of pieces) {
        worker.postMessage({ number, piece });
        await pause();
        if (!isWanted()) return;
      }
      worker.postMessage({ number, rest });
    } catch (error) {
      this.open.delete(number);
      asked.fail(error);
    }
  }

  private started(): WorkerPort<Q, A> {
    if (this.worker !== undefined) return this.worker;
    const worker = this.start();
    this.worker = worker;
    this.isBroken = false;
    // What a worker said before it was ended may still arrive.
    const isCurrent = () => this.worker === worker;
    worker.addEventListener("message", ({ data }) => {
      if (isCurrent()) this.hear(data);
    });
    worker.addEventListener("error", () => {
      if (!isCurrent()) return;
      this.isBroken = true;
      for (const { fail } of this.open.values()) fail(new Broken("the worker failed"));
      this.open.clear();
    });
    return worker;
  }

  private hear(message: Message<Reply<A>>): void {
    const asked = this.open.get(message.number);
    if (asked === undefined) return;
    if ("piece" in message) asked.pieces.push(message.piece);
    else if (message.rest.reply === "progress") asked.hear(message.rest);
    else asked.hear(joined(message.rest, asked.pieces));
  }

  private restart(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const asked of this.open.values()) asked.pieces = [];
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
function errorOf(failure: SentFailure): Error {
  if ("code" in failure) return new HostError(failure.code, failure.params);
  return Object.assign(new Error(failure.message), { name: failure.name, stack: failure.stack });
}
