import type { Day } from "../../core/calendar/day";
import { endOfNext } from "../../core/calendar/period";
import type { ItemResult } from "../../core/scoring/result";
import { formatPercent } from "../../locales/format";
import type { Block } from "../blocks";
import { unitsByItem } from "../units";
import type { BulletinContext } from "./context";
import { line } from "./line";
import { openReturnBlocks } from "./returns";
import { namedWork } from "./scope";
import { countedUnits, dayText } from "./work";

/**
 * 五、下一步要求: what is open and due from the as-of day to the end of the next period, by unit, then by due day, and
 * that what is late is to be finished, and what was handed out to be returned. Nothing when there is none of it.
 */
export function nextBlocks(context: BulletinContext): readonly Block[] {
  const { assessment, texts } = context;
  const { bulletin } = texts;
  const overdue = namedWork(assessment).filter(({ schedule }) => schedule.overdue).length;
  const unmended = assessment.rectifications.filter((one) => one.overdue).length;
  return [
    ...dueBlocks(context),
    ...(overdue === 0 ? [] : [line(bulletin.nextOverdue(overdue))]),
    ...(unmended === 0 ? [] : [line(bulletin.nextMending(unmended))]),
    ...openReturnBlocks(context),
  ];
}

function dueBlocks({ assessment, texts, period }: BulletinContext): readonly Block[] {
  const { asOf } = assessment;
  const end = endOfNext(period);
  const last = end > asOf ? end : asOf;
  const { unitsOf, positionOf } = unitsByItem(assessment);
  const due = namedWork(assessment)
    .filter(({ schedule }) => schedule.doneOn === undefined && isWithin(schedule.due, asOf, last))
    .sort(
      (a: ItemResult, b: ItemResult) => positionOf(a) - positionOf(b) || (a.schedule.due ?? 0) - (b.schedule.due ?? 0),
    );
  if (due.length === 0) return [];
  const { bulletin, words } = texts;
  const { columns } = bulletin;
  return [
    line(bulletin.nextLead(asOf, last, due.length, countedUnits(due, assessment, bulletin.nobody))),
    {
      block: "table",
      columns: [
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text", span: 4 },
        { title: columns.due, kind: "text" },
        { title: columns.completion, kind: "text" },
      ],
      rows: due.map((result) => [
        { value: unitsOf(result).join(words.comma) },
        { value: result.item.id },
        { value: result.item.name },
        { value: dayText(result.schedule.due) },
        { value: formatPercent(result.completion.value) },
      ]),
    },
  ];
}

function isWithin(day: Day | undefined, first: Day, last: Day): boolean {
  return day !== undefined && day >= first && day <= last;
}
