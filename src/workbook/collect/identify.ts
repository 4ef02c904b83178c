import { textsOf } from "../../locales";
import { LOCALES } from "../../locales/locale";
import { foldHeader } from "../fold";
import { recipientInFileName } from "../handOut/fileName";
import { decodeManifest, MANIFEST_SHEET, type Manifest } from "../handOut/manifest";
import { textOf } from "../handOut/owners";
import type { RawBook } from "../raw";

/** The record of what was handed out, in the very hidden sheet; undefined where it is lost or was changed. */
export function manifestIn({ sheets }: RawBook): Manifest | undefined {
  // Some programs number a sheet's name when they copy it: any sheet may be the one.
  const named = [...sheets].sort((a, b) => Number(b.name === MANIFEST_SHEET) - Number(a.name === MANIFEST_SHEET));
  for (const { rows } of named) {
    const manifest = decodeManifest(rows.flatMap(({ cells: [line] }) => (typeof line === "string" ? [line] : [])));
    if (manifest !== undefined) return manifest;
  }
  return undefined;
}

/** Who sent a file that does not know it itself any more. */
export interface Sender {
  readonly recipient: string;
  readonly by: "guide" | "fileName" | "rows";
}

const LABELS = new Set(
  LOCALES.flatMap((locale) => {
    const { recipient, person } = textsOf(locale).handOut;
    return [foldHeader(recipient), foldHeader(person)];
  }),
);

/**
 * The recipient that a file without a record names: in its guide, else in its name, else by whose rows it holds.
 *
 * @param nameOf the name that the 名册 knows a spelling by
 * @param ofRows the recipient whose rows these are, if they are one recipient's
 */
export function senderOf(
  file: string,
  book: RawBook,
  recipients: readonly string[],
  nameOf: (spelling: string) => string,
  ofRows: () => string | undefined,
): Sender | undefined {
  const guided = labelled(book)
    .map(nameOf)
    .find((name) => recipients.includes(name));
  if (guided !== undefined) return { recipient: guided, by: "guide" };
  const named = recipientInFileName(file, recipients);
  if (named !== undefined) return { recipient: named, by: "fileName" };
  const owner = ofRows();
  return owner === undefined ? undefined : { recipient: owner, by: "rows" };
}

/** What stands beside 填报单位. */
function labelled({ sheets }: RawBook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.slice(0, 10).flatMap(({ cells }) => {
      const at = cells.findIndex((cell) => LABELS.has(foldHeader(textOf(cell)).replace(/[::]$/, "")));
      const beside = at < 0 ? "" : textOf(cells.slice(at + 1).find((cell) => textOf(cell) !== ""));
      return beside === "" ? [] : [beside];
    }),
  );
}
