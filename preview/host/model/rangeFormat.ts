import { type Area, maxColumns, maxRows } from "../area";
import { ensureCell, forEachCell, formatAt } from "../cells";
import { asFlag, asNumber, asOneOf, asText, defineClass, type HostObject, type Json } from "../define";
import { Gap } from "../refusal";
import type { SheetState, Style } from "../state";
import { refuseLocked } from "../write";
import { rangeBorders } from "./rangeBorders";
import { setWholeFormat } from "./rangeCells";
import { placeOf, type RangeRef } from "./rangeRef";

/** Excel's defaults, for cells whose style says nothing. Lengths in points. */
export const defaults = {
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: "#FFFFFF",
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  indent: 0,
  shrink: false,
  locked: true,
} as const satisfies Style;

export const defaultColumnWidth = 48;
export const defaultRowHeight = 14.25;

type Plain = keyof typeof defaults;

/** The style that all cells share, or null where they differ. At most 200,000 cells are looked at. */
function shared(ref: RangeRef, key: Plain): Json {
  const { sheet, area } = placeOf(ref);
  const at = (row: number, column: number): Json => formatAt(sheet, row, column).style[key] ?? defaults[key];
  if (area.rows === maxRows || area.columns === maxColumns) {
    const whole = at(maxRows - 1, area.column);
    const seen = new Set([whole]);
    forEachCell(sheet, area, (_cell, row, column) => seen.add(at(row, column)));
    return seen.size === 1 ? whole : null;
  }
  if (area.rows * area.columns > 200_000) throw new Gap(`reading the format of ${area.rows * area.columns} cells`);
  const first = at(area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (at(row, column) !== first) return null;
    }
  }
  return first;
}

/** Changes the style of all cells of a range. */
export function restyle(ref: RangeRef, style: Style): undefined {
  const { sheet, area } = placeOf(ref);
  refuseLocked(sheet, area);
  if (area.rows === maxRows || area.columns === maxColumns) setWholeFormat(sheet, area, { style });
  else
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = ensureCell(sheet, row, column);
        cell.style = { ...cell.style, ...style };
      }
    }
  changed(ref, sheet, area);
}

function changed(ref: RangeRef, sheet: SheetState, area: Area): void {
  ref.host.book.emit({ kind: "format", sheet: sheet.id, area, by: ref.host.book.actor });
}

const reader = (key: Plain) => (self: RangeRef) => shared(self, key);
const writer =
  (key: Plain, check: (value: Json) => string | number | boolean) =>
  (self: RangeRef, value: Json): void =>
    restyle(self, { [key]: check(value) });

const colorNames: Readonly<Record<string, string>> = {
  red: "#FF0000",
  yellow: "#FFFF00",
  green: "#008000",
  blue: "#0000FF",
  black: "#000000",
  white: "#FFFFFF",
  orange: "#FFA500",
  gray: "#808080",
};

/** "#RRGGBB" in capitals, as Excel answers; names become their figures. */
export function asColor(value: Json): string {
  const text = asText(value);
  const named = colorNames[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Gap(`colour ${text}`);
  return text.toUpperCase();
}

/** The one length that all lines share, or null. */
function sharedLength(lengths: ReadonlyMap<number, number>, from: number, count: number, usual: number): number | null {
  const first = lengths.get(from) ?? usual;
  for (let line = from + 1; line < from + Math.min(count, 20_000); line++) {
    if ((lengths.get(line) ?? usual) !== first) return null;
  }
  return first;
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const font = defineClass<RangeRef>("RangeFont", {
  get: {
    name: reader("fontName"),
    size: reader("fontSize"),
    color: reader("fontColor"),
    bold: reader("bold"),
    italic: reader("italic"),
    underline: reader("underline"),
    strikethrough: reader("strikethrough"),
  },
  set: {
    name: writer("fontName", asText),
    size: writer("fontSize", asNumber),
    color: writer("fontColor", asColor),
    bold: writer("bold", asFlag),
    italic: writer("italic", asFlag),
    underline: writer("underline", (value) => asOneOf(value, underlines)),
    strikethrough: writer("strikethrough", asFlag),
  },
});

const fill = defineClass<RangeRef>("RangeFill", {
  get: { color: reader("fill") },
  set: { color: writer("fill", asColor) },
  call: { clear: (self) => restyle(self, { fill: defaults.fill }) },
});

const protection = defineClass<RangeRef>("FormatProtection", {
  get: { locked: reader("locked") },
  set: { locked: writer("locked", asFlag) },
});

export const rangeFormat: (self: RangeRef) => HostObject = defineClass<RangeRef>("RangeFormat", {
  get: {
    wrapText: reader("wrap"),
    horizontalAlignment: reader("horizontal"),
    verticalAlignment: reader("vertical"),
    indentLevel: reader("indent"),
    shrinkToFit: reader("shrink"),
    columnWidth: (self) => {
      const { sheet, area } = placeOf(self);
      return sharedLength(sheet.columnWidths, area.column, area.columns, defaultColumnWidth);
    },
    rowHeight: (self) => {
      const { sheet, area } = placeOf(self);
      return sharedLength(sheet.rowHeights, area.row, area.rows, defaultRowHeight);
    },
  },
  set: {
    wrapText: writer("wrap", asFlag),
    horizontalAlignment: writer("horizontal", (value) => asOneOf(value, horizontals)),
    verticalAlignment: writer("vertical", (value) => asOneOf(value, verticals)),
    indentLevel: writer("indent", asNumber),
    shrinkToFit: writer("shrink", asFlag),
    columnWidth: (self, value) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      for (let c = area.column; c < area.column + area.columns; c++) sheet.columnWidths.set(c, asNumber(value));
      changed(self, sheet, area);
    },
    rowHeight: (self, value) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      if (area.rows === maxRows) throw new Gap("RangeFormat.rowHeight of a whole sheet");
      for (let r = area.row; r < area.row + area.rows; r++) sheet.rowHeights.set(r, asNumber(value));
      changed(self, sheet, area);
    },
  },
  nav: {
    font: (self) => font(self),
    fill: (self) => fill(self),
    borders: (self) => rangeBorders(self),
    protection: (self) => protection(self),
  },
  call: {
    autofitColumns: (self) => {
      const { sheet, area } = placeOf(self);
      autofit(sheet, area);
      changed(self, sheet, area);
    },
    autofitRows: (self) => {
      const { sheet, area } = placeOf(self);
      for (let r = area.row; r < area.row + Math.min(area.rows, 100_000); r++) sheet.rowHeights.delete(r);
      changed(self, sheet, area);
    },
  },
});

/** A rule of thumb, not Excel's measure: six points a Latin letter, twelve a Chinese one, and a margin. */
function autofit(sheet: SheetState, area: Area): void {
  const widths = new Map<number, number>();
  forEachCell(sheet, area, (cell, _row, column) => {
    if (cell.value === null) return;
    const length = [...String(cell.value)].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 12 : 6), 6);
    widths.set(column, Math.max(widths.get(column) ?? 0, length));
  });
  for (const [column, width] of widths) sheet.columnWidths.set(column, width);
}
