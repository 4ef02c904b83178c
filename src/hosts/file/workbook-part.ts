import { addChild, attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes, type Element } from "./xml";

/** What may follow the defined names in a workbook part, by the schema. */
const AFTER_NAMES = [
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A name that belongs to one sheet. */
export interface SheetName {
  readonly sheet: string;
  readonly name: string;
  /** A formula without the equals sign; undefined takes the name away. */
  readonly value: string | undefined;
  readonly hidden?: boolean;
}

/** The workbook part with these names set; the others stay as they are. */
export function setSheetNames(part: Uint8Array, partName: string, names: readonly SheetName[]): Uint8Array {
  const document = parseXml(part, partName);
  const root = rootOf(document);
  const sheets = childrenOf(childOf(root, "sheets") ?? root, "sheet").map((sheet) => attributeOf(sheet, "name"));
  for (const { sheet, name, value, hidden } of names) {
    const index = sheets.indexOf(sheet);
    if (index < 0) continue;
    const list = childOf(root, "definedNames") ?? addChild(root, "definedNames", following(root));
    for (const old of childrenOf(list, "definedName")) {
      const same = attributeOf(old, "name") === name && attributeOf(old, "localSheetId") === String(index);
      if (same) list.removeChild(old);
    }
    if (value !== undefined) add(list, name, index, value, hidden === true);
    if (childOf(list, "definedName") === undefined) root.removeChild(list);
  }
  return xmlBytes(document);
}

function add(list: Element, name: string, sheet: number, value: string, hidden: boolean): void {
  const element = addChild(list, "definedName");
  element.setAttribute("name", name);
  element.setAttribute("localSheetId", String(sheet));
  if (hidden) element.setAttribute("hidden", "1");
  element.textContent = value;
}

function following(root: Element): Element | undefined {
  for (const name of AFTER_NAMES) {
    const found = childOf(root, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
