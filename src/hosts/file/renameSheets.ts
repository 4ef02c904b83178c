import type { SheetRename } from "../../workbook/change";
import { MARK_NAME, markText } from "../../workbook/mark";
import { HostError } from "../host";
import { openPackage, partOf, type Package } from "./package";
import { quoted } from "./refs";
import { attributeOf, childOf, childrenOf, parseXml, rootOf, xmlBytes, type Element } from "./xml";

/**
 * The workbook with sheets of ours under other names and marks. Names that belong to such a sheet follow it; formulas
 * of the user that speak of the old name stay, and mean the sheet that gets it next.
 *
 * @throws HostError changed-meanwhile where such a sheet is gone
 */
export function renameSheets(book: Package, renamed: readonly SheetRename[]): Package {
  if (renamed.length === 0) return book;
  const document = parseXml(partOf(book.parts, book.workbook), book.workbook);
  const root = rootOf(document);
  const sheets = childrenOf(childOf(root, "sheets") ?? root, "sheet");
  for (const rename of renamed) {
    const index = sheets.findIndex((sheet) => attributeOf(sheet, "name") === rename.sheet);
    const known = book.sheets.some(({ id, name }) => id === rename.sheetId && name === rename.sheet);
    if (index < 0 || !known) throw new HostError("changed-meanwhile", { sheet: rename.sheet });
    sheets[index]?.setAttribute("name", rename.name);
    for (const name of namesOf(root, index)) follow(name, rename);
  }
  const parts = new Map(book.parts);
  parts.set(book.workbook, xmlBytes(document));
  return openPackage(parts);
}

/** The defined names that belong to a sheet. */
function namesOf(root: Element, index: number): Element[] {
  const list = childOf(root, "definedNames");
  const names = list === undefined ? [] : childrenOf(list, "definedName");
  return names.filter((name) => attributeOf(name, "localSheetId") === String(index));
}

function follow(element: Element, { sheet, name, mark }: SheetRename): void {
  const isMark = attributeOf(element, "name") === MARK_NAME;
  const text = element.textContent ?? "";
  element.textContent = isMark
    ? `"${markText(mark)}"`
    : text.replaceAll(`${quoted(sheet)}!`, `${quoted(name)}!`).replaceAll(`${sheet}!`, `${quoted(name)}!`);
}
