import type { Plan } from "./change";
import { ORIGIN_COLUMN, OUTSTANDING_COLUMN } from "./internalSheet";
import { ORIGIN_WIDTH, originRows, type RowOrigin } from "./origins";
import { outstandingCells } from "./outstanding";

/** Rows for some columns of the hidden sheet, in place of all that those columns hold. */
export interface Remembered {
  readonly column: number;
  readonly width: number;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a plan has the workbook remember; undone like any other cells. Empty where it leaves all as it is. */
export function rememberedBy({ origins, outstanding }: Pick<Plan, "origins" | "outstanding">): readonly Remembered[] {
  return [
    ...(origins === undefined ? [] : [rememberedOrigins(origins)]),
    ...(outstanding === undefined
      ? []
      : [{ column: OUTSTANDING_COLUMN, width: 1, rows: outstandingCells(outstanding).map((text) => [text]) }]),
  ];
}

/** Where adopted rows come from, as the hidden sheet keeps it. */
export function rememberedOrigins(origins: readonly RowOrigin[]): Remembered {
  return { column: ORIGIN_COLUMN, width: ORIGIN_WIDTH, rows: originRows(origins) };
}
