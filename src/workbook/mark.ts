import type { DocumentKind, SheetMark } from "./snapshot";

/** The hidden name, scoped to its sheet, that marks a sheet as ours. */
export const MARK_NAME = "_yixian";

const KINDS: readonly DocumentKind[] = [
  "findings",
  "bulletin",
  "unitScorecards",
  "personScorecards",
  "gridScorecards",
];

/** A mark as the text that the name stands for. @example markText({ document: "bulletin", fingerprint: "ab12" }) // "bulletin:ab12" */
export function markText({ document, fingerprint }: SheetMark): string {
  return `${document}:${fingerprint}`;
}

/** The mark in a name's formula or value; undefined where it is none of ours. @example parseMark('="bulletin:ab12"') */
export function parseMark(text: string): SheetMark | undefined {
  const [, kind, fingerprint] = /^=?"?([a-zA-Z]+):([0-9a-f]+)"?$/.exec(text.trim()) ?? [];
  const document = KINDS.find((known) => known === kind);
  return document === undefined || fingerprint === undefined ? undefined : { document, fingerprint };
}
