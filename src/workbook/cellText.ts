/** Excel takes no more characters in a cell. */
const LONGEST = 32767;

/** A chart's title stands on one line. */
const LONGEST_TITLE = 50;

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

/**
 * The title of a chart: on one line. It begins with words of ours, never with a name from a cell, which might look like
 * a reference.
 */
export function chartTitle(text: string): string {
  const characters = [...cellText(text).replace(/\s+/g, " ")];
  return characters.length > LONGEST_TITLE
    ? `${characters.slice(0, LONGEST_TITLE - 1).join("")}…`
    : characters.join("");
}
