import { collectInto } from "../../app/collect";
import { handOutOf } from "../../app/handOut";
import { bookIn } from "../../app/readBook";
import { handOutZip } from "../../hosts/file/handOutFile";
import { returnedIn } from "../../hosts/file/returnedZip";
import { sentFailure } from "../thinking/answer";
import type { Answer, Question } from "./messages";

/** How many changes travel in one message. */
const CHANGES = 1_000;

/** Answers a question, in one message or in several; never rejects. */
export async function answer(question: Question, send: (answer: Answer) => void, signal?: AbortSignal): Promise<void> {
  const progress = (done: number, total: number) => send({ answer: "progress", done, total });
  const watching = { progress, ...(signal && { signal }) };
  try {
    await (question.ask === "collect"
      ? sendCollection(question, send, watching)
      : sendParcels(question, send, watching));
  } catch (error) {
    send({ answer: "failed", failure: sentFailure(error) });
  }
}

type Watched = Parameters<typeof collectInto>[3];

async function sendParcels(
  question: Extract<Question, { ask: "list" | "pack" }>,
  send: (answer: Answer) => void,
  watching: Watched,
): Promise<void> {
  const { snapshot, request } = question;
  const { batch, files, unowned } = handOutOf(bookIn(snapshot, { today: request.issued }), request);
  if (question.ask === "pack") {
    const bytes = await handOutZip(files, question.wasm, watching?.progress, watching?.signal);
    send({ answer: "packed", bytes });
    return;
  }
  const listed = files.map(({ name, recipient, rows, fill }) => ({ name, recipient, rows, fill }));
  send({ answer: "listed", listing: { batch, files: listed, unowned } });
}

async function sendCollection(
  { snapshot, files, request }: Extract<Question, { ask: "collect" }>,
  send: (answer: Answer) => void,
  watching: Watched,
): Promise<void> {
  const book = bookIn(snapshot, { today: request.today });
  const returned = await returnedIn(files);
  const { collection } = await collectInto(book, returned, request, watching);
  for (const cells of piecesOf(collection.cells)) send({ answer: "cells", cells });
  for (const rows of piecesOf(collection.rows)) send({ answer: "rows", rows });
  send({ answer: "collected", collection: { ...collection, cells: [], rows: [] } });
}

function piecesOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / CHANGES) }, (_, at) =>
    list.slice(at * CHANGES, (at + 1) * CHANGES),
  );
}
