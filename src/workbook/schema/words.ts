import type { Light, Mode, SubjectKind } from "../../core/model/item";
import type { Named, Word } from "./types";

/** Words whose codes are exactly the members of C, each once. */
function words<C extends string>(byCode: { readonly [K in C]: readonly [zh: string, en: string, ...also: string[]] }) {
  return Object.entries<readonly [string, string, ...string[]]>(byCode).map(([code, [zh, en, ...also]]): Word => ({
    code,
    zh,
    en,
    also,
  }));
}

export const MODES = words<Mode>({ timeliness: ["时效", "Timeliness"], quality: ["质量", "Quality"] });

export const SUBJECT_KINDS = words<SubjectKind>({
  street: ["街镇", "Street", "街道", "镇", "乡镇"],
  department: ["部门", "Department"],
  leader: ["领导", "Leader"],
  cadre: ["干部", "Cadre"],
  gridWorker: ["网格员", "Grid worker", "网格长"],
});

export const LIGHTS = words<Light>({
  done: ["已完成", "Done"],
  missed: ["未达标", "Missed"],
  red: ["红", "Red"],
  yellow: ["黄", "Yellow"],
  green: ["绿", "Green"],
  notStarted: ["未启动", "Not started"],
  standing: ["长期", "Standing"],
});

export const HOLIDAY_TYPES = words<"off" | "on">({ off: ["休", "Off"], on: ["班", "On"] });

export const YES_NO = words<"yes" | "no">({ yes: ["是", "Yes", "true"], no: ["否", "No", "false"] });

export const ON_OFF = words<"yes" | "no">({
  yes: ["开", "On", "是", "yes", "true"],
  no: ["关", "Off", "否", "no", "false"],
});

export const ROLES = words<"leader" | "responsible" | "assisting" | "person">({
  leader: ["牵头领导", "Lead official"],
  responsible: ["责任单位", "Responsible unit"],
  assisting: ["配合单位", "Assisting unit"],
  person: ["责任人", "Person responsible"],
});

export const FULFILMENTS = words<"underway" | "fulfilled" | "broken">({
  underway: ["履行中", "Underway"],
  fulfilled: ["已履行", "Fulfilled"],
  broken: ["未履行", "Broken"],
});

export const REPORT_TYPES = words<"progress" | "goodPractice" | "problem">({
  progress: ["进展", "Progress"],
  goodPractice: ["经验做法", "Good practice"],
  problem: ["问题", "Problem"],
});

export const CASE_TYPES = words<"case" | "petitionVisit" | "onlineQuestion">({
  case: ["包案", "Case"],
  petitionVisit: ["接访", "Petition visit"],
  onlineQuestion: ["网络问政", "Online question"],
});

export const UNREPORTED = words<"zero" | "ignore">({ zero: ["计零", "Zero"], ignore: ["不计", "Ignore"] });

export const ELAPSED_BY = words<"calendarDays" | "workingDays">({
  calendarDays: ["自然日", "Calendar days"],
  workingDays: ["工作日", "Working days"],
});

export const INDICATOR_ELAPSED_BY = words<"months" | "calendarDays">({
  months: ["月", "Months"],
  calendarDays: ["自然日", "Calendar days"],
});

export const QUOTA_HANDLING = words<"mark" | "moveDown">({ mark: ["标注", "Mark"], moveDown: ["顺延", "Move down"] });

export const LANGUAGES = words<"zh-CN" | "en-US">({
  "zh-CN": ["中文", "Chinese", "简体中文", "zh-CN"],
  "en-US": ["English", "English", "英文", "英语", "en-US"],
});

/** The four kinds of task of the work programme. */
export const CATEGORIES: readonly Named[] = [
  { zh: "调查研究", en: "Research" },
  { zh: "推动落实", en: "Implementation" },
  { zh: "优化服务", en: "Service" },
  { zh: "强化治理", en: "Governance" },
];

/** The leadership teams. */
export const SERIES: readonly Named[] = [
  { zh: "区委", en: "Party committee" },
  { zh: "人大", en: "People's congress" },
  { zh: "政府", en: "Government" },
  { zh: "政协", en: "Consultative conference" },
];

/** What an inspector may write instead of a number. */
export const RATING_WORDS: readonly Named[] = [
  { zh: "优", en: "Excellent" },
  { zh: "良", en: "Good" },
  { zh: "中", en: "Fair" },
  { zh: "差", en: "Poor" },
];

/** What may follow a grade. */
export const CONSEQUENCES: readonly Named[] = [
  { zh: "通报表扬", en: "Praise" },
  { zh: "提醒", en: "Reminder" },
  { zh: "约谈", en: "Talk" },
];
