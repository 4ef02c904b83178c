/** Excel takes no more characters in a cell. */
const LONGEST = 32767;

/** Control characters but for tab and line feed, surrogates without their pair, and two characters that are none. */
const UNREADABLE = /[^\P{Cc}\t\n\x7F-\x9F]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A text as a cell can hold it: without what XML cannot hold and Excel would not show, and not too long.
 *
 * @example cellText("甲\u0000乙") // "甲乙"
 */
export function cellText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return cut.replace(UNREADABLE, "");
}
