import type { ParameterKey } from "../core/model/parameters";
import type { Fields, TableKey } from "../core/model/tables";
import {
  CATEGORY_COMPARISON,
  CATEGORY_WEIGHTS,
  CONSEQUENCE_TABLE,
  HOLIDAYS,
  INSPECTIONS,
  RESPONSIBILITIES,
  ROSTER,
  SETTINGS,
} from "./schema/basics";
import {
  CASES,
  DUTY_RECORDS,
  GRID_CELLS,
  GRID_MATTERS,
  INDICATORS,
  INDICATOR_SHARES,
  PLEDGES,
  PROGRESS_REPORTS,
  STANDING_DUTIES,
} from "./schema/frontline";
import { PARAMETERS } from "./schema/parameters";
import type { ParameterSpec } from "./schema/parameters";
import { LEADER_TASKS, MILESTONES, PROJECTS, STREET_TASKS } from "./schema/tasks";
import type { Column, Language, Named, TableSchema, TableSpec, Word } from "./schema/types";

export { issueName, SHEET_NAMES } from "./schema/documents";
export { PARAMETERS } from "./schema/parameters";
export type { ParameterSpec } from "./schema/parameters";
export type { Column, ColumnKind, ColumnSpec, Language, Named, TableSchema, Word } from "./schema/types";
export * from "./schema/words";

/** What every sheet looks like, in Chinese and in English. In the order in which sheets stand in a new workbook. */
export const SCHEMA: { readonly [K in TableKey]: TableSchema<K> } = {
  settings: table("settings", SETTINGS),
  categoryWeights: table("categoryWeights", CATEGORY_WEIGHTS),
  holidays: table("holidays", HOLIDAYS),
  consequences: table("consequences", CONSEQUENCE_TABLE),
  categoryComparison: table("categoryComparison", CATEGORY_COMPARISON),
  roster: table("roster", ROSTER),
  streetTasks: table("streetTasks", STREET_TASKS),
  leaderTasks: table("leaderTasks", LEADER_TASKS),
  projects: table("projects", PROJECTS),
  milestones: table("milestones", MILESTONES),
  responsibilities: table("responsibilities", RESPONSIBILITIES),
  gridCells: table("gridCells", GRID_CELLS),
  gridMatters: table("gridMatters", GRID_MATTERS),
  indicators: table("indicators", INDICATORS),
  indicatorShares: table("indicatorShares", INDICATOR_SHARES),
  inspections: table("inspections", INSPECTIONS),
  pledges: table("pledges", PLEDGES),
  progressReports: table("progressReports", PROGRESS_REPORTS),
  standingDuties: table("standingDuties", STANDING_DUTIES),
  dutyRecords: table("dutyRecords", DUTY_RECORDS),
  cases: table("cases", CASES),
};

export const TABLE_KEYS: readonly TableKey[] = keysOf(SCHEMA);

export const PARAMETER_KEYS: readonly ParameterKey[] = keysOf(PARAMETERS);

/** The name in a language. @example said({ zh: "名册", en: "Roster" }, "en-US") // "Roster" */
export function said(named: Named, language: Language): string {
  return language === "zh-CN" ? named.zh : named.en;
}

/** The column of a table. Undefined where `field` is none of its columns. */
export function columnOf(key: TableKey, field: string): Column | undefined {
  const known = SCHEMA[key].columns.find((column) => column.field === field);
  if (known !== undefined || key !== "categoryComparison" || !field.startsWith(VERSUS)) return known;
  const name = field.slice(VERSUS.length);
  return comparedColumn({ zh: name, en: name });
}

const VERSUS = "versus:";

/** The column that the pairwise table has for a category, under its name. */
export function comparedColumn(name: Named): Column {
  return {
    field: `${VERSUS}${name.zh}`,
    name,
    kind: "number",
    about: { zh: "行的类别比本类别重要几倍", en: "How many times as heavy the row's category is" },
    required: false,
    out: false,
  };
}

/** What a column is called. Throws RangeError where the table has no such column. */
export function headerOf(key: TableKey, field: string, language: Language): string {
  const column = columnOf(key, field);
  if (column === undefined) throw new RangeError(`no such column: ${key}.${field}`);
  return said(column.name, language);
}

/** The word for a code, or the code itself where there is none. @example wordOf(LIGHTS, "red", "zh-CN") // "红" */
export function wordOf(words: readonly Word[], code: string, language: Language): string {
  const word = words.find((candidate) => candidate.code === code);
  return word === undefined ? code : said(word, language);
}

/** What a parameter is called. @example parameterName("asOf", "zh-CN") // "考核日" */
export function parameterName(key: ParameterKey, language: Language): string {
  const spec: ParameterSpec = PARAMETERS[key];
  return said(spec.name, language);
}

function table<K extends TableKey>(key: K, spec: TableSpec<K>): TableSchema<K> {
  const columns = keysOf(spec.columns).map((field): Column<Fields[K]> => ({ field, ...spec.columns[field] }));
  return { key, sheet: spec.sheet, table: spec.table, about: spec.about, columns };
}

/** The keys of a record in the order in which it was written. */
function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
