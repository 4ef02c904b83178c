import { address, columnOfLetters } from "../../workbook/a1";
import { INTERNAL_SHEET } from "../../workbook/internalSheet";
import type { Remembered } from "../../workbook/remembered";
import { contentTypesName, openPackage, partOf, type Package } from "./package";
import { escapeXml } from "./sheetData";
import { addChild, attributeOf, childOf, childrenOf, parseXml, rootOf, textOf, bytesOf, xmlBytes } from "./xml";
import type { Parts } from "./zip";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** Writes into columns of the very hidden sheet, in place of what they hold; makes the sheet where there is none. */
export function remember(parts: Parts, { column: first, width, rows: written }: Remembered): void {
  const book = openPackage(parts);
  const part = book.sheets.find(({ name }) => name === INTERNAL_SHEET)?.part ?? addHiddenSheet(book);
  const text = textOf(partOf(parts, part));
  const kept = keptRows(text, first, first + width - 1);
  const count = Math.max(written.length, 1 + largest(kept.keys()));
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = (written[row] ?? []).map((value, index) => cellXml(row, first + index, value));
    const { left = "", right = "" } = kept.get(row) ?? {};
    return `<row r="${row + 1}">${left}${cells.join("")}${right}</row>`;
  });
  const xml = text.replace(/<dimension ref="[^"]*"\s*(?:\/>|><\/dimension>)/, "");
  parts.set(
    part,
    bytesOf(xml.replace(/<sheetData\s*(?:\/>|>.*?<\/sheetData>)/s, () => `<sheetData>${rows.join("")}</sheetData>`)),
  );
}

/** The cells of a row on either side of what is written, as they are written. */
interface KeptCells {
  readonly left: string;
  readonly right: string;
}

/** What stands beside these columns, by row. */
function keptRows(xml: string, first: number, last: number): ReadonlyMap<number, KeptCells> {
  const kept = new Map<number, KeptCells>();
  for (const [, attributes = "", cells = ""] of xml.matchAll(/<row\s([^>]*?[^/])>(.*?)<\/row>/gs)) {
    const row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? 0) - 1;
    const beside = { left: "", right: "" };
    for (const [cell] of cells.matchAll(/<c\s[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
      const column = columnOfLetters(/\br="([A-Z]+)\d+"/.exec(cell)?.[1] ?? "");
      if (column === undefined) continue;
      if (column < first) beside.left += cell;
      else if (column > last) beside.right += cell;
    }
    if (row >= 0 && beside.left + beside.right !== "") kept.set(row, beside);
  }
  return kept;
}

/** Adds the sheet, at the end and very hidden, and returns the name of its part. */
function addHiddenSheet({ parts, workbook }: Package): string {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  let number = 1;
  while (parts.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const target = `worksheets/sheet${number}.xml`;
  const part = `${folder}${target}`;
  parts.set(part, bytesOf(EMPTY));

  const types = contentTypesName(parts);
  const listing = parseXml(partOf(parts, types), types);
  const override = addChild(rootOf(listing), "Override");
  override.setAttribute("PartName", `/${part}`);
  override.setAttribute("ContentType", SHEET_TYPE);
  parts.set(types, xmlBytes(listing));

  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const related = parseXml(partOf(parts, relations), relations);
  const ids = new Set(childrenOf(rootOf(related), "Relationship").map((relation) => attributeOf(relation, "Id")));
  let id = 1;
  while (ids.has(`rId${id}`)) id += 1;
  const relation = addChild(rootOf(related), "Relationship");
  relation.setAttribute("Id", `rId${id}`);
  relation.setAttribute("Type", RELATION_TYPE);
  relation.setAttribute("Target", target);
  parts.set(relations, xmlBytes(related));

  const document = parseXml(partOf(parts, workbook), workbook);
  const sheets = childOf(rootOf(document), "sheets");
  if (sheets === undefined) throw new Error(`${workbook} lists its sheets`);
  const numbers = childrenOf(sheets, "sheet").map((sheet) => Number(attributeOf(sheet, "sheetId") ?? 0));
  const sheet = addChild(sheets, "sheet");
  sheet.setAttribute("name", INTERNAL_SHEET);
  sheet.setAttribute("sheetId", String(Math.max(0, ...numbers) + 1));
  sheet.setAttribute("state", "veryHidden");
  sheet.setAttributeNS(RELATIONS, "r:id", `rId${id}`);
  parts.set(workbook, xmlBytes(document));
  return part;
}

function cellXml(row: number, column: number, value: string | number): string {
  const place = address(row, column);
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function largest(numbers: Iterable<number>): number {
  let most = -1;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
