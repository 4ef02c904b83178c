/** The longest sheet name that Excel takes. */
const LONGEST = 31;

/**
 * Gives each sheet a name that Excel takes: without its forbidden characters, not too long, each only once, whatever
 * the capitals.
 *
 * @example const name = sheetNamer(); name("a/b") // "a b"; then name("A/B") // "A B2"
 */
export function sheetNamer(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const clean = wanted
      .replace(/[\p{Cc}\p{Cs}:\\/?*[\]]/gu, " ")
      .replace(/^['\s]+|['\s]+$/g, "")
      .replace(/^$/, "-");
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? "" : String(count);
      const name = cut(clean, LONGEST - suffix.length) + suffix;
      if (given.has(name.toLowerCase())) continue;
      given.add(name.toLowerCase());
      return name;
    }
  };
}

/** No longer than Excel allows, which counts as JavaScript does, and never through the middle of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
