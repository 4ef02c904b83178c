import type { CellStyle } from "./change";

/** How a cell of our own sheets looks, whatever host draws it. Colours are RRGGBB. */
export interface Look {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** Thin lines on all four sides. */
  readonly boxed?: boolean;
  /** A line above, below, or both. */
  readonly rule?: { readonly edges: readonly ("top" | "bottom")[]; readonly color: string; readonly thick: boolean };
  readonly align?: "center" | "right";
  readonly numberFormat?: string;
}

/** Fonts of official documents (GB/T 9704); they come from the user's machine, or Excel puts another in. */
export const FONTS = {
  song: "方正小标宋简体",
  fang: "仿宋_GB2312",
  hei: "黑体",
  kai: "楷体_GB2312",
  sheet: "等线",
} as const;

/** Type sizes in points: of the letterhead, 二号, 三号, 四号, and of tables. */
export const SIZES = { letterhead: 36, two: 22, three: 16, four: 14, table: 10.5 } as const;

/** Of the letterhead and the rule below it. */
export const RED = "E60012";

/** Colours of light and severity: dark text on a pale ground, so that they still differ when printed in grey. */
const TONES = {
  red: { color: "9C0006", fill: "FFC7CE" },
  yellow: { color: "7F6000", fill: "FFEB9C" },
  green: { color: "006100", fill: "C6EFCE" },
  blue: { color: "1F4E79", fill: "DDEBF7" },
  grey: { color: "595959", fill: "EDEDED" },
} as const;

export const LINE_COLOR = "A6A6A6";
export const NOTE_COLOR: string = TONES.grey.color;

const TABLE: Look = { font: FONTS.sheet, size: SIZES.table, boxed: true };

/** The look of each style. */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: FONTS.song, size: SIZES.two, align: "center" },
  redTitle: { font: FONTS.song, size: SIZES.letterhead, color: RED, align: "center" },
  documentNumber: {
    font: FONTS.fang,
    size: SIZES.three,
    align: "center",
    rule: { edges: ["bottom"], color: RED, thick: true },
  },
  imprint: { font: FONTS.fang, size: SIZES.four, rule: { edges: ["top", "bottom"], color: "000000", thick: false } },
  note: { font: FONTS.sheet, size: SIZES.table, color: NOTE_COLOR },
  heading: { font: FONTS.hei, size: SIZES.three },
  subheading: { font: FONTS.kai, size: SIZES.three },
  text: { font: FONTS.fang, size: SIZES.three },
  right: { font: FONTS.fang, size: SIZES.three, align: "right" },
  header: { ...TABLE, bold: true, fill: "D9E1F2", align: "center" },
  cell: TABLE,
  number: { ...TABLE, align: "center", numberFormat: "0.00" },
  integer: { ...TABLE, align: "center", numberFormat: "0" },
  percent: { ...TABLE, align: "center", numberFormat: "0.0%" },
  precise: { ...TABLE, align: "center", numberFormat: "0.0000" },
  link: { ...TABLE, color: "0563C1", underline: true },
  linkedRank: { ...TABLE, color: "0563C1", underline: true, align: "center", numberFormat: "0" },
  jump: { font: FONTS.sheet, size: SIZES.table, color: "0563C1", underline: true },
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

function toned(tone: keyof typeof TONES): Look {
  return { ...TABLE, ...TONES[tone], bold: true, align: "center" };
}
