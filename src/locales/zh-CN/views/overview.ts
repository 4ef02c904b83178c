import type { Day } from "../../../core/calendar/day";
import { formatChineseDay } from "../../format";

/** 概览 */
export const overview = {
  byList: "各清单",
  byCategory: "各类别",
  noCategory: "未填类别",
  standings: "领先与落后",
  ahead: "领先",
  behind: "落后",
  place: (rank: number, name: string, score: string) => `第${rank}名 ${name} ${score}分`,
  noStandings: "还没有可以排名的对象：先在名册里填写单位和人员，再计分",
  due: (count: number) => `两周内到期 共${count}项`,
  noDue: "两周内没有到期的工作",
  dueOn: (day: Day) => formatChineseDay(day),
  indicators: "区级指标与时序进度",
  indicator: (actual: string, target: string) => `完成${actual}，目标${target}`,
  noFigure: "没有目标值或完成值",
  against: (attained: string, elapsed: string) => `完成率${attained}，时序${elapsed}`,
  gap: { ahead: (points: string) => `快${points}`, behind: (points: string) => `慢${points}`, even: "与时序持平" },
  lastRun: "上次计分",
  never: "还没有计过分",
  run: (time: string, day: Day) => `${time === "" ? "时间未记" : time}，考核日${formatChineseDay(day)}`,
  unchanged: "此后数据没有变化",
  changed: "此后数据、考核日或参数有变化，请重新计分",
};
