import { ensureCell, formatAt } from "../cells";
import { asOneOf, asText, defineClass, type HostObject, type Json } from "../define";
import { Gap, invalidArgument } from "../refusal";
import type { BorderState } from "../state";
import { refuseLocked } from "../write";
import { placeOf, type RangeRef } from "./rangeRef";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

interface BorderRef {
  readonly range: RangeRef;
  readonly side: Side;
}

const none: BorderState = { style: "None", weight: "Thin", color: "#000000" };

/** Which cells a side touches, and on which of their own sides. */
interface Edge {
  readonly own: "top" | "bottom" | "left" | "right";
  readonly touches: (r: number, c: number, rows: number, columns: number) => boolean;
}

const edges: Readonly<Partial<Record<Side, readonly Edge[]>>> = {
  EdgeTop: [{ own: "top", touches: (r) => r === 0 }],
  EdgeBottom: [{ own: "bottom", touches: (r, _c, rows) => r === rows - 1 }],
  EdgeLeft: [{ own: "left", touches: (_r, c) => c === 0 }],
  EdgeRight: [{ own: "right", touches: (_r, c, _rows, columns) => c === columns - 1 }],
  InsideHorizontal: [
    { own: "top", touches: (r) => r > 0 },
    { own: "bottom", touches: (r, _c, rows) => r < rows - 1 },
  ],
  InsideVertical: [
    { own: "left", touches: (_r, c) => c > 0 },
    { own: "right", touches: (_r, c, _rows, columns) => c < columns - 1 },
  ],
};

function edgesOf(side: Side): readonly Edge[] {
  const found = edges[side];
  if (!found) throw new Gap(`RangeBorder ${side}`);
  return found;
}

function* touched(ref: BorderRef) {
  const { sheet, area } = placeOf(ref.range);
  if (area.rows * area.columns > 500_000) throw new Gap("borders of very large areas");
  for (const edge of edgesOf(ref.side)) {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        if (edge.touches(r, c, area.rows, area.columns))
          yield { sheet, own: edge.own, row: area.row + r, column: area.column + c };
      }
    }
  }
}

function shared(ref: BorderRef, key: keyof BorderState): Json {
  let first: string | undefined;
  for (const { sheet, own, row, column } of touched(ref)) {
    const value = (formatAt(sheet, row, column).style.borders?.[own] ?? none)[key];
    if (first !== undefined && first !== value) return null;
    first = value;
  }
  return first ?? none[key];
}

function draw(ref: BorderRef, part: Partial<BorderState>): void {
  const { sheet, area } = placeOf(ref.range);
  const { book } = ref.range.host;
  refuseLocked(sheet, area);
  for (const { own, row, column } of touched(ref)) {
    const cell = ensureCell(sheet, row, column);
    const before = cell.style?.borders?.[own];
    const style = before ? {} : { style: "Continuous" };
    cell.style = {
      ...cell.style,
      borders: { ...cell.style?.borders, [own]: { ...(before ?? none), ...style, ...part } },
    };
  }
  book.emit({ kind: "format", sheet: sheet.id, area, by: book.actor });
}

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

const border = defineClass<BorderRef>("RangeBorder", {
  id: (self) => self.side,
  get: {
    sideIndex: (self) => self.side,
    style: (self) => shared(self, "style"),
    weight: (self) => shared(self, "weight"),
    color: (self) => shared(self, "color"),
  },
  set: {
    style: (self, value) => draw(self, { style: asOneOf(value, styles) }),
    weight: (self, value) => draw(self, { weight: asOneOf(value, weights) }),
    color: (self, value) => draw(self, { color: asText(value).toUpperCase() }),
  },
});

/** The borders of a range, by side. */
export const rangeBorders: (self: RangeRef) => HostObject = defineClass<RangeRef>("RangeBorderCollection", {
  get: { count: () => sides.length },
  items: (self) => sides.map((side) => border({ range: self, side })),
  item: (self, key) => {
    const side = sides.find((one) => one === key);
    if (!side) throw invalidArgument(`border ${String(key)}`);
    return border({ range: self, side });
  },
});
