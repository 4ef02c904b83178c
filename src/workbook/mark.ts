import { dayFromSerial } from "../core/calendar/day";
import type { DocumentKind, IssueMark, SheetMark } from "./snapshot";

/** The hidden name, scoped to its sheet, that marks a sheet as ours. */
export const MARK_NAME = "_yixian";

const KINDS: readonly DocumentKind[] = [
  "findings",
  "bulletin",
  "unitScorecards",
  "personScorecards",
  "gridScorecards",
  "history",
];

/**
 * A mark as the text that the name stands for.
 *
 * @example markText({ document: "findings", fingerprint: "ab12" }) // "findings:ab12"
 * @example of a bulletin: "bulletin:ab12:3:43617-43646:43644:cd34:draft", its number, period, as-of day and cells
 */
export function markText({ document, fingerprint, issue }: SheetMark): string {
  const base = `${document}:${fingerprint}`;
  if (issue === undefined) return base;
  const { number, first, last, asOf, cells, issued } = issue;
  return [base, number, `${first}-${last}`, asOf, cells, issued ? "issued" : "draft"].join(":");
}

/** The mark in a name's formula or value; undefined where it is none of ours. @example parseMark('="findings:ab12"') */
export function parseMark(text: string): SheetMark | undefined {
  const [, kind, fingerprint, rest = ""] = /^=?"?([a-zA-Z]+):([0-9a-f]+)((?::[^"]*)?)"?$/.exec(text.trim()) ?? [];
  const document = KINDS.find((known) => known === kind);
  if (document === undefined || fingerprint === undefined) return undefined;
  const issue = parseIssue(rest);
  return issue === undefined ? { document, fingerprint } : { document, fingerprint, issue };
}

function parseIssue(text: string): IssueMark | undefined {
  const [, number, from, to, day, cells, state] =
    /^:(\d+):(\d+)-(\d+):(\d+):([0-9a-f]+):(issued|draft)$/.exec(text) ?? [];
  const [first, last, asOf] = [from, to, day].map((serial) => dayFromSerial(Number(serial)));
  if (first === undefined || last === undefined || asOf === undefined || cells === undefined) return undefined;
  return { number: Number(number), first, last, asOf, cells, issued: state === "issued" };
}
