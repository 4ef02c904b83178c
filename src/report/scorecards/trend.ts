import { formatDay, type Day } from "../../core/calendar/day";
import { textsOf } from "../../locales";
import { heading, note, type Block } from "../blocks";
import type { SubjectGroup } from "../groups";
import { groupTrend, leastOf } from "../trend";
import { points, type ScorecardSources } from "./shared";

const DAY_COLUMN = 0;
/** 最高, 平均, 最低 */
const LINES = [1, 2, 3];
/** Pairs of the grid's narrow columns. */
const SPAN = 2;

/** How the totals of a group have gone from run to run, as a table and as lines; nothing while there is one run only. */
export function trendBlocks(group: SubjectGroup, asOf: Day, { locale, runs = [] }: ScorecardSources): readonly Block[] {
  const { name } = group;
  const trend = groupTrend(group.members, { asOf, runs });
  if (trend.length === 0) return [];
  const { scorecards } = textsOf(locale);
  const { columns, chart } = scorecards.trend;
  const table = `trend:${name}`;
  return [
    heading(scorecards.trend.title(name), 2),
    note(scorecards.trend.note),
    {
      block: "table",
      name: table,
      columns: [
        { title: columns.asOf, kind: "text", span: SPAN },
        { title: columns.highest, kind: "number", span: SPAN },
        { title: columns.mean, kind: "number", span: SPAN },
        { title: columns.lowest, kind: "number", span: SPAN },
        { title: columns.scored, kind: "integer", span: SPAN },
      ],
      rows: trend.map((point) => [
        { value: formatDay(point.asOf) },
        points(point.highest),
        points(point.mean),
        points(point.lowest),
        { value: point.scored },
      ]),
    },
    {
      block: "chart",
      kind: "line",
      title: chart(name),
      table,
      rows: [0, trend.length - 1],
      categories: DAY_COLUMN,
      series: LINES,
      least: leastOf(trend.map(({ lowest }) => lowest)),
    },
  ];
}
