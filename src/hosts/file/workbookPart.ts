import type { Attr } from "@xmldom/xmldom";
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

/**
 * The workbook part with sheets and names of ours. Sheets that `listed`, the same part as excelize wrote it, has
 * besides are added at the end; everything else stays as it is.
 */
export function extendWorkbook(
  part: Uint8Array,
  listed: Uint8Array,
  partName: string,
  names: readonly SheetName[],
): Uint8Array {
  const document = parseXml(part, partName);
  const root = rootOf(document);
  addSheets(root, rootOf(parseXml(listed, partName)));
  setNames(root, names);
  return xmlBytes(document);
}

/** The workbook part of a workbook that is calculated when it is opened: values that formulas read have changed. */
export function calculateOnLoad(part: Uint8Array, partName: string): Uint8Array {
  const document = parseXml(part, partName);
  const root = rootOf(document);
  const next = AFTER_NAMES.slice(1).map((name) => childOf(root, name));
  const properties =
    childOf(root, "calcPr") ??
    addChild(
      root,
      "calcPr",
      next.find((element) => element !== undefined),
    );
  properties.setAttribute("fullCalcOnLoad", "1");
  return xmlBytes(document);
}

function addSheets(root: Element, listed: Element): void {
  const list = childOf(root, "sheets");
  const others = childOf(listed, "sheets");
  if (list === undefined || others === undefined) return;
  const known = childrenOf(list, "sheet");
  for (const other of childrenOf(others, "sheet").slice(known.length)) {
    const sheet = addChild(list, "sheet");
    for (const name of ["name", "sheetId"]) sheet.setAttribute(name, attributeOf(other, name) ?? "");
    const relation = known.map(relationAttribute).find((attribute) => attribute !== undefined);
    sheet.setAttributeNS(
      relation?.namespaceURI ?? null,
      relation?.name ?? "r:id",
      relationAttribute(other)?.value ?? "",
    );
  }
}

/** The attribute r:id, whatever its prefix. */
function relationAttribute(sheet: Element): Attr | undefined {
  return Array.from(sheet.attributes).find(({ localName, prefix }) => localName === "id" && Boolean(prefix));
}

function setNames(root: Element, names: readonly SheetName[]): void {
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
