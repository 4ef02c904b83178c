import type { Prepared } from "../../app/prepare";
import type { ItemResult, SubjectResult } from "../../core/scoring/result";
import type { CellChange } from "../../workbook/change";
import type { Snapshot } from "../../workbook/snapshot";
import type { Answer, PreparedPart, SentSubject } from "./messages";

/** A prepared workbook that arrives in pieces. */
export class Gathering {
  private parts: PreparedPart = {};
  private readonly cells = new Map<number, CellChange[]>();
  private readonly items: ItemResult[] = [];
  private readonly subjects: SentSubject[] = [];

  take(answer: Answer): void {
    if (answer.answer === "part") this.parts = { ...this.parts, ...answer.part };
    if (answer.answer === "items") this.items.push(...answer.items);
    if (answer.answer === "subjects") this.subjects.push(...answer.subjects);
    if (answer.answer !== "cells") return;
    const own = this.cells.get(answer.table) ?? [];
    for (const cell of answer.cells) own.push(cell);
    this.cells.set(answer.table, own);
  }

  whole(snapshot: Snapshot): Prepared {
    const { plan, ...rest } = this.parts;
    if (plan === undefined || !isWhole(rest)) throw new Error("a prepared workbook lacks a part");
    const tables = plan.tables.map((change, at) => ({ ...change, cells: this.cells.get(at) ?? [] }));
    const assessment = {
      ...rest.assessment,
      items: this.items,
      subjects: this.subjects.map((sent) => this.subjectOf(sent)),
    };
    return { ...rest, assessment, snapshot, plan: { ...plan, tables } };
  }

  private subjectOf({ subject, items }: SentSubject): SubjectResult {
    const own = items.flatMap(({ index, share }) => {
      const result = this.items[index];
      return result === undefined ? [] : [{ result, share }];
    });
    return { ...subject, items: own };
  }
}

const PARTS = [
  "located",
  "model",
  "assessment",
  "history",
  "fingerprint",
  "bulletin",
  "takenNames",
  "findings",
  "dismissed",
] as const;

function isWhole(parts: PreparedPart): parts is Pick<Prepared, (typeof PARTS)[number]> {
  return PARTS.every((part) => parts[part] !== undefined);
}
