import type { Severity } from "../../core/checks/finding";
import type { Light, Mode, SubjectKind } from "../../core/model/item";

/** Words for what the code knows as a name of its own. */
export interface Words {
  readonly lights: Readonly<Record<Light, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly subjectKinds: Readonly<Record<SubjectKind, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly none: string;
  /** Between the names of a list. */
  readonly comma: string;
}

export const words: Words = {
  lights: {
    done: "已完成",
    missed: "未达标",
    red: "红",
    yellow: "黄",
    green: "绿",
    notStarted: "未启动",
    standing: "长期",
  },
  severities: { error: "错误", warning: "警告", info: "提示" },
  subjectKinds: { street: "街镇", department: "部门", leader: "领导", cadre: "干部", gridWorker: "网格员" },
  modes: { timeliness: "时效", quality: "质量" },
  none: "无",
  comma: "、",
};
