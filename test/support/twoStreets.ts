import type { Sheets } from "./sheets";

/** What the golden workbooks of single tables have in common: the day that they are judged on, and two streets. */
export const TWO_STREETS: Sheets = {
  设置: [
    ["项目", "值"],
    ["考核年度", 2019],
    ["考核日", "2019-06-28"],
    ["督查员校准", "关"],
  ],
  名册: [
    ["名称", "类型"],
    ["甲街道", "街镇"],
    ["乙街道", "街镇"],
  ],
};

/** A task list that gives nothing to judge. */
export const STANDING_TASK: Sheets = {
  街镇任务清单: [
    ["编号", "重点任务", "责任单位", "完成时限"],
    ["T1", "长期的任务", "甲街道", "长期坚持"],
  ],
};
