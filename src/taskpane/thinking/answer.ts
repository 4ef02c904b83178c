import type { Prepared } from "../../app/prepare";
import { prepareSnapshot } from "../../app/prepareSnapshot";
import { whatIf } from "../../app/whatIf";
import type { Assessment } from "../../core/scoring/result";
import { HostError } from "../../hosts/host";
import type { Answer, PreparedPart, Question, SentFailure, SentSubject } from "./messages";

/** How many cells, and how many items or subjects, travel in one message. */
const CELLS = 2_000;
const ITEMS = 400;

/** Answers a question, in one message or in several; never throws. */
export function answer(question: Question, send: (answer: Answer) => void): void {
  const { number } = question;
  try {
    if (question.ask === "whatIf") {
      send({ number, answer: "ranks", ranks: whatIf(question.model, question.trial) });
      return;
    }
    const { snapshot, clock, parts } = question;
    sendPrepared(prepareSnapshot(snapshot, clock, parts), number, send);
  } catch (error) {
    send({ number, answer: "failed", failure: sentFailure(error) });
  }
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
