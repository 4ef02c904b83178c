import type { CellValue } from "../core/model/cell";
import type { Dismissal } from "./dismissals";
import type { Outstanding } from "./outstanding";
import type { NewSheet } from "./newSheet";
import type { Shown } from "./numberFormat";
import type { RowOrigin } from "./origins";
import type { Area, DocumentKind, Grid, IssueMark, SheetMark } from "./snapshot";

/** Everything a host is to write, as plain data: it can be shown, tested and undone. Empty on a second run. */
export interface Plan {
  readonly tables: readonly TableChange[];
  /** Our own sheets to build, or to build again. */
  readonly sheets: readonly SheetContent[];
  /** Our own sheets that get another name and mark before the others are built; their cells stay. */
  readonly renamed?: readonly SheetRename[];
  /** Sheets of tables that the workbook lacks, with their first rows. They are the user's own from then on. */
  readonly created?: readonly NewSheet[];
  /** The findings that are no problem, as the workbook is to remember them; where absent, as it does. */
  readonly dismissals?: readonly Dismissal[];
  /** Who has not returned what was handed out, as the workbook is to remember it; where absent, as it does. */
  readonly outstanding?: Outstanding;
  /** Where adopted rows come from, as the workbook is to remember it; where absent, as it does. */
  readonly origins?: readonly RowOrigin[];
}

/** A sheet of ours under a new name, such as a bulletin that a later one follows. */
export interface SheetRename {
  readonly sheetId: string;
  /** What it was called. */
  readonly sheet: string;
  readonly name: string;
  readonly mark: SheetMark;
}

/** What changes in one table. Rows and columns are the sheet's, counted from 0. */
export interface TableChange {
  readonly sheetId: string;
  readonly sheet: string;
  /** The Excel table's name; undefined where the table was found by its headers alone. */
  readonly table: string | undefined;
  /** The table's area as it was read: header row and body. */
  readonly area: Area;
  /** The columns that were read: what stands in them tells whether a row is still the one that was judged. */
  readonly watched: readonly number[];
  /** Headers of Out columns to add at the right edge. */
  readonly added: readonly AddedColumn[];
  readonly cells: readonly CellChange[];
  /** Set where the user has confirmed the change of input cells. */
  readonly edit?: TableEdit;
}

/**
 * A change of input cells is written only over what the user saw when he confirmed it. A cell that holds a formula
 * keeps it: the host says so.
 */
export interface TableEdit {
  /** The table as it was read. */
  readonly read: Grid;
  /** How many rows the body grows by, at its end; what they are to hold is among the cells. */
  readonly rows: number;
}

export interface AddedColumn {
  readonly column: number;
  readonly header: string;
  /** The number format of its body cells, such as 0.00. */
  readonly numberFormat?: string;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  /** Texts are written as texts, also those that begin like a formula: text that came from a cell is never evaluated. */
  readonly after: string | number | null;
  /** What the number stands for: a cell with a number format of another kind gets a fitting one. */
  readonly shown?: Shown;
}

/** One of our own sheets, laid out. */
export interface SheetContent {
  readonly document: DocumentKind;
  readonly name: string;
  /** Equal fingerprints mean equal content: such a sheet is not built again. */
  readonly fingerprint: string;
  /** Of a bulletin: which issue it is. */
  readonly issue?: IssueMark;
  /** The id of the sheet that it replaces. */
  readonly replaces?: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Area[];
  readonly print: PrintSetup;
  /** How many rows stay in sight at the top. */
  readonly frozenRows: number;
  readonly charts?: readonly SheetChart[];
  readonly dataBars?: readonly DataBar[];
  /** Rows, counted from 0, that begin a new page. */
  readonly pageBreaks?: readonly number[];
}

/** A chart of cells of its own sheet, native to the spreadsheet. */
export interface SheetChart {
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Where the axis of the values begins; the host chooses where absent. Bars always begin at 0. */
  readonly least?: number;
  /** The cells that it covers. */
  readonly at: Area;
}

export interface ChartSeries {
  readonly name: string;
  /** The cell that says the name. */
  readonly header: { readonly row: number; readonly column: number };
  readonly values: Area;
}

/** Bars inside the cells of an area, as long as their values. */
export interface DataBar {
  readonly area: Area;
  /** RRGGBB */
  readonly color: string;
}

export interface SheetRow {
  /** Height in points; the host's default where absent. */
  readonly height?: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly column: number;
  readonly value: string | number | null;
  /** What the value is computed by, without the equals sign; `value` is what it gives. Never made from a cell's text. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** A place in this workbook that the cell links to, such as '街镇任务清单'!R4 in A1 notation. */
  readonly link?: CellLink;
}

/** A cell of a sheet; of the sheet that the link itself is on where none is named, whatever that comes to be called. */
export interface CellLink {
  readonly sheet?: string;
  readonly cell: string;
}

/** The looks that our sheets use; hosts know how each one is drawn. */
export type CellStyle =
  | "title"
  | "redTitle"
  | "documentNumber"
  | "imprint"
  | "note"
  | "heading"
  | "subheading"
  | "text"
  | "right"
  | "header"
  | "cell"
  | "number"
  | "integer"
  | "percent"
  | "precise"
  | "link"
  | "linkedRank"
  | "jump"
  | "error"
  | "warning"
  | "info"
  | "done"
  | "missed"
  | "red"
  | "yellow"
  | "green"
  | "notStarted"
  | "standing";

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Margins in millimetres: top, bottom, left, right. */
  readonly margins: readonly [number, number, number, number];
  /** The rows repeated on each page, counted from 0, first and last. */
  readonly repeatedRows?: readonly [number, number];
  readonly footer: string;
  /** Onto how many pages side by side its columns are spread, the first column on each; 1 where absent. */
  readonly pagesWide?: number;
}

/** Whether a plan changes nothing that anybody sees. */
export function isEmptyPlan(plan: Plan): boolean {
  const { tables, sheets, renamed = [], created = [], dismissals, outstanding } = plan;
  const isMemoryKept = dismissals === undefined && outstanding === undefined;
  return isMemoryKept && [tables, sheets, renamed, created].every((list) => list.length === 0);
}
