import type { Day } from "../core/calendar/day";
import type { Document } from "../report/blocks";
import { bulletinText } from "../report/bulletinText";

/** What a bulletin may be written as: a Word document, or text to paste. */
export type BulletinFormat = "docx" | "txt";

/** A bulletin as the bytes of a file: a Word document, or text in UTF-8 that every Windows program can read. */
export async function exportBulletin(document: Document, written: Day, format: BulletinFormat): Promise<Uint8Array> {
  if (format === "txt") return new TextEncoder().encode(`\ufeff${bulletinText(document).replaceAll("\n", "\r\n")}`);
  const { bulletinDocx } = await import("../print/docx");
  return bulletinDocx(document, written);
}
