import { formatDay } from "../../core/calendar/day";
import { formatNumber as num, formatPercent as percent } from "../format";
import type { derivation as chinese } from "../zh-CN/derivation";
import { count } from "./plural";

export const derivation: typeof chinese = {
  separator: "; ",
  extended: (due) => `extended to ${formatDay(due)}`,
  onTime: () => "on time",
  early: (days, points) => `${count(days, "working day")} early, +${num(points)}`,
  late: (days, points) => `${count(days, "working day")} late, -${num(points)}`,
  ceiling: (points) => `target missed, timeliness at most ${num(points)}`,
  overdue: (days, from, points) => `${count(days, "working day")} overdue and open, ${num(from)} less ${num(points)}`,
  overdueNothingLeft: (days) => `${count(days, "working day")} overdue and open, timeliness 0`,
  milestones: (number, points) => `${count(number, "milestone")}, weighted timeliness ${num(points)}`,
  milestonesAndDue: (number, points) => `${count(number, "milestone")} and the due day, timeliness ${num(points)}`,
  projects: (number) => `weighted over ${count(number, "project")}`,
  projectsTimeliness: (points) => `timeliness ${num(points)}`,
  projectsQuantity: (points) => `quantity ${num(points)}`,
  occurrences: (expected, held, points) => `held ${held} of ${count(expected, "time")}, timeliness ${num(points)}`,
  noRecord: (expected) => (expected === 0 ? "not yet due" : `due ${count(expected, "time")}, no record`),
  broken: (points) => `pledge broken, quantity ${num(points)}`,
  held: (held, expected, points) => `held ${held} of ${expected}, quantity ${num(points)}`,
  beforeDue: () => "not yet due",
  noDeadline: () => "no deadline",
  inspected: (times, mean, corrected) =>
    `${count(times, "inspection")}${corrected ? " (corrected)" : ""}${times === 1 ? "" : " averaging"} ${num(mean)}`,
  rectifications: (open, late, points) =>
    `rectifications ${[open > 0 ? `${open} overdue` : "", late > 0 ? `${late} late` : ""].filter(Boolean).join(" and ")}` +
    `, -${num(points)}`,
  quality: (points) => `quality ${num(points)}`,
  uninspected: () => "not inspected",
  finished: (points) => `done, quantity ${num(points)}`,
  progress: (share, points) => `progress ${percent(share)}, quantity ${num(points)}`,
  amount: (actual, target, points) => `${num(actual)} of ${num(target)}, quantity ${num(points)}`,
  limit: (actual, target, points) => `${num(actual)} against a limit of ${num(target)}, quantity ${num(points)}`,
  unreported: (points) => `no progress reported, quantity ${num(points)}`,
  undone: (points) => `not done, quantity ${num(points)}`,
  pace: (share, elapsed, points) =>
    `progress ${percent(share)} with ${percent(elapsed)} of the time gone, quantity ${num(points)}`,
  paceOfAmount: (actual, target, elapsed, points) =>
    `${num(actual)} of ${num(target)} with ${percent(elapsed)} of the time gone, quantity ${num(points)}`,
  justBegun: () => "just begun, quantity not yet scored",
  notMeasured: () => "no progress data, quantity not yet scored",
};
