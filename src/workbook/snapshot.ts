import type { Day } from "../core/calendar/day";
import type { CellValue } from "../core/model/cell";

/** A rectangle of cells; row and column are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cell values with the place of their top left cell. Rows may be shorter than the widest one. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What a host has read of a workbook: plain data, the same from Excel and from a file. */
export interface Snapshot {
  /** Serials count from 1904-01-01 (old Mac workbooks). */
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
}

export interface SheetSnapshot {
  /** The host's own name for the sheet, stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** Set on sheets that the add-in made. */
  readonly mark?: SheetMark;
  readonly tables: readonly TableSnapshot[];
  /** The used cells of a sheet that has no Excel table; of our own sheets only those of the bulletin and the history. */
  readonly loose?: LooseCells;
  readonly merges: readonly Area[];
}

/** An Excel table. `cells` holds the header row and the body, never the totals row. */
export interface TableSnapshot {
  readonly name: string;
  readonly cells: Grid;
  /** How many columns right of the table are empty beside all of its rows (0 when another table or data is there). */
  readonly freeColumns: number;
  /** A filter hides rows, or rows are hidden by hand. */
  readonly hiddenRows: boolean;
  /** How many rows below the table are empty across its width; every host says it. */
  readonly freeRows?: number;
  /** A totals row ends the table: nothing can be written below its body. */
  readonly totals?: true;
}

export interface LooseCells {
  readonly cells: Grid;
  readonly hiddenRows: boolean;
}

/** The mark on a sheet of ours: which document it is, and the fingerprint of what was built. */
export interface SheetMark {
  readonly document: DocumentKind;
  readonly fingerprint: string;
  /** Of a bulletin: which issue it is. */
  readonly issue?: IssueMark;
}

/** Which bulletin a sheet holds. */
export interface IssueMark {
  /** 第N期, counted within a year. */
  readonly number: number;
  /** The period that it is about. */
  readonly first: Day;
  readonly last: Day;
  /** The day that it was judged on. */
  readonly asOf: Day;
  /** The fingerprint of its cells as they were built: another one means that somebody has edited them. */
  readonly cells: string;
  /** A later one has taken its place: it is kept under its number and never built again. */
  readonly issued: boolean;
}

/** The sheets that the add-in makes. */
export type DocumentKind =
  "findings" | "bulletin" | "unitScorecards" | "personScorecards" | "gridScorecards" | "history";
