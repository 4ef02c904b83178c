import { formatDay, type Day } from "../../core/calendar/day";
import { formatNumber as num, formatPercent as percent } from "../format";

/** The pieces of the 计分说明 sentence. Points and shares come in unrounded. */
export const derivation = {
  separator: ";",
  // Timeliness
  extended: (due: Day) => `延期至${formatDay(due)}`,
  onTime: () => "按期完成",
  early: (days: number, points: number) => `提前${num(days)}个工作日加${num(points)}分`,
  late: (days: number, points: number) => `逾期${num(days)}个工作日扣${num(points)}分`,
  ceiling: (points: number) => `未达标，时效最高${num(points)}分`,
  overdue: (days: number, from: number, points: number) =>
    `逾期${num(days)}个工作日未完成，从${num(from)}分扣${num(points)}分`,
  overdueNothingLeft: (days: number) => `逾期${num(days)}个工作日未完成，时效0分`,
  milestones: (count: number, points: number) => `${count}个节点加权时效${num(points)}分`,
  milestonesAndDue: (count: number, points: number) => `${count}个节点连同完成时限时效${num(points)}分`,
  projects: (count: number) => `按${count}个项目加权`,
  projectsTimeliness: (points: number) => `时效${num(points)}分`,
  projectsQuantity: (points: number) => `定量${num(points)}分`,
  occurrences: (expected: number, held: number, points: number) =>
    `应办${expected}次已办${held}次，时效${num(points)}分`,
  noRecord: (expected: number) => (expected === 0 ? "尚无应办" : `应办${expected}次无记录`),
  broken: (points: number) => `责任书未履行，定量${num(points)}分`,
  held: (held: number, expected: number, points: number) => `已办${held}/应办${expected}，定量${num(points)}分`,
  beforeDue: () => "未到时限",
  noDeadline: () => "无时限",
  // Quality
  inspected: (times: number, mean: number, corrected: boolean) =>
    `督查${times}次${corrected ? "校准后" : ""}${times === 1 ? "" : "均"}${num(mean)}分`,
  rectifications: (open: number, late: number, points: number) =>
    `整改${[open > 0 ? `逾期未改${open}项` : "", late > 0 ? `逾期完成${late}项` : ""].filter(Boolean).join("、")}` +
    `扣${num(points)}分`,
  quality: (points: number) => `质量${num(points)}分`,
  uninspected: () => "未督查",
  // Quantity
  finished: (points: number) => `已完成，定量${num(points)}分`,
  progress: (share: number, points: number) => `完成率${percent(share)}，定量${num(points)}分`,
  amount: (actual: number, target: number, points: number) =>
    `完成${num(actual)}/目标${num(target)}，定量${num(points)}分`,
  limit: (actual: number, target: number, points: number) =>
    `实际${num(actual)}/上限${num(target)}，定量${num(points)}分`,
  unreported: (points: number) => `未报进度，定量${num(points)}分`,
  undone: (points: number) => `未完成，定量${num(points)}分`,
  pace: (share: number, elapsed: number, points: number) =>
    `完成率${percent(share)}/时序${percent(elapsed)}，定量${num(points)}分`,
  paceOfAmount: (actual: number, target: number, elapsed: number, points: number) =>
    `完成${num(actual)}/目标${num(target)}/时序${percent(elapsed)}，定量${num(points)}分`,
  justBegun: () => "刚起步，定量暂不评",
  notMeasured: () => "无进度数据，定量暂不评",
};
