import type { Day } from "../../core/calendar/day";
import { isBlank, isFault, type CellValue } from "../../core/model/cell";
import type { Model } from "../../core/model/model";
import type { WorkItem } from "../../core/model/item";
import type { Parameters } from "../../core/model/parameters";
import type { TableKey } from "../../core/model/tables";
import type { Edits, EditValue } from "../edits";
import type { Located } from "../located";
import { columnOf, wordOf, type Language } from "../schema";

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

/** What the texts of notes need to know. `row` is a body row from 0, `line` a line of a text from 1. */
export interface NoteParams {
  "task-without-id": { readonly table: TableKey; readonly row: number; readonly name: string };
  "task-id-repeated": { readonly table: TableKey; readonly row: number; readonly id: string };
  "task-without-name": { readonly table: TableKey; readonly row: number; readonly id: string };
  "node-past": { readonly id: string; readonly name: string; readonly planned: Day };
  "agreed-incomplete": {
    readonly row: number;
    readonly id: string;
    readonly text: string;
    readonly lacks: readonly string[];
  };
  "chat-line-unknown": { readonly line: number; readonly text: string };
  "chat-undated": { readonly line: number; readonly unit: string };
  "chat-day-guessed": { readonly line: number; readonly written: string; readonly day: Day };
  "chat-subject-unclear": { readonly line: number; readonly names: readonly string[] };
  "chat-figure-unclear": { readonly line: number; readonly id: string; readonly text: string };
  "chat-known": { readonly line: number; readonly unit: string };
  "grid-no-header": Readonly<Record<string, never>>;
  "grid-row-without-id": { readonly row: number };
  "grid-id-repeated": { readonly row: number; readonly id: string };
  "grid-gone": { readonly row: number; readonly id: string; readonly name: string };
  "grid-column-unknown": { readonly header: string };
}

export type NoteCode = keyof NoteParams;

export type ActionNote = {
  readonly [C in NoteCode]: { readonly code: C; readonly params: NoteParams[C] };
}[NoteCode];

/** A note; its words are made in `locales/`. */
export function note<C extends NoteCode>(code: C, params: NoteParams[C]): Extract<ActionNote, { code: C }>;
export function note(code: NoteCode, params: NoteParams[NoteCode]): { code: NoteCode; params: NoteParams[NoteCode] } {
  return { code, params };
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
