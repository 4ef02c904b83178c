import { formatDay } from "../core/calendar/day";
import { roundHalfUp } from "../core/quantity/round";
import type { Assessment, SubjectResult } from "../core/scoring/result";
import { textsOf } from "../locales";
import type { Locale } from "../locales/locale";
import { fingerprintOn, HISTORY_FIELDS, type History, type HistoryCell, type HistoryField } from "../workbook/history";
import { title, type Document, type TableColumn } from "./blocks";

/** The columns of HISTORY_FIELDS, on an A4 page on its side. */
const WIDTHS: Readonly<Record<HistoryField, number>> = {
  time: 21,
  asOf: 11,
  rulesVersion: 9,
  calendarVersion: 20,
  name: 18,
  qualitative: 9,
  quantitative: 9,
  score: 9,
  rank: 7,
  grade: 9,
  fingerprint: 19,
};

const KINDS: Readonly<Record<HistoryField, TableColumn["kind"]>> = {
  time: "text",
  asOf: "text",
  rulesVersion: "integer",
  calendarVersion: "text",
  name: "text",
  qualitative: "number",
  quantitative: "number",
  score: "number",
  rank: "integer",
  grade: "text",
  fingerprint: "text",
};

/** The width of a column that the user has added. */
const EXTRA_WIDTH = 14;

/** A run that is to be written down. */
export interface RunRecord {
  readonly assessment: Assessment;
  /** SHA-256 of what it was given. */
  readonly fingerprint: string;
  /** When it was made, as a door's clock says; empty where it does not say. */
  readonly time: string;
}

/**
 * The runs with this one below those that are there, which stay as they are; the same runs where there is nothing to add:
 * the last run on the same as-of day was given the same data, or nobody is scored.
 */
export function withRun(history: History, run: RunRecord): History {
  const { assessment, fingerprint } = run;
  const isKnown = fingerprintOn(history, assessment.asOf) === shortened(fingerprint);
  if (isKnown || assessment.subjects.length === 0) return history;
  const added = assessment.subjects.map((subject) => ({ cells: rowOf(subject, run, history.extra.length) }));
  return { ...history, rows: [...history.rows, ...added] };
}

/** 计分历史 with this run; undefined where there is nothing to add. */
export function historyDocument(history: History, run: RunRecord, locale: Locale): Document | undefined {
  const { extra, rows } = withRun(history, run);
  if (rows === history.rows) return undefined;
  const { history: words } = textsOf(locale);
  return {
    kind: "history",
    title: words.title,
    grid: [...HISTORY_FIELDS.map((field) => WIDTHS[field]), ...extra.map(() => EXTRA_WIDTH)],
    blocks: [
      title(words.title),
      {
        block: "table",
        columns: [
          ...HISTORY_FIELDS.map((field) => ({ title: words.columns[field], kind: KINDS[field] })),
          ...extra.map((header) => ({ title: header, kind: "text" }) as const),
        ],
        rows: rows.map(({ cells }) => cells.map((value) => ({ value }))),
      },
    ],
    print: { orientation: "landscape", margins: [15, 15, 12, 12], footer: words.footer, repeatHeader: true },
  };
}

function rowOf(subject: SubjectResult, run: RunRecord, extra: number): readonly HistoryCell[] {
  const { assessment, fingerprint, time } = run;
  const values: Readonly<Record<HistoryField, HistoryCell>> = {
    time: time === "" ? null : time,
    asOf: formatDay(assessment.asOf),
    rulesVersion: assessment.rulesVersion,
    calendarVersion: assessment.calendarVersion,
    name: subject.name,
    qualitative: rounded(subject.qualitative),
    quantitative: rounded(subject.quantitative),
    score: rounded(subject.score),
    rank: subject.rank,
    grade: subject.grade,
    fingerprint: shortened(fingerprint),
  };
  return [...HISTORY_FIELDS.map((field) => values[field]), ...Array<null>(extra).fill(null)];
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundHalfUp(value);
}

/** Sixteen hexadecimal digits tell any two runs of a workbook apart. */
function shortened(fingerprint: string): string {
  return fingerprint.slice(0, 16);
}
