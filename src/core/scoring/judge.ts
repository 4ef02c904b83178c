import type { WorkCalendar } from "../calendar/workCalendar";
import type { Inspection } from "../model/inspection";
import type { Light, WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import type { StandingDuty } from "../model/standingDuty";
import { dutyTimeliness, heldShare, occurrencesOf } from "./duty";
import { lightOf } from "./light";
import { mix } from "./mean";
import { judgeMilestones } from "./milestones";
import { meansOf, type Means } from "./parents";
import { qualityOf } from "./quality";
import { quantityOf } from "./quantity";
import type { Completion, ItemResult, MilestoneResult, Quality, Quantity, Schedule, Timeliness } from "./result";
import { dutySchedule, parentSchedule, scheduleOf } from "./schedule";
import { timelinessOf } from "./timeliness";

/** What judging an item leans on, the same for all items. */
export interface JudgeContext {
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  /** k by category; a category that is not there weighs 1. */
  readonly categoryWeights: ReadonlyMap<string, number>;
  readonly severities: ReadonlyMap<string, number>;
}

/** What an item is tied to: its projects, or the task that it is a project of. */
export interface Kin {
  readonly children?: readonly ItemResult[];
  readonly parent?: WorkItem | undefined;
}

/** What the kinds of items come to by rules of their own. */
interface Judged {
  readonly schedule: Schedule;
  readonly completion: Completion;
  readonly measured: boolean;
  readonly light: Light;
  readonly timeliness: Timeliness | null;
  readonly quantitative: Quantity | null;
}

const NO_CHILDREN: readonly ItemResult[] = [];

/**
 * Judges one work item by its own row, its own inspections, and its projects. Source: scoring.md §2 and §3.
 *
 * @param kin its projects, judged before; or its task
 * @example the rows A1 … A12 of scoring.md §7, see test/core/scoring/workedExample.test.ts
 */
export function judgeItem(
  item: WorkItem,
  inspections: readonly Inspection[],
  context: JudgeContext,
  { children = NO_CHILDREN, parent }: Kin = {},
): ItemResult {
  const { parameters, calendar, categoryWeights, severities } = context;
  const milestones = judgeMilestones(item, parameters, calendar);
  const means = children.length === 0 ? undefined : meansOf(children);
  const judged =
    means === undefined ? judgeAlone(item, milestones, context) : judgeParent(item, children, means, context);
  const quality = qualityOf(inspections, severities, parameters) ?? means?.quality ?? null;
  const qualitative = qualitativeOf(item, judged.timeliness, quality, parameters);
  const categoryWeight = (item.category === undefined ? undefined : categoryWeights.get(item.category)) ?? 1;
  return {
    item,
    ...judged,
    quality,
    qualitative,
    score: mix([
      [qualitative, parameters.qualitativeWeight],
      [judged.quantitative?.value ?? null, parameters.quantitativeWeight],
    ]),
    weight: means?.weight ?? item.workload * item.difficulty * categoryWeight,
    categoryWeight,
    inspected: quality !== null,
    milestones,
    children,
    parent,
  };
}

function judgeAlone(item: WorkItem, milestones: readonly MilestoneResult[], context: JudgeContext): Judged {
  if (item.duty !== undefined) return judgeDuty(item, item.duty, context);
  const { parameters, calendar } = context;
  const { schedule, completion } = scheduleOf(item, parameters, calendar);
  const measured = isMeasured(item, completion, schedule.doneOn === undefined, parameters);
  return {
    schedule,
    completion,
    measured,
    light: lightOf(schedule, completion, measured, parameters, calendar),
    timeliness: timelinessOf(schedule, completion.value, milestones, parameters, calendar),
    quantitative: quantityOf(schedule, completion, measured, parameters),
  };
}

/** A standing duty is never done: it goes on. Before its first due day there is nothing to judge. */
function judgeDuty(item: WorkItem, duty: StandingDuty, { parameters, calendar }: JudgeContext): Judged {
  const occurrences = occurrencesOf(duty, parameters, calendar);
  const completion = heldShare(occurrences);
  const schedule = dutySchedule(item, parameters);
  return {
    schedule,
    completion,
    measured: true,
    light: parameters.asOf < schedule.start ? "notStarted" : "standing",
    timeliness: dutyTimeliness(occurrences, duty),
    quantitative: completion.expected === 0 ? null : quantityOf(schedule, completion, true, parameters),
  };
}

/** A task with projects: c, T and N are the means of theirs; its own dates set its light. Source: scoring.md §3. */
function judgeParent(
  item: WorkItem,
  children: readonly ItemResult[],
  { completion, timeliness, quantitative }: Means,
  { parameters, calendar }: JudgeContext,
): Judged {
  const schedule = parentSchedule(item, completion.value, children, parameters, calendar);
  const measured = children.some((child) => child.measured);
  return {
    schedule,
    completion,
    measured,
    light: lightOf(schedule, completion, measured, parameters, calendar),
    timeliness,
    quantitative,
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
