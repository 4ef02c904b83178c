import { columnOfLetters } from "../../workbook/a1";

/** How a cell stands in a worksheet part: the number of its style, and whether a formula makes its value. */
export interface CellLook {
  readonly style: number;
  readonly isFormula: boolean;
}

const CELL = /<(?:\w+:)?c\s([^>]*?)(\/?)>(?:\s*<(?:\w+:)?(f)[\s/>])?/g;
const COLUMN = /<(?:\w+:)?col\s([^>]*)>/g;

/** How cells look. One that is not there looks as its column says. Reads the part once, however many are asked for. */
export function cellLooks(sheet: string, wanted: ReadonlySet<string>): ReadonlyMap<string, CellLook> {
  const looks = new Map<string, CellLook>();
  for (const [, attributes = "", closed, formula] of sheet.matchAll(CELL)) {
    const place = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
    if (!wanted.has(place)) continue;
    const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
    looks.set(place, { style, isFormula: closed === "" && formula !== undefined });
  }
  const columns = columnStyles(sheet);
  for (const place of wanted) {
    const column = columnOfLetters(place.replace(/\d+$/, "")) ?? 0;
    if (!looks.has(place)) looks.set(place, { style: columns(column), isFormula: false });
  }
  return looks;
}

function columnStyles(sheet: string): (column: number) => number {
  const head = sheet.slice(0, Math.max(0, sheet.search(/<(?:\w+:)?sheetData[\s/>]/)));
  const spans = Array.from(head.matchAll(COLUMN), ([, attributes = ""]) => {
    const number = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
    return { first: number("min") - 1, last: number("max") - 1, style: number("style") };
  });
  return (column) => spans.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}
