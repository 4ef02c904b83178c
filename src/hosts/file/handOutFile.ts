import type { Style } from "excelize-wasm";
import { address, areaAddress, columnLetters } from "../../workbook/a1";
import type { Choice, HandOutBook, HandOutSheet, HandOutStyle } from "../../workbook/handOut/book";
import { FONTS, SIZES } from "../../workbook/looks";
import { HostError, type Progress } from "../host";
import { pause } from "../pause";
import { orderContentTypes } from "./contentTypes";
import { done, loadEngine, type Book } from "./engine";
import { setUpNewPrint } from "./newPrint";
import { freeze } from "./ownSheet";
import { quoted } from "./refs";
import { heightOf, letRowsGrow } from "./rowHeights";
import { fillSheet } from "./sheetData";
import { headed, lines, middle, centred, ground } from "./styles";
import { bytesOf, textOf } from "./xml";
import { pack, unpack, type Parts } from "./zip";

const FIRST_SHEET = "Sheet1";
const WORKBOOK = "xl/workbook.xml";
const TABLE_STYLE = "TableStyleLight1";

const BODY = { Border: lines("D9D9D9"), Font: { Family: FONTS.sheet, Size: SIZES.table } };
const LOCKED = { ...BODY, Fill: ground("F2F2F2") };
const OPEN = { ...BODY, Fill: ground("FFF2CC"), Protection: { Locked: false } };
const DAY = { CustomNumFmt: "yyyy-mm-dd", Alignment: centred };
const SHARE = { CustomNumFmt: "0%", Alignment: centred };

const STYLES: Readonly<Record<HandOutStyle, Style>> = {
  title: { Font: { Family: FONTS.hei, Size: SIZES.three }, Alignment: { Vertical: "center" } },
  label: { Font: { Family: FONTS.sheet, Size: SIZES.table, Bold: true }, Alignment: middle },
  guide: { Font: { Family: FONTS.sheet, Size: SIZES.table }, Alignment: middle },
  header: headed("404040", "D9D9D9"),
  fillHeader: headed("FFFFFF", "B7791F"),
  locked: { ...LOCKED, Alignment: middle },
  lockedDay: { ...LOCKED, ...DAY },
  lockedShare: { ...LOCKED, ...SHARE },
  fill: { ...OPEN, Alignment: middle },
  fillDay: { ...OPEN, ...DAY },
  fillShare: { ...OPEN, ...SHARE },
};

/** What stands around the cells of workbooks of one shape: made once, filled many times. */
interface Frame {
  readonly parts: Parts;
  readonly styles: ReadonlyMap<HandOutStyle, number>;
}

/**
 * Writes workbooks that are handed out. The same content gives the same bytes.
 *
 * @param wasm the path or address of excelize.wasm.gz
 */
export function handOutWriter(wasm: string): (book: HandOutBook) => Promise<Uint8Array> {
  const frames = new Map<string, Frame>();
  return async (book) => {
    const engine = await loadEngine(wasm);
    const shape = shapeOf(book);
    const frame = frames.get(shape) ?? frameOf(engine.NewFile(), book);
    frames.set(shape, frame);
    const parts: Parts = new Map(frame.parts);
    book.sheets.forEach((sheet, index) => {
      fillSheet(
        parts,
        `xl/worksheets/sheet${index + 1}.xml`,
        { name: sheet.name, rows: tallRows(sheet) },
        frame.styles,
      );
    });
    letRowsGrow(parts);
    return pack(parts);
  };
}

/** A file that is to go out. */
interface Outgoing {
  readonly name: string;
  readonly book: () => HandOutBook;
}

/**
 * All files of a hand-out in one zip.
 *
 * @param wasm the path or address of excelize.wasm.gz
 * @throws HostError cancelled
 */
export async function handOutZip(
  files: readonly Outgoing[],
  wasm: string,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const write = handOutWriter(wasm);
  const parts: Parts = new Map();
  for (const { name, book } of files) {
    if (signal?.aborted === true) throw new HostError("cancelled");
    parts.set(name, await write(book()));
    progress(parts.size, files.length);
    // Whoever waits may stop it between two files.
    await pause();
  }
  return pack(parts, 0);
}

/** Workbooks differ in shape by everything but the cells below their headers. */
function shapeOf({ sheets }: HandOutBook): string {
  return JSON.stringify(
    sheets.map(({ rows, ...frame }) => (frame.table === undefined ? [frame] : [frame, rows.length, rows[0]])),
  );
}

function frameOf(book: Book, { sheets }: HandOutBook): Frame {
  const styles = new Map(
    Object.entries(STYLES).map(([name, style]) => [name as HandOutStyle, done(book.NewStyle(style)).style]),
  );
  sheets.forEach((sheet, index) => {
    if (index === 0) done(book.SetSheetName(FIRST_SHEET, sheet.name));
    else done(book.NewSheet(sheet.name));
    frameSheet(book, sheet);
  });
  const { buffer } = done(book.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error("excelize gives its file as bytes");
  const parts = unpack(buffer);
  hide(parts, sheets);
  orderContentTypes(parts);
  parts.set("docProps/core.xml", bytesOf(CORE_PROPERTIES));
  return { parts, styles };
}

/** Without a clock: the same content gives the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

function frameSheet(book: Book, sheet: HandOutSheet): void {
  const { name, widths, rows, table } = sheet;
  widths.forEach((width, column) => {
    const letters = columnLetters(column);
    if (width === 0) done(book.SetColVisible(name, letters, false));
    else done(book.SetColWidth(name, letters, letters, width));
  });
  if (table !== undefined) {
    const headers = rows[0]?.cells ?? [];
    for (const { column, value } of headers) done(book.SetCellStr(name, address(0, column), String(value ?? "")));
    const Range = areaAddress({ row: 0, column: 0, rows: rows.length, columns: headers.length });
    done(book.AddTable(name, { Range, Name: table, StyleName: TABLE_STYLE, ShowRowStripes: false }));
  }
  for (const choice of sheet.choices) addChoice(book, sheet, choice);
  freeze(book, name, sheet.frozenRows, 1);
  setUpNewPrint(book, sheet);
  protect(book, name);
}

function addChoice(book: Book, { name, rows }: HandOutSheet, choice: Choice): void {
  const Formula1 = "list" in choice ? `"${choice.list.join(",").replaceAll('"', '""')}"` : placeOf(choice.from);
  done(
    book.AddDataValidation(name, {
      Type: "list",
      Sqref: areaAddress({ row: 1, column: choice.column, rows: Math.max(1, rows.length - 1), columns: 1 }),
      Formula1,
      AllowBlank: true,
      ShowErrorMessage: choice.strict,
      ErrorStyle: "stop",
    }),
  );
}

function placeOf({ sheet, column, rows }: Extract<Choice, { from: unknown }>["from"]): string {
  const letters = columnLetters(column);
  return `${quoted(sheet)}!$${letters}$1:$${letters}$${rows}`;
}

/** Without a password: it keeps people from slips, not from their own work. */
function protect(book: Book, name: string): void {
  done(
    book.ProtectSheet(name, {
      SelectLockedCells: true,
      SelectUnlockedCells: true,
      FormatColumns: true,
      FormatRows: true,
      EditObjects: false,
      EditScenarios: false,
    }),
  );
}

function tallRows(sheet: HandOutSheet) {
  return sheet.rows.map(({ cells }) => {
    const texts = cells.flatMap(({ column, value }) =>
      typeof value === "string" && sheet.widths[column] !== undefined && sheet.widths[column] !== 0
        ? [[value, sheet.widths[column] ?? 0] as const]
        : [],
    );
    return sheet.veryHidden === true ? { cells } : { cells, height: heightOf(texts) };
  });
}

function hide(parts: Parts, sheets: readonly HandOutSheet[]): void {
  const part = parts.get(WORKBOOK);
  if (part === undefined) throw new Error(`excelize writes ${WORKBOOK}`);
  let index = -1;
  const text = textOf(part).replace(/<sheet [^>]*>/g, (sheet) => {
    index += 1;
    return sheets[index]?.veryHidden === true ? sheet.replace("<sheet ", '<sheet state="veryHidden" ') : sheet;
  });
  parts.set(WORKBOOK, bytesOf(text));
}
