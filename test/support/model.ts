import { assess } from "../../src/core/assess";
import { dayOf, type Day } from "../../src/core/calendar/day";
import type { Finding, FindingCode } from "../../src/core/checks/finding";
import type { CellValue } from "../../src/core/model/cell";
import type { Model, Setting } from "../../src/core/model/model";
import type { ParameterKey } from "../../src/core/model/parameters";
import type { Fields, Row, TableKey } from "../../src/core/model/tables";
import type { Assessment, ItemResult, SubjectResult } from "../../src/core/scoring/result";

/** A table as it stands on a sheet: a line of field names, then its rows. A column that is not named does not exist. */
export type Sheet<K extends TableKey> = readonly [readonly Fields[K][], ...(readonly (readonly CellValue[])[])];
export type Sheets = { readonly [K in TableKey]?: Sheet<K> };
export type Settings = { readonly [K in ParameterKey]?: CellValue };
/** The cells of one task; columns that are not named do not exist. */
export type TaskCells = { readonly [F in Fields["streetTasks"]]?: CellValue };

/** The day of the worked example, a Friday. */
export const AS_OF = day("2019-06-28");

/** The day of an ISO date. Throws where there is no such day. */
export function day(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such day: ${text}`);
  return found;
}

/** The rows of a table, counted from 0. A cell that is missing at the end of a row is blank. */
export function rowsOf<K extends TableKey>([fields, ...rows]: Sheet<K>): Row<K>[] {
  return rows.map((cells, row) => {
    const byField: { [F in Fields[K]]?: CellValue } = {};
    fields.forEach((field, i) => (byField[field] = cells[i] ?? null));
    return { row, cells: byField };
  });
}

/** A model of these sheets, judged on 2019-06-28 unless `asOf` says otherwise; null leaves the day to 考核日. */
export function modelOf(sheets: Sheets, settings: Settings = {}, asOf: Day | null = AS_OF): Model {
  const tables: { [K in TableKey]?: readonly Row<K>[] } = {};
  const add = <K extends TableKey>(key: K, sheet: Sheet<K> | undefined) => {
    if (sheet !== undefined) Object.assign(tables, { [key]: rowsOf(sheet) });
  };
  for (const key of keysOf(sheets)) add(key, sheets[key]);
  return { today: AS_OF, ...(asOf && { asOf }), settings: settingsOf(settings), tables, findings: [] };
}

export function settingsOf(settings: Settings): Setting[] {
  return keysOf(settings).map((key, row) => ({ key, row, value: settings[key] ?? null }));
}

export function assessed(sheets: Sheets, settings: Settings = {}, asOf?: Day): Assessment {
  return assess(modelOf(sheets, settings, asOf));
}

/** The judged item with this id. */
export function itemOf({ items }: Pick<Assessment, "items">, id: string): ItemResult {
  const found = items.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

/** The scored subject of this name. */
export function subjectOf({ subjects }: Pick<Assessment, "subjects">, name: string): SubjectResult {
  const found = subjects.find((subject) => subject.name === name);
  if (found === undefined) throw new Error(`no subject ${name}`);
  return found;
}

/** A sheet of one task with id A, a name, and a unit; `cells` adds columns or replaces these. */
export function taskSheet(cells: TaskCells): Sheet<"streetTasks"> {
  const all: TaskCells = { id: "A", name: "任务", responsible: "甲街道", ...cells };
  return [keysOf(all), keysOf(all).map((field) => all[field] ?? null)];
}

/** One task, judged; inspections are of it. */
export function judged(cells: TaskCells, settings: Settings = {}, asOf?: Day): ItemResult {
  const [result] = assessed({ streetTasks: taskSheet(cells) }, settings, asOf).items;
  if (result === undefined) throw new Error("nothing was judged");
  return result;
}

/** The findings of one code. */
export function found<C extends FindingCode>(findings: readonly Finding[], code: C): Extract<Finding, { code: C }>[] {
  return findings.filter((one): one is Extract<Finding, { code: C }> => one.code === code);
}

/** Where the findings of one code stand: streetTasks[0].due, or the table, or the workbook. */
export function placesOf(findings: readonly Finding[], code: FindingCode): string[] {
  return found(findings, code).map(({ place }) => {
    switch (place.at) {
      case "cell":
        return `${place.table}[${place.row}].${place.field}`;
      case "table":
        return place.field === undefined ? place.table : `${place.table}.${place.field}`;
      case "sheet":
        return place.sheet;
      case "workbook":
        return "workbook";
    }
  });
}

/** Where one task has findings of this code. */
export function taskPlaces(code: FindingCode, cells: TaskCells, settings: Settings = {}, asOf?: Day): string[] {
  return placesOf(assessed({ streetTasks: taskSheet(cells) }, settings, asOf).findings, code);
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
