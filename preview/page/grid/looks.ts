import type { CSSProperties } from "react";
import type { BorderState, CellState, Style } from "../../host/state";

const horizontal: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "left",
  Distributed: "center",
};
const vertical: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };
const edges = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

const known = new WeakMap<Style, CSSProperties>();

/** How a cell is drawn; cells of one style share one object. */
export function cssOf(style: Style, cell: CellState | undefined): CSSProperties {
  let css = known.get(style);
  if (!css) known.set(style, (css = styleCss(style)));
  if (css.textAlign !== undefined) return css;
  return { ...css, textAlign: alignmentOf(cell) };
}

function alignmentOf(cell: CellState | undefined): CSSProperties["textAlign"] {
  if (cell?.error || typeof cell?.value === "boolean") return "center";
  return typeof cell?.value === "number" ? "right" : "left";
}

function styleCss(style: Style): CSSProperties {
  const align = style.horizontal === undefined ? undefined : horizontal[style.horizontal];
  const lines = [style.underline === undefined || style.underline === "None" ? "" : "underline"];
  if (style.strikethrough) lines.push("line-through");
  const decoration = lines.filter(Boolean).join(" ");
  return {
    ...(style.fill !== undefined && { background: style.fill }),
    ...(style.fontColor !== undefined && { color: style.fontColor }),
    ...(style.bold && { fontWeight: 600 }),
    ...(style.italic && { fontStyle: "italic" }),
    ...(decoration !== "" && { textDecoration: decoration }),
    ...(style.fontSize !== undefined && { fontSize: `${style.fontSize}pt` }),
    ...(style.fontName !== undefined && { fontFamily: `"${style.fontName}", ${fallbackOf(style.fontName)}` }),
    ...(align !== undefined && { textAlign: align }),
    ...(style.indent !== undefined && { paddingLeft: `${3 + style.indent * 9}px` }),
    alignItems: vertical[style.vertical ?? "Bottom"] ?? "center",
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    ...borders(style),
    // Above the neighbours, whose pale lines lie on the same pixels.
    ...(style.borders && { zIndex: 1 }),
  };
}

/** Song and Fangsong are the serifs of Chinese. */
const fallbackOf = (name: string): string =>
  /宋|song|sun/i.test(name) ? '"Noto Serif CJK SC", serif' : '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

function borders({ borders: own = {}, fill }: Style): CSSProperties {
  const css: CSSProperties = {};
  for (const [edge, property] of Object.entries(edges)) {
    const border = own[edge];
    if (border && border.style !== "None") css[property] = `${widthOf(border)} solid ${border.color}`;
    else if (fill !== undefined) css[property] = `1px solid ${fill}`;
  }
  return css;
}

const widthOf = ({ weight }: BorderState): string => (weight === "Thick" ? "3px" : weight === "Medium" ? "2px" : "1px");
