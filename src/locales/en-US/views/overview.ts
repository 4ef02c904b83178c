import { formatEnglishDay } from "../../format";
import type { overview as chinese } from "../../zh-CN/views/overview";
import { count } from "../plural";

export const overview: typeof chinese = {
  byList: "By list",
  byCategory: "By category",
  noCategory: "No category",
  standings: "Who leads, who lags",
  ahead: "Ahead",
  behind: "Behind",
  place: (rank, name, score) => `${rank}. ${name}, ${score} points`,
  noStandings: "Nobody can be ranked yet: fill in the roster, then score",
  due: (items) => `Due within two weeks: ${count(items, "item")}`,
  noDue: "Nothing falls due within two weeks",
  dueOn: (day) => formatEnglishDay(day),
  indicators: "District indicators against time",
  indicator: (actual, target) => `${actual} of ${target}`,
  noFigure: "No target or no figure",
  against: (attained, elapsed) => `${attained} reached, ${elapsed} of the time gone`,
  gap: { ahead: (points) => `${points} ahead`, behind: (points) => `${points} behind`, even: "on time" },
  lastRun: "Last scoring",
  never: "Not scored yet",
  run: (time, day) => `${time === "" ? "Time not recorded" : time}, as of ${formatEnglishDay(day)}`,
  unchanged: "The data have not changed since",
  changed: "The data, the as-of day or the settings have changed since; score again",
};
