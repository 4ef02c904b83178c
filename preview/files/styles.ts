import { SSF } from "@e965/xlsx";
import { attributeOf, childOf, childrenOf, type Element, isTrue, parseXml, rootOf } from "../../src/hosts/file/xml";
import type { BorderState, FormatState, Style } from "../host/state";
import { type Colours, colourOf } from "./colours";

/** What Excel in Chinese shows for the formats that depend on the language. */
const localFormats: Readonly<Record<number, string>> = { 14: "yyyy/m/d", 22: "yyyy/m/d h:mm" };

interface FormatTable {
  get_table(): Readonly<Record<number, string>>;
}

/** The formats of a workbook by the number that its cells carry; the first is the default. */
export function readStyles(part: Uint8Array, name: string, colours: Colours): FormatState[] {
  const root = rootOf(parseXml(part, name));
  const all = (list: string, item: string): Element[] => {
    const found = childOf(root, list);
    return found ? childrenOf(found, item) : [];
  };
  const fonts = all("fonts", "font").map((font) => fontOf(font, colours));
  const fills = all("fills", "fill").map((fill) => fillOf(fill, colours));
  const borders = all("borders", "border").map((border) => bordersOf(border, colours));
  const own = new Map(
    all("numFmts", "numFmt").map((format) => [
      Number(attributeOf(format, "numFmtId")),
      attributeOf(format, "formatCode") ?? "General",
    ]),
  );
  const builtIn = (SSF as FormatTable).get_table();
  return all("cellXfs", "xf").map((xf) => {
    const number = (attribute: string): number => Number(attributeOf(xf, attribute) ?? 0);
    const id = number("numFmtId");
    const numberFormat = own.get(id) ?? localFormats[id] ?? builtIn[id] ?? "General";
    const style: Style = {
      ...fonts[number("fontId")],
      ...fills[number("fillId")],
      ...borders[number("borderId")],
      ...alignmentOf(childOf(xf, "alignment")),
      ...lockOf(childOf(xf, "protection")),
    };
    return {
      ...(numberFormat !== "General" && { numberFormat }),
      ...(Object.keys(style).length > 0 && { style }),
    };
  });
}

const valueOf = (parent: Element, child: string): string | undefined => {
  const element = childOf(parent, child);
  return element && attributeOf(element, "val");
};

function fontOf(font: Element, colours: Colours): Style {
  const isOn = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== undefined && isTrue(attributeOf(element, "val") ?? "1");
  };
  const underline = childOf(font, "u");
  const color = colourOf(childOf(font, "color"), colours);
  const size = valueOf(font, "sz");
  const fontName = valueOf(font, "name");
  return {
    ...(fontName !== undefined && { fontName }),
    ...(size !== undefined && { fontSize: Number(size) }),
    ...(color !== undefined && { fontColor: color }),
    ...(isOn("b") && { bold: true }),
    ...(isOn("i") && { italic: true }),
    ...(isOn("strike") && { strikethrough: true }),
    ...(underline && { underline: attributeOf(underline, "val") === "double" ? "Double" : "Single" }),
  };
}

function fillOf(fill: Element, colours: Colours): Style {
  const pattern = childOf(fill, "patternFill");
  if (!pattern || (attributeOf(pattern, "patternType") ?? "none") === "none") return {};
  const color = colourOf(childOf(pattern, "fgColor"), colours);
  return color === undefined ? {} : { fill: color };
}

const edges = ["top", "bottom", "left", "right"] as const;

/** Excel's own words for the lines: style and weight. */
const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
};

function bordersOf(border: Element, colours: Colours): Style {
  const borders: Record<string, BorderState> = {};
  for (const edge of edges) {
    const element = childOf(border, edge) ?? childOf(border, edge === "left" ? "start" : "end");
    const kind = element && attributeOf(element, "style");
    if (!element || kind === undefined || kind === "none") continue;
    const [style, weight] = lines[kind] ?? ["Continuous", "Thin"];
    borders[edge] = { style, weight, color: colourOf(childOf(element, "color"), colours) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? { borders } : {};
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function alignmentOf(alignment: Element | undefined): Style {
  if (!alignment) return {};
  const horizontal = attributeOf(alignment, "horizontal");
  const vertical = attributeOf(alignment, "vertical");
  const indent = Number(attributeOf(alignment, "indent") ?? 0);
  return {
    ...(horizontal !== undefined && horizontal !== "general" && { horizontal: capital(horizontal) }),
    ...(vertical !== undefined && { vertical: capital(vertical) }),
    ...(isTrue(attributeOf(alignment, "wrapText")) && { wrap: true }),
    ...(isTrue(attributeOf(alignment, "shrinkToFit")) && { shrink: true }),
    ...(indent > 0 && { indent }),
  };
}

function lockOf(protection: Element | undefined): Style {
  const locked = protection && attributeOf(protection, "locked");
  return locked !== undefined && !isTrue(locked) ? { locked: false } : {};
}
