import { adopting } from "./adopting";
import { bulletin } from "./bulletin";
import { edits } from "./edits";
import { findings } from "./findings";
import { guide } from "./guide";
import { imports } from "./imports";
import { overview } from "./overview";
import { scorecards } from "./scorecards";
import { scoring } from "./scoring";
import { settings } from "./settings";
import { start } from "./start";
import { tree } from "./tree";

/** The words of the pane's views. */
export const views = {
  /** The tabs. */
  names: {
    overview: "概览",
    findings: "数据核对",
    scoring: "计分",
    scorecards: "成绩单",
    fairness: "公平性",
    bulletin: "通报",
    adopt: "导入整理",
    exchange: "下发汇总",
    settings: "设置",
    guide: "使用说明",
  },
  navigation: "功能",
  refresh: "重新读取",
  reading: "正在读取工作簿",
  notRead: "还没有读取工作簿",
  stale: "读取之后工作簿又改过，下面是改动前的情况",
  loading: "正在打开",
  /** Between the parts of a hint. */
  separator: "；",
  close: "关闭",
  overview,
  findings,
  scoring,
  scorecards,
  bulletin,
  adopting,
  edits,
  guide,
  imports,
  settings,
  start,
  tree,
};
