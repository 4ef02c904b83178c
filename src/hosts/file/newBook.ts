import type { BookSheet } from "../../workbook/book";
import { orderContentTypes } from "./contentTypes";
import { done, loadEngine, type Book } from "./engine";
import { frameSheet } from "./ownSheet";
import { quoted } from "./refs";
import { fillSheet } from "./sheetData";
import { stylesOf } from "./styles";
import { bytesOf, childOf, childrenOf, parseXml, rootOf, xmlBytes } from "./xml";
import { pack, unpack, type Parts } from "./zip";

const FIRST_SHEET = "Sheet1";
const WORKBOOK = "xl/workbook.xml";
/** Without a clock: the same content gives the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/**
 * The bytes of a new workbook of these sheets, in their order. Formulas are written with the values that they give, so
 * that a program which does not calculate shows them, too.
 *
 * @param wasm the path or address of excelize.wasm.gz
 * @throws HostError write-failed
 */
export async function workbookOf(sheets: readonly BookSheet[], wasm: string): Promise<Uint8Array> {
  const engine = await loadEngine(wasm);
  const book = engine.NewFile();
  const styles = stylesOf(book);
  sheets.forEach((sheet, index) => {
    if (index === 0) done(book.SetSheetName(FIRST_SHEET, sheet.name));
    else done(book.NewSheet(sheet.name));
    frameSheet(book, sheet.name, sheet, 0);
    nameCells(book, sheet);
  });
  const { buffer } = done(book.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  const parts = unpack(buffer);
  sheets.forEach((sheet, index) => {
    fillSheet(parts, `xl/worksheets/sheet${index + 1}.xml`, sheet, styles);
  });
  hideSheets(parts, sheets);
  orderContentTypes(parts);
  parts.set("docProps/core.xml", bytesOf(CORE_PROPERTIES));
  return pack(parts);
}

function nameCells(book: Book, { name: sheet, names = [], print }: BookSheet): void {
  for (const { name, cell } of names) {
    const at = cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
    done(book.SetDefinedName({ Name: name, RefersTo: `${quoted(sheet)}!${at}` }));
  }
  const { repeatedRows, pagesWide = 1 } = print;
  const titles = [
    ...(pagesWide > 1 ? [`${quoted(sheet)}!$A:$A`] : []),
    ...(repeatedRows === undefined ? [] : [`${quoted(sheet)}!$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}`]),
  ];
  if (titles.length === 0) return;
  done(book.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: titles.join(","), Scope: sheet }));
}

function hideSheets(parts: Parts, sheets: readonly BookSheet[]): void {
  const part = parts.get(WORKBOOK);
  if (part === undefined) throw new Error(`excelize writes ${WORKBOOK}`);
  const document = parseXml(part, WORKBOOK);
  const listed = childrenOf(childOf(rootOf(document), "sheets") ?? rootOf(document), "sheet");
  sheets.forEach(({ veryHidden }, index) => {
    if (veryHidden === true) listed[index]?.setAttribute("state", "veryHidden");
  });
  parts.set(WORKBOOK, xmlBytes(document));
}
