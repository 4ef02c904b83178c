import type { ActionNote, NoteCode, NoteParams } from "../core/checks/actionNote";
import { textsOf } from ".";
import type { Locale } from "./locale";

/** A note about proposed changes in words. */
export function noteText(note: ActionNote, locale: Locale): string {
  return said(note.code, note.params, textsOf(locale).actions.notes);
}

/** The compiler loses the tie between a note's code and its params; the union `ActionNote` guarantees it. */
function said<C extends NoteCode>(code: C, params: NoteParams[NoteCode], texts: NoteTexts): string {
  return texts[code](params as NoteParams[C]);
}

type NoteTexts = { readonly [C in NoteCode]: (params: NoteParams[C]) => string };
