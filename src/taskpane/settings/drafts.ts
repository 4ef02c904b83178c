import { formatDay } from "../../core/calendar/day";
import { isFault, isPercent, type CellValue } from "../../core/model/cell";
import type { Model } from "../../core/model/model";
import type { ParameterKey } from "../../core/model/parameters";
import { PARAMETER_TABLE } from "../../core/model/parameterTable";
import { readDate } from "../../core/calendar/date";
import { readNumber } from "../../core/quantity/number";
import { defaultValue } from "../../workbook/blank";
import type { CellEdit, Edits, EditValue, RowEdit } from "../../workbook/edits";
import { parameterName, PARAMETERS, said, wordOf, type Language } from "../../workbook/schema";
import { settingRows } from "../../workbook/settings";

/** What the fields hold that were changed, as text. */
export type Drafts = ReadonlyMap<ParameterKey, string>;

/** What is wrong with a draft; undefined where nothing is. */
export type Fault =
  { readonly kind: "bounds"; readonly low: number; readonly high: number } | { readonly kind: "whole" };

/** What a parameter's cell holds, as text; empty where its default counts. */
export function writtenSetting(key: ParameterKey, { settings }: Model, language: Language): string {
  const setting = settings.find((one) => one.key === key);
  return setting === undefined ? "" : textOf(key, setting.value, language);
}

/** A parameter's default as text. @example defaultText("redGap", "zh-CN") // "0.3" */
export function defaultText(key: ParameterKey, language: Language): string {
  return String(defaultValue(key, language) ?? "");
}

/** Whether a draft can be written. Lists and words are read by the core, which says what it cannot read. */
export function faultOf(key: ParameterKey, draft: string): Fault | undefined {
  const rule = PARAMETER_TABLE[key];
  if (rule.kind !== "number" || draft.trim() === "") return undefined;
  const reading = readNumber(draft);
  const { low, high } = rule;
  if (reading.kind !== "number" || reading.value < low || reading.value > high) return { kind: "bounds", low, high };
  return rule.whole === true && !Number.isInteger(reading.value) ? { kind: "whole" } : undefined;
}

/** The drafts as changes of the table 设置: of the rows that are there, and new rows for the others. */
export function editsOf(drafts: Drafts, { tables }: Model, language: Language): Edits {
  const rows = settingRows(tables.settings ?? []);
  const cells: CellEdit[] = [];
  const added: RowEdit[] = [];
  for (const [key, draft] of drafts) {
    const row = rows.get(key);
    const after = valueOf(key, draft);
    if (row !== undefined) cells.push({ table: "settings", row, field: "value", after });
    else {
      const note = said(PARAMETERS[key].about, language);
      added.push({ table: "settings", cells: { name: parameterName(key, language), value: after, note } });
    }
  }
  return { cells, rows: added };
}

function valueOf(key: ParameterKey, draft: string): EditValue {
  const text = draft.trim();
  if (text === "") return null;
  // A date is written as text: the cells of this column are of every kind, and none is formatted as a day.
  const { kind } = PARAMETER_TABLE[key];
  const reading = kind === "number" || kind === "year" ? readNumber(text) : undefined;
  return reading?.kind === "number" ? reading.value : text;
}

function textOf(key: ParameterKey, value: CellValue, language: Language): string {
  const { kind } = PARAMETER_TABLE[key];
  const { words } = PARAMETERS[key];
  if (value === null) return "";
  if (isFault(value)) return value.text;
  if (isPercent(value)) return String(value.percent);
  if (kind === "date" && typeof value !== "boolean") {
    const reading = readDate(value, { year: 1900 });
    return reading.kind === "day" ? formatDay(reading.day) : String(value);
  }
  return words === undefined ? String(value) : wordOf(words, String(value), language);
}
