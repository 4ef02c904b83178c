import type { TaskField } from "../../core/model/tables";
import { OUT_COLUMNS, date, deadline, names, number, required, share, text, word } from "./columns";
import type { ColumnSpec, TableSpec } from "./types";
import { CATEGORIES, MODES } from "./words";

/** Synonyms come from sheets of real offices; one that stands for two columns counts only when one of them is taken. */
const TASK_COLUMNS: { readonly [F in TaskField]: ColumnSpec } = {
  id: text("编号", "No.", "每项任务一个，不重复", "One for each task, never twice", {
    ...required,
    synonyms: ["序号", "任务编号", "#"],
  }),
  category: text("类别", "Category", "施工表的四类，或自定", "One of the programme's four, or your own", {
    suggestions: CATEGORIES,
    synonyms: ["考核项目", "考评项目", "工作任务", "板块", "领域"],
  }),
  group: text("大类", "Group", "任务组", "Its group of tasks", { synonyms: ["一级指标", "工作类别"] }),
  name: text("重点任务", "Task", "任务名称", "What is to be done", {
    ...required,
    synonyms: [
      "重点工作",
      "重点工作任务",
      "主要任务",
      "任务内容",
      "工作任务",
      "目标任务",
      "项目名称",
      "主要工作任务",
      "考核内容",
      "任务名称",
      "事项",
      "工作事项",
      "名称",
    ],
  }),
  measures: text("具体举措", "Measures", "怎么做", "How it is to be done", {
    synonyms: ["具体内容", "具体要求", "工作要求", "主要内容", "工作内容", "工作措施", "整改措施"],
  }),
  target: text("目标", "Target", "文字目标，如 150个以上、不低于80%", "In words, such as at least 80 %", {
    synonyms: ["考核目标", "年度目标", "工作目标", "指标", "预期目标"],
  }),
  targetValue: number("目标值", "Target value", "数字目标，可带方向，如 ≤5", "In figures; may carry a direction (≤5)", {
    synonyms: ["目标任务数", "计划数", "指标值"],
  }),
  unit: text("计量单位", "Unit of measure", "个、亿元等", "What is counted"),
  actual: number("完成值", "Actual", "到现在完成的数", "What is done so far", {
    synonyms: ["完成数", "实际完成", "累计完成"],
  }),
  progress: share("完成率", "Progress", "没有数字目标时填，如 60%", "Where there is no figure: such as 60 %", {
    synonyms: ["进度", "完成进度", "完成比例", "完成度"],
  }),
  leader: names("牵头领导", "Lead official", "可填多人", "One or several", {
    synonyms: ["责任领导", "牵头负责领导", "挂钩领导", "包案领导", "分管领导", "区政府分管领导"],
  }),
  responsible: names("责任单位", "Responsible unit", "多个时第一个牵头", "Of several, the first leads", {
    ...required,
    synonyms: ["牵头单位", "牵头责任单位", "主要责任单位", "主办单位", "牵头委室", "责任部门", "责任科室", "承办科室"],
  }),
  assisting: names("配合单位", "Assisting units", "可填多个", "One or several", {
    synonyms: ["协同配合单位", "协同责任单位", "协办单位", "协作单位"],
  }),
  person: names("责任人", "Person responsible", "可填多人", "One or several", {
    synonyms: ["具体责任人", "负责人", "承办人", "经办人"],
  }),
  post: text("岗位", "Post", "责任人的岗位", "The person's post"),
  gridCell: text("网格编号", "Grid cell", "所在网格", "The cell it lies in"),
  start: date("开始日期", "Start", "空则按年初或下发日期", "Blank: the start of the year, or the day of issue", {
    synonyms: ["开始时间", "启动时间"],
  }),
  due: deadline("完成时限", "Due", "日期或文字，如 6月底前、长期坚持", "A date, or words", {
    ...required,
    synonyms: [
      "完成时间",
      "时限要求",
      "时间节点",
      "办结时限",
      "整改时限",
      "时间安排",
      "拟定时限",
      "截止时间",
      "计划完成时间",
    ],
  }),
  extendedTo: date("延期至", "Extended to", "批准延期后的日期", "The approved later day"),
  finish: date("完成日期", "Finished", "真正完成的那天", "The day it was done", {
    synonyms: ["实际完成时间", "办结日期", "实际结束时间"],
  }),
  mode: word(MODES, "考核方式", "Mode", "时效或质量；空则自动判断", "Which side leads; blank: by its deadline"),
  workload: number("工作量", "Workload", "空则为1", "Blank: 1", {
    synonyms: ["工作量系数", "分值", "权重", "基础分值", "权数"],
  }),
  difficulty: number("难度系数", "Difficulty", "空则为1", "Blank: 1", { synonyms: ["难度"] }),
  progressNote: text("进展情况", "Progress note", "文字", "In words", {
    synonyms: ["落实情况", "完成情况", "一季度完成情况", "工作进展", "推进情况"],
  }),
  problems: text("存在问题", "Problems", "文字", "In words", { synonyms: ["存在的问题", "困难和问题"] }),
  nextSteps: text("下一步打算", "Next steps", "文字", "In words", { synonyms: ["下一步措施", "下步工作计划"] }),
  remarks: text("备注", "Remarks", "文字", "In words", { synonyms: ["说明"] }),
  ...OUT_COLUMNS,
};

export const STREET_TASKS: TableSpec<"streetTasks"> = {
  sheet: { zh: "街镇任务清单", en: "Street tasks" },
  table: { zh: "街镇任务", en: "StreetTasks" },
  about: { zh: "街镇的任务清单", en: "The task list of streets and towns" },
  columns: TASK_COLUMNS,
};

export const LEADER_TASKS: TableSpec<"leaderTasks"> = {
  sheet: { zh: "领导任务清单", en: "Leader tasks" },
  table: { zh: "领导任务", en: "LeaderTasks" },
  about: { zh: "领导班子的任务清单", en: "The task list of the leadership teams" },
  columns: TASK_COLUMNS,
};

const TASK = TASK_COLUMNS;

export const PROJECTS: TableSpec<"projects"> = {
  sheet: { zh: "项目表", en: "Projects" },
  table: { zh: "项目", en: "Projects" },
  about: { zh: "任务分成的项目", en: "The projects that tasks become" },
  columns: {
    id: text("项目编号", "Project no.", "每个项目一个，不重复", "One for each project, never twice", required),
    taskId: text("任务编号", "Task no.", "所属任务的编号", "The task it belongs to", required),
    name: text("项目名称", "Project", "项目名称", "What the project is", required),
    type: text("项目类型", "Project type", "新开工、竣工等", "Such as new, or completed"),
    target: TASK.target,
    targetValue: TASK.targetValue,
    unit: TASK.unit,
    actual: TASK.actual,
    progress: TASK.progress,
    investment: number("总投资", "Total investment", "万元或亿元", "In one unit throughout"),
    invested: number("已完成投资", "Invested so far", "与总投资同单位", "In the unit of the total"),
    responsible: { ...TASK.responsible, required: false },
    assisting: TASK.assisting,
    person: TASK.person,
    start: TASK.start,
    due: TASK.due,
    extendedTo: TASK.extendedTo,
    finish: TASK.finish,
    mode: TASK.mode,
    workload: TASK.workload,
    difficulty: TASK.difficulty,
    remarks: TASK.remarks,
    ...OUT_COLUMNS,
  },
};

export const MILESTONES: TableSpec<"milestones"> = {
  sheet: { zh: "时间表", en: "Milestones" },
  table: { zh: "节点", en: "Milestones" },
  about: { zh: "任务或项目的时间节点", en: "The time nodes of tasks and projects" },
  columns: {
    itemId: text("所属编号", "Item no.", "任务或项目的编号", "The task or project", required),
    name: text("节点名称", "Milestone", "到时要做到什么", "What is to be reached", required),
    planned: date("计划日期", "Planned", "计划做到的那天", "The day it is planned for", required),
    finish: date("完成日期", "Finished", "真正做到的那天", "The day it was reached"),
    weight: number("权重", "Weight", "空则为1", "Blank: 1"),
    remarks: TASK.remarks,
    light: OUT_COLUMNS.light,
    timeliness: OUT_COLUMNS.timeliness,
  },
};
