import { roundHalfUp } from "../../core/quantity/round";
import type { SubjectResult } from "../../core/scoring/result";
import { textsOf, type Texts } from "../../locales";
import { formatNumber } from "../../locales/format";
import type { Movement } from "../../workbook/history";
import { heading, note, type Block, type ChartBlock, type TableBlock, type TableCell } from "../blocks";
import type { SubjectGroup } from "../groups";
import { rankText } from "../rankText";
import { hasItems, itemsAnchor, points, rankAnchor, type ScorecardSources } from "./shared";

/** Bars light enough for the numbers on them to be read, in grey, too. */
const BAR = "9DC3E6";
/** A chart of more bars than this is no longer legible; the best and the last are drawn then. */
const MOST_BARS = 30;
const BEST = 10;
const NAME_COLUMN = 1;
const SCORE_COLUMN = 6;

/** A group's table, and the chart of its totals where somebody is ranked: what is not ranked is not compared either. */
export function rankingOf({ name, members }: SubjectGroup, { locale, runs = [] }: ScorecardSources): readonly Block[] {
  const texts = textsOf(locale);
  const ranked = members.filter(({ rank }) => rank !== null);
  const hasScores = members.some(({ score }) => score !== null);
  return [
    heading(name, 2),
    ...(ranked.length === 0 && hasScores ? [note(texts.scorecards.unranked)] : []),
    tableOf(name, members, ranked.length > 0, runs.at(-1)?.movements, texts),
    ...chartsOf(name, ranked.length, texts),
  ];
}

function tableOf(
  group: string,
  members: readonly SubjectResult[],
  isRanked: boolean,
  previous: ReadonlyMap<string, Movement> | undefined,
  texts: Texts,
): TableBlock {
  const { columns } = texts.scorecards;
  return {
    block: "table",
    name: tableName(group),
    columns: [
      { title: columns.rank, kind: "integer" },
      { title: columns.name, kind: "text" },
      { title: columns.qualitative, kind: "number" },
      { title: columns.quantitative, kind: "number" },
      { title: columns.bonus, kind: "number" },
      { title: columns.penalty, kind: "number" },
      { title: columns.score, kind: "number", ...(isRanked && { dataBar: BAR }) },
      { title: columns.grade, kind: "integer" },
      { title: columns.change, kind: "integer" },
    ],
    rows: members.map((member) => [
      rankCell(member, texts),
      { value: member.name, anchor: rankAnchor(member.name) },
      points(member.qualitative),
      points(member.quantitative),
      points(member.bonus),
      points(member.penalty),
      points(member.score),
      { value: gradeText(member, texts) },
      { value: changeText(member, previous?.get(member.name), texts) },
    ]),
  };
}

function tableName(group: string): string {
  return `ranking:${group}`;
}

/**
 * The rank leads to the items, rather than the name: in Excel a link is a formula, which shall hold no text of a cell.
 */
function rankCell(member: SubjectResult, texts: Texts): TableCell {
  const value = rankText(member, texts);
  if (!hasItems(member)) return { value };
  return { value: value ?? texts.scorecards.toItems, style: "linkedRank", link: { to: itemsAnchor(member.name) } };
}

function gradeText({ grade, overQuota, veto }: SubjectResult, { scorecards }: Texts): string | null {
  if (grade === null) return null;
  if (veto) return scorecards.veto(grade);
  return overQuota ? scorecards.overQuota(grade) : grade;
}

/** How a subject moved since the last run, in points as they are shown. */
function changeText({ score, rank }: SubjectResult, before: Movement | undefined, { scorecards }: Texts): string {
  if (score === null || before === undefined || before.score === null) return scorecards.noChange;
  const gained = roundHalfUp(score) - roundHalfUp(before.score);
  const places = rank === null || before.rank === null ? null : before.rank - rank;
  return scorecards.change(formatNumber(gained), places);
}

/** One chart of a group, or of its first and its last ten; none where there is nothing to compare. */
function chartsOf(group: string, ranked: number, { scorecards }: Texts): readonly Block[] {
  if (ranked < 2) return [];
  const last = ranked - 1;
  if (ranked <= MOST_BARS) return [chart(group, scorecards.chart(group), [0, last])];
  return [
    chart(group, scorecards.chartTop(group, BEST), [0, BEST - 1]),
    chart(group, scorecards.chartBottom(group, BEST), [last - BEST + 1, last]),
  ];
}

function chart(group: string, title: string, rows: ChartBlock["rows"]): ChartBlock {
  return {
    block: "chart",
    kind: "bar",
    title,
    table: tableName(group),
    rows,
    categories: NAME_COLUMN,
    series: [SCORE_COLUMN],
  };
}
