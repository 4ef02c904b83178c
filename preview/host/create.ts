import { type Area, parseArea } from "./area";
import { Book, type BookOptions } from "./book";
import { nextId, sheetByName } from "./cells";
import { refilter } from "./filters";
import type { BookState, CellState, Criterion, FormatState, Scalar, SheetState, Style } from "./state";
import { addTable } from "./tables";

/** A cell of a literal: its value, or more of it. null and undefined are blank. */
export type CellLiteral = Scalar | undefined | (Partial<CellState> & { readonly style?: Style });

export interface TableLiteral {
  readonly name: string;
  /** "A1:F10", header row first. */
  readonly at: string;
  readonly totals?: boolean;
  /** Criteria by column of the table, counted from 0. */
  readonly filter?: Readonly<Record<number, readonly string[]>>;
}

/** A sheet as a test writes it. Text stays text here: nothing is read as if typed. */
export interface SheetLiteral {
  readonly name: string;
  readonly cells?: readonly (readonly CellLiteral[])[];
  /** Where the top left of `cells` goes; "A1" by default. */
  readonly origin?: string;
  readonly tables?: readonly TableLiteral[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
  readonly visibility?: SheetState["visibility"];
  readonly columnFormats?: Readonly<Record<number, FormatState>>;
  readonly autoFilter?: { readonly at: string; readonly values?: Readonly<Record<number, readonly string[]>> };
}

export interface BookLiteral {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly year?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes a book from literals: `createBook([{ name: "任务", cells: [["编号"], ["A-1"]], tables: [{ name: "街镇任务", at: "A1:A2" }] }])`. */
export function createBook(
  sheets: readonly SheetLiteral[],
  literal: BookLiteral = {},
  options: BookOptions = {},
): Book {
  const state = emptyState(literal);
  const book = new Book(state, options);
  for (const sheet of sheets) addSheetLiteral(book, sheet);
  state.active = state.sheets[0]?.id ?? "";
  return book;
}

/** A book without sheets. Excel always has one: add one before use. */
export function emptyState(literal: BookLiteral = {}): BookState {
  return {
    name: literal.name ?? "工作簿1.xlsx",
    sheets: [],
    tables: [],
    names: [],
    settings: new Map(Object.entries(literal.settings ?? {}).map(([key, value]) => [key, JSON.stringify(value)])),
    customProperties: new Map(),
    active: "",
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    date1904: literal.date1904 ?? false,
    calculationMode: "Automatic",
    year: literal.year ?? 2019,
    nextId: 1,
  };
}

/** An empty sheet as Excel makes it; it is not yet in the book. */
export function emptySheet(state: BookState, name: string): SheetState {
  return {
    id: nextId(state, "S"),
    name,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    headings: true,
    rows: new Map(),
    format: {},
    columnFormats: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filteredRows: new Set(),
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      margins: { top: 53.85, bottom: 53.85, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      headersFooters: {
        leftHeader: "",
        centerHeader: "",
        rightHeader: "",
        leftFooter: "",
        centerFooter: "",
        rightFooter: "",
      },
    },
    breaks: { rows: [], columns: [] },
    customProperties: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
  };
}

function addSheetLiteral(book: Book, literal: SheetLiteral): void {
  const { state } = book;
  if (sheetByName(state, literal.name)) throw new Error(`two sheets ${literal.name}`);
  const sheet = emptySheet(state, literal.name);
  state.sheets.push(sheet);
  const origin = area(literal.origin ?? "A1");
  (literal.cells ?? []).forEach((cells, r) => {
    const row = cells.map(cellOf);
    if (row.some((cell) => cell !== undefined)) {
      sheet.rows.set(origin.row + r, [...Array.from({ length: origin.column }, () => undefined), ...row]);
    }
  });
  for (const table of literal.tables ?? []) {
    const made = addTable(book, sheet, area(table.at), true, table.name);
    if (table.totals) made.showTotals = true;
    made.criteria = criteriaOf(table.filter);
  }
  sheet.merges = (literal.merges ?? []).map(area);
  sheet.hiddenRows = new Set(literal.hiddenRows);
  sheet.hiddenColumns = new Set(literal.hiddenColumns);
  sheet.visibility = literal.visibility ?? "Visible";
  sheet.columnFormats = new Map(Object.entries(literal.columnFormats ?? {}).map(([c, format]) => [Number(c), format]));
  if (literal.protected) sheet.protection = { options: {} };
  const filter = literal.autoFilter;
  if (filter) sheet.autoFilter = { area: area(filter.at), criteria: criteriaOf(filter.values) };
  refilter(state, sheet);
}

function criteriaOf(values: Readonly<Record<number, readonly string[]>> | undefined): Map<number, Criterion> {
  return new Map(Object.entries(values ?? {}).map(([c, texts]) => [Number(c), { filterOn: "Values", values: texts }]));
}

function cellOf(literal: CellLiteral): CellState | undefined {
  if (literal === null || literal === undefined || literal === "") return undefined;
  return typeof literal === "object" ? { value: null, ...literal } : { value: literal };
}

function area(text: string): Area {
  const read = parseArea(text);
  if (!read) throw new Error(`no area: ${text}`);
  return read;
}
