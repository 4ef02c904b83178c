import { adoptPreview } from "../../app/adopt";
import type { Prepared } from "../../app/prepare";
import { prepareSnapshot } from "../../app/prepareSnapshot";
import { whatIf } from "../../app/whatIf";
import { sensitivities } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import type { Assessment } from "../../core/scoring/result";
import { HostError } from "../../hosts/host";
import type { RawBook } from "../../workbook/raw";
import { adoptParts, withRawPieces, type RawRows } from "./adoptPieces";
import type { Answer, AskedModel, PreparedPart, Question, SentFailure, SentSubject } from "./messages";
import { withPieces, type SnapshotRows } from "./snapshotPieces";

/** How many cells, and how many items or subjects, travel in one message. */
const CELLS = 2_000;
const ITEMS = 400;
/** How often at most the progress of one question is told: more would keep the page busy. */
const TOLD = 50;

/** Answers questions, each in one message or in several; never throws. It remembers the last workbook that it judged, and the last list. */
export function answering(send: (answer: Answer) => void): (question: Question) => void {
  const pieces = new Map<number, SnapshotRows[]>();
  const rawRows = new Map<number, RawRows[]>();
  let read: { readonly number: number; readonly book: RawBook } | undefined;
  let judged: { readonly number: number; readonly model: Model } | undefined;
  const modelOf = (asked: AskedModel): Model => {
    if (typeof asked !== "number") return asked;
    if (judged?.number !== asked) throw new Error("the workbook that was asked about is another by now");
    return judged.model;
  };
  const bookOf = (asked: RawBook | number, number: number): RawBook => {
    if (typeof asked !== "number") {
      read = { number, book: withRawPieces(asked, rawRows.get(number) ?? []) };
      rawRows.delete(number);
    } else if (read?.number !== asked) throw new Error("the list that was asked about is another by now");
    return read.book;
  };
  const reply = (question: Exclude<Question, { ask: "rows" | "rawRows" }>): void => {
    const { number } = question;
    if (question.ask === "adopt") {
      const preview = adoptPreview(bookOf(question.book, number), question.options, question.locale);
      for (const part of adoptParts(preview)) send({ number, answer: "adopted", part });
      send({ number, answer: "done" });
      return;
    }
    if (question.ask === "whatIf") {
      send({ number, answer: "ranks", ranks: whatIf(modelOf(question.model), question.trial) });
      return;
    }
    const told = sparingly((done, total) => send({ number, answer: "progress", done, total }));
    if (question.ask === "sensitivities") {
      const { model, groups } = question;
      const found = sensitivities(model, groups, ({ done, total }) => told(done, total));
      send({ number, answer: "sensitivities", sensitivities: found });
      return;
    }
    const { snapshot, clock, parts } = question;
    const own = pieces.get(number) ?? [];
    pieces.delete(number);
    const prepared = prepareSnapshot(withPieces(snapshot, own), clock, parts, told);
    judged = { number, model: prepared.model };
    sendPrepared(prepared, number, send);
  };
  return (question) => {
    const { number } = question;
    if (question.ask === "rows") {
      pieces.set(number, [...(pieces.get(number) ?? []), question.piece]);
      return;
    }
    if (question.ask === "rawRows") {
      const own = rawRows.get(number) ?? [];
      own.push(question.piece);
      rawRows.set(number, own);
      return;
    }
    try {
      reply(question);
    } catch (error) {
      send({ number, answer: "failed", failure: sentFailure(error) });
    }
  };
}

/** Passes on a step where it is a new fiftieth of the whole. */
function sparingly(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const part = Math.floor((done / total) * TOLD);
    if (part === last) return;
    last = part;
    tell(done, total);
  };
}

function sendPrepared(prepared: Prepared, number: number, send: (answer: Answer) => void): void {
  const { located, model, assessment, plan, history, fingerprint, bulletin, takenNames, findings, dismissed } =
    prepared;
  const tables = plan.tables.map((change) => ({ ...change, cells: [] }));
  const parts: readonly PreparedPart[] = [
    { model },
    { assessment: { ...assessment, items: [], subjects: [] } },
    { plan: { ...plan, tables } },
    { located, history, fingerprint, bulletin, takenNames, findings, dismissed },
  ];
  for (const part of parts) send({ number, answer: "part", part });
  for (const items of piecesOf(assessment.items, ITEMS)) send({ number, answer: "items", items });
  for (const subjects of piecesOf(sentSubjects(assessment), ITEMS)) send({ number, answer: "subjects", subjects });
  plan.tables.forEach(({ cells }, table) => {
    for (const piece of piecesOf(cells, CELLS)) send({ number, answer: "cells", table, cells: piece });
  });
  send({ number, answer: "done" });
}

function sentSubjects({ items, subjects }: Assessment): readonly SentSubject[] {
  const places = new Map(items.map((result, index) => [result, index]));
  return subjects.map((subject) => ({
    subject: { ...subject, items: [] },
    items: subject.items.map(({ result, share }) => ({ index: places.get(result) ?? -1, share })),
  }));
}

function piecesOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** An error as it travels. */
export function sentFailure(error: unknown): SentFailure {
  if (error instanceof HostError) return { code: error.code, params: error.params };
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? "" };
  return { name: "Error", message: String(error), stack: "" };
}
