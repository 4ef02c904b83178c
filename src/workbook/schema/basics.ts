import { date, names, number, out, required, share, text, word } from "./columns";
import type { TableSpec } from "./types";
import { CATEGORIES, CONSEQUENCES, HOLIDAY_TYPES, RATING_WORDS, ROLES, SERIES, SUBJECT_KINDS } from "./words";

const SETTINGS_SHEET = { zh: "设置", en: "Settings" };

export const SETTINGS: TableSpec<"settings"> = {
  sheet: SETTINGS_SHEET,
  table: { zh: "设置", en: "Settings" },
  about: { zh: "计分参数", en: "The parameters of scoring" },
  columns: {
    name: text("项目", "Parameter", "参数的名称", "The parameter's name", required),
    value: text("值", "Value", "空则用默认值", "Blank: the default", required),
    note: text("说明", "Note", "参数的意思", "What it means"),
  },
};

export const CATEGORY_WEIGHTS: TableSpec<"categoryWeights"> = {
  sheet: SETTINGS_SHEET,
  table: { zh: "类别权重", en: "CategoryWeights" },
  about: { zh: "各类任务的轻重", en: "How heavy each category is" },
  columns: {
    category: text("类别", "Category", "任务清单里的类别", "A category of the task lists", {
      ...required,
      suggestions: CATEGORIES,
    }),
    weight: number("权重", "Weight", "空则为1", "Blank: 1", required),
  },
};

export const HOLIDAYS: TableSpec<"holidays"> = {
  sheet: SETTINGS_SHEET,
  table: { zh: "节假日", en: "Holidays" },
  about: { zh: "比国务院日历优先的休和班", en: "Days off and on that beat the State Council's calendar" },
  columns: {
    date: date("日期", "Date", "哪一天", "The day", required),
    type: word(HOLIDAY_TYPES, "类型", "Type", "休或班", "Off or on", required),
    name: text("名称", "Name", "节日名称", "What the day is called"),
  },
};

export const CONSEQUENCE_TABLE: TableSpec<"consequences"> = {
  sheet: SETTINGS_SHEET,
  table: { zh: "结果运用", en: "Consequences" },
  about: { zh: "各等次之后做什么，写进通报", en: "What follows a grade; feeds the bulletin" },
  columns: {
    grade: text("等次", "Grade", "等次名称", "The grade's name", required),
    consequence: text("运用", "Consequence", "表扬、提醒、约谈等", "Praise, a reminder, a talk", {
      ...required,
      suggestions: CONSEQUENCES,
    }),
  },
};

export const CATEGORY_COMPARISON: TableSpec<"categoryComparison"> = {
  sheet: SETTINGS_SHEET,
  table: { zh: "类别比较", en: "CategoryComparison" },
  about: { zh: "类别两两比较，推出权重；每个类别再加一列", en: "Pairwise comparison; one more column per category" },
  columns: {
    category: text("类别", "Category", "行的类别", "The row's category", { ...required, suggestions: CATEGORIES }),
    weight: number("权重", "Weight", "推出的权重", "The weight that follows", { ...out, format: "0.0000" }),
    consistency: number("CR", "CR", "一致性比率，应小于0.10", "Consistency ratio, below 0.10", {
      ...out,
      format: "0.0000",
    }),
  },
};

export const ROSTER: TableSpec<"roster"> = {
  sheet: { zh: "名册", en: "Roster" },
  table: { zh: "名册", en: "Roster" },
  about: { zh: "被考核的单位和人", en: "The units and persons that are scored" },
  columns: {
    name: text("名称", "Name", "单位或人，不重复", "A unit or person, never twice", required),
    kind: word(SUBJECT_KINDS, "类型", "Kind", "街镇、部门、领导、干部、网格员", "What it is", required),
    group: text("组别", "Group", "同组排名；空则按类型", "Ranked together; blank: by kind"),
    unit: text("所属单位", "Unit", "人所在的单位", "The unit a person belongs to"),
    series: text("系列", "Series", "领导所在的班子", "A leader's team", { suggestions: SERIES }),
    post: text("岗位", "Post", "职务", "The post held"),
    headcount: number("编制数", "Headcount", "全组都填才按人均", "Counts only when the whole group has one"),
    aliases: text("简称", "Other names", "别的写法，用、隔开", "Other spellings, split by 、"),
  },
};

export const RESPONSIBILITIES: TableSpec<"responsibilities"> = {
  sheet: { zh: "责任表", en: "Responsibilities" },
  table: { zh: "责任", en: "Responsibilities" },
  about: { zh: "谁对哪项任务负多少责任", en: "Who answers for which item, and for how much of it" },
  columns: {
    itemId: text("所属编号", "Item no.", "任务或项目的编号", "The task or project", required),
    role: word(ROLES, "责任类型", "Role", "牵头领导、责任单位、配合单位、责任人", "The part that is played", required),
    name: names("名称", "Name", "单位或人", "A unit or person", required),
    post: text("岗位", "Post", "职务", "The post held"),
    share: share("分担比例", "Share", "0到1，优先于默认", "0 to 1; beats the default"),
  },
};

export const INSPECTIONS: TableSpec<"inspections"> = {
  sheet: { zh: "督查记录", en: "Inspections" },
  table: { zh: "督查", en: "Inspections" },
  about: { zh: "督查组看到的质量", en: "What the inspection group saw" },
  columns: {
    date: date("日期", "Date", "督查那天", "The day of the inspection", required),
    inspector: text("督查员", "Inspector", "督查组或人", "A group or a person", required),
    subjectId: text(
      "对象编号",
      "Subject no.",
      "任务编号，或单位名称",
      "An item's number, or a subject's name",
      required,
    ),
    grade: text("评价", "Rating in words", "优、良、中、差", "Excellent, good, fair, poor", {
      suggestions: RATING_WORDS,
    }),
    rating: number("得分", "Rating", "0到100，优先于评价", "0 to 100; beats the word"),
    problem: text("发现问题", "Problem found", "文字", "In words"),
    limit: date("整改时限", "Mend by", "改好的最后一天", "The last day to mend it"),
    mended: date("整改完成日期", "Mended on", "真正改好的那天", "The day it was mended"),
    bonus: number("加分", "Bonus", "给责任单位", "For who answers for it"),
    penalty: number("扣分", "Penalty", "给责任单位，填正数", "For who answers for it, as a positive number"),
    remarks: text("备注", "Remarks", "文字", "In words"),
  },
};
