import type { Block } from "../blocks";
import type { BulletinContext } from "./context";
import { line } from "./line";

/** How many recipients a bulletin names. */
const NAMED = 20;

/** Who has not returned what was handed out though it was due before the as-of day, in one line; nothing where nobody. */
export function lateReturnBlocks(context: BulletinContext): readonly Block[] {
  return isLate(context) ? said(context, "returnsLate") : [];
}

/** Who is still to return it, in one line. */
export function openReturnBlocks(context: BulletinContext): readonly Block[] {
  return isLate(context) ? [] : said(context, "returnsOpen");
}

function isLate({ outstanding, assessment: { asOf } }: BulletinContext): boolean {
  return outstanding?.due !== undefined && outstanding.due < asOf;
}

function said({ outstanding, texts }: BulletinContext, how: "returnsLate" | "returnsOpen"): readonly Block[] {
  const { bulletin, words } = texts;
  if (outstanding === undefined || outstanding.missing.length === 0) return [];
  const { missing, by, batch, due } = outstanding;
  const names = missing.slice(0, NAMED).join(words.comma);
  return [line(bulletin[how]({ count: missing.length, names, more: missing.length > NAMED, by, batch, due }))];
}
