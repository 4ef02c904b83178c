import { attributeOf, childOf, type Element, parseXml, rootOf } from "../../src/hosts/file/xml";

/** The colours of a workbook's theme, "#RRGGBB", by the number that cells name. */
export type Colours = readonly string[];

/** In the order of the numbers: light and dark are the other way round than in the theme. */
const slots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const office: Colours = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** The first 64 of the old palette; 64 and 65 are the system's own. */
const indexed =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** The theme's colours; Office's own where a workbook has no theme. */
export function readTheme(part: Uint8Array | undefined, name: string): Colours {
  if (part === undefined) return office;
  const elements = childOf(rootOf(parseXml(part, name)), "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  if (!scheme) return office;
  return slots.map((slot, i) => {
    const entry = childOf(scheme, slot);
    const plain = entry && childOf(entry, "srgbClr");
    const system = entry && childOf(entry, "sysClr");
    const rgb = (plain && attributeOf(plain, "val")) ?? (system && attributeOf(system, "lastClr"));
    return rgb === undefined ? (office[i] ?? "#000000") : `#${rgb.toUpperCase()}`;
  });
}

/** The colour that an element names: by itself, by its number in the theme, or in the old palette. */
export function colourOf(element: Element | undefined, theme: Colours): string | undefined {
  if (!element) return undefined;
  const rgb = attributeOf(element, "rgb");
  const tint = Number(attributeOf(element, "tint") ?? 0);
  if (rgb !== undefined) return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const slot = attributeOf(element, "theme");
  const colour = slot === undefined ? oldColour(attributeOf(element, "indexed")) : theme[Number(slot)];
  return colour === undefined ? undefined : tinted(colour, tint);
}

function oldColour(index: string | undefined): string | undefined {
  if (index === undefined) return undefined;
  const at = Number(index) * 6;
  return at + 6 <= indexed.length ? `#${indexed.slice(at, at + 6)}` : undefined;
}

/** Lighter above 0, darker below: near enough to Excel, which does it in another colour space. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(tint > 0 ? value + (255 - value) * tint : value * (1 + tint)));
  return `#${mixed
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
