import type { Watching } from "../../app/carryOut";
import { HostError } from "../../hosts/host";
import type { CellReturn, RowReturn } from "../../workbook/collect/types";
import { errorOf } from "../thinking/desk";
import { answer } from "./answer";
import type { Carrier, Exchange } from "./exchange";
import type { Answer, Question } from "./messages";

/** The worker did not start, or came to grief: nothing is known of its question. */
class Broken extends Error {}

type Ask = (question: Question, watching: Watching, hear: (answer: Answer) => void) => Promise<void>;

/** Asks a worker of its own for each question, and ends it with the answer, or when the user has had enough. */
export function exchangeOf(wasm: string, start: (() => Carrier) | undefined): Exchange {
  const ask: Ask = async (question, watching, hear) => {
    if (start === undefined) return askHere(question, watching, hear);
    try {
      await askAway(start, question, watching, hear);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      await askHere(question, watching, hear);
    }
  };
  const only = async <K extends Answer["answer"]>(kind: K, question: Question, watching: Watching) => {
    let found: Extract<Answer, { answer: K }> | undefined;
    await ask(question, watching, (one) => {
      if (isOf(one, kind)) found = one;
    });
    if (found === undefined) throw new Error(`no answer ${kind}`);
    return found;
  };
  return {
    list: async (snapshot, request, watching) =>
      (await only("listed", { ask: "list", snapshot, request }, watching)).listing,
    pack: async (snapshot, request, watching) =>
      (await only("packed", { ask: "pack", snapshot, request, wasm }, watching)).bytes,
    collect: async (snapshot, files, request, watching) => {
      const cells: CellReturn[] = [];
      const rows: RowReturn[] = [];
      let collection: Extract<Answer, { answer: "collected" }>["collection"] | undefined;
      await ask({ ask: "collect", snapshot, files, request }, watching, (one) => {
        if (one.answer === "cells") for (const cell of one.cells) cells.push(cell);
        if (one.answer === "rows") for (const row of one.rows) rows.push(row);
        if (one.answer === "collected") collection = one.collection;
      });
      if (collection === undefined) throw new Error("no answer collected");
      return { ...collection, cells, rows };
    },
  };
}

function isOf<K extends Answer["answer"]>(one: Answer, kind: K): one is Extract<Answer, { answer: K }> {
  return one.answer === kind;
}

async function askHere(question: Question, watching: Watching, hear: (answer: Answer) => void): Promise<void> {
  let failure: Error | undefined;
  const take = hearing(watching, hear, (error) => (failure = error));
  await answer(question, take, watching.signal);
  if (failure !== undefined) throw failure;
}

function askAway(
  start: () => Carrier,
  question: Question,
  watching: Watching,
  hear: (answer: Answer) => void,
): Promise<void> {
  const { signal } = watching;
  return new Promise<void>((resolve, reject) => {
    if (signal?.aborted === true) throw new HostError("cancelled");
    const carrier = start();
    const stop = () => end(() => reject(new HostError("cancelled")));
    const end = (settle: () => void) => {
      signal?.removeEventListener("abort", stop);
      carrier.terminate();
      settle();
    };
    const take = hearing(watching, hear, (error) => end(() => reject(error)));
    signal?.addEventListener("abort", stop);
    carrier.addEventListener("error", () => end(() => reject(new Broken("the worker failed"))));
    carrier.addEventListener("message", ({ data }) => {
      take(data);
      if (ENDS.has(data.answer)) end(resolve);
    });
    carrier.postMessage(question);
  });
}

/** Answers after which none comes. */
const ENDS: ReadonlySet<Answer["answer"]> = new Set<Answer["answer"]>(["listed", "packed", "collected"]);

function hearing(
  { progress }: Watching,
  hear: (answer: Answer) => void,
  fail: (error: Error) => void,
): (answer: Answer) => void {
  return (one) => {
    if (one.answer === "progress") progress?.(one.done, one.total);
    else if (one.answer === "failed") fail(errorOf(one.failure));
    else hear(one);
  };
}
