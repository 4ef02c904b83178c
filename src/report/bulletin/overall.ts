import type { Light } from "../../core/model/item";
import type { ItemResult, StreetCoverage } from "../../core/scoring/result";
import { sum } from "../../core/quantity/sum";
import type { Counted } from "../../locales/zh-CN/bulletin";
import type { Texts } from "../../locales";
import type { Block } from "../blocks";
import type { BulletinContext } from "./context";
import { indicatorBlocks } from "./indicators";
import { line } from "./line";
import { itemsOf, tasksOf } from "./scope";

const LIGHT_ORDER: readonly Light[] = ["done", "missed", "red", "yellow", "green", "notStarted", "standing"];

/**
 * 一、总体情况: tasks by light and by category, projects, the grid, cases and standing duties, each list adding up to its
 * total, and the district's indicators against the time gone.
 */
export function overallBlocks(context: BulletinContext): readonly Block[] {
  const { assessment, texts } = context;
  const { asOf, parameters, coverage } = assessment;
  const { bulletin } = texts;
  const tasks = tasksOf(assessment);
  const counted = (table: ItemResult["item"]["table"], say: (total: number, parts: readonly Counted[]) => string) => {
    const items = itemsOf(assessment, table);
    return items.length === 0 ? [] : [line(say(items.length, byLight(items, texts)))];
  };
  const district = parameters.districtName.trim();
  return [
    ...(tasks.length === 0
      ? []
      : [
          line(bulletin.byLight(asOf, district, tasks.length, byLight(tasks, texts))),
          line(bulletin.byCategory(tasks.length, categories(tasks, bulletin.noCategory))),
        ]),
    ...counted("projects", bulletin.projects),
    ...gridLines(coverage, texts),
    ...counted("gridMatters", bulletin.gridMatters),
    ...counted("cases", bulletin.cases),
    ...dutyLines(itemsOf(assessment, "standingDuties"), texts),
    ...indicatorBlocks(context),
  ];
}

/** How many stand on each light; lights on which nothing stands are left out. */
function byLight(items: readonly ItemResult[], { bulletin }: Texts): readonly Counted[] {
  return LIGHT_ORDER.map((light) => ({
    name: bulletin.lights[light],
    count: items.filter((item) => item.light === light).length,
  })).filter(({ count }) => count > 0);
}

/** In the order in which categories first occur; items without one come last. */
function categories(items: readonly ItemResult[], noCategory: string): readonly Counted[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { item } of items) {
    if (item.category === undefined) without += 1;
    else counts.set(item.category, (counts.get(item.category) ?? 0) + 1);
  }
  const named = [...counts].map(([name, count]) => ({ name, count }));
  return without === 0 ? named : [...named, { name: noCategory, count: without }];
}

/** How far the grid is covered. */
function gridLines(coverage: readonly StreetCoverage[], { bulletin }: Texts): readonly Block[] {
  if (coverage.length === 0) return [];
  const total = (count: (street: StreetCoverage) => number) => sum(coverage.map(count));
  return [
    line(
      bulletin.grid({
        cells: total(({ cells }) => cells),
        withHead: total(({ withHead }) => withHead),
        withMatter: total(({ withMatter }) => withMatter),
        uncovered: coverage
          .map(({ street, cells, withMatter }) => ({ name: street, count: cells - withMatter }))
          .filter(({ count }) => count > 0),
      }),
    ),
  ];
}

function dutyLines(duties: readonly ItemResult[], { bulletin }: Texts): readonly Block[] {
  const counts = duties.flatMap(({ completion }) => (completion.rule === "held" ? [completion] : []));
  if (counts.length === 0) return [];
  const expected = sum(counts.map((one) => one.expected));
  return [line(bulletin.duties(counts.length, expected, sum(counts.map((one) => one.held))))];
}
