import { isFault, isPercent, type CellValue } from "../core/model/cell";
import { noteText } from "../locales/actionNotes";
import type { Locale } from "../locales/locale";
import type { PreviewEntry } from "../workbook/previewEdits";
import type { ActionPreview } from "./actions";

/** What draft, agreed, import-chat and import-grid print with --json. Percentages are shares, days serial numbers. */
export interface ActionJson {
  readonly changes: readonly ActionChangeJson[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

export interface ActionChangeJson {
  readonly table: string;
  readonly sheet: string;
  /** The changed cell; null for a new row. */
  readonly cell: string | null;
  readonly row: string;
  readonly values: readonly {
    readonly column: string;
    readonly before: string | number | boolean | null;
    readonly after: string | number | boolean | null;
  }[];
  /** Why it cannot be written; null where it can. */
  readonly refused: string | null;
}

export function actionJson({ entries, notes }: ActionPreview, locale: Locale): ActionJson {
  return {
    changes: entries.map(changeJson),
    notes: notes.map((note) => ({ code: note.code, message: noteText(note, locale) })),
  };
}

function changeJson({ tableName, sheet, cell, row, values, refused }: PreviewEntry): ActionChangeJson {
  return {
    table: tableName,
    sheet,
    cell,
    row,
    values: values.map(({ header, before, after }) => ({ column: header, before: plain(before), after: plain(after) })),
    refused: refused ?? values.find((value) => value.refused !== undefined)?.refused ?? null,
  };
}

function plain(value: CellValue): string | number | boolean | null {
  if (isPercent(value)) return value.percent;
  return isFault(value) ? value.text : value;
}
