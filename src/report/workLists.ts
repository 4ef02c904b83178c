import { dayFromSerial, formatDay, type Day } from "../core/calendar/day";
import type { Assessment, ItemResult } from "../core/scoring/result";
import type { Texts } from "../locales";
import { formatPercent } from "../locales/format";
import { paragraph, type Block } from "./blocks";
import { unitsByItem } from "./units";

/** How many calendar days the next period has. */
const NEXT_PERIOD = 30;

/** Every item on red with its units, the most overdue first; nothing when there is none. */
export function problemBlocks(assessment: Assessment, texts: Texts): readonly Block[] {
  const red = assessment.items
    .filter(({ light }) => light === "red")
    .sort((a, b) => b.schedule.daysLate - a.schedule.daysLate);
  if (red.length === 0) return [];
  const { bulletin } = texts.report;
  const { columns } = bulletin;
  const { unitsOf } = unitsByItem(assessment);
  const isOverdue = ({ schedule }: ItemResult) => schedule.due !== undefined && assessment.asOf > schedule.due;
  return [
    paragraph(bulletin.problemsLead(red.length, red.filter(isOverdue).length)),
    {
      block: "table",
      columns: [
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text", span: 3 },
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.due, kind: "text" },
        { title: columns.daysLate, kind: "integer" },
      ],
      rows: red.map((result) => [
        { value: result.item.id },
        { value: result.item.name },
        { value: unitsOf(result).join(texts.words.comma) },
        { value: dayText(result.schedule.due) },
        { value: isOverdue(result) ? result.schedule.daysLate : null },
      ]),
    },
  ];
}

/** What is open and due within the next period, by unit, then by due day; nothing when there is none. */
export function dueNextBlocks(assessment: Assessment, texts: Texts): readonly Block[] {
  const { asOf } = assessment;
  const last = dayFromSerial(asOf + NEXT_PERIOD) ?? asOf;
  const { unitsOf, positionOf } = unitsByItem(assessment);
  const due = assessment.items
    .filter(({ schedule }) => schedule.doneOn === undefined && isWithin(schedule.due, asOf, last))
    .sort((a, b) => positionOf(a) - positionOf(b) || (a.schedule.due ?? 0) - (b.schedule.due ?? 0));
  if (due.length === 0) return [];
  const { bulletin } = texts.report;
  const { columns } = bulletin;
  return [
    paragraph(bulletin.nextLead(due.length, asOf, last)),
    {
      block: "table",
      columns: [
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text", span: 3 },
        { title: columns.due, kind: "text" },
        { title: columns.completion, kind: "text" },
      ],
      rows: due.map((result) => [
        { value: unitsOf(result).join(texts.words.comma) },
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

function dayText(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
