import { contentTypesName, relationsOf } from "./package";
import { attributeOf, childrenOf, parseXml, rootOf, xmlBytes } from "./xml";
import type { Parts } from "./zip";

/** What excelize numbers by counting: where a number is missing it would write over a part of somebody else's. */
const NUMBERED = ["xl/drawings/drawing", "xl/charts/chart"];
const EMPTY = new TextEncoder().encode("<empty/>");

/** Takes away what is drawn on a sheet, with every part that only its drawings lead to. */
export function eraseDrawn(parts: Parts, sheet: string): void {
  const gone = new Set<string>();
  const follow = (part: string): void => {
    for (const { target } of relationsOf(parts, part)) {
      if (gone.has(target) || !parts.has(target)) continue;
      gone.add(target);
      follow(target);
    }
  };
  follow(sheet);
  for (const part of parts.keys()) {
    if (part === sheet || gone.has(part) || part.includes("_rels/")) continue;
    for (const { target } of relationsOf(parts, part)) gone.delete(target);
  }
  parts.delete(relationsName(sheet));
  for (const part of gone) {
    parts.delete(part);
    parts.delete(relationsName(part));
  }
  if (gone.size > 0) unlist(parts, gone);
}

/** Parts that fill the gaps in the numbers of drawings and charts: excelize adds its own behind the last one then. */
export function gapParts(parts: Parts): Parts {
  const fillers: Parts = new Map();
  for (const stem of NUMBERED) {
    const numbers = [...parts.keys()].flatMap((name) => {
      const number = name.startsWith(stem) ? /^(\d+)\.xml$/.exec(name.slice(stem.length))?.[1] : undefined;
      return number === undefined ? [] : [Number(number)];
    });
    for (let number = Math.max(0, ...numbers); number > 0; number -= 1) {
      const name = `${stem}${number}.xml`;
      if (!parts.has(name)) fillers.set(name, EMPTY);
    }
  }
  return fillers;
}

function relationsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function unlist(parts: Parts, gone: ReadonlySet<string>): void {
  const name = contentTypesName(parts);
  const part = parts.get(name);
  if (part === undefined) return;
  const document = parseXml(part, name);
  const root = rootOf(document);
  for (const listed of childrenOf(root, "Override")) {
    if (gone.has((attributeOf(listed, "PartName") ?? "").replace(/^\//, ""))) root.removeChild(listed);
  }
  parts.set(name, xmlBytes(document));
}
