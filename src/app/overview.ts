import type { TableKey } from "../core/model/tables";
import type { Light, SubjectKind } from "../core/model/item";
import type { Assessment, ItemResult, SubjectResult } from "../core/scoring/result";
import { groupsOf } from "../report/groups";
import { unitsByItem } from "../report/units";
import { runLines, type RunLine } from "../workbook/history";
import type { Prepared } from "./prepare";

/** How many items have each light. */
export type LightCounts = Readonly<Record<Light, number>>;

/** Where the work stands on one day, on one screen. */
export interface Overview {
  readonly all: LightCounts;
  readonly byList: readonly { readonly table: TableKey; readonly lights: LightCounts }[];
  /** In the order in which categories first occur; items without one come last, under undefined. */
  readonly byCategory: readonly { readonly category: string | undefined; readonly lights: LightCounts }[];
  /** The ranked groups. */
  readonly standings: readonly Standing[];
  /** Open items that are due from the as-of day on, the earliest first. */
  readonly due: readonly DueItem[];
  /** Undefined where nothing was ever scored. */
  readonly lastRun: RunLine | undefined;
  /** Whether the last run was given other data, another day or other rules than the workbook has now. */
  readonly changed: boolean;
}

/** Who is ahead in a group, and who is behind; nobody is both. */
export interface Standing {
  readonly group: string;
  readonly ranked: number;
  readonly ahead: readonly SubjectResult[];
  /** The last one first. */
  readonly behind: readonly SubjectResult[];
}

/** An item that falls due, with who is asked about it. */
export interface DueItem {
  readonly result: ItemResult;
  readonly units: readonly string[];
}

/** Calendar days that count as the next ones. */
const DAYS_AHEAD = 14;
/** How many are named as ahead, and as behind. */
const NAMED = 3;
/** Every kind of subject, units first. */
export const SUBJECT_KINDS: readonly SubjectKind[] = ["street", "department", "leader", "cadre", "gridWorker"];

/** What 概览 shows of a judged workbook. */
export function overviewOf({ assessment, history, fingerprint }: Prepared): Overview {
  const { items, subjects } = assessment;
  const [lastRun] = runLines(history);
  return {
    all: countLights(items),
    byList: counted(items, ({ item }) => item.table).map(([table, lights]) => ({ table, lights })),
    byCategory: counted(items, ({ item }) => item.category)
      .map(([category, lights]) => ({ category, lights }))
      .sort((a, b) => Number(a.category === undefined) - Number(b.category === undefined)),
    standings: groupsOf(subjects, SUBJECT_KINDS).flatMap(({ name, members }) => standing(name, members)),
    due: dueItems(assessment),
    lastRun,
    changed: lastRun !== undefined && !(lastRun.fingerprint !== "" && fingerprint.startsWith(lastRun.fingerprint)),
  };
}

/** How many of these items have each light. */
export function countLights(items: readonly ItemResult[]): LightCounts {
  const counts = { done: 0, missed: 0, red: 0, yellow: 0, green: 0, notStarted: 0, standing: 0 };
  for (const { light } of items) counts[light] += 1;
  return counts;
}

function counted<K>(
  items: readonly ItemResult[],
  keyOf: (result: ItemResult) => K,
): readonly (readonly [K, LightCounts])[] {
  const groups = new Map<K, ItemResult[]>();
  for (const result of items) {
    const key = keyOf(result);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [result]);
    else own.push(result);
  }
  return [...groups].map(([key, own]) => [key, countLights(own)]);
}

function standing(group: string, members: readonly SubjectResult[]): readonly Standing[] {
  const ranked = members.filter(({ rank }) => rank !== null);
  if (ranked.length < 2) return [];
  const named = Math.min(NAMED, Math.floor(ranked.length / 2));
  return [{ group, ranked: ranked.length, ahead: ranked.slice(0, named), behind: ranked.slice(-named).reverse() }];
}

function dueItems(assessment: Assessment): readonly DueItem[] {
  const { items, asOf } = assessment;
  const { unitsOf } = unitsByItem(assessment);
  const dueOf = ({ schedule }: ItemResult) => schedule.due ?? Infinity;
  return items
    .filter(
      (result) => result.schedule.doneOn === undefined && dueOf(result) >= asOf && dueOf(result) <= asOf + DAYS_AHEAD,
    )
    .sort((a, b) => dueOf(a) - dueOf(b))
    .map((result) => ({ result, units: unitsOf(result) }));
}
