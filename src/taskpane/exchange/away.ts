import type { Watching } from "../../app/carryOut";
import { HostError } from "../../hosts/host";
import type { CellReturn, Collection, RowReturn } from "../../workbook/collect/types";
import { Broken, errorOf, orOnTheSpot } from "../thinking/desk";
import { answer } from "./answer";
import type { Carrier, Exchange } from "./exchange";
import type { Answer, Question } from "./messages";

/** Gathers what is heard; begun anew where the question is asked anew. */
interface Gathered<T> {
  readonly hear: (answer: Answer) => void;
  readonly whole: () => T | undefined;
}

/** Asks a worker of its own for each question, and ends it with the answer, or when the user has had enough. */
export function exchangeOf(wasm: string, start: (() => Carrier) | undefined): Exchange {
  const ask = async <T>(question: Question, watching: Watching, gather: () => Gathered<T>): Promise<T> => {
    const via = async (way: (hear: Gathered<T>["hear"]) => Promise<void>) => {
      const { hear, whole } = gather();
      await way(hear);
      const found = whole();
      if (found === undefined) throw new Error(`no answer to ${question.ask}`);
      return found;
    };
    const here = () => via((hear) => askHere(question, watching, hear));
    if (start === undefined) return here();
    return orOnTheSpot(() => via((hear) => askAway(start, question, watching, hear)), here);
  };
  return {
    list: async (snapshot, request, watching) =>
      (await ask({ ask: "list", snapshot, request }, watching, () => only("listed"))).listing,
    pack: async (snapshot, request, watching) =>
      (await ask({ ask: "pack", snapshot, request, wasm }, watching, () => only("packed"))).bytes,
    collect: (snapshot, files, request, watching) =>
      ask({ ask: "collect", snapshot, files, request }, watching, collected),
  };
}

function only<K extends Answer["answer"]>(kind: K): Gathered<Extract<Answer, { answer: K }>> {
  let found: Extract<Answer, { answer: K }> | undefined;
  return {
    hear: (one) => {
      if (isOf(one, kind)) found = one;
    },
    whole: () => found,
  };
}

function collected(): Gathered<Collection> {
  const cells: CellReturn[] = [];
  const rows: RowReturn[] = [];
  let collection: Collection | undefined;
  return {
    hear: (one) => {
      if (one.answer === "cells") for (const cell of one.cells) cells.push(cell);
      if (one.answer === "rows") for (const row of one.rows) rows.push(row);
      if (one.answer === "collected") collection = one.collection;
    },
    whole: () => collection && { ...collection, cells, rows },
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
