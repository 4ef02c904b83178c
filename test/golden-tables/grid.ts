import type { Sheets } from "../support/sheets";
import { STANDING_TASK, TWO_STREETS } from "../support/twoStreets";

/** Cells with heads, matters with persons, a cell that nothing is done in. */
export const sheets: Sheets = {
  ...TWO_STREETS,
  ...STANDING_TASK,
  网格: [
    ["网格编号", "网格名称", "街镇", "社区", "网格长", "网格员"],
    ["W1", "一号网格", "甲街道", "一社区", "网格长一", "网格员一"],
    ["W2", "二号网格", "乙街道", "二社区", null, null],
  ],
  网格清单: [
    ["事项编号", "网格编号", "事项", "责任人", "开始日期", "完成时限", "完成日期", "工作量", "难度系数"],
    ["S1", "W1", "消防隐患排查", "网格员一", "2019-02-01", "2019-05-31", "2019-05-31", 2, 1],
    ["S2", "W1", "矛盾纠纷调处", "网格长一", "2019-02-01", "2019-06-14", null, 1, 1],
    ["S3", "W7", "环境整治", "网格员一", "2019-02-01", "2019-12-31", null, 1, 1],
  ],
};
