import type { Watching } from "../../app/carryOut";
import { Desk, orOnTheSpot } from "../workers/desk";
import { answer } from "./answer";
import type { Carrier, Exchange } from "./exchange";
import type { Answer, Question } from "./messages";

/** Asks a worker of its own for each question, and ends it with the answer, or when the user has had enough. */
export function exchangeOf(wasm: string, start: (() => Carrier) | undefined): Exchange {
  const ask = async <K extends Answer["of"]>(
    question: Extract<Question, { ask: K }>,
    { progress, signal }: Watching,
  ): Promise<Extract<Answer, { of: K }>> => {
    const here = () => answer(question, progress, signal);
    const found = start === undefined ? await here() : await orOnTheSpot(() => askAway(start), here);
    if (!isOf(found, question.ask)) throw new Error(`${question.ask} was answered with ${found.of}`);
    return found;

    async function askAway(begin: () => Carrier): Promise<Answer> {
      const desk = new Desk<Question, Answer>(begin);
      try {
        return await desk.ask(() => question, { tell: progress, signal });
      } finally {
        desk.close();
      }
    }
  };
  return {
    list: async (snapshot, request, watching) => (await ask({ ask: "list", snapshot, request }, watching)).listing,
    pack: async (snapshot, request, watching) => (await ask({ ask: "pack", snapshot, request, wasm }, watching)).bytes,
    collect: async (snapshot, files, request, watching) =>
      (await ask({ ask: "collect", snapshot, files, request }, watching)).collection,
  };
}

function isOf<K extends Answer["of"]>(found: Answer, kind: K): found is Extract<Answer, { of: K }> {
  return found.of === kind;
}
