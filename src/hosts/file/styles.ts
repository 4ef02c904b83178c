import type { Style } from "excelize-wasm";
import type { CellStyle } from "../../workbook/change";

/** Fonts of official documents (GB/T 9704); they come from the user's machine, or Excel puts another in. */
const FONT = { song: "方正小标宋简体", fang: "仿宋_GB2312", hei: "黑体", kai: "楷体_GB2312", sheet: "等线" } as const;
/** Type sizes in points. */
const SIZE = { two: 22, three: 16, table: 10.5 } as const;
/** Colours of light and severity: dark text on a pale ground, so that they still differ when printed in grey. */
const TONE = {
  red: { text: "9C0006", ground: "FFC7CE" },
  yellow: { text: "7F6000", ground: "FFEB9C" },
  green: { text: "006100", ground: "C6EFCE" },
  blue: { text: "1F4E79", ground: "DDEBF7" },
  grey: { text: "595959", ground: "EDEDED" },
} as const;
const TITLE_RED = "E60012";
const HEADER_GROUND = "D9E1F2";
const LINK_BLUE = "0563C1";
const LINE = "A6A6A6";
const PALE_LINE = "D9D9D9";
const NUMBER_FORMAT = { integer: 1, twoDecimals: 2 } as const;

const border = lines(LINE);
const pale = lines(PALE_LINE);
const middle = { Vertical: "center", WrapText: true } as const;
const centred = { ...middle, Horizontal: "center" } as const;
const boxed: Style = { Border: border, Font: { Family: FONT.sheet, Size: SIZE.table }, Alignment: middle };

/** How each style of our sheets is drawn. */
export const STYLES: Readonly<Record<CellStyle, Style>> = {
  title: { Font: { Family: FONT.song, Size: SIZE.two }, Alignment: centred },
  redTitle: { Font: { Family: FONT.song, Size: SIZE.two, Color: TITLE_RED }, Alignment: centred },
  note: { Font: { Family: FONT.sheet, Size: SIZE.table, Color: TONE.grey.text }, Alignment: middle },
  heading: { Font: { Family: FONT.hei, Size: SIZE.three }, Alignment: middle },
  subheading: { Font: { Family: FONT.kai, Size: SIZE.three }, Alignment: middle },
  text: { Font: { Family: FONT.fang, Size: SIZE.three }, Alignment: middle },
  right: { Font: { Family: FONT.fang, Size: SIZE.three }, Alignment: { ...middle, Horizontal: "right" } },
  header: {
    ...boxed,
    Font: { Family: FONT.sheet, Size: SIZE.table, Bold: true },
    Fill: ground(HEADER_GROUND),
    Alignment: centred,
  },
  cell: boxed,
  number: { ...boxed, NumFmt: NUMBER_FORMAT.twoDecimals, Alignment: centred },
  integer: { ...boxed, NumFmt: NUMBER_FORMAT.integer, Alignment: centred },
  link: { ...boxed, Font: { Family: FONT.sheet, Size: SIZE.table, Color: LINK_BLUE, Underline: "single" } },
  error: toned("red"),
  warning: toned("yellow"),
  info: toned("blue"),
  done: toned("green"),
  missed: toned("red"),
  red: toned("red"),
  yellow: toned("yellow"),
  green: toned("green"),
  notStarted: toned("grey"),
  standing: toned("blue"),
};

/** The looks of a new workbook. Its header fills tell by their depth, too, what must be filled in and what is ours. */
export const NEW_WORKBOOK = {
  note: { Font: { Family: FONT.sheet, Size: SIZE.table, Color: TONE.grey.text }, Alignment: { Vertical: "center" } },
  body: { Border: pale, Font: { Family: FONT.sheet, Size: SIZE.table }, Alignment: middle },
  /** Dates and shares. */
  formatted: { Border: pale, Font: { Family: FONT.sheet, Size: SIZE.table }, Alignment: centred },
  header: headed("FFFFFF", "5B7DB1"),
  requiredHeader: headed("FFFFFF", "1F3864"),
  outHeader: headed("404040", "D9D9D9"),
} as const satisfies Readonly<Record<string, Style>>;

function lines(Color: string) {
  return ["left", "top", "right", "bottom"].map((Type) => ({ Type, Color, Style: 1 }));
}

function headed(Color: string, fill: string): Style {
  return { Font: { Family: FONT.sheet, Size: SIZE.table, Bold: true, Color }, Fill: ground(fill), Alignment: centred };
}

function toned(tone: keyof typeof TONE): Style {
  const { text, ground: colour } = TONE[tone];
  const Font = { Family: FONT.sheet, Size: SIZE.table, Bold: true, Color: text };
  return { ...boxed, Font, Fill: ground(colour), Alignment: centred };
}

function ground(colour: string) {
  return { Type: "pattern", Pattern: 1, Color: [colour] };
}
