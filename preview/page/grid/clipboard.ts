import type { Area } from "../../host";
import type { SheetState } from "../../host/state";
import { shownText } from "./text";

/** Cells as a spreadsheet puts them on the clipboard: columns by tabs, rows by line breaks. */
export function selectionText(sheet: SheetState, { row, column, rows, columns }: Area, date1904: boolean): string {
  const last = Math.min(rows, Math.max(0, ...sheet.rows.keys()) - row + 1);
  return Array.from({ length: Math.max(1, last) }, (_, down) => {
    const cells = sheet.rows.get(row + down) ?? [];
    const width = Math.min(columns, Math.max(1, cells.length - column));
    return Array.from({ length: width }, (_, right) => {
      const cell = cells[column + right];
      const text = cell ? shownText(sheet, cell, row + down, column + right, date1904) : "";
      return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join("\t");
  }).join("\n");
}

const field = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/y;

/** The cells of such a text, by how far they lie from the first. */
export function pastedCells(text: string): { down: number; right: number; value: string }[] {
  const cells: { down: number; right: number; value: string }[] = [];
  let down = 0;
  let right = 0;
  field.lastIndex = 0;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) break;
    const [, quoted, plain = "", end] = match;
    cells.push({ down, right, value: quoted?.replaceAll('""', '"') ?? plain });
    if (end === "\t") right++;
    else [down, right] = [down + 1, 0];
  }
  return cells;
}
