import type { Place } from "../core/checks/finding";
import { address } from "./a1";
import type { Located, LocatedTable } from "./located";

/** Where something is on the sheets: `cell` in A1 notation, null for the sheet as a whole; no sheet for the workbook. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string | null;
}

/**
 * The sheet and cell of a place. A column that a table lacks is looked for at the table's top left; a table that the
 * workbook lacks, and the workbook itself, are on no sheet: the empty name.
 */
export function locate(place: Place, located: Located): Spot {
  if (place.at === "workbook") return { sheet: "", cell: null };
  if (place.at === "sheet") return { sheet: place.sheet, cell: place.cell ?? null };
  const table = located.tables[place.table];
  if (table === undefined) return { sheet: "", cell: null };
  if (place.at === "cell") return { sheet: table.sheet, cell: cellOf(table, place.row, place.field) };
  return { sheet: table.sheet, cell: address(table.headerRow, columnOrFirst(table, place.field)) };
}

/** The cell of a body row; the row's first cell where the table lacks the column. */
function cellOf(table: LocatedTable, row: number, field: string): string {
  return address(table.firstRow + row, columnOrFirst(table, field));
}

function columnOrFirst(table: LocatedTable, field: string | undefined): number {
  const column = field === undefined ? undefined : table.columns.get(field);
  return column ?? table.area.column;
}
