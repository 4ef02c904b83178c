import type { Day } from "../../src/core/calendar/day";
import { between, oneOf, officeDaysFrom, on, seeded, SEED, type Chance } from "./chance";
import type { Cells } from "./cells";
import { AS_OF } from "./settings";
import { STREETS, type Street } from "./streets";
import { streetTasks } from "./streetTasks";

type InspectionCells = Cells<"inspections">;

/** The three groups and by how much each marks above (or below) an even-handed one. */
const INSPECTORS: readonly (readonly [name: string, leniency: number])[] = [
  ["督查一组", 1],
  ["督查二组", -4],
  ["督查三组", 3],
];

const PROBLEMS: readonly string[] = [
  "台账与现场数量对不上",
  "责任人对任务内容不熟悉",
  "公示内容未及时更新",
  "群众意见没有回复记录",
  "项目进度照片缺月份",
  "整改措施没有写明时限",
];

/** What the groups found on site: about a hundred rows in order of time. Items seen by two groups tie the groups together. */
export function inspections(): InspectionCells[] {
  const chance = seeded(SEED + 1);
  const rows = STREETS.flatMap((street, index) => streetVisits(street, index, chance));
  return [...rows, ...LEADER_VISITS, ...OTHER_VISITS, ...UNIT_VISITS].sort((a, b) => dayIn(a) - dayIn(b));
}

/** Seven visits to a street's tasks: five tasks, two of them seen by a second group. */
function streetVisits(street: Street, index: number, chance: Chance): InspectionCells[] {
  const ids = streetTasks().flatMap(({ id, responsible }) =>
    typeof id === "string" && responsible === street.name ? [id] : [],
  );
  const seen = [1, 4, 6, 9, ids.length - 1].map((at) => ids[(at + index) % ids.length] ?? street.name);
  return [...seen, ...seen.slice(0, 2)].map((id, visit) => {
    const [inspector, leniency] = INSPECTORS[(index + visit + (visit > 4 ? 2 : 0)) % 3] ?? ["督查一组", 0];
    const rating = Math.round(street.quality + leniency + between(chance, -6, 6));
    const day = officeDaysFrom(on(4, 8), Math.floor(between(chance, 0, 55)));
    return visitRow(day, inspector, id, Math.min(98, rating), chance);
  });
}

function visitRow(date: Day, inspector: string, subjectId: string, rating: number, chance: Chance): InspectionCells {
  const inWords = chance() < 0.3;
  const mark = inWords ? { grade: gradeOf(rating) } : { rating };
  if (rating >= 84) return { date, inspector, subjectId, ...mark };
  const limit = officeDaysFrom(date, 10);
  const mended = officeDaysFrom(date, Math.round(between(chance, 4, 14)));
  const isMended = mended <= AS_OF && chance() < 0.8;
  return {
    date,
    inspector,
    subjectId,
    ...mark,
    problem: oneOf(chance, PROBLEMS),
    limit,
    mended: isMended ? mended : null,
  };
}

function gradeOf(rating: number): string {
  if (rating >= 90) return "优";
  return rating >= 80 ? "良" : rating >= 65 ? "中" : "差";
}

const LEADER_VISITS: readonly InspectionCells[] = [
  { date: on(4, 18), inspector: "督查一组", subjectId: "LD-39", rating: 92 },
  { date: on(5, 16), inspector: "督查二组", subjectId: "LD-22", rating: 84 },
  { date: on(5, 23), inspector: "督查三组", subjectId: "LD-09", grade: "优" },
  { date: on(5, 30), inspector: "督查一组", subjectId: "LD-17", grade: "良" },
  { date: on(6, 5), inspector: "督查二组", subjectId: "LD-38", rating: 82 },
  {
    date: on(6, 12),
    inspector: "督查三组",
    subjectId: "LD-33",
    rating: 73,
    problem: "截污口封堵不到位",
    limit: on(6, 26),
    mended: null,
    remarks: "限期内未见整改回函",
  },
  { date: on(6, 18), inspector: "督查一组", subjectId: "LD-31", rating: 88, bonus: 1, remarks: "做法可推广" },
  { date: on(6, 20), inspector: "督查二组", subjectId: "LD-21", grade: "良" },
];

/** Departments' part of the leaders' tasks, and what is done on the grid, for residents, and under pledges. */
const OTHER_VISITS: readonly InspectionCells[] = [
  { date: on(4, 11), inspector: "督查一组", subjectId: "LD-05", rating: 87 },
  { date: on(4, 25), inspector: "督查二组", subjectId: "LD-05", rating: 83 },
  { date: on(4, 16), inspector: "督查二组", subjectId: "LD-10", rating: 81 },
  { date: on(4, 23), inspector: "督查三组", subjectId: "LD-14", rating: 90 },
  { date: on(5, 7), inspector: "督查一组", subjectId: "LD-26", rating: 84 },
  { date: on(5, 9), inspector: "督查二组", subjectId: "LD-29", rating: 77 },
  { date: on(5, 14), inspector: "督查三组", subjectId: "LD-30", rating: 91 },
  { date: on(5, 21), inspector: "督查一组", subjectId: "LD-32", grade: "良" },
  { date: on(5, 28), inspector: "督查二组", subjectId: "LD-34", rating: 80 },
  { date: on(6, 4), inspector: "督查三组", subjectId: "LD-44", rating: 92 },
  { date: on(6, 6), inspector: "督查一组", subjectId: "LD-15", rating: 79 },
  { date: on(6, 11), inspector: "督查二组", subjectId: "LD-11", rating: 76 },
  { date: on(6, 25), inspector: "督查三组", subjectId: "LD-20", rating: 88 },
  { date: on(5, 17), inspector: "督查三组", subjectId: "LD-25", rating: 86 },
  { date: on(6, 14), inspector: "督查一组", subjectId: "LD-42", rating: 90 },
  { date: on(5, 22), inspector: "督查一组", subjectId: "SX-GD-0102", rating: 90 },
  { date: on(5, 22), inspector: "督查一组", subjectId: "SX-WQ-0203", rating: 86 },
  { date: on(5, 29), inspector: "督查二组", subjectId: "SX-HD-0301", rating: 68 },
  { date: on(6, 4), inspector: "督查三组", subjectId: "SX-HS-0305", rating: 87 },
  { date: on(6, 13), inspector: "督查二组", subjectId: "ZR-HD-2", rating: 70 },
  { date: on(6, 17), inspector: "督查三组", subjectId: "ZR-GD-1", grade: "优" },
  { date: on(6, 20), inspector: "督查一组", subjectId: "BA-03", rating: 85 },
  { date: on(6, 21), inspector: "督查三组", subjectId: "WQ-02-01", rating: 93 },
];

/** A unit as a whole, not one of its tasks. */
const UNIT_VISITS: readonly InspectionCells[] = [
  {
    date: on(6, 13),
    inspector: "督查一组",
    subjectId: "温泉街道",
    rating: 93,
    bonus: 1,
    remarks: "一线工作专窗运行有序",
  },
  {
    date: on(6, 14),
    inspector: "督查二组",
    subjectId: "华大街道",
    rating: 71,
    problem: "周例会记录不全",
    limit: on(6, 24),
    mended: null,
    penalty: 1,
  },
];

function dayIn({ date }: InspectionCells): number {
  return typeof date === "number" ? date : 0;
}
