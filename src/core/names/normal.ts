/** Characters that look or mean the same once width and typing habits are put aside. */
const SAME: Readonly<Record<string, string>> = { "　": " ", "\u00a0": " ", "−": "-", "○": "〇", "◯": "〇" };
/** The full-width forms ！ … ～ stand this far above their ASCII twins. */
const FULL_WIDTH = 0xfee0;
const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0−○◯]/g;

/**
 * The text in half width, trimmed, with every run of white space as one space.
 *
 * @example foldText(" １５０个（含）　以上 ") // "150个(含) 以上"
 */
export function foldText(text: string): string {
  return text
    .replace(FOLDABLE, (char) => SAME[char] ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The candidate nearest to the name by edit distance, for "did you mean"; undefined when none lies within
 * `maxDistance`. The first of several equally near ones wins.
 *
 * @example closest("责任单为", ["责任单位", "责任人"], 1) // "责任单位"
 */
export function closest(name: string, candidates: Iterable<string>, maxDistance: number): string | undefined {
  const wanted = [...name];
  let best: string | undefined;
  let limit = maxDistance;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, [...candidate], limit);
    if (distance === undefined) continue;
    best = candidate;
    // Only a nearer one may still replace it.
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

/** How many characters must be put in, taken out or replaced; undefined when more than `limit`. */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let previous = b.map((_, j) => j + 1);
  for (const [i, char] of a.entries()) {
    let left = i + 1;
    let diagonal = i;
    let least = left;
    const row: number[] = [];
    for (const [j, above] of previous.entries()) {
      left = Math.min(left + 1, above + 1, diagonal + (b[j] === char ? 0 : 1));
      diagonal = above;
      least = Math.min(least, left);
      row.push(left);
    }
    if (least > limit) return undefined;
    previous = row;
  }
  const distance = previous.at(-1) ?? a.length;
  return distance <= limit ? distance : undefined;
}
