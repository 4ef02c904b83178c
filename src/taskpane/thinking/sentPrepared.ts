import type { Prepared } from "../../app/prepare";
import type { Snapshot } from "../../workbook/snapshot";
import type { SentPrepared } from "./messages";

/** A prepared workbook as it travels. */
export function sentPrepared(prepared: Prepared): SentPrepared {
  const { located, model, plan, history, historyAfter, fingerprint } = prepared;
  const { bulletin, takenNames, findings, dismissed } = prepared;
  const { subjects, ...own } = prepared.assessment;
  const places = new Map(own.items.map((result, index) => [result, index]));
  const sent = subjects.map((subject) => ({
    subject: { ...subject, items: [] },
    items: subject.items.map(({ result, share }) => ({ index: places.get(result) ?? -1, share })),
  }));
  const runs = { history, historyAfter, fingerprint };
  return { located, model, plan, ...runs, bulletin, takenNames, findings, dismissed, assessment: own, subjects: sent };
}

/** The prepared workbook that has travelled, with the snapshot that has not. */
export function arrivedPrepared({ assessment, subjects, ...rest }: SentPrepared, snapshot: Snapshot): Prepared {
  const { items } = assessment;
  const arrived = subjects.map(({ subject, items: own }) => ({
    ...subject,
    items: own.flatMap(({ index, share }) => {
      const result = items[index];
      return result === undefined ? [] : [{ result, share }];
    }),
  }));
  return { ...rest, snapshot, assessment: { ...assessment, subjects: arrived } };
}
