import type { ActionNote } from "../../core/checks/actionNote";
import { isBlank, isFault, type CellValue } from "../../core/model/cell";
import type { Model } from "../../core/model/model";
import type { WorkItem } from "../../core/model/item";
import type { Parameters } from "../../core/model/parameters";
import type { TableKey } from "../../core/model/tables";
import type { Edits, EditValue } from "../edits";
import type { Located } from "../located";
import { columnOf, wordOf, type Language } from "../schema";

export { note, type ActionNote } from "../../core/checks/actionNote";

/** What an action proposes, for the user to confirm, and what he has to know besides. */
export interface Action {
  readonly edits: Edits;
  readonly notes: readonly ActionNote[];
}

/** What an action looks at: a workbook that was read and judged. */
export interface ActionContext {
  readonly model: Model;
  readonly located: Located;
  readonly parameters: Parameters;
  readonly items: readonly WorkItem[];
}

/** The text of a cell, trimmed; empty where it holds nothing that can be read. */
export function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

/** Cells of one row to write into a row of another table: codes as words, what is blank or at fault left out. */
export function copied(
  table: TableKey,
  cells: Readonly<Record<string, CellValue | undefined>>,
  language: Language,
): Readonly<Record<string, EditValue>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([field, cell]): [string, EditValue][] => {
      if (cell === undefined || isBlank(cell) || isFault(cell) || typeof cell === "boolean") return [];
      const words = columnOf(table, field)?.words;
      return [[field, typeof cell === "string" && words !== undefined ? wordOf(words, cell, language) : cell]];
    }),
  );
}

/** The language of a table's rows; the workbook's where it lacks the table. */
export function languageOf(table: TableKey, { tables, language }: Located): Language {
  return tables[table]?.language ?? language;
}
