/** Excel takes no more characters in a cell. */
const LONGEST = 32767;

/**
 * A text as a cell can hold it: without what XML cannot hold and Excel would not show, and not too long.
 *
 * @example cellText("甲\u0000乙") // "甲乙"
 */
export function cellText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return [...cut].filter(isReadable).join("");
}

function isReadable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === "\n" || character === "\t";
  // A surrogate without its pair, and two characters that are none.
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
