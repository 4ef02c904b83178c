import type { Sheets } from "../support/sheets";
import { STANDING_TASK, TWO_STREETS } from "../support/twoStreets";

/** Two indicators and what two units bring to one of them. */
export const sheets: Sheets = {
  ...TWO_STREETS,
  ...STANDING_TASK,
  指标: [
    ["指标编号", "指标名称", "目标", "目标值", "计量单位", "完成值"],
    ["Z1", "新增项目", "150个以上", null, "个", 60],
    ["Z2", "案件发生数", null, "≤40", "件", 50],
  ],
  指标分解: [
    ["指标编号", "单位", "目标值", "完成值"],
    ["Z1", "甲街道", 100, 50],
    ["Z1", "乙街道", 48, 10],
  ],
};
