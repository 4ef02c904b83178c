import type { Message, Reply, WorkerPort } from "../../src/taskpane/workers/messages";
import { serving, type Tell } from "../../src/taskpane/workers/serve";

/** A worker as far as messages go, and what it was sent. */
export interface PlainWorker<Q, A> extends WorkerPort<Q, A> {
  readonly sent: readonly Message<Q>[];
}

/**
 * A worker on the page's own thread. Everything is copied on the way, as it is between threads. With `broken` it comes to
 * grief at the first message back for which that holds.
 */
export function plainWorker<Q extends object, A>(
  answer: (question: Q, tell: Tell) => A | Promise<A>,
  broken: (message: Message<Reply<A>>) => boolean = () => false,
  copy: (message: Message<Q>) => Message<Q> = structuredClone,
): PlainWorker<Q, A> {
  let hear: (event: { readonly data: Message<Reply<A>> }) => void = () => undefined;
  let fail = (): void => undefined;
  let isEnded = false;
  const sent: Message<Q>[] = [];
  const serve = serving(answer, (message) => {
    if (isEnded) return;
    isEnded = broken(message);
    if (isEnded) fail();
    else hear({ data: structuredClone(message) });
  });
  function addEventListener(type: "message", listener: (event: { readonly data: Message<Reply<A>> }) => void): void;
  function addEventListener(type: "error", listener: () => void): void;
  function addEventListener(...[type, listener]: Listening<A>): void {
    if (type === "message") hear = listener;
    else fail = listener;
  }
  return {
    sent,
    postMessage: (message) => {
      sent.push(message);
      const copied = copy(message);
      setTimeout(() => {
        if (!isEnded) serve(copied);
      }, 0);
    },
    terminate: () => {
      isEnded = true;
    },
    addEventListener,
  };
}

type Listening<A> =
  | [type: "message", listener: (event: { readonly data: Message<Reply<A>> }) => void]
  | [type: "error", listener: () => void];

/** A worker that starts, and never answers. */
export const SILENT = {
  postMessage: () => undefined,
  addEventListener: () => undefined,
  terminate: () => undefined,
};
