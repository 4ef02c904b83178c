import type { Day } from "../calendar/day";
import type { TableKey } from "../model/tables";

/** What the texts of notes about proposed changes need to know. `row` is a body row from 0, `line` a line of a text from 1. */
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
