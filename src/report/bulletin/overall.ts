import type { Light } from "../../core/model/item";
import type { ItemResult } from "../../core/scoring/result";
import type { Counted } from "../../locales/zh-CN/bulletin";
import type { Block } from "../blocks";
import type { BulletinContext } from "./context";
import { line } from "./line";

const LIGHT_ORDER: readonly Light[] = ["done", "missed", "red", "yellow", "green", "notStarted", "standing"];

/** 一、总体情况: items by light and by category; each list adds up to the number of items. */
export function overallBlocks({ assessment, texts }: BulletinContext): readonly Block[] {
  const { items, asOf, parameters } = assessment;
  if (items.length === 0) return [];
  const { bulletin } = texts;
  const lights = LIGHT_ORDER.map((light) => ({
    name: bulletin.lights[light],
    count: items.filter((item) => item.light === light).length,
  })).filter(({ count }) => count > 0);
  return [
    line(bulletin.byLight(asOf, parameters.districtName.trim(), items.length, lights)),
    line(bulletin.byCategory(items.length, categories(items, bulletin.noCategory))),
  ];
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
