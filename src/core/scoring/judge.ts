import type { WorkCalendar } from "../calendar/workCalendar";
import type { Inspection } from "../model/inspection";
import type { Light, WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { lightOf } from "./light";
import { mix } from "./mean";
import { qualityOf } from "./quality";
import { quantityOf } from "./quantity";
import type { Completion, ItemResult, Quality, Timeliness } from "./result";
import { scheduleOf } from "./schedule";
import { timelinessOf } from "./timeliness";

/** What judging an item leans on, the same for all items. */
export interface JudgeContext {
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  /** k by category; a category that is not there weighs 1. */
  readonly categoryWeights: ReadonlyMap<string, number>;
  readonly severities: ReadonlyMap<string, number>;
}

/**
 * Judges one work item by its own row and its own inspections. Source: scoring.md §2.
 *
 * @example the rows A1 … A12 of scoring.md §7, see test/core/scoring/workedExample.test.ts
 */
export function judgeItem(item: WorkItem, inspections: readonly Inspection[], context: JudgeContext): ItemResult {
  const { parameters, calendar, categoryWeights, severities } = context;
  const { schedule, completion } = scheduleOf(item, parameters, calendar);
  const measured = isMeasured(item, completion, schedule.doneOn === undefined, parameters);
  const timeliness = timelinessOf(schedule, completion, parameters, calendar);
  const quality = qualityOf(inspections, severities, parameters);
  const qualitative = qualitativeOf(item, timeliness, quality, parameters);
  const quantitative = quantityOf(schedule, completion, measured, parameters);
  const categoryWeight = (item.category === undefined ? undefined : categoryWeights.get(item.category)) ?? 1;
  return {
    item,
    schedule,
    completion,
    measured,
    light: lightOf(schedule, completion, measured, parameters, calendar),
    timeliness,
    quality,
    qualitative,
    quantitative,
    score: mix([
      [qualitative, parameters.qualitativeWeight],
      [quantitative?.value ?? null, parameters.quantitativeWeight],
    ]),
    weight: item.workload * item.difficulty * categoryWeight,
    categoryWeight,
    inspected: quality !== null,
  };
}

/** Whether an item says how far it has come, so that it is more than a yes-or-no. */
function isMeasured(item: WorkItem, completion: Completion, open: boolean, { unreported }: Parameters): boolean {
  if (completion.rule === "target" || item.progress !== undefined) return true;
  return open && item.target !== undefined && unreported === "zero";
}

/** M (定性分): timeliness and quality, mixed as the item's mode says. */
function qualitativeOf(
  { mode }: WorkItem,
  timeliness: Timeliness | null,
  quality: Quality | null,
  parameters: Parameters,
): number | null {
  const weight = mode === "timeliness" ? parameters.timelinessWeightWhenTimely : parameters.timelinessWeightWhenQuality;
  return mix([
    [timeliness?.value ?? null, weight],
    [quality?.value ?? null, 1 - weight],
  ]);
}

/** Whether anything at all has been judged about an item. */
export function isJudged({ timeliness, quality, quantitative }: ItemResult): boolean {
  return timeliness !== null || quality !== null || quantitative !== null;
}

/** How many items stand on each light. */
export function countLights(results: readonly ItemResult[]): Readonly<Record<Light, number>> {
  const counts = { done: 0, missed: 0, red: 0, yellow: 0, green: 0, notStarted: 0, standing: 0 };
  for (const { light } of results) counts[light] += 1;
  return counts;
}
