/**
 * How many characters have to be put in, taken out or exchanged to make one text of the other.
 *
 * @example distance("完成期限", "完成时限") // 1
 */
export function distance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let previous = to.map((_, index) => index);
  previous.push(to.length);
  for (const [i, letter] of from.entries()) {
    const current = [i + 1];
    for (const [j, other] of to.entries()) {
      const exchanged = (previous[j] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(exchanged, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** Longer texts are no names that somebody mistyped. */
const LONGEST = 40;

/**
 * The candidate that differs least from a text, the first of several; undefined where none is alike: at least half
 * of the longer one has to agree.
 *
 * @example closest("完成期限", ["责任单位", "完成时限"]) // "完成时限"
 * @example closest("备注", ["责任单位"]) // undefined
 */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(text.length, candidate.length);
    if (longer > LONGEST) continue;
    const away = distance(text, candidate);
    if (away * 2 <= longer && away < least) [best, least] = [candidate, away];
  }
  return best;
}
