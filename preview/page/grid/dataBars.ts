import type { Area } from "../../host/area";
import { forEachCell } from "../../host/cells";
import type { CellState, SheetState } from "../../host/state";

/** Bars inside the cells of an area: from nothing at 0 to the whole cell at the largest value. */
export interface Bars {
  readonly area: Area;
  readonly color: string;
  readonly most: number;
}

const usual = "#638EC6";

/** The data bars of a sheet. */
export function barsOf(sheet: SheetState): Bars[] {
  return sheet.conditionalFormats
    .filter(({ type }) => type === "DataBar")
    .map(({ area, settings }) => {
      let most = 0;
      forEachCell(sheet, area, ({ value }) => {
        if (typeof value === "number") most = Math.max(most, value);
      });
      return { area, color: String(settings.get("positive.fillColor") ?? usual), most };
    });
}

/** The bar of one cell as a background; undefined where there is none. */
export function barImage(bars: readonly Bars[], cell: CellState | undefined, row: number, column: number) {
  const value = cell?.value;
  const bar = bars.find(
    ({ area: a }) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns,
  );
  if (!bar || typeof value !== "number" || bar.most === 0) return undefined;
  const share = `${Math.max(0, (value / bar.most) * 100).toFixed(1)}%`;
  return `linear-gradient(90deg, ${bar.color} ${share}, transparent ${share})`;
}
