import type { Day } from "../../src/core/calendar/day";
import { apportion, between, MONTH_ENDS, monthEnd, numbered, officeDaysFrom, on, seeded, SEED, tidy } from "./chance";
import type { Chance } from "./chance";
import type { Cells } from "./cells";
import { specialistsOf } from "./people";
import { AS_OF } from "./settings";
import { STREETS, type Street } from "./streets";
import { partsOfTask, streetTasks } from "./streetTasks";

type ProjectCells = Cells<"projects">;

/** 5000 万元: no new project is smaller. In 亿元. */
const SMALLEST = 0.5;

/** What is built, in turn. */
const WORKS: readonly string[] = [
  "写字楼",
  "社区综合体",
  "商业街区改造",
  "总部楼宇",
  "旧厂房更新",
  "学校扩建",
  "停车楼",
  "酒店改造",
  "医养中心",
  "文创园区",
  "安置房",
  "道路管网",
];

/** The tasks whose projects are listed one by one. */
export const TASKS_WITH_LISTS: readonly string[] = ["新开工项目", "竣工项目", "服务业重点项目"];

/** Every new project (150), every one to be completed (70) and every key service project (25), each for its street's task. */
export function keyProjects(): ProjectCells[] {
  const tasks = streetTasks();
  const parts = TASKS_WITH_LISTS.map(partsOfTask);
  return STREETS.flatMap((street, at) =>
    TASKS_WITH_LISTS.flatMap((name, kind) => {
      const task = tasks.find((row) => row.name === name && row.responsible === street.name);
      const [count = 0, worth = 0] = parts[kind]?.get(street.code) ?? [];
      if (typeof task?.id !== "string") return [];
      const begun = typeof task.actual === "number" ? task.actual : 0;
      const chance = seeded(SEED + 100 + at * TASKS_WITH_LISTS.length + kind);
      const list: ListOf = { street, taskId: task.id, count, worth, reached: begun, chance };
      return [newProjects, completions, services][kind]?.(list) ?? [];
    }),
  );
}

/** The projects of one task: how many, worth how much together, and how many of them have got there. */
interface ListOf {
  readonly street: Street;
  readonly taskId: string;
  readonly count: number;
  readonly worth: number;
  readonly reached: number;
  readonly chance: Chance;
}

function newProjects({ street, taskId, count, worth, reached, chance }: ListOf): ProjectCells[] {
  const sizes = shares(worth - SMALLEST * count, count, 0.1, chance).map((size) => tidy(size + SMALLEST));
  return sizes.map((investment, index) => {
    const due = dueOf(index, count);
    const finish = index < reached ? finishOf(due, street, chance) : null;
    return {
      ...base(street, taskId, index, "新开工"),
      target: "开工建设",
      investment,
      invested: finish === null ? 0 : tidy(investment * between(chance, 0.05, 0.3)),
      start: on(1, 2),
      due,
      finish,
    };
  });
}

function completions({ street, taskId, count, worth, reached, chance }: ListOf): ProjectCells[] {
  return shares(worth, count, 0.1, chance).map((investment, index) => {
    const due = dueOf(index, count);
    const finish = index < reached ? finishOf(due, street, chance) : null;
    const share = Math.round(between(chance, 0.4, 0.75) * street.pace * 20) / 20;
    return {
      ...base(street, taskId, index, "竣工"),
      target: "竣工验收",
      progress: finish === null ? { percent: share } : null,
      investment,
      invested: finish === null ? tidy(investment * share) : investment,
      start: on(1, 2),
      due,
      finish,
    };
  });
}

function services({ street, taskId, count, worth, chance }: ListOf): ProjectCells[] {
  return shares(worth, count, 0.01, chance).map((investment, index) => {
    const invested = tidy(investment * street.pace * between(chance, 0.4, 0.58));
    return {
      ...base(street, taskId, index, "服务业"),
      target: `完成年度投资${investment}亿元`,
      targetValue: investment,
      unit: "亿元",
      actual: invested,
      investment,
      invested,
      due: monthEnd(12),
    };
  });
}

function base(street: Street, taskId: string, index: number, type: string): ProjectCells {
  const specialists = specialistsOf(street);
  const work = WORKS[(index * 5 + taskId.length + street.size) % WORKS.length] ?? "";
  return {
    id: `${taskId}-${numbered(index + 1, 2)}`,
    taskId,
    name: `${street.shortName}${work}${type}${index + 1}号`,
    type,
    responsible: street.name,
    person: specialists[index % specialists.length] ?? null,
    mode: "时效",
    workload: 1,
    difficulty: 1,
  };
}

/** Due days are spread from the end of March to the end of the year. */
function dueOf(index: number, count: number): Day {
  const months = MONTH_ENDS.length - 2;
  return monthEnd(3 + Math.min(months - 1, Math.floor((index * months) / count)));
}

/** A few days early or late, slow streets later; what was due after the as-of day came early. */
function finishOf(due: Day, street: Street, chance: Chance): Day {
  const lag = Math.round((1 - street.pace) * 30 + between(chance, -8, 4));
  const finish = officeDaysFrom(due, lag);
  return finish <= AS_OF ? finish : officeDaysFrom(AS_OF, -1 - Math.floor(between(chance, 0, 12)));
}

/** A sum in unequal parts, which add up to it exactly. */
function shares(total: number, count: number, step: number, chance: Chance): number[] {
  const weights = Array.from({ length: count }, () => between(chance, 0.5, 1.5));
  return apportion(total, weights, step);
}
