import { readDate } from "../core/calendar/date";
import { dayFromSerial, formatDay, type Day } from "../core/calendar/day";
import { isFault, isPercent, type CellValue } from "../core/model/cell";
import { textsOf } from "../locales";
import { LOCALES } from "../locales/locale";
import { foldHeader } from "./fold";
import { headerText } from "./headers";
import type { Snapshot } from "./snapshot";

/** The columns of 计分历史, in their order. */
export const HISTORY_FIELDS = [
  "time",
  "asOf",
  "rulesVersion",
  "calendarVersion",
  "name",
  "qualitative",
  "quantitative",
  "score",
  "rank",
  "grade",
  "fingerprint",
] as const;

export type HistoryField = (typeof HISTORY_FIELDS)[number];

/** Where a subject stood in a run; null where it had no score or rank. */
export interface Movement {
  readonly score: number | null;
  readonly rank: number | null;
}

/** Where everybody stood in an earlier run. */
export interface PreviousRun {
  readonly asOf: Day;
  readonly movements: ReadonlyMap<string, Movement>;
}

/** A value of 计分历史 as it is written again. */
export type HistoryCell = string | number | null;

/** A row of 计分历史 as the user has it. */
export interface HistoryRow {
  /** In the order of HISTORY_FIELDS, then what the user has added to its right. */
  readonly cells: readonly HistoryCell[];
}

/** The sheet 计分历史 as it was read back; without rows where there is none. */
export interface History {
  /** Headers of columns that the user has added. */
  readonly extra: readonly string[];
  /** In the order of the sheet. */
  readonly rows: readonly HistoryRow[];
}

export const NO_HISTORY: History = { extra: [], rows: [] };

/** One run: the subjects that were scored at one time on one day. */
interface Run {
  readonly asOf: Day;
  readonly time: string;
  readonly fingerprint: string;
  readonly movements: Map<string, Movement>;
}

/**
 * Reads the marked sheet 计分历史 back. Its columns are found by their headers, so that they may be sorted, filtered,
 * moved and added to; every row that holds anything is kept.
 */
export function readHistory(snapshot: Snapshot): History {
  const sheet = snapshot.sheets.find(({ mark }) => mark?.document === "history");
  const lines = sheet?.loose?.cells.values ?? [];
  const top = lines.findIndex((line) => isHeader(line));
  const header = lines[top];
  if (header === undefined) return NO_HISTORY;
  const columns = HISTORY_FIELDS.map((field) => header.findIndex((cell) => fieldOf(cell) === field));
  const width = lines.slice(top).reduce((most, line) => Math.max(most, line.length), 0);
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !columns.includes(column));
  const used = others.filter((column) => lines.slice(top).some((line) => !isEmpty(line[column])));
  const rows = lines
    .slice(top + 1)
    .filter((line) => line.some((cell) => !isEmpty(cell)))
    .map((line) => ({ cells: [...columns, ...used].map((column) => plain(line[column])) }));
  return { extra: used.map((column) => headerText(header[column])), rows };
}

/**
 * The last run whose as-of day is before `day`; undefined where there is none.
 *
 * @example runBefore(history, asOf)?.movements.get("鼓东街道") // { score: 93.65, rank: 1 }
 */
export function runBefore(history: History, day: number): PreviousRun | undefined {
  return runsBefore(history, day).at(-1);
}

/** The last run of each as-of day before `day`, in the order of days: what trend lines are drawn from. */
export function runsBefore(history: History, day: number): readonly PreviousRun[] {
  const days = new Map<Day, Run[]>();
  for (const run of runsOf(history)) {
    if (run.asOf < day) days.set(run.asOf, [...(days.get(run.asOf) ?? []), run]);
  }
  return [...days.values()].flatMap((runs) => latest(runs) ?? []).sort((a, b) => a.asOf - b.asOf);
}

/** The fingerprint of the last run on an as-of day; undefined where there was none. */
export function fingerprintOn(history: History, day: Day): string | undefined {
  return latest(runsOf(history).filter(({ asOf }) => asOf === day))?.fingerprint;
}

/** The last run of each as-of day with where a subject stood, in the order of days: the trend line of its score. */
export function trendOf(history: History, name: string): readonly (Movement & { readonly asOf: Day })[] {
  const runs = runsOf(history);
  const days = [...new Set(runs.map(({ asOf }) => asOf))].sort((a, b) => a - b);
  return days.flatMap((day) => {
    const movement = latest(runs.filter(({ asOf }) => asOf === day))?.movements.get(name);
    return movement === undefined ? [] : [{ asOf: day, ...movement }];
  });
}

/** A run, as a list of runs shows it. */
export interface RunLine {
  readonly asOf: Day;
  /** When it was made; empty where nobody wrote it down. */
  readonly time: string;
  /** The beginning of the fingerprint of what was judged. */
  readonly fingerprint: string;
  readonly subjects: number;
}

/** The runs, the last one first: by the time that they were made, then by their place on the sheet. */
export function runLines(history: History): readonly RunLine[] {
  return runsOf(history)
    .map(({ asOf, time, fingerprint, movements }, place) => ({
      asOf,
      time,
      fingerprint,
      subjects: movements.size,
      place,
    }))
    .sort((a, b) => (a.time === b.time ? b.place - a.place : a.time < b.time ? 1 : -1))
    .map(({ asOf, time, fingerprint, subjects }) => ({ asOf, time, fingerprint, subjects }));
}

/** The runs in the order in which they first occur on the sheet. Rows without a day or a name belong to none. */
function runsOf({ rows }: History): readonly Run[] {
  const runs = new Map<string, Run>();
  for (const { cells } of rows) {
    const asOf = dayIn(cellOf(cells, "asOf"));
    const name = textIn(cellOf(cells, "name"));
    if (asOf === undefined || name === "") continue;
    const time = textIn(cellOf(cells, "time"));
    const fingerprint = textIn(cellOf(cells, "fingerprint"));
    const key = `${asOf}\n${time}\n${fingerprint}`;
    const run = runs.get(key) ?? { asOf, time, fingerprint, movements: new Map<string, Movement>() };
    run.movements.set(name, { score: numberIn(cellOf(cells, "score")), rank: numberIn(cellOf(cells, "rank")) });
    runs.set(key, run);
  }
  return [...runs.values()];
}

/** The run on the latest day; of several on one day the one that was made last, by its time, then by its place. */
function latest(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>((last, run) => {
    const isLater = last === undefined || run.asOf > last.asOf || (run.asOf === last.asOf && run.time >= last.time);
    return isLater ? run : last;
  }, undefined);
}

function isHeader(line: readonly CellValue[]): boolean {
  const fields = new Set(line.map(fieldOf));
  return fields.has("asOf") && fields.has("name");
}

function fieldOf(cell: CellValue | undefined): HistoryField | undefined {
  const folded = foldHeader(headerText(cell));
  return HISTORY_FIELDS.find((field) =>
    LOCALES.some((locale) => foldHeader(textsOf(locale).history.columns[field]) === folded),
  );
}

function cellOf(cells: readonly HistoryCell[], field: HistoryField): HistoryCell {
  return cells[HISTORY_FIELDS.indexOf(field)] ?? null;
}

/** A day as text, or as the date that a spreadsheet makes of a text which is typed again. */
function dayIn(cell: HistoryCell): Day | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "number") return dayFromSerial(Math.floor(cell));
  // Every day here was written with its year.
  const reading = readDate(cell, { year: 1900 });
  return reading.kind === "day" ? reading.day : undefined;
}

/** A time that was typed again is a serial; as text both sort alike. */
function textIn(cell: HistoryCell): string {
  if (typeof cell !== "number") return (cell ?? "").trim();
  const day = dayFromSerial(Math.floor(cell));
  if (day === undefined) return String(cell);
  const minutes = Math.round((cell - Math.floor(cell)) * 1440);
  return `${formatDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function numberIn(cell: HistoryCell): number | null {
  if (typeof cell === "number") return cell;
  const value = cell === null || cell.trim() === "" ? NaN : Number(cell);
  return Number.isFinite(value) ? value : null;
}

function plain(cell: CellValue | undefined): HistoryCell {
  if (cell === undefined || cell === null) return null;
  if (isFault(cell)) return cell.text;
  if (isPercent(cell)) return cell.percent;
  return typeof cell === "boolean" ? String(cell) : cell;
}

function isEmpty(cell: CellValue | undefined): boolean {
  const value = plain(cell);
  return value === null || (typeof value === "string" && value.trim() === "");
}
