import type { Style as ExcelizeStyle } from "excelize-wasm";
import type { BorderState, Style } from "../host/state";

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const bare = (colour: string): string => colour.replace(/^#/, "");

/** A look as excelize takes it. */
export function excelizeStyle(style: Style): ExcelizeStyle {
  const { fill, borders, locked } = style;
  return {
    Font: fontOf(style),
    Alignment: alignmentOf(style),
    ...(fill !== undefined && { Fill: { Type: "pattern", Pattern: 1, Color: [bare(fill)] } }),
    ...(borders && { Border: Object.entries(borders).flatMap(([edge, border]) => lineOf(edge, border)) }),
    ...(locked === false && { Protection: { Locked: false } }),
  };
}

function fontOf(style: Style): NonNullable<ExcelizeStyle["Font"]> {
  return {
    ...(style.fontName !== undefined && { Family: style.fontName }),
    ...(style.fontSize !== undefined && { Size: style.fontSize }),
    ...(style.fontColor !== undefined && { Color: bare(style.fontColor) }),
    ...(style.bold && { Bold: true }),
    ...(style.italic && { Italic: true }),
    ...(style.strikethrough && { Strike: true }),
    ...(style.underline !== undefined && style.underline !== "None" && { Underline: lower(style.underline) }),
  };
}

function alignmentOf(style: Style): NonNullable<ExcelizeStyle["Alignment"]> {
  const { horizontal, vertical, wrap, indent, shrink } = style;
  return {
    ...(horizontal !== undefined && horizontal !== "General" && { Horizontal: lower(horizontal) }),
    ...(vertical !== undefined && { Vertical: lower(vertical) }),
    ...(wrap && { WrapText: true }),
    ...(indent !== undefined && { Indent: indent }),
    ...(shrink && { ShrinkToFit: true }),
  };
}

/** excelize's numbers for the lines. */
const weights: Readonly<Record<string, number>> = { Hairline: 7, Thin: 1, Medium: 2, Thick: 5 };

function lineOf(edge: string, { style, weight, color }: BorderState) {
  if (style === "None") return [];
  return [{ Type: edge, Color: bare(color), Style: style === "Double" ? 6 : (weights[weight] ?? 1) }];
}
