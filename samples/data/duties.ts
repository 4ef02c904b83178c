import type { Day } from "../../src/core/calendar/day";
import { dayFromSerial } from "../../src/core/calendar/day";
import type { Cells } from "./cells";
import { between, officeDaysFrom, on, oneOf, seeded, SEED, type Chance } from "./chance";
import { AS_OF } from "./settings";
import { STREETS, type Street } from "./streets";

type DutyCells = Cells<"standingDuties">;
type RecordCells = Cells<"dutyRecords">;

/** The residents' talk on the 10th of every month, once the method had begun. */
const TALKS: readonly Day[] = [on(3, 10), on(4, 10), on(5, 10), on(6, 10)];
const AGREED: readonly string[] = [
  "小区围墙破损修复",
  "增设电动车充电桩",
  "公交站点遮雨棚",
  "楼道照明更换",
  "菜市场门口占道整治",
  "增设老年食堂取餐点",
];

/** Departments' duties: what, who, how often. */
const DEPARTMENT_DUTIES: readonly (readonly [id: string, matter: string, unit: string, frequency: string])[] = [
  ["LX-01", "重点项目调度会", "区发改局", "每月5日"],
  ["LX-02", "领导接访日", "区信访局", "每月15日"],
  ["LX-03", "走访企业问题会商", "区工信局", "每周一"],
  ["LX-04", "经济运行分析", "区统计局", "每季度末"],
  ["LX-05", "一线工作信息编发", "区委政研室", "每月25日"],
];

/** A talk with residents in every street and town, and what departments do again and again. */
export function standingDuties(): DutyCells[] {
  const talks = STREETS.map(({ code, name }): DutyCells => ({
    ...{ id: talkOf(code), matter: "居民恳谈日", responsible: name, frequency: "每月10日", start: on(3, 1) },
  }));
  const others = DEPARTMENT_DUTIES.map(([id, matter, responsible, frequency]): DutyCells => ({
    id,
    matter,
    responsible,
    frequency,
    start: on(3, 1),
  }));
  return [...talks, ...others];
}

/** When each was held: most on the day, some late, a few not at all. */
export function dutyRecords(): RecordCells[] {
  const chance = seeded(SEED + 3);
  const talks = STREETS.flatMap((street) => TALKS.flatMap((due) => talkRecord(street, due, chance)));
  const months = [3, 4, 5, 6];
  const rows: RecordCells[] = [
    ...talks,
    ...months.map((month) => heldOn("LX-01", month === 5 ? on(5, 8) : on(month, 5), 24)),
    ...months.slice(0, 3).map((month) => heldOn("LX-02", on(month, 15), 9)),
    ...mondays().flatMap((day, week) => (week === 6 || week === 11 ? [] : [heldOn("LX-03", day, 12)])),
    heldOn("LX-04", on(3, 29), 18),
    ...months.map((month) => heldOn("LX-05", on(month, month === 3 ? 27 : 25), null)),
  ];
  return rows.sort((a, b) => Number(a.date) - Number(b.date));
}

/** The id of a street's talk. @example talkOf("GD") // "LX-GD" */
function talkOf(code: string): string {
  return `LX-${code}`;
}

/** Slow streets are late now and then, the slowest left one out. */
function talkRecord(street: Street, due: Day, chance: Chance): RecordCells[] {
  const late = chance() > street.pace ? Math.ceil(between(chance, 0, 4)) : 0;
  const isMissed = street.pace < 0.8 && due === on(5, 10);
  const attendance = Math.round(between(chance, 18, 60));
  const agrees = chance() < 0.4;
  const agreed = oneOf(chance, AGREED);
  const dayHeld = officeDaysFrom(due, late);
  if (isMissed || dayHeld > AS_OF) return [];
  const held = heldOn(talkOf(street.code), dayHeld, attendance);
  return [agrees ? { ...held, agreed, person: street.cadre, limit: officeDaysFrom(dayHeld, 15) } : held];
}

function heldOn(dutyId: string, date: Day, attendance: number | null): RecordCells {
  return { dutyId, date, attendance };
}

/** The Mondays from March on. */
function mondays(): Day[] {
  const days: Day[] = [];
  for (let serial: number = on(3, 4); serial <= AS_OF; serial += 7) {
    const day = dayFromSerial(serial);
    if (day !== undefined) days.push(day);
  }
  return days;
}
