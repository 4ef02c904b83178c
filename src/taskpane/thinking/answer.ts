import type { Prepared } from "../../app/prepare";
import { prepareSnapshot } from "../../app/prepareSnapshot";
import { whatIf } from "../../app/whatIf";
import { HostError } from "../../hosts/host";
import type { CellChange } from "../../workbook/change";
import type { Answer, PreparedPart, Question, SentFailure } from "./messages";

/** Cells in one message. */
const PIECE = 2_000;

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
    { assessment },
    { plan: { ...plan, tables } },
    { located, history, fingerprint, bulletin, takenNames, findings, dismissed },
  ];
  for (const part of parts) send({ number, answer: "part", part });
  plan.tables.forEach(({ cells }, table) => {
    for (const piece of piecesOf(cells)) send({ number, answer: "cells", table, cells: piece });
  });
  send({ number, answer: "done" });
}

function piecesOf(cells: readonly CellChange[]): readonly (readonly CellChange[])[] {
  return Array.from({ length: Math.ceil(cells.length / PIECE) }, (_, at) => cells.slice(at * PIECE, (at + 1) * PIECE));
}

function sentFailure(error: unknown): SentFailure {
  if (error instanceof HostError) return { code: error.code, params: error.params };
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? "" };
  return { name: "Error", message: String(error), stack: "" };
}
