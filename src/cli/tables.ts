import Table from "cli-table3";
import type { SubjectResult } from "../core/scoring/result";
import type { Texts } from "./texts";
import { formatNumber } from "../locales/format";
import type { ExplainedFinding } from "../report/explain";
import { rankText } from "../report/rankText";

/** Characters that could move the cursor, ring or recolour a terminal; text from a cell must not carry them there. */
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/** What a cell of the table shows at most; a pasted document would push the other columns out of sight. */
const WIDEST = 200;

/** Lines without a frame: columns that stay apart when they are copied. */
const PLAIN = {
  chars: {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "  ",
  },
  style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
};

/** Who stands where: one table for all groups, in their order. */
export function subjectTable(subjects: readonly SubjectResult[], texts: Texts): string {
  const { columns } = texts.cli;
  return plainTable(
    [
      columns.group,
      columns.rank,
      columns.name,
      columns.qualitative,
      columns.quantitative,
      columns.bonus,
      columns.penalty,
      columns.score,
      columns.grade,
    ],
    subjects.map((subject) => [
      subject.group,
      String(rankText(subject, texts) ?? "–"),
      subject.name,
      shown(subject.qualitative),
      shown(subject.quantitative),
      shown(subject.bonus),
      shown(subject.penalty),
      shown(subject.score),
      subject.grade ?? "–",
    ]),
    [1, 3, 4, 5, 6, 7],
  );
}

/** Findings with their cells. */
export function findingTable(findings: readonly ExplainedFinding[], { cli, words }: Texts): string {
  const { columns } = cli;
  return plainTable(
    [columns.severity, columns.place, columns.message, columns.advice],
    findings.map(({ severity, sheet, cell, message, advice }) => [
      words.severities[severity],
      cell === null ? sheet : `${sheet}!${cell}`,
      message,
      advice,
    ]),
    [],
  );
}

function shown(value: number | null): string {
  return value === null ? "–" : formatNumber(value);
}

/** Rows below their headers; the columns of `right` end flush. Control characters of cells are left out. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const colAligns = head.map((_, column) => (right.includes(column) ? "right" : "left"));
  const table = new Table({ ...PLAIN, head: [...head], colAligns });
  table.push(...rows.map((row) => row.map(readable)));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** A text from a cell as a terminal may show it. */
export function readable(text: string): string {
  const shown = text.replace(CONTROL, " ");
  return shown.length > WIDEST ? `${shown.slice(0, WIDEST)}…` : shown;
}
