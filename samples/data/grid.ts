import type { Day } from "../../src/core/calendar/day";
import { between, monthEnd, numbered, officeDaysFrom, on, oneOf, seeded, SEED, type Chance } from "./chance";
import { type Cells, keyOf } from "./cells";
import { communities, type Community } from "./people";
import { AS_OF } from "./settings";

type CellCells = Cells<"gridCells">;
type MatterCells = Cells<"gridMatters">;

/** What is to be done in a cell, with its category, and whether it runs through the year. */
const MATTERS: readonly (readonly [matter: string, category: string, runs: boolean])[] = [
  ["出租屋登记核查", "强化治理", false],
  ["独居老人上门走访", "优化服务", true],
  ["楼道堆物清理", "强化治理", false],
  ["消防通道占用整治", "强化治理", false],
  ["沿街店铺门前三包签约", "强化治理", false],
  ["电动车飞线充电排查", "强化治理", false],
  ["生活垃圾分类入户宣传", "推动落实", true],
  ["困难家庭帮扶联系", "优化服务", true],
  ["邻里纠纷调处", "强化治理", true],
  ["内河沿岸污水直排巡查", "强化治理", true],
  ["小微企业入户走访", "优化服务", false],
  ["背街小巷破损路面报修", "推动落实", false],
];

/** Every so many cells there is a second matter. */
const SECOND_EVERY = 5;

/** By when a matter that ends is to be done. */
const DUE_DAYS: readonly Day[] = [on(4, 30), on(5, 31), on(6, 14), on(9, 30)];
/** How many of them stay open longer than they should. */
const FORGOTTEN = 0.04;

/** The 534 basic cells: community by community. */
export function gridCells(): CellCells[] {
  return communities().flatMap(cellsOf);
}

function cellsOf(community: Community): CellCells[] {
  const { street, name, head, workers } = community;
  return workers.map((worker, index) => {
    const id = `WG-${street.code}-${name.replace(/\D/g, "").padStart(2, "0")}${numbered(index + 1, 2)}`;
    return { id, name: `${name}${index + 1}网格`, street: street.name, community: name, head, worker };
  });
}

/** What is on the lists of the cells: one matter each, a second one in every fifth. */
export function gridMatters(): MatterCells[] {
  const chance = seeded(SEED + 2);
  const paces = new Map(communities().map(({ street }) => [street.name, street.pace]));
  return gridCells().flatMap((cell, index) => {
    const pace = paces.get(keyOf(cell.street)) ?? 1;
    const count = index % SECOND_EVERY === SECOND_EVERY - 1 ? 2 : 1;
    return Array.from({ length: count }, (_, nth) => matterRow(cell, index + nth * 7, nth, pace, chance));
  });
}

function matterRow(cell: CellCells, at: number, nth: number, pace: number, chance: Chance): MatterCells {
  const [matter, category, runs] = MATTERS[at % MATTERS.length] ?? ["", "", false];
  const start = on(3, 1);
  const row: MatterCells = {
    id: keyOf(cell.id).replace("WG", "SX") + (nth === 0 ? "" : "B"),
    cellId: cell.id ?? null,
    matter,
    category,
    person: cell.worker ?? null,
    start,
    mode: runs ? "质量" : "时效",
    workload: 1,
    difficulty: 1,
  };
  if (runs) return { ...row, due: monthEnd(12), progress: { percent: share(pace * between(chance, 0.32, 0.5)) } };
  const due = oneOf(chance, DUE_DAYS);
  const late = Math.round((1 - pace) * 25 + between(chance, -9, 3));
  const finish = officeDaysFrom(due, late);
  const isForgotten = chance() < FORGOTTEN;
  if (finish <= AS_OF && !isForgotten) return { ...row, due, finish };
  return { ...row, due, progress: { percent: share(Math.min(0.95, pace * between(chance, 0.55, 0.8))) } };
}

/** Shares are reported in steps of 5 %. */
function share(value: number): number {
  return Math.round(value * 20) / 20;
}
