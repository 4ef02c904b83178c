import type { Put, Sheets } from "../../support/sheets";
import { sheets as chinese } from "../worked-example/case";

/** What the Chinese case's sheets, headers and words are called in an English workbook. */
const ENGLISH: Readonly<Record<string, string>> = {
  设置: "Settings",
  名册: "Roster",
  街镇任务清单: "Street tasks",
  督查记录: "Inspections",
  项目: "Parameter",
  值: "Value",
  考核年度: "Assessment year",
  考核日: "As-of day",
  督查员校准: "Calibrate inspectors",
  关: "Off",
  名称: "Name",
  类型: "Kind",
  组别: "Group",
  街镇: "Street",
  编号: "No.",
  重点任务: "Task",
  考核方式: "Mode",
  开始日期: "Start",
  完成时限: "Due",
  完成日期: "Finished",
  目标值: "Target value",
  完成值: "Actual",
  完成率: "Progress",
  工作量: "Workload",
  难度系数: "Difficulty",
  责任单位: "Responsible unit",
  配合单位: "Assisting units",
  时效: "Timeliness",
  质量: "Quality",
  日期: "Date",
  督查员: "Inspector",
  对象编号: "Subject no.",
  评价: "Rating in words",
  得分: "Rating",
  整改时限: "Mend by",
  整改完成日期: "Mended on",
};

const english = (cell: Put): Put => (typeof cell === "string" ? (ENGLISH[cell] ?? cell) : cell);

/** The same workbook under its English names. */
export const sheets: Sheets = Object.fromEntries(
  Object.entries(chinese).map(([name, rows]) => [ENGLISH[name] ?? name, rows.map((row) => row.map(english))]),
);
