import { formatDay } from "../core/calendar/day";
import { textsOf } from "../locales";
import { collectTexts } from "../locales/collectTexts";
import { hostErrorLine } from "../locales/hostErrors";
import type { Locale } from "../locales/locale";
import type { TableKey } from "../core/model/tables";
import type { Collection, FileNote, FileReport } from "../workbook/collect/types";
import { headerOf, said, SCHEMA } from "../workbook/schema";

/** How many rows of a sheet a message names. */
const LISTED = 10;

/** What is to be said about a returned file, in one line; the empty text where all is as it should be. */
export function returnMessage({ notes }: FileReport, locale: Locale): string {
  return notes.map((note) => noteText(note, locale)).join(locale === "zh-CN" ? "；" : "; ");
}

/**
 * Who has not returned theirs, as a reminder to copy; the empty text where everybody has.
 *
 * @example "请下列2个单位尽快报回填报表（批次2019-06-28-3f9a1c，应在2019-07-05前报回）：洪山镇、区建设局。"
 */
export function reminderText({ missing, batch, due, by }: Collection, locale: Locale): string {
  const collect = collectTexts(locale);
  const { words } = textsOf(locale);
  if (missing.length === 0) return "";
  const day = due === undefined ? undefined : formatDay(due);
  return collect.reminder(missing.length, missing.join(words.comma), batch, day, by);
}

function noteText(note: FileNote, locale: Locale): string {
  const collect = collectTexts(locale);
  const { words } = textsOf(locale);
  const { notes } = collect;
  const list = (items: readonly (string | number)[]) =>
    items.slice(0, LISTED).join(words.comma) + (items.length > LISTED ? "…" : "");
  const table = (key: TableKey) => said(SCHEMA[key].table, locale);
  switch (note.note) {
    case "identified":
      return notes.identified[note.by];
    case "batch":
      return notes.batch(note.batch, note.current);
    case "moved-on":
      return notes.movedOn;
    case "duplicate":
      return notes.duplicate(list(note.files));
    case "unidentified":
      return notes.unidentified;
    case "other-workbook":
      return notes.otherWorkbook;
    case "tables-missing":
      return notes.tablesMissing(list(note.tables.map(table)));
    case "columns-missing":
      return notes.columnsMissing(table(note.table), list(note.fields.map((f) => headerOf(note.table, f, locale))));
    case "columns-guessed":
      return notes.columnsGuessed(table(note.table), list(note.fields.map((f) => headerOf(note.table, f, locale))));
    case "rows-gone":
      return notes.rowsGone(table(note.table), note.count);
    case "loose-rows":
      return notes.looseRows(note.sheet, list(note.rows.map((row) => row + 1)));
    case "other-sheets":
      return notes.otherSheets(list(note.sheets));
    case "failed":
      return hostErrorLine(note.code, note.params, locale).replace(/\s+/g, " ");
  }
}
