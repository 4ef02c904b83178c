import { foldHeader } from "./fold";
import { SCHEMA, TABLE_KEYS } from "./schema";
import type { SheetMark } from "./snapshot";

const TABLE_NAMES = new Set(TABLE_KEYS.flatMap((key) => bothNames(SCHEMA[key].table)));
const SHEET_NAMES = new Set(TABLE_KEYS.flatMap((key) => bothNames(SCHEMA[key].sheet)));
/** Columns of numbers whose format tells a share from a number: what is measured against a target, progress, weights. */
const PERCENT_FIELDS: readonly string[] = ["target", "targetValue", "actual", "progress", "value", "weight"];
const PERCENT_COLUMNS = new Set(
  TABLE_KEYS.flatMap((key) =>
    SCHEMA[key].columns
      .filter(({ field, kind, out }) => !out && (kind === "share" || PERCENT_FIELDS.includes(field)))
      .flatMap(({ name, synonyms }) => [...bothNames(name), ...(synonyms ?? []).map(foldHeader)]),
  ),
);

/** Whether an Excel table of this name is one of the schema's. A host reads only those. */
export function isTableName(name: string): boolean {
  return TABLE_NAMES.has(foldHeader(name));
}

/** Whether a sheet of this name holds tables of the schema, whatever they are called. */
export function isTableSheet(name: string): boolean {
  return SHEET_NAMES.has(foldHeader(name));
}

/** Whether the cells of a sheet of ours are read back: past runs, and the bulletin that somebody may have edited. */
export function isReadBack({ document, issue }: SheetMark): boolean {
  return document === "history" || (document === "bulletin" && issue?.issued !== true);
}

/** Whether a column with this header may hold percentages, so that a host has to read its number formats. */
export function isPercentColumn(header: string): boolean {
  return PERCENT_COLUMNS.has(foldHeader(header));
}

function bothNames({ zh, en }: { readonly zh: string; readonly en: string }): string[] {
  return [foldHeader(zh), foldHeader(en)];
}
