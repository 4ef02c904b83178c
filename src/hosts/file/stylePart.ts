import { addChild, attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes, type Element } from "./xml";

/** Excel's own formats, which need no entry among the number formats. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "0%": 9, "0.00%": 10 };
/** The first number that a workbook may give to a format of its own. */
const FIRST_OWN = 164;

/**
 * The styles with one more: cell style `like` with another number format. Everything else of the look is shared, so
 * nothing of it can get lost. Gives `like` itself where it has that format already.
 */
export function withFormat(
  part: Uint8Array,
  name: string,
  like: number,
  format: string,
): { readonly part: Uint8Array; readonly style: number } {
  const document = parseXml(part, name);
  const root = rootOf(document);
  const list = childOf(root, "cellXfs");
  const styles = list === undefined ? [] : childrenOf(list, "xf");
  const model = styles[like];
  if (list === undefined || model === undefined) return { part, style: 0 };
  const wanted = String(BUILT_IN[format] ?? ownFormat(root, format));
  if ((attributeOf(model, "numFmtId") ?? "0") === wanted) return { part, style: like };
  const same = styles.findIndex((style) => attributeOf(style, "numFmtId") === wanted && sameBut(style, model));
  if (same >= 0) return { part, style: same };
  const copy = addChild(list, "xf");
  for (const attribute of model.attributes) copy.setAttribute(attribute.name, attribute.value);
  for (let node = model.firstChild; node !== null; node = node.nextSibling) copy.appendChild(node.cloneNode(true));
  copy.setAttribute("numFmtId", wanted);
  copy.setAttribute("applyNumberFormat", "1");
  list.setAttribute("count", String(styles.length + 1));
  return { part: xmlBytes(document), style: styles.length };
}

/** The number format of each cell style of a styles part; one that Excel keeps to itself by its kind alone. */
export function formatsOf(part: Uint8Array, name: string): readonly string[] {
  const root = rootOf(parseXml(part, name));
  const known = childOf(root, "numFmts");
  const own = new Map(
    (known === undefined ? [] : childrenOf(known, "numFmt")).map((item) => [
      Number(attributeOf(item, "numFmtId")),
      attributeOf(item, "formatCode") ?? "",
    ]),
  );
  const list = childOf(root, "cellXfs");
  return (list === undefined ? [] : childrenOf(list, "xf")).map((style) => {
    const id = Number(attributeOf(style, "numFmtId") ?? 0);
    return own.get(id) ?? builtIn(id);
  });
}

/** What Excel's own number formats show, by their numbers: 14–22, 27–36, 45–47 and 50–58 are days and times. */
function builtIn(id: number): string {
  if (id === 49) return "@";
  if (id === 9 || id === 10) return "0%";
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDay ? "yyyy/m/d" : "General";
}

function ownFormat(root: Element, format: string): number {
  const list = childOf(root, "numFmts") ?? addChild(root, "numFmts", firstElement(root));
  const known = childrenOf(list, "numFmt");
  const found = known.find((item) => attributeOf(item, "formatCode") === format);
  if (found !== undefined) return Number(attributeOf(found, "numFmtId"));
  const id = known.reduce((most, item) => Math.max(most, Number(attributeOf(item, "numFmtId")) + 1), FIRST_OWN);
  const item = addChild(list, "numFmt");
  item.setAttribute("numFmtId", String(id));
  item.setAttribute("formatCode", format);
  list.setAttribute("count", String(known.length + 1));
  return id;
}

/** Whether two styles differ in nothing but the number format. */
function sameBut(a: Element, b: Element): boolean {
  return looksOf(a) === looksOf(b);
}

function looksOf(style: Element): string {
  const attributes = Array.from(style.attributes, ({ name, value }) => `${name}=${value}`)
    .filter((pair) => !/^(numFmtId|applyNumberFormat)=/.test(pair))
    .sort();
  return [
    ...attributes,
    ...childrenOf(style, "alignment").map(String),
    ...childrenOf(style, "protection").map(String),
  ].join();
}

function firstElement(root: Element): Element | undefined {
  return childOf(root, "fonts") ?? childOf(root, "fills") ?? childOf(root, "borders") ?? childOf(root, "cellXfs");
}
