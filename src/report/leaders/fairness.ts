import { nearerTurn, type Sensitivity, type Turn } from "../../core/fairness/sensitivity";
import { loadEffect, loadState } from "../../core/fairness/loads";
import { isJudged } from "../../core/scoring/judge";
import type { SubjectResult } from "../../core/scoring/result";
import type { BookSheet } from "../../workbook/book";
import type { CellStyle, SheetCell } from "../../workbook/change";
import { parameterName } from "../../workbook/schema";
import { printOf, Rows, type Making } from "./sheet";

const WIDTHS = [16, 26, 10, 11, 11, 11, 11, 14];
/** So many parameters are said in words. */
const MOST_SAID = 3;

type Line = readonly (readonly [value: string | number | null, style: CellStyle])[];

/** 公平性: how the inspectors rate, which parameters decide the ranks, and who carries how much. */
export function fairnessSheet(making: Making, sensitivities: readonly Sensitivity[] | undefined): BookSheet {
  const { leaders } = making.texts;
  const rows = new Rows(WIDTHS);
  rows.line(leaders.fairness.title, "title");
  inspectorRows(rows, making);
  if (sensitivities !== undefined) sensitivityRows(rows, sensitivities, making);
  loadRows(rows, making);
  return {
    name: leaders.sheets.fairness,
    widths: WIDTHS,
    rows: rows.rows,
    merges: rows.merges,
    print: printOf(making, "portrait"),
    frozenRows: 0,
  };
}

function inspectorRows(rows: Rows, { assessment, texts }: Making): void {
  const { inspectors: words } = texts.leaders.fairness;
  const { corrected, inspectors, parts, visits } = assessment.calibration;
  rows.line(words.title, "heading");
  if (inspectors.length === 0) return rows.line(words.none, "note");
  rows.line(corrected ? words.corrected : words.uncorrected, "note");
  if (parts.length > 1) rows.line(words.parts(parts), "note");
  table(
    rows,
    [null, words.name, words.ratings, words.severity, words.standardError],
    inspectors.map(({ name, ratings, severity, standardError }) => [
      [null, "cell"],
      [name, "cell"],
      [ratings, "integer"],
      [severity, "number"],
      [standardError, "number"],
    ]),
  );
  if (visits.length > 0) rows.line(words.visits, "note");
  for (const { inspector, item } of visits) rows.line(words.visit(inspector, item), "cell");
}

function sensitivityRows(rows: Rows, sensitivities: readonly Sensitivity[], { texts, language }: Making): void {
  const { sensitivity: words } = texts.leaders.fairness;
  rows.line(words.title, "heading");
  rows.line(words.note, "note");
  const turning = sensitivities.filter(({ way }) => way !== null);
  if (turning.length === 0) rows.line(words.none, "cell");
  for (const one of turning.slice(0, MOST_SAID)) {
    const turn = nearerTurn(one);
    if (turn === null) continue;
    const { at, name, from, to } = turn;
    rows.line(words.said(parameterName(one.parameter, language), one.value, at, name, from, to), "cell");
  }
  table(
    rows,
    [null, words.parameter, words.value, words.down, words.up],
    sensitivities.map(({ parameter, value, down, up }) => [
      [null, "cell"],
      [parameterName(parameter, language), "cell"],
      [value, "precise"],
      turnCell(down, words.never),
      turnCell(up, words.never),
    ]),
  );
}

function turnCell(turn: Turn | null, never: string): Line[number] {
  return turn === null ? [never, "cell"] : [turn.at, "precise"];
}

function loadRows(rows: Rows, { assessment, texts }: Making): void {
  const { loads: words } = texts.leaders.fairness;
  rows.line(words.title, "heading");
  rows.line(words.note, "note");
  table(
    rows,
    [words.group, words.name, words.items, words.load, words.ratio, words.factor, words.effect, words.state],
    assessment.subjects.map((subject) => [
      [subject.group, "cell"],
      [subject.name, "cell"],
      [judgedItems(subject), "integer"],
      [subject.load, "number"],
      [subject.loadRatio, "number"],
      [subject.loadFactor, "precise"],
      [loadEffect(subject, assessment.parameters), "number"],
      [words.states[loadState(subject) ?? "even"], "cell"],
    ]),
  );
}

function judgedItems({ items }: SubjectResult): number {
  return items.filter(({ result }) => isJudged(result)).length;
}

/** A header and its lines; a column without a title is left blank. */
function table(rows: Rows, titles: readonly (string | null)[], lines: readonly Line[]): void {
  const shown = titles.flatMap((title, column) => (title === null ? [] : [column]));
  rows.cells(shown.map((column) => ({ column, value: titles[column] ?? null, style: "header" })));
  for (const line of lines) {
    rows.cells(
      shown.map((column): SheetCell => {
        const [value, style] = line[column] ?? [null, "cell"];
        return { column, value, style };
      }),
    );
  }
  rows.space();
}
