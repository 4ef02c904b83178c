import type { WorkCalendar } from "../calendar/workCalendar";
import type { WorkItem } from "../model/item";
import type { Indicator } from "../model/readIndicators";
import type { Parameters } from "../model/parameters";
import { attainment, isCap } from "./completion";
import { lightOf } from "./light";
import type { Attainment, IndicatorPart, IndicatorResult, ItemResult } from "./result";
import { scheduleOf } from "./schedule";

/**
 * The indicators against the time gone, each with its breakdown. One that asks for several things (projects and their
 * investment) has come as far as the slowest of them. Source: workbook.md, 指标 and 指标分解.
 */
export function judgeIndicators(
  indicators: readonly Indicator[],
  results: readonly ItemResult[],
  parameters: Parameters,
  calendar: WorkCalendar,
): readonly IndicatorResult[] {
  const shares = sharesById(results);
  const seen = new Set<string>();
  return indicators.map(({ row, id, name, parts }) => {
    const judged = parts.map((item) => judgePart(item, parameters, calendar));
    const own = seen.has(id) ? [] : (shares.get(id) ?? []);
    seen.add(id);
    const [slowest] = [...judged].sort((a, b) => reached(a) - reached(b));
    return { row, id, name, ...(slowest ?? judgePart(parts[0], parameters, calendar)), parts: judged, shares: own };
  });
}

/** What was not reported has come nowhere. */
function reached({ attainment: value }: IndicatorPart): number {
  return value ?? -Infinity;
}

function judgePart(item: WorkItem, parameters: Parameters, calendar: WorkCalendar): IndicatorPart {
  const { schedule, completion } = scheduleOf(item, parameters, calendar);
  return {
    what: item.target?.indicator ?? "",
    unit: item.target?.unit ?? "",
    target: item.target?.value ?? null,
    actual: item.actual ?? null,
    light: item.target === undefined ? null : lightOf(schedule, completion, true, parameters, calendar),
    ...attainmentOf({ item, schedule }),
  };
}

function sharesById(results: readonly ItemResult[]): ReadonlyMap<string, readonly ItemResult[]> {
  const byId = new Map<string, ItemResult[]>();
  for (const result of results) {
    if (result.item.table !== "indicatorShares") continue;
    const own = byId.get(result.item.id);
    if (own === undefined) byId.set(result.item.id, [result]);
    else own.push(result);
  }
  return byId;
}

/**
 * How far a figure has come, against the time gone, in shares: 0.05 ahead is 5 percentage points.
 *
 * @example 60 of 150 on 2019-06-28 by months → { attainment: 0.4, elapsed: 0.4167, gap: -0.0167 }
 */
export function attainmentOf({ item, schedule: { elapsed } }: Pick<ItemResult, "item" | "schedule">): Attainment {
  const { target, actual } = item;
  if (target === undefined || actual === undefined) return { attainment: null, elapsed, gap: null };
  const reached = attainment(target, actual);
  return { attainment: reached, elapsed, gap: reached - (isCap(target) ? 1 : elapsed) };
}
