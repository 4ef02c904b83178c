import { HostError } from "../../hosts/host";
import type { Message, Reply, SentFailure } from "./messages";
import { cut, joined, type Piece } from "./pieces";

/** Told how much of a question is done. */
export type Tell = (done: number, total: number) => void;

/** How often at most the progress of one question is told: more would keep the page busy. */
const TOLD = 50;

/** What a worker does with its messages: questions are answered one by one, what goes wrong is an answer, too. */
export function serving<Q extends object, A>(
  answer: (question: Q, tell: Tell) => A | Promise<A>,
  post: (message: Message<Reply<A>>) => void,
): (message: Message<Q>) => void {
  const heard = new Map<number, Piece[]>();
  const send = (number: number, reply: Reply<A>) => {
    const { rest, pieces } = cut(reply);
    for (const piece of pieces) post({ number, piece });
    post({ number, rest });
  };
  const work = async (number: number, question: Q): Promise<void> => {
    const tell = sparingly((done, total) => send(number, { reply: "progress", done, total }));
    try {
      send(number, { reply: "answer", answer: await answer(question, tell) });
    } catch (error) {
      send(number, { reply: "failed", failure: sentFailure(error) });
    }
  };
  return (message) => {
    const { number } = message;
    const pieces = heard.get(number) ?? [];
    if ("piece" in message) {
      pieces.push(message.piece);
      heard.set(number, pieces);
      return;
    }
    heard.delete(number);
    void work(number, joined(message.rest, pieces));
  };
}

/** Passes on a step where it is a new fiftieth of the whole. */
function sparingly(tell: Tell): Tell {
  let last = 0;
  return (done, total) => {
    const part = Math.floor((done / total) * TOLD);
    if (part === last) return;
    last = part;
    tell(done, total);
  };
}

function sentFailure(error: unknown): SentFailure {
  if (error instanceof HostError) return { code: error.code, params: error.params };
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? "" };
  return { name: "Error", message: String(error), stack: "" };
}
