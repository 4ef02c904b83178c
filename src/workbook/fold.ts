/**
 * Header, sheet or table name as it is compared: full-width forms as half-width ones, without white space,
 * in lower case.
 *
 * @example foldHeader(" 完成\n时限 ") // "完成时限"
 * @example foldHeader("完成率（％）") // "完成率(%)"
 */
export function foldHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/gu, "")
    .toLowerCase();
}

/** A cell of words as it is compared and kept: trimmed, full-width forms as half-width ones. */
export function foldWord(text: string): string {
  return text.normalize("NFKC").trim();
}
