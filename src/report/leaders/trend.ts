import { formatDay, type Day } from "../../core/calendar/day";
import type { SubjectResult } from "../../core/scoring/result";
import { chartTitle } from "../../workbook/cellText";
import type { SheetCell, SheetChart } from "../../workbook/change";
import { groupTrend, leastOf, subjectTrend } from "../trend";
import type { Workings } from "./leadersBook";
import type { Pages } from "./paper";
import { numeric, type Content, type Making } from "./sheet";

/** A table of days with a line for each of its first columns, the chart beside it. */
interface TrendTable {
  readonly title: string;
  /** Where the table begins, and where its chart does and ends. */
  readonly left: number;
  readonly chartFrom: number;
  readonly chartTo: number;
  readonly headers: readonly string[];
  readonly styles: readonly SheetCell["style"][];
  readonly lines: readonly (readonly Content[])[];
  /** The columns of the table that are drawn, counted from its left. */
  readonly drawn: readonly number[];
}

/** Below this a chart is too low to be read. */
const LEAST_LINES = 8;
const LINE = 18;

/**
 * How the totals of a group have gone from run to run, below its ranking; undefined while there is one run only. The
 * present run's numbers are formulas over the ranking.
 *
 * @param range the totals of all members, as formulas of the sheet refer to them
 */
export function groupTrendRows(
  pages: Pages,
  { name, members }: { readonly name: string; readonly members: readonly SubjectResult[] },
  range: string,
  { assessment, runs, texts }: Making,
): SheetChart | undefined {
  const { columns, chart } = texts.scorecards.trend;
  const { asOf } = assessment;
  const trend = groupTrend(members, { asOf, runs });
  const keys = ["asOf", "highest", "mean", "lowest", "scored"] as const;
  return drawTrend(pages, {
    title: chart(name),
    left: 1,
    chartFrom: 6,
    chartTo: 10,
    headers: keys.map((key) => columns[key]),
    styles: ["cell", "number", "number", "number", "integer"],
    lines: trend.map((point) => {
      const given = (value: number, how: string): Content =>
        point.asOf === asOf ? numeric(value, overScores(how, range)) : { value };
      return [
        { value: formatDay(point.asOf) },
        given(point.highest, "MAX"),
        given(point.mean, "AVERAGE"),
        given(point.lowest, "MIN"),
        point.asOf === asOf ? numeric(point.scored, `COUNT(${range})`) : { value: point.scored },
      ];
    }),
    drawn: [1, 2, 3],
  });
}

/** What a subject's trend stands beside, and how. */
export interface Compared {
  /** The mean of the group on each as-of day; empty where it is not compared. */
  readonly means: ReadonlyMap<Day, number>;
  /** The totals of all members of the group, as formulas of other sheets refer to them. */
  readonly totals: string;
  /** Whether there is a chart beside the table. */
  readonly isDrawn: boolean;
}

/**
 * How a subject's total has gone from run to run, beside the mean of its group: a table, and the chart that is returned.
 * Neither while there is one run only.
 */
export function subjectTrendRows(
  pages: Pages,
  subject: SubjectResult,
  { means, totals, isDrawn }: Compared,
  { scores, indexOf }: Workings,
  { assessment, runs, texts }: Making,
): SheetChart | undefined {
  const { columns, chart } = texts.scorecards.trend;
  const { asOf } = assessment;
  const index = indexOf(subject);
  const compared = means.size > 0;
  return drawTrend(pages, {
    title: chart(subject.name),
    left: 1,
    chartFrom: 6,
    chartTo: 10,
    headers: [columns.asOf, texts.leaders.columns.score, ...(compared ? [columns.rank, columns.groupMean] : [])],
    styles: ["cell", "number", "integer", "number"],
    lines: subjectTrend(subject, { asOf, runs }).map((point): readonly Content[] => {
      const isNow = point.asOf === asOf;
      const given = (value: number | null, formula: string): Content =>
        isNow && value !== null ? numeric(value, formula) : { value };
      return [
        { value: formatDay(point.asOf) },
        given(point.score, scores.ref(index, "score")),
        ...(compared
          ? [
              given(point.rank, scores.ref(index, "rank")),
              given(means.get(point.asOf) ?? null, overScores("AVERAGE", totals)),
            ]
          : []),
      ];
    }),
    drawn: !isDrawn ? [] : compared ? [1, 3] : [1],
  });
}

/** The mean of a group on each as-of day; none where nobody in it is ranked. */
export function meansOf(members: readonly SubjectResult[], { assessment, runs }: Making): ReadonlyMap<Day, number> {
  return new Map(groupTrend(members, { asOf: assessment.asOf, runs }).map(({ asOf, mean }) => [asOf, mean]));
}

/** Weights can be changed so that nobody has a score: then there is no mean, either. */
function overScores(how: string, range: string): string {
  return `IF(COUNT(${range})>0,${how}(${range}),"")`;
}

function numberIn(content: Content | undefined): readonly number[] {
  return typeof content?.value === "number" ? [content.value] : [];
}

/** Both stay on one page. */
function drawTrend(pages: Pages, table: TrendTable): SheetChart | undefined {
  const { title, left, chartFrom, chartTo, headers, styles, lines, drawn } = table;
  if (lines.length === 0) return undefined;
  const height = drawn.length === 0 ? lines.length : Math.max(LEAST_LINES, lines.length);
  // Two lines of a header, and one that is left free above and below.
  if (!pages.hasRoom((height + 4) * LINE)) pages.turn();
  const { rows } = pages;
  rows.cells([]);
  const top = rows.next;
  rows.cells(headers.map((value, index) => ({ column: left + index, value, style: "header" })));
  const first = rows.next;
  for (const line of lines) {
    rows.cells(line.map((content, index) => ({ column: left + index, style: styles[index] ?? "cell", ...content })));
  }
  for (let free = height - lines.length; free > 0; free -= 1) rows.cells([]);
  const end = rows.next;
  rows.cells([]);
  if (drawn.length === 0) return undefined;
  return {
    kind: "line",
    title: chartTitle(title),
    categories: area(left),
    series: drawn.map((column) => ({
      name: headers[column] ?? "",
      header: { row: top, column: left + column },
      values: area(left + column),
    })),
    least: leastOf(drawn.flatMap((column) => lines.flatMap((line) => numberIn(line[column])))),
    at: { row: top, column: chartFrom, rows: end - top, columns: chartTo - chartFrom + 1 },
  };

  function area(column: number) {
    return { row: first, column, rows: lines.length, columns: 1 };
  }
}
