import type { Assessment, ItemResult } from "../../core/scoring/result";
import type { Texts } from "../../locales";
import type { Counted } from "../../locales/zh-CN/bulletin";
import type { Block } from "../blocks";
import { unitsByItem } from "../units";
import { line } from "./line";
import { itemsOf } from "./scope";
import { dayText } from "./work";

/** Cases that are past their limit, each with who answers for it. */
export function caseBlocks(assessment: Assessment, { bulletin, words }: Texts): readonly Block[] {
  const late = itemsOf(assessment, "cases")
    .filter(({ schedule }) => schedule.overdue)
    .sort((a, b) => b.schedule.daysLate - a.schedule.daysLate);
  if (late.length === 0) return [];
  const { unitsOf } = unitsByItem(assessment);
  const { columns } = bulletin;
  return [
    line(bulletin.casesLate(late.length)),
    {
      block: "table",
      columns: [
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text", span: 4 },
        { title: columns.due, kind: "text" },
        { title: columns.daysLate, kind: "integer" },
      ],
      rows: late.map((result) => [
        { value: unitsOf(result).join(words.comma) },
        { value: result.item.id },
        { value: result.item.name },
        { value: dayText(result.schedule.due) },
        { value: result.schedule.daysLate },
      ]),
    },
  ];
}

/** Pledges that were not kept, by who signed them. */
export function pledgeBlocks(assessment: Assessment, { bulletin, words }: Texts): readonly Block[] {
  const broken = itemsOf(assessment, "pledges").filter(({ item }) => item.fulfilment === "broken");
  if (broken.length === 0) return [];
  const parts = broken.map(({ item }) => ({
    unit: item.parties.map(({ name }) => name).join(words.comma),
    name: item.name,
    veto: item.veto === true,
  }));
  return [line(bulletin.pledgesBroken(broken.length, parts))];
}

/** Matters of the grid that are overdue, counted by the street that their cell lies in. */
export function gridBlocks(assessment: Assessment, { bulletin }: Texts): readonly Block[] {
  const late = itemsOf(assessment, "gridMatters").filter(({ schedule }) => schedule.overdue);
  if (late.length === 0) return [];
  return [line(bulletin.mattersLate(late.length, byStreet(late, bulletin.noStreet)))];
}

function byStreet(matters: readonly ItemResult[], noStreet: string): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const { item } of matters) {
    const street = item.street ?? noStreet;
    counts.set(street, (counts.get(street) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
