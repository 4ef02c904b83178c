import type { Book } from "../../../preview/host";
import { createBook } from "../../../preview/host";
import { dayOf, type Day } from "../../../src/core/calendar/day";

/** A day that exists. */
export function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

/** The as-of day of scoring.md §7. */
export const AS_OF = day(2019, 6, 28);

const TASKS = [
  ["编号", "重点任务", "责任单位", "完成率", "开始日期", "完成时限", "完成日期", "工作量"],
  ["A1", "按时办结", "甲街道", null, day(2019, 2, 11), day(2019, 4, 30), day(2019, 5, 7), 3],
  ["A2", "逾期未结", "甲街道", 0.6, day(2019, 2, 11), day(2019, 5, 31), null, 2],
  ["A3", "正在推进", "乙街道", 0.4, day(2019, 1, 1), day(2019, 12, 31), null, 5],
];

/** A workbook of three tasks, with a note of the user's beside the list and a sheet of his own. */
export function smallBook(): Book {
  return createBook([
    {
      name: "街镇任务清单",
      cells: [["2019年街镇任务"], [], ...TASKS, [], ["说明：用户自己的话"]],
      tables: [{ name: "街镇任务", at: "A3:H6" }],
    },
    { name: "我的计算", cells: [["合计", { formula: "=SUM(B2:B3)", value: 3 }], [null, 1], [null, 2]] },
  ]);
}
