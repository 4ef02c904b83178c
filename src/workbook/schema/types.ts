import type { Fields, TableKey } from "../../core/model/tables";

/** The languages of a workbook. */
export type Language = "zh-CN" | "en-US";

/** The same thing in both languages. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** A word that a cell may hold, with the code that the core knows it by. */
export interface Word extends Named {
  readonly code: string;
  /** Other spellings that mean the same. */
  readonly also?: readonly string[];
}

/**
 * What the cells of a column hold.
 * deadline: a date or words (6月底前); share: 0.6 or 60 %; word: one of `words`; names: several names in one cell.
 */
export type ColumnKind = "text" | "date" | "deadline" | "number" | "share" | "word" | "names";

export interface ColumnSpec {
  readonly name: Named;
  readonly kind: ColumnKind;
  /** One line for users: what belongs into it. */
  readonly about: Named;
  /** The header has to be there; its cells may still be blank. */
  readonly required: boolean;
  /** The column belongs to the add-in. */
  readonly out: boolean;
  /** What a cell of kind word may hold. */
  readonly words?: readonly Word[];
  /** What is usually written into an open column: offered in a list, never insisted on. */
  readonly suggestions?: readonly Named[];
  /** Other headers seen for the column, from other people's sheets. */
  readonly synonyms?: readonly string[];
  /** The number format of its cells where the kind's own does not fit. */
  readonly format?: string;
}

export interface Column<F extends string = string> extends ColumnSpec {
  readonly field: F;
}

/** A table as it is written down: the columns in their order on the sheet, each field exactly once. */
export interface TableSpec<K extends TableKey> {
  readonly sheet: Named;
  readonly table: Named;
  readonly about: Named;
  readonly columns: { readonly [F in Fields[K]]: ColumnSpec };
}

/** A table as it is used: the columns in a list. */
export interface TableSchema<K extends TableKey = TableKey> {
  readonly key: K;
  readonly sheet: Named;
  readonly table: Named;
  readonly about: Named;
  readonly columns: readonly Column<Fields[K]>[];
}
