/** What no file's name may hold on some system, or could mislead who reads it. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Keeps paths short of what Windows takes. */
const LONGEST = 60;

/**
 * What a recipient's file is called: numbered, so that a folder lists the files in the order of the 名册.
 *
 * @param index the recipient's place among all, from 0
 * @param count how many there are
 * @example handOutFileName(0, 20, "鼓东街道") // "01_鼓东街道.xlsx"
 */
export function handOutFileName(index: number, count: number, recipient: string): string {
  const digits = Math.max(2, String(count).length);
  const safe = [...recipient.replace(UNSAFE, "_").trim()].slice(0, LONGEST).join("");
  return `${String(index + 1).padStart(digits, "0")}_${safe}.xlsx`;
}

/** The recipient that a file's name speaks of, wherever it stands in it; the longest of several. Undefined where none does. */
export function recipientInFileName(name: string, recipients: readonly string[]): string | undefined {
  const [longest] = recipients
    .filter((recipient) => recipient.length > 1 && name.includes(recipient.replace(UNSAFE, "_").trim()))
    .sort((a, b) => b.length - a.length);
  return longest;
}
