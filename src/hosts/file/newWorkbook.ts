import type { Style } from "excelize-wasm";
import type { CellValue } from "../../core/model/cell";
import { isFault, isPercent } from "../../core/model/cell";
import { address, areaAddress, columnLetters } from "../../workbook/a1";
import { percents, type NewSheet, type NewTable, type NewWorkbook, type Validation } from "../../workbook/newSheet";
import { done, loadEngine, type Book } from "./engine";
import { setUpNewPrint } from "./newPrint";
import { TABLE_STYLE } from "./newTable";
import { frameSheet, freeze } from "./ownSheet";
import { fitRows, letRowsGrow } from "./rowHeights";
import { fillSheet } from "./sheetData";
import { NEW_WORKBOOK, stylesOf } from "./styles";
import { wasmPath } from "./wasm";
import { bytesOf } from "./xml";
import { pack, unpack } from "./zip";

/** Validations and formats reach beyond the body, for the rows that will be typed below it. */
const SPARE_ROWS = 500;
/** Excel refuses a longer list written into a validation. */
const LONGEST_LIST = 255;
const FIRST_SHEET = "Sheet1";
const FIRST_PART = "xl/worksheets/sheet1.xml";
/** Without a clock: the same content gives the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/**
 * The bytes of a new workbook: the guide, if it has one, then Excel tables with widths, lists to choose from, frozen
 * headers and number formats.
 */
export async function newWorkbook({ guide, sheets }: NewWorkbook, wasm: string = wasmPath()): Promise<Uint8Array> {
  const engine = await loadEngine(wasm);
  const book = engine.NewFile();
  const styles = stylist(book);
  [...(guide === undefined ? [] : [guide]), ...sheets].forEach(({ name }, index) => {
    if (index === 0) done(book.SetSheetName(FIRST_SHEET, name));
    else done(book.NewSheet(name));
  });
  const looks = guide === undefined ? undefined : stylesOf(book);
  if (guide !== undefined) frameSheet(book, guide.name, guide, 0);
  for (const sheet of sheets) {
    buildNewSheet(book, sheet, styles);
    for (const table of sheet.tables) addTable(book, sheet.name, table);
  }
  const { buffer } = done(book.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  const parts = unpack(buffer);
  letRowsGrow(parts);
  if (guide !== undefined && looks !== undefined) fillSheet(parts, FIRST_PART, guide, looks);
  parts.set("docProps/core.xml", bytesOf(CORE_PROPERTIES));
  return pack(parts);
}

/** Gives the id of a style, making each only once. */
export type Styles = (style: Style) => number;

export function stylist(book: Book): Styles {
  const ids = new Map<string, number>();
  return (style) => {
    const key = JSON.stringify(style);
    const id = ids.get(key) ?? done(book.NewStyle(style)).style;
    ids.set(key, id);
    return id;
  };
}

/** Puts the cells of a sheet in place, with all that stands around them; what its tables hold are no Excel tables yet. */
export function buildNewSheet(book: Book, sheet: NewSheet, styles: Styles): void {
  const { name } = sheet;
  if (sheet.note !== undefined) {
    done(book.SetCellStr(name, "A1", sheet.note));
    done(book.SetCellStyle(name, "A1", "A1", styles(NEW_WORKBOOK.note)));
  }
  sheet.widths.forEach((width, column) => {
    done(book.SetColWidth(name, columnLetters(column), columnLetters(column), width));
  });
  for (const table of sheet.tables) buildTable(book, name, table, styles);
  freeze(book, name, sheet.frozenRows);
  fitRows(book, sheet);
  setUpNewPrint(book, sheet);
  const rows = Math.max(1, ...sheet.tables.map((table) => table.row + 1 + table.body.length));
  const columns = Math.max(1, sheet.widths.length, ...sheet.tables.map((table) => table.column + table.headers.length));
  done(book.SetSheetDimension(name, areaAddress({ row: 0, column: 0, rows, columns })));
}

function buildTable(book: Book, sheet: string, table: NewTable, styles: Styles): void {
  const { row, column, headers, body } = table;
  const top = row + 1;
  const bottom = row + body.length;
  headers.forEach((header, at) => {
    const place = address(row, column + at);
    done(book.SetCellStr(sheet, place, header));
    done(book.SetCellStyle(sheet, place, place, styles(headerStyle(table, at))));
    const format = table.formats[at] ?? null;
    const style = styles(format === null ? NEW_WORKBOOK.body : { ...NEW_WORKBOOK.formatted, CustomNumFmt: format });
    done(book.SetCellStyle(sheet, address(top, column + at), address(bottom, column + at), style));
  });
  body.forEach((values, line) => {
    values.forEach((value, at) => {
      writeValue(book, sheet, address(top + line, column + at), value);
    });
  });
  for (const { at, across, format } of percents(table)) {
    const place = address(top + at, column + across);
    done(book.SetCellStyle(sheet, place, place, styles({ ...NEW_WORKBOOK.formatted, CustomNumFmt: format })));
  }
  addHints(book, sheet, table);
  for (const validation of table.validations) addValidation(book, sheet, table, validation);
}

function addTable(book: Book, sheet: string, { name, row, column, headers, body }: NewTable): void {
  const Range = areaAddress({ row, column, rows: body.length + 1, columns: headers.length });
  done(book.AddTable(sheet, { Range, Name: name, StyleName: TABLE_STYLE, ShowRowStripes: true }));
}

function headerStyle({ required, outFrom }: NewTable, at: number): Style {
  if (outFrom !== null && at >= outFrom) return NEW_WORKBOOK.outHeader;
  return required[at] === true ? NEW_WORKBOOK.requiredHeader : NEW_WORKBOOK.header;
}

function writeValue(book: Book, sheet: string, place: string, value: CellValue): void {
  if (value === null || isFault(value)) return;
  if (isPercent(value)) done(book.SetCellValue(sheet, place, value.percent));
  else if (typeof value === "string") done(book.SetCellStr(sheet, place, value));
  else done(book.SetCellValue(sheet, place, value));
}

/** What belongs into a column is said when its header is selected. */
function addHints(book: Book, sheet: string, { row, column, headers, hints }: NewTable): void {
  headers.forEach((header, at) => {
    const hint = hints[at] ?? "";
    if (hint === "") return;
    const message = { ShowInputMessage: true, PromptTitle: header.slice(0, 32), Prompt: hint.slice(0, 255) };
    done(
      book.AddDataValidation(sheet, { ...message, AllowBlank: true, Sqref: address(row, column + at), Type: "none" }),
    );
  });
}

function addValidation(book: Book, sheet: string, table: NewTable, { column, row, list, strict }: Validation): void {
  const text = list.join(",");
  if (text.length > LONGEST_LIST) return;
  const first = table.row + 1 + (row ?? 0);
  const rows = row === undefined ? table.body.length + SPARE_ROWS : 1;
  done(
    book.AddDataValidation(sheet, {
      Type: "list",
      Sqref: areaAddress({ row: first, column: table.column + column, rows, columns: 1 }),
      Formula1: `"${text.replaceAll('"', '""')}"`,
      AllowBlank: true,
      ShowErrorMessage: strict,
      ErrorStyle: "stop",
    }),
  );
}
