import type { Sheets } from "../support/sheets";
import { STANDING_TASK, TWO_STREETS } from "../support/twoStreets";

/** A monthly duty held in time, late and not at all; one without any record. */
export const sheets: Sheets = {
  ...TWO_STREETS,
  ...STANDING_TASK,
  例行工作: [
    ["例行编号", "事项", "责任单位", "频次", "开始日期"],
    ["L1", "居民恳谈", "甲街道", "每月10日", "2019-02-01"],
    ["L2", "工作例会", "乙街道", "每季度末", null],
  ],
  例行记录: [
    ["例行编号", "实办日期", "参加人数"],
    ["L1", "2019-02-10", 30],
    ["L1", "2019-03-12", 25],
    ["L1", "2019-04-10", 28],
    ["L1", "2019-07-10", 28],
  ],
};
