import type { CellValue } from "../core/model/cell";
import type { TableKey } from "../core/model/tables";
import { distance } from "./closest";
import { foldHeader } from "./fold";
import { SCHEMA, said } from "./schema";
import type { Column, Language } from "./schema";

/** Which columns of a table a row of headers names. Indexes count the headers from 0. */
export interface HeaderMatch {
  readonly columns: ReadonlyMap<string, number>;
  readonly language: Language;
  /** How many of the required columns are there, and how many there should be. */
  readonly required: number;
  readonly requiredFound: number;
  /** Headers that name a column which an earlier header has named already. */
  readonly repeated: readonly { readonly field: string; readonly index: number }[];
  /** Headers that nobody knows. */
  readonly unknown: readonly number[];
}

/** The text of a header cell; the empty string for one that holds no text. */
export function headerText(cell: CellValue | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/**
 * Matches headers to the columns of a table: first by the column's own names, then without a mark or a remark
 * behind them (完成率（%）, 编号*), then by synonyms that leave no doubt.
 */
export function matchHeaders(key: TableKey, headers: readonly string[]): HeaderMatch {
  const { columns } = SCHEMA[key];
  const folded = headers.map(foldHeader);
  const matched = new Map<string, number>();
  const repeated: { field: string; index: number }[] = [];
  const open = new Set(folded.flatMap((header, index) => (header === "" ? [] : [index])));
  const names = namesOf(key);
  for (const index of open) {
    const field = names.get(folded[index] ?? "");
    if (field === undefined) continue;
    open.delete(index);
    if (matched.has(field)) repeated.push({ field, index });
    else matched.set(field, index);
  }
  for (const index of open) {
    const field = names.get(bare(folded[index] ?? ""));
    if (field === undefined || matched.has(field)) continue;
    open.delete(index);
    matched.set(field, index);
  }
  matchSynonyms(columns, folded, matched, open);
  const required = columns.filter((column) => column.required);
  return {
    columns: matched,
    language: languageOf(columns, folded, matched),
    required: required.length,
    requiredFound: required.filter((column) => matched.has(column.field)).length,
    repeated,
    unknown: [...open],
  };
}

/** The unknown header that differs from a column's name in a single character. Short names differ too easily. */
export function nearHeader(column: Column, headers: readonly string[], unknown: readonly number[]): number | undefined {
  const names = [column.name.zh, column.name.en].map(foldHeader).filter((name) => name.length >= 3);
  return unknown.find((index) => names.some((name) => isNear(name, foldHeader(headers[index] ?? ""))));
}

function isNear(name: string, header: string): boolean {
  return Math.abs(name.length - header.length) <= 1 && distance(name, header) === 1;
}

const NAMES = new Map<TableKey, ReadonlyMap<string, string>>();

function namesOf(key: TableKey): ReadonlyMap<string, string> {
  const known = NAMES.get(key);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { name, field } of SCHEMA[key].columns) {
    names.set(foldHeader(name.zh), field);
    names.set(foldHeader(name.en), field);
  }
  NAMES.set(key, names);
  return names;
}

/** A header without a mark or a remark in brackets behind it. */
function bare(header: string): string {
  return header
    .replace(/[*＊]+$/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/[*＊]+$/, "");
}

/** A synonym counts where it can mean only one open column, and no other header means the same one. */
function matchSynonyms(
  columns: readonly Column[],
  folded: readonly string[],
  matched: Map<string, number>,
  open: Set<number>,
): void {
  for (let progress = true; progress;) {
    const claims = new Map<string, number[]>();
    for (const index of open) {
      const header = folded[index] ?? "";
      const meant = columns.filter((column) => !matched.has(column.field) && column.synonyms?.includes(header));
      const [only] = meant;
      if (only !== undefined && meant.length === 1) claims.set(only.field, [...(claims.get(only.field) ?? []), index]);
    }
    progress = false;
    for (const [field, [index, ...others]] of claims) {
      if (index === undefined || others.length > 0) continue;
      matched.set(field, index);
      open.delete(index);
      progress = true;
    }
  }
}

/** English where more headers are English than Chinese. */
function languageOf(
  columns: readonly Column[],
  folded: readonly string[],
  matched: ReadonlyMap<string, number>,
): Language {
  let english = 0;
  for (const { field, name } of columns) {
    const index = matched.get(field);
    if (index !== undefined) english += folded[index] === foldHeader(said(name, "en-US")) ? 1 : -1;
  }
  return english > 0 ? "en-US" : "zh-CN";
}
