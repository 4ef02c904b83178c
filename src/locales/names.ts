import type { ParameterKey } from "../core/model/parameters";
import type { TableKey } from "../core/model/tables";

/**
 * What the user's workbook calls things, so that a text says what stands on the sheet. The floors above make it
 * from the schema for each finding's place.
 */
export interface Names {
  /** The header of the cell's own column; undefined where a finding is tied to no column. */
  readonly here: string | undefined;
  /** The header of a column of the finding's table; of the task list where that table lacks it. */
  column(field: string): string;
  /** The word that the finding's column has for a code; the text itself where it is no code. */
  word(code: string): string;
  /** The name of a table. */
  table(table: TableKey): string;
  /** What a parameter is called in the table of parameters. */
  parameter(key: ParameterKey): string;
}
