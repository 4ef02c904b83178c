import { OUT_COLUMNS, date, deadline, names, number, out, required, share, text, timeliness, word } from "./columns";
import { PROJECTS } from "./tasks";
import type { TableSpec } from "./types";
import { CASE_TYPES, CATEGORIES, FULFILMENTS, REPORT_TYPES, YES_NO } from "./words";

const { targetValue, unit, actual, progress, start, due, finish, mode, workload, difficulty, remarks } =
  PROJECTS.columns;

const INDICATOR_SHEET = { zh: "指标", en: "Indicators" };
const DUTY_SHEET = { zh: "例行工作", en: "Standing duties" };

const INDICATOR_OUT = {
  attainment: share("完成率", "Attainment", "完成值比目标值", "Actual over target", out),
  gap: share("时序差", "Gap", "完成率比时序进度", "Attainment against elapsed time", out),
  light: OUT_COLUMNS.light,
};

export const GRID_CELLS: TableSpec<"gridCells"> = {
  sheet: { zh: "网格", en: "Grid" },
  table: { zh: "网格", en: "GridCells" },
  about: { zh: "基础网格，从网格系统导出", en: "The district's grid cells, as its grid system exports them" },
  columns: {
    id: text("网格编号", "Cell no.", "每个网格一个，不重复", "One for each cell, never twice", {
      ...required,
      synonyms: ["网格编码", "网格代码", "网格号", "网格id", "基础网格编号", "基础网格编码", "编号", "编码"],
    }),
    name: text("网格名称", "Cell", "网格名称", "What the cell is called", {
      synonyms: ["网格", "网格名", "基础网格名称", "基础网格", "名称"],
    }),
    street: text("街镇", "Street", "所在街镇", "The street or town it lies in", {
      ...required,
      synonyms: [
        "所属街镇",
        "所在街镇",
        "所属街道",
        "街道",
        "街道名称",
        "所属镇街",
        "镇街",
        "街道(镇)",
        "乡镇街道",
        "乡镇(街道)",
      ],
    }),
    community: text("社区", "Community", "所在社区", "The community it lies in", {
      synonyms: ["所属社区", "所在社区", "社区名称", "社区(村)", "村(社区)", "村居", "村社区"],
    }),
    head: names("网格长", "Cell head", "负责人", "Who heads it", {
      ...required,
      synonyms: ["网格长姓名", "网格负责人", "网格责任人", "负责人", "责任人"],
    }),
    worker: names("网格员", "Grid worker", "可填多人", "One or several", {
      synonyms: ["网格员姓名", "专职网格员", "专职网格员姓名", "网格管理员"],
    }),
  },
};

export const GRID_MATTERS: TableSpec<"gridMatters"> = {
  sheet: { zh: "网格清单", en: "Grid matters" },
  table: { zh: "网格事项", en: "GridMatters" },
  about: { zh: "网格里要办的事，件件到人", en: "What is to be done in a cell, each by a named person" },
  columns: {
    id: text("事项编号", "Matter no.", "每件一个，不重复", "One for each matter, never twice", required),
    cellId: text("网格编号", "Cell no.", "所在网格", "The cell it lies in", required),
    matter: text("事项", "Matter", "要办什么", "What is to be done", required),
    category: text("类别", "Category", "任务的类别", "Its category", { suggestions: CATEGORIES }),
    person: names("责任人", "Person responsible", "可填多人", "One or several", required),
    start,
    due,
    finish,
    progress,
    mode,
    workload,
    difficulty,
    remarks,
    ...OUT_COLUMNS,
  },
};

export const INDICATORS: TableSpec<"indicators"> = {
  sheet: INDICATOR_SHEET,
  table: { zh: "指标", en: "Indicators" },
  about: { zh: "全区指标", en: "The district's figures with a target" },
  columns: {
    id: text("指标编号", "Indicator no.", "每个指标一个，不重复", "One for each indicator, never twice", required),
    name: text("指标名称", "Indicator", "指标名称", "What is measured", required),
    target: text("目标", "Target", "文字目标，如 150个以上", "In words, such as 150 or more", required),
    targetValue,
    unit,
    actual,
    countedTo: date("统计截止", "Counted to", "完成值算到哪天", "The day the figure is counted to"),
    responsible: names("责任单位", "Responsible unit", "多个时第一个牵头", "Of several, the first leads"),
    category: text("类别", "Category", "指标的类别", "Its category", { suggestions: CATEGORIES }),
    workload,
    remarks,
    ...INDICATOR_OUT,
  },
};

export const INDICATOR_SHARES: TableSpec<"indicatorShares"> = {
  sheet: INDICATOR_SHEET,
  table: { zh: "指标分解", en: "IndicatorShares" },
  about: { zh: "指标分给各单位的数", en: "What each unit has to bring to an indicator" },
  columns: {
    indicatorId: text("指标编号", "Indicator no.", "所属指标", "The indicator it is part of", required),
    unit: names("单位", "Unit", "承担单位", "The unit that brings it", required),
    targetValue: { ...targetValue, required: true },
    actual,
    ...INDICATOR_OUT,
  },
};

export const PLEDGES: TableSpec<"pledges"> = {
  sheet: { zh: "责任书", en: "Pledges" },
  table: { zh: "责任书", en: "Pledges" },
  about: { zh: "签订的责任书和军令状", en: "Signed promises" },
  columns: {
    id: text("责任书编号", "Pledge no.", "每份一个，不重复", "One for each pledge, never twice", required),
    name: text("名称", "Pledge", "责任书名称", "What is promised", required),
    signatory: names("签订单位", "Signatory", "签订的单位", "The unit that signed", required),
    post: text("签订人岗位", "Signed by post", "签订人的职务", "The post of who signed"),
    signed: date("签订日期", "Signed on", "哪天签的", "The day it was signed"),
    matters: text("目标事项", "Matters", "承诺的事项", "What it covers"),
    veto: word(YES_NO, "否决项", "Veto", "是：未履行则一票否决", "Yes: a broken pledge caps the grade"),
    fulfilment: word(FULFILMENTS, "履行情况", "Fulfilment", "履行中、已履行、未履行", "Underway, fulfilled, broken"),
    due: { ...due, required: false },
    finish,
    remarks,
    ...OUT_COLUMNS,
  },
};

export const PROGRESS_REPORTS: TableSpec<"progressReports"> = {
  sheet: { zh: "进展填报", en: "Progress reports" },
  table: { zh: "进展", en: "ProgressReports" },
  about: { zh: "各单位报来的进展、经验和问题", en: "Progress, good practice and problems that units report" },
  columns: {
    date: date("日期", "Date", "填报那天", "The day of the report", required),
    unit: names("填报单位", "Reported by", "谁报的", "The unit that reports", required),
    subjectId: text("对象编号", "Subject no.", "任务编号", "The item it is about"),
    type: word(REPORT_TYPES, "类型", "Type", "进展、经验做法、问题", "Progress, good practice, problem", required),
    content: text("内容", "Content", "文字", "In words", required),
    actual,
    progress,
    adopted: word(YES_NO, "采用", "Adopted", "经验被采用的加分", "Adopted good practice earns a bonus"),
  },
};

export const STANDING_DUTIES: TableSpec<"standingDuties"> = {
  sheet: DUTY_SHEET,
  table: { zh: "例行", en: "StandingDuties" },
  about: { zh: "一次又一次要办的事", en: "What is due again and again" },
  columns: {
    id: text("例行编号", "Duty no.", "每件一个，不重复", "One for each duty, never twice", required),
    matter: text("事项", "Matter", "要办什么", "What is to be done", required),
    responsible: names("责任单位", "Responsible unit", "可填多个", "One or several", required),
    frequency: text("频次", "Frequency", "每月10日、每周一、每季度末等", "Such as 每月10日", required),
    start,
    end: date("结束日期", "End", "空则不结束", "Blank: it goes on"),
    expected: number("应办", "Due so far", "到考核日应办次数", "How often it was due", { ...out, format: "0" }),
    held: number("已办", "Held", "到考核日已办次数", "How often it was held", { ...out, format: "0" }),
    timeliness,
  },
};

export const DUTY_RECORDS: TableSpec<"dutyRecords"> = {
  sheet: DUTY_SHEET,
  table: { zh: "例行记录", en: "DutyRecords" },
  about: { zh: "每次办的情况", en: "What happened each time" },
  columns: {
    dutyId: text("例行编号", "Duty no.", "所属例行工作", "The duty it belongs to", required),
    date: date("实办日期", "Held on", "真正办的那天", "The day it was held", required),
    attendance: number("参加人数", "Attendance", "多少人", "How many came"),
    agreed: text("议定事项", "Agreed", "商定要办的事", "What was agreed"),
    person: names("责任人", "Person responsible", "谁来办", "Who is to do it"),
    limit: date("办理时限", "Do by", "办好的最后一天", "The last day to do it"),
    remarks,
  },
};

export const CASES: TableSpec<"cases"> = {
  sheet: { zh: "包案接访", en: "Cases" },
  table: { zh: "包案", en: "Cases" },
  about: { zh: "领导包案、接访和网络问政", en: "Hard cases, petitioners and online questions that leaders answer for" },
  columns: {
    id: text("包案编号", "Case no.", "每件一个，不重复", "One for each case, never twice", required),
    matter: text("事项", "Matter", "什么事", "What it is about", required),
    type: word(CASE_TYPES, "类型", "Type", "包案、接访、网络问政", "Case, petition visit, online question", required),
    leader: names("包案领导", "Leader", "可填多人", "One or several", required),
    responsible: names("责任单位", "Responsible unit", "多个时第一个牵头", "Of several, the first leads"),
    registered: date("登记日期", "Registered", "哪天登记", "The day it was registered"),
    due: deadline("办结时限", "Due", "日期或文字", "A date, or words"),
    finish: date("办结日期", "Closed", "真正办结的那天", "The day it was closed"),
    difficulty,
    remarks,
    ...OUT_COLUMNS,
  },
};
