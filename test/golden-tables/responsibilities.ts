import type { Sheets } from "../support/sheets";
import { TWO_STREETS } from "../support/twoStreets";

/** Shares that are written down beat those of the roles. */
export const sheets: Sheets = {
  ...TWO_STREETS,
  街镇任务清单: [
    ["编号", "重点任务", "责任单位", "配合单位", "完成时限", "完成日期"],
    ["T1", "共同的任务", "甲街道", "乙街道", "2019-05-31", "2019-05-31"],
    ["T2", "另一项任务", "乙街道", null, "2019-05-31", "2019-06-04"],
  ],
  责任表: [
    ["所属编号", "责任类型", "名称", "分担比例"],
    ["T1", "责任单位", "甲街道", 0.6],
    ["T1", "配合单位", "乙街道", 0.4],
    ["T1", "责任人", "干部甲", null],
    ["T2", "责任人", "干部甲", 3],
    ["T9", "责任人", "干部乙", null],
  ],
};
