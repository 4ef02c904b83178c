import { parseXml, rootOf, type Element } from "../../src/hosts/file/xml";

/** What tells one child from its brothers; the others are told apart by their order. */
const KEYS = ["r", "sqref", "name", "localSheetId", "PartName", "Extension", "Id", "uri"];
/** Said once more or left out, these mean the same: the schema's defaults. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  showGridLines: ["1"],
  showRowColHeaders: ["1"],
  showZeros: ["1"],
  defaultGridColor: ["1"],
  showOutlineSymbols: ["1"],
  gridLinesSet: ["1"],
  showHorizontalScroll: ["1"],
  showVerticalScroll: ["1"],
  showSheetTabs: ["1"],
  autoFilterDateGrouping: ["1"],
  summaryBelow: ["1"],
  summaryRight: ["1"],
  locked: ["1"],
  t: ["n"],
  view: ["normal"],
  topLeftCell: ["A1"],
  colorId: ["64"],
  zoomScale: ["100"],
  scale: ["100"],
  copies: ["1"],
  fitToWidth: ["1"],
  fitToHeight: ["1"],
  pageOrder: ["downThenOver"],
  cellComments: ["none"],
  operator: ["between"],
  errorStyle: ["stop"],
  pane: ["topLeft"],
  state: ["visible"],
  visibility: ["visible"],
};
/** Hints for faster loading and revision marks; they say nothing about what the user sees. */
const HINTS = new Set([
  "spans",
  "dyDescent",
  "uid",
  "Ignorable",
  "count",
  "uniqueCount",
  "standalone",
  "aca",
  "knownFonts",
]);
/** Here a reference tells which one; elsewhere it is what may grow. */
const KEYED_BY_REF = new Set(["mergeCell", "hyperlink", "comment", "threadedComment"]);
const NO = new Set(["0", "false", "", "none"]);

/**
 * What of `before` is not in `after`: elements, attributes and text, as paths. Additions, order of attributes,
 * spelling of booleans and attributes that say the default are no loss.
 *
 * @example lost(bytesOf("<a b='1'><c/></a>"), bytesOf("<a b='true'/>")) // ["a/c"]
 */
export function lost(before: Uint8Array, after: Uint8Array): string[] {
  const root = rootOf(parseXml(before, "before"));
  return compare(root, rootOf(parseXml(after, "after")), root.localName ?? "");
}

function compare(before: Element, after: Element, path: string): string[] {
  const found: string[] = [];
  for (const { localName, name, value } of before.attributes) {
    if (name.startsWith("xmlns") || HINTS.has(localName ?? name)) continue;
    const now = Array.from(after.attributes).find((attribute) => attribute.localName === localName)?.value;
    if (now === undefined ? !isDefault(localName ?? name, value) : plain(now) !== plain(value)) {
      found.push(`${path}@${name}: ${value} → ${now ?? "gone"}`);
    }
  }
  const children = elementsOf(before);
  if (children.length === 0 && before.textContent !== after.textContent) {
    found.push(`${path}: ${before.textContent ?? ""} → ${after.textContent ?? ""}`);
  }
  const candidates = keyed(elementsOf(after));
  for (const [key, child] of keyed(children)) {
    const twin = candidates.get(key);
    if (twin !== undefined) found.push(...compare(child, twin, `${path}/${key}`));
    else if (child.attributes.length > 0 || child.firstChild !== null) found.push(`${path}/${key}`);
  }
  return found;
}

function keyed(elements: readonly Element[]): Map<string, Element> {
  const map = new Map<string, Element>();
  for (const element of elements) {
    const keys = KEYED_BY_REF.has(element.localName ?? "") ? [...KEYS, "ref"] : KEYS;
    const marks = keys.map((name) => element.getAttribute(name)).filter((value) => value !== null);
    const name = [element.localName ?? "", ...marks].join(" ");
    let key = name;
    for (let n = 2; map.has(key); n++) key = `${name} #${n}`;
    map.set(key, element);
  }
  return map;
}

function elementsOf(parent: Element): Element[] {
  return Array.from(parent.children);
}

function isDefault(name: string, value: string): boolean {
  const defaults = DEFAULTS[name];
  return defaults === undefined ? NO.has(value) : defaults.includes(plain(value));
}

/** One spelling for booleans and numbers. */
function plain(value: string): string {
  if (value === "true") return "1";
  if (value === "false") return "0";
  return value !== "" && Number.isFinite(Number(value)) ? String(Number(value)) : value;
}
