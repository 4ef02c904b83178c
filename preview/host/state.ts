import type { Area } from "./area";

/**
 * The workbook as plain data: what the adapters for .xlsx fill and read. Rows and columns count from 0, lengths are
 * points, colours are "#RRGGBB". What the emulator does not know (pivots, images, macros …) is not here: the
 * bytes of the file stay with the page, which applies the changed cells to them.
 */
export interface BookState {
  name: string;
  sheets: SheetState[];
  tables: TableState[];
  names: NameState[];
  /** Document settings: key to JSON text. */
  settings: Map<string, string>;
  customProperties: Map<string, string>;
  /** Id of the active sheet. */
  active: string;
  selection: Area;
  date1904: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** The year that a date written without one falls into. */
  year: number;
  /** The number that the next id is made of. */
  nextId: number;
}

/** A blank cell holds null. An error is text such as "#N/A" with `error`. */
export type Scalar = string | number | boolean | null;

export interface CellState {
  value: Scalar;
  /** With the leading "="; `value` is then what was calculated last. */
  formula?: string;
  error?: true;
  numberFormat?: string;
  style?: Style;
  link?: LinkState;
}

export interface LinkState {
  readonly documentReference?: string;
  readonly address?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

/** What is absent has the default. Never changed in place: cells share one object. */
export interface Style {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly locked?: boolean;
  readonly borders?: Readonly<Record<string, BorderState>>;
}

export interface BorderState {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The format of whole columns, or of the whole sheet, where a cell has none of its own. */
export interface FormatState {
  readonly numberFormat?: string;
  readonly style?: Style;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "" for none. */
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  /** Row number to its cells by column; blank cells may be holes. */
  rows: Map<number, (CellState | undefined)[]>;
  format: FormatState;
  columnFormats: Map<number, FormatState>;
  merges: Area[];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  /** Hidden by hand. */
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Hidden by a filter, of the sheet or of a table. */
  filteredRows: Set<number>;
  autoFilter?: FilterState;
  /** Present while the sheet is protected. */
  protection?: ProtectionState;
  freeze: { rows: number; columns: number };
  page: PageState;
  /** The rows and columns before which a page begins. */
  breaks: { rows: number[]; columns: number[] };
  customProperties: Map<string, string>;
  conditionalFormats: ConditionalFormatState[];
  /** Those that the add-in drew; a file's own are not read. */
  charts: ChartState[];
  validations: ValidationState[];
}

export interface ProtectionState {
  readonly password?: string;
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** A filter on an area whose first row is the header; criteria by column of the area, as Excel.FilterCriteria. */
export interface FilterState {
  area: Area;
  criteria: Map<number, Criterion>;
}

export interface Criterion {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
}

export interface PageState {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  titleRows?: Area;
  titleColumns?: Area;
  printArea?: Area;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  headersFooters: Record<
    "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
    string
  >;
}

export interface TableState {
  readonly id: string;
  name: string;
  sheet: string;
  /** Header row (when shown), body and totals row (when shown). */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  style: string;
  columns: TableColumnState[];
  /** By column of the table; the area is the table's own. */
  criteria: Map<number, Criterion>;
}

export interface TableColumnState {
  readonly id: number;
  name: string;
}

export interface NameState {
  name: string;
  /** With the leading "=". */
  formula: string;
  visible: boolean;
  comment: string;
  /** Id of the sheet to which the name belongs; absent: the workbook. */
  sheet?: string;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  area: Area;
  /** What was set, by path, such as "positive.fillColor". */
  readonly settings: Map<string, string | number | boolean>;
}

export interface ChartState {
  readonly id: string;
  readonly type: string;
  name: string;
  /** The cells that it covers; absent until it is set. */
  at?: Area;
  series: ChartSeriesState[];
  /** What was set, by path, such as "title.text". */
  readonly settings: Settings;
}

export interface ChartSeriesState {
  readonly id: string;
  /** Where its numbers and their names stand: on the chart's own sheet. */
  values?: Area | undefined;
  categories?: Area | undefined;
  readonly settings: Settings;
}

/** What was set of an object, by path. */
export type Settings = Map<string, string | number | boolean>;

export interface ValidationState {
  area: Area;
  /** Excel.DataValidationRule, prompt and error alert as they were written. */
  rule: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
  ignoreBlanks: boolean;
}
