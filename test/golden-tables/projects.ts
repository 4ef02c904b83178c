import type { Sheets } from "../support/sheets";
import { TWO_STREETS } from "../support/twoStreets";

/** Tasks with projects: who is named on the task counts once; one project belongs to no task. */
export const sheets: Sheets = {
  ...TWO_STREETS,
  街镇任务清单: [
    ["编号", "类别", "重点任务", "责任单位", "岗位", "目标", "完成时限"],
    ["T1", "推动落实", "老旧小区改造", "甲街道", "副主任", "改造2个小区", "2019-12-31"],
    ["T2", "优化服务", "走访企业", "乙街道", null, null, "2019-12-31"],
  ],
  类别权重: [
    ["类别", "权重"],
    ["推动落实", 2],
  ],
  项目表: [
    ["项目编号", "任务编号", "项目名称", "责任单位", "责任人", "开始日期", "完成时限", "完成日期", "完成率", "工作量"],
    ["P1", "T1", "一期", "甲街道", "干部甲", "2019-01-01", "2019-04-30", "2019-05-07", null, 3],
    ["P2", "T1", "二期", "乙街道", null, "2019-01-01", "2019-12-31", null, 0.4, 1],
    ["P3", "T9", "不知属于哪项", "乙街道", null, "2019-01-01", "2019-05-31", null, 0.6, 2],
  ],
};
