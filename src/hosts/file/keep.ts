import { contentTypesName, relatedPart, relationsOf } from "./package";
import { textOf } from "./xml";
import type { Parts } from "./zip";

/**
 * The parts to save. excelize writes most parts anew, in its own spelling, and not every part survives that whole:
 * its version is taken only where something changed; every other part stays byte for byte what it was.
 *
 * `touched` names the parts whose content was written.
 */
export function keepOriginals(before: Parts, after: Parts, workbook: string, touched: ReadonlySet<string>): Parts {
  const grown = new Set([...touched, ...grownParts(before, after, workbook)]);
  const chain = relatedPart(before, workbook, "calcChain");
  const chainCut = chain !== undefined && count(before, chain, "c") !== count(after, chain, "c");
  if (chainCut) grown.add(chain);
  const added = [...after.keys()].filter((name) => !before.has(name));
  if (added.length > 0 || chainCut) for (const name of listings(after, workbook)) grown.add(name);

  const parts: Parts = new Map();
  for (const [name, original] of before) {
    const written = after.get(name);
    if (!grown.has(name)) parts.set(name, original);
    else if (written !== undefined) parts.set(name, written);
    else if (name !== chain) parts.set(name, original);
  }
  for (const name of added) {
    const written = after.get(name);
    if (written !== undefined) parts.set(name, written);
  }
  return parts;
}

/** What excelize appends to: styles and shared strings, where it did. */
function grownParts(before: Parts, after: Parts, workbook: string): string[] {
  const lists = { styles: "xf", sharedStrings: "si" };
  return relationsOf(after, workbook).flatMap(({ type, target }) => {
    const item = type === "styles" || type === "sharedStrings" ? lists[type] : undefined;
    return item !== undefined && count(before, target, item) !== count(after, target, item) ? [target] : [];
  });
}

/** The parts that list other parts. */
function listings(parts: Parts, workbook: string): string[] {
  const slash = workbook.lastIndexOf("/") + 1;
  return [contentTypesName(parts), `${workbook.slice(0, slash)}_rels/${workbook.slice(slash)}.rels`];
}

function count(parts: Parts, name: string, element: string): number {
  const part = parts.get(name);
  if (part === undefined) return 0;
  return [...textOf(part).matchAll(new RegExp(`<(?:\\w+:)?${element}[\\s/>]`, "g"))].length;
}
