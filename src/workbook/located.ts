import type { TableKey } from "../core/model/tables";
import type { Language } from "./schema";
import type { Area } from "./snapshot";

/** Where the tables of a workbook lie. */
export interface Located {
  /** The language of its task list. */
  readonly language: Language;
  readonly date1904: boolean;
  readonly tables: { readonly [K in TableKey]?: LocatedTable };
}

/** Where one table lies. Rows and columns are the sheet's, counted from 0. */
export interface LocatedTable {
  readonly key: TableKey;
  readonly sheetId: string;
  readonly sheet: string;
  /** The Excel table's name; undefined where the table was found by its headers alone. */
  readonly table: string | undefined;
  readonly language: Language;
  /** Header row and body. */
  readonly area: Area;
  readonly headerRow: number;
  /** The first row of the body; body row n of a `Place` is `firstRow + n`. */
  readonly firstRow: number;
  /** How many rows the body has, blank ones too. */
  readonly bodyRows: number;
  /** The column of each field that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** The Out fields that are not there, in their order. */
  readonly missingOut: readonly string[];
  /** How many columns right of the table may be taken. */
  readonly freeColumns: number;
  readonly protected: boolean;
}

/** Whether the Out columns that are missing find room beside the table. */
export function hasRoom(table: LocatedTable): boolean {
  return table.missingOut.length <= table.freeColumns;
}
