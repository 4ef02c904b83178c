import type { CellValue } from "../core/model/cell";
import type { ParameterKey } from "../core/model/parameters";
import { PARAMETER_TABLE } from "../core/model/parameterTable";
import type { TableKey } from "../core/model/tables";
import type { NewSheet, NewTable, NewWorkbook, Validation } from "./newSheet";
import { DAY_FORMAT } from "./numberFormat";
import { numberFormatOf } from "./plan";
import {
  CATEGORIES,
  columnOf,
  comparedColumn,
  PARAMETERS,
  PARAMETER_KEYS,
  SCHEMA,
  TABLE_KEYS,
  said,
  wordOf,
} from "./schema";
import type { Column, Language, ParameterSpec } from "./schema";

export type { NewSheet, NewTable, NewWorkbook, Validation } from "./newSheet";

const SHARE_FORMAT = "0%";
/** Width of the empty column between two tables. */
const GAP = 3;
/** Columns of sentences. */
const LONG_FIELDS: ReadonlySet<string> = new Set([
  "note",
  "measures",
  "progressNote",
  "problems",
  "nextSteps",
  "remarks",
  "content",
  "problem",
  "agreed",
  "matters",
]);
/** Columns of names of things, and of short words that belong together. */
const NAME_FIELDS: ReadonlySet<string> = new Set(["name", "matter", "target", "value", "consequence", "aliases"]);

/** The workbook that `yixian new` writes: every table with its headers, every parameter with its default. */
export function blankWorkbook(language: Language): NewWorkbook {
  const names = [...new Set(TABLE_KEYS.map((key) => said(SCHEMA[key].sheet, language)))];
  return {
    sheets: names.map((name) => {
      const keys = TABLE_KEYS.filter((key) => said(SCHEMA[key].sheet, language) === name);
      return blankSheet(name, keys, language);
    }),
  };
}

function blankSheet(name: string, keys: readonly TableKey[], language: Language): NewSheet {
  const tables: NewTable[] = [];
  const widths: number[] = [];
  for (const key of keys) {
    if (widths.length > 0) widths.push(GAP);
    const table = blankTable(key, widths.length, language);
    tables.push(table);
    widths.push(...tableColumns(key).map((column) => widthOf(column, language)));
  }
  return { name, widths, frozenRows: 1, tables };
}

/** A sheet of this name that holds one table with these rows, by field, laid out as in a new workbook. */
export function sheetOfTable(
  key: TableKey,
  name: string,
  language: Language,
  rows: readonly Readonly<Record<string, CellValue>>[],
): NewSheet {
  const columns = tableColumns(key, comparedIn(key, rows));
  const body = rows.map((cells) => columns.map(({ field }) => cells[field] ?? null));
  return {
    name,
    widths: columns.map((column) => widthOf(column, language)),
    frozenRows: 1,
    tables: [{ ...blankTable(key, 0, language, columns), body }],
  };
}

function blankTable(key: TableKey, column: number, language: Language, columns = tableColumns(key)): NewTable {
  const outFrom = columns.findIndex((spec) => spec.out);
  return {
    name: said(SCHEMA[key].table, language),
    row: 0,
    column,
    headers: columns.map((spec) => said(spec.name, language)),
    hints: columns.map((spec) => said(spec.about, language)),
    required: columns.map((spec) => spec.required),
    body: bodyOf(key, columns, language),
    formats: columns.map(formatOf),
    validations: validationsOf(key, columns, language),
    outFrom: outFrom < 0 ? null : outFrom,
  };
}

/** The pairwise table has one more column for each category. */
function tableColumns(key: TableKey, compared = CATEGORIES.map(comparedColumn)): readonly Column[] {
  const columns: readonly Column[] = SCHEMA[key].columns;
  if (key !== "categoryComparison") return columns;
  return [...columns.filter((column) => !column.out), ...compared, ...columns.filter((column) => column.out)];
}

/** The columns of the categories that rows compare, in the order in which they occur. */
function comparedIn(key: TableKey, rows: readonly Readonly<Record<string, CellValue>>[]): Column[] {
  const own = new Set<string>(SCHEMA[key].columns.map(({ field }) => field));
  const fields = new Set(rows.flatMap((cells) => Object.keys(cells)).filter((field) => !own.has(field)));
  return [...fields].flatMap((field) => columnOf(key, field) ?? []);
}

function bodyOf(key: TableKey, columns: readonly Column[], language: Language): readonly (readonly CellValue[])[] {
  if (key === "settings") return PARAMETER_KEYS.map((parameter) => parameterRow(parameter, language));
  if (key === "categoryComparison") {
    return CATEGORIES.map((category) => {
      const name = said(category, language);
      return columns.map((column, index) => (index === 0 ? name : said(column.name, language) === name ? 1 : null));
    });
  }
  if (key === "categoryWeights") return CATEGORIES.map((category) => [said(category, language), 1]);
  return [columns.map(() => null)];
}

function parameterRow(key: ParameterKey, language: Language): readonly CellValue[] {
  const { name, about } = PARAMETERS[key];
  return [said(name, language), defaultValue(key, language), said(about, language)];
}

/** A parameter's default as it stands in its cell; null where there is none to write down. */
export function defaultValue(key: ParameterKey, language: Language): string | number | null {
  const rule = PARAMETER_TABLE[key];
  const { words, english }: ParameterSpec = PARAMETERS[key];
  if (language === "en-US" && english !== undefined) return english;
  switch (rule.kind) {
    case "number":
      return rule.default;
    case "word":
      return wordOf(words ?? [], rule.default, language);
    case "flag":
      return wordOf(words ?? [], rule.default ? "yes" : "no", language);
    case "numbers":
    case "words":
      return rule.default.join(" ");
    case "gradeValues":
      return rule.default.map((pair) => pair.join("")).join(" ");
    case "text":
    case "date":
    case "year":
      return null;
  }
}

function formatOf(column: Column): string | null {
  if (column.out) return numberFormatOf(column) ?? null;
  if (column.kind === "date" || column.kind === "deadline") return DAY_FORMAT;
  return column.kind === "share" ? SHARE_FORMAT : null;
}

function validationsOf(key: TableKey, columns: readonly Column[], language: Language): readonly Validation[] {
  if (key === "settings") {
    return PARAMETER_KEYS.flatMap((parameter, row): Validation[] => {
      const { words }: ParameterSpec = PARAMETERS[parameter];
      if (words === undefined) return [];
      return [{ column: 1, row, list: words.map((word) => said(word, language)), strict: true }];
    });
  }
  return columns.flatMap(({ words, suggestions, out }, column): Validation[] => {
    const choice = words ?? suggestions;
    if (choice === undefined || out) return [];
    return [{ column, list: choice.map((word) => said(word, language)), strict: words !== undefined }];
  });
}

/** How wide a column stands, in characters. */
export function widthOf({ field, kind, name }: Column, language: Language): number {
  const header = [...said(name, language)].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 4);
  if (field === "derivation") return 50;
  if (LONG_FIELDS.has(field)) return Math.max(header, 36);
  if (NAME_FIELDS.has(field)) return Math.max(header, 26);
  return Math.max(header, kind === "names" || field === "post" ? 18 : 12);
}
