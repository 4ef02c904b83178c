import { formatFor } from "../../workbook/numberFormat";
import { isFault, isPercent, type CellValue } from "../../core/model/cell";
import { address, areaAddress } from "../../workbook/a1";
import { openPackage, partOf, relatedPart } from "./package";
import { escapeXml } from "./sheetData";
import { withFormat } from "./stylePart";
import { bytesOf, textOf } from "./xml";
import type { Parts } from "./zip";

/**
 * Puts rows into a table of a workbook that we have just made, in place of its single blank row. Written straight into
 * the sheet's XML: excelize takes minutes for a hundred thousand rows, one call a cell. Each cell looks as the blank
 * one of its column did; texts are texts, whatever they begin with.
 */
export function fillTable(parts: Parts, table: string, rows: readonly (readonly CellValue[])[]): void {
  const { sheets, workbook } = openPackage(parts);
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const found = sheet?.tables.find(({ name }) => name === table);
  if (sheet === undefined || found === undefined) throw new Error(`a new workbook has the table ${table}`);
  if (rows.length === 0) return;
  const { area } = found;
  const first = area.row + 2;
  const xml = textOf(partOf(parts, sheet.part));
  const [blank] = new RegExp(`<row r="${first}"[^>]*>.*?</row>`, "s").exec(xml) ?? [];
  if (blank === undefined) throw new Error(`a new table has a blank row: ${table}`);
  const styles = Array.from(blank.matchAll(/<c [^>]*?\bs="(\d+)"/g), ([, style = "0"]) => Number(style));
  const percentOf = percentStyles(parts, relatedPart(parts, workbook, "styles"));
  const grown = { ...area, rows: rows.length + 1 };
  const frame = (part: string) =>
    part
      .replace(/<dimension ref="[^"]*"/, `<dimension ref="${areaAddress(grown)}"`)
      .replace(/sqref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g, (all, from: string, top: string, to: string, bottom: string) =>
        Number(top) === first ? `sqref="${from}${top}:${to}${Number(bottom) + rows.length - 1}"` : all,
      );
  const at = xml.indexOf(blank);
  const written = rows.map((cells, index) => {
    const row = first - 1 + index;
    const line = styles.map((style, column) =>
      cellXml(row, area.column + column, cells[column] ?? null, style, percentOf),
    );
    // As bytes at once: as one text, all rows would take several times the room.
    return bytesOf(`<row r="${row + 1}">${line.join("")}</row>`);
  });
  parts.set(
    sheet.part,
    joined([bytesOf(frame(xml.slice(0, at))), ...written, bytesOf(frame(xml.slice(at + blank.length)))]),
  );
  const tableXml = textOf(partOf(parts, found.part));
  parts.set(found.part, bytesOf(tableXml.replaceAll(`ref="${areaAddress(area)}"`, `ref="${areaAddress(grown)}"`)));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The style of a percentage in a column of figures; each is made once. */
type PercentStyle = (like: number, value: number) => number;

function percentStyles(parts: Parts, name: string | undefined): PercentStyle {
  const made = new Map<string, number>();
  return (like, value) => {
    const format = formatFor("percent", value);
    const key = `${like}:${format}`;
    const known = made.get(key);
    if (known !== undefined || name === undefined) return known ?? like;
    const { part, style } = withFormat(partOf(parts, name), name, like, format);
    parts.set(name, part);
    made.set(key, style);
    return style;
  };
}

function cellXml(row: number, column: number, cell: CellValue, style: number, percentOf: PercentStyle): string {
  const place = address(row, column);
  if (cell === null || isFault(cell)) return `<c r="${place}" s="${style}"/>`;
  if (isPercent(cell)) return `<c r="${place}" s="${percentOf(style, cell.percent)}"><v>${cell.percent}</v></c>`;
  if (typeof cell === "number") return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}
