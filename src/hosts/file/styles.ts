import type { Style } from "excelize-wasm";
import { FONTS, LINE_COLOR, LOOKS, NOTE_COLOR, SIZES, type Look } from "../../workbook/looks";
import type { CellStyle } from "../../workbook/change";
import { done, type Book } from "./engine";

const PALE_LINE = "D9D9D9";
/** excelize's numbers for lines. */
const THIN = 1;
const THICK = 5;

export const middle = { Vertical: "center", WrapText: true } as const;
export const centred = { ...middle, Horizontal: "center" } as const;

/** A style of our sheets as excelize takes it. */
export function styleOf(style: CellStyle): Style {
  const { font, size, bold, underline, color, fill, boxed, rule, align, numberFormat }: Look = LOOKS[style];
  return {
    Font: {
      Family: font,
      Size: size,
      ...(bold === true && { Bold: true }),
      ...(underline === true && { Underline: "single" }),
      ...(color !== undefined && { Color: color }),
    },
    Alignment: align === undefined ? middle : { ...middle, Horizontal: align },
    ...(boxed === true && { Border: lines(LINE_COLOR) }),
    ...(rule !== undefined && {
      Border: rule.edges.map((Type) => ({ Type, Color: rule.color, Style: rule.thick ? THICK : THIN })),
    }),
    ...(fill !== undefined && { Fill: ground(fill) }),
    ...(numberFormat !== undefined && { CustomNumFmt: numberFormat }),
  };
}

/** The number of every style of our sheets in a workbook's styles part; adds those that are not there yet. */
export function stylesOf(book: Book): ReadonlyMap<CellStyle, number> {
  const names = Object.keys(LOOKS).filter((name): name is CellStyle => name in LOOKS);
  return new Map(names.map((name) => [name, done(book.NewStyle(styleOf(name))).style]));
}

/** The looks of a new workbook. Its header fills tell by their depth, too, what must be filled in and what is ours. */
export const NEW_WORKBOOK = {
  note: { Font: { Family: FONTS.sheet, Size: SIZES.table, Color: NOTE_COLOR }, Alignment: { Vertical: "center" } },
  body: { Border: lines(PALE_LINE), Font: { Family: FONTS.sheet, Size: SIZES.table }, Alignment: middle },
  /** Dates and shares. */
  formatted: { Border: lines(PALE_LINE), Font: { Family: FONTS.sheet, Size: SIZES.table }, Alignment: centred },
  header: headed("FFFFFF", "5B7DB1"),
  requiredHeader: headed("FFFFFF", "1F3864"),
  outHeader: headed("404040", "D9D9D9"),
} as const satisfies Readonly<Record<string, Style>>;

export function lines(Color: string) {
  return ["left", "top", "right", "bottom"].map((Type) => ({ Type, Color, Style: 1 }));
}

export function headed(Color: string, fill: string): Style {
  const Font = { Family: FONTS.sheet, Size: SIZES.table, Bold: true, Color };
  return { Font, Fill: ground(fill), Alignment: centred };
}

export function ground(colour: string) {
  return { Type: "pattern", Pattern: 1, Color: [colour] };
}
