import { type Cells, keyOf } from "./cells";
import { officeDaysFrom, monthEnd, on } from "./chance";
import { keyProjects, TASKS_WITH_LISTS } from "./keyProjects";
import { leaderTasks } from "./leaderTasks";
import { AS_OF } from "./settings";
import { streetTasks } from "./streetTasks";

type TaskCells = Cells<"streetTasks">;
type ProjectCells = Cells<"projects">;

/** What a street's task is called as a project. */
const PROJECT_NAMES: ReadonlyMap<string, string> = new Map([
  ["蹲点破解一道发展难题", "蹲点调研报告"],
  ["新增规模企业", "规模企业培育入统"],
  ["产业项目落地", "楼宇招商落地"],
  ["居民恳谈日", "每月恳谈及意见回复"],
  ["社区参与式微项目", "居民身边微改造"],
  ["走访企业行动", "企业走访及问题转办"],
  ["驻区单位服务到家", "驻区单位联络服务"],
  ["网格清单上墙", "网格事项清单公示"],
  ["领导包案化解", "信访积案化解专班"],
  ["平安建设责任书", "平安建设各项约定"],
  ["生态环境保护责任书", "生态环境各项约定"],
]);

/** Tasks whose project gets its figure from what the street reports. */
const REPORTED_TASKS: ReadonlySet<string> = new Set(["产业项目落地", "社区参与式微项目"]);

/** Every project: the long lists of the key projects, and one project for each other task. */
export function projects(): ProjectCells[] {
  const lists = keyProjects();
  const street = streetTasks().flatMap((task) => {
    if (TASKS_WITH_LISTS.includes(keyOf(task.name))) return lists.filter(({ taskId }) => taskId === task.id);
    const drafted = draft(task, PROJECT_NAMES.get(keyOf(task.name)) ?? keyOf(task.name));
    return [isReported(task) ? { ...drafted, actual: null } : drafted];
  });
  const leader = leaderTasks().map((task) => draft(task, `${keyOf(task.name).replace(/^课题：/, "")}专项`));
  return [...street, ...leader];
}

/** Whether a street's task gets its figure from 进展. */
export function isReported({ name }: TaskCells): boolean {
  return REPORTED_TASKS.has(keyOf(name));
}

/** The task's figures stand in its projects; its own would not count. */
export function withoutFigures(task: TaskCells): TaskCells {
  return { ...task, actual: null, progress: null };
}

/** The id of the only project of a task. @example projectOf("GD-04") // "GD-04-1" */
export function projectOf(taskId: unknown): string {
  return `${String(taskId)}-1`;
}

/** What a project takes over from its task: what is to be done, by when and by whom stands there already. */
const TAKEN_OVER = [
  "target",
  "targetValue",
  "unit",
  "actual",
  "progress",
  "responsible",
  "assisting",
  "person",
  "start",
  "due",
  "extendedTo",
  "finish",
  "mode",
  "workload",
  "difficulty",
] as const;

/** A task that is one project. */
function draft(task: TaskCells, name: string): ProjectCells {
  const taken = Object.fromEntries(TAKEN_OVER.map((field) => [field, task[field] ?? null]));
  return { ...taken, id: projectOf(task.id), taskId: task.id ?? null, name, type: "常规" };
}

/** How long before a building is handed over its shell stands, in office days. */
const SHELL = 30;

/** The time nodes of what is to be completed: the shell, and the acceptance. */
export function milestones(): Cells<"milestones">[] {
  const buildings = keyProjects().filter(({ type }) => type === "竣工");
  return [...buildings.flatMap(buildingNodes), ...topicNodes()];
}

function buildingNodes({ id = null, due, finish, progress }: ProjectCells): Cells<"milestones">[] {
  if (typeof due !== "number") return [];
  const end = monthEnd(Number(MONTH_OF.get(due)));
  const shell = officeDaysFrom(end, -SHELL);
  const share = typeof progress === "object" && progress !== null && "percent" in progress ? progress.percent : 1;
  const stands = shell <= AS_OF && share > 0.4 ? officeDaysFrom(shell, share > 0.5 ? -2 : 4) : null;
  return [
    {
      itemId: id,
      name: "主体完工",
      planned: shell,
      finish: stands !== null && stands <= AS_OF ? stands : null,
      weight: 0.4,
    },
    { itemId: id, name: "竣工验收", planned: end, finish: finish ?? null, weight: 0.6 },
  ];
}

const MONTH_OF: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 12 }, (_, index) => [monthEnd(index + 1), index + 1]),
);

/** The steps of the four research topics. */
function topicNodes(): Cells<"milestones">[] {
  return leaderTasks()
    .filter(({ category }) => category === "调查研究")
    .flatMap(({ id = null }, index) => [
      { itemId: id, name: "调研方案", planned: on(3, 8), finish: on(3, 6 + index), weight: 0.2 },
      { itemId: id, name: "实地调研", planned: on(4, 30), finish: index === 2 ? null : on(4, 26), weight: 0.4 },
      { itemId: id, name: "报告初稿", planned: on(5, 31), finish: index === 2 ? on(6, 10) : on(5, 30), weight: 0.4 },
    ]);
}

/** Who answers for the leaders' tasks, and in which post; two units that share a topic say how much each carries. */
export function responsibilities(): Cells<"responsibilities">[] {
  return leaderTasks().flatMap((task): Cells<"responsibilities">[] => {
    const [lead = "", second] = keyOf(task.responsible).split("、");
    const post = { itemId: task.id ?? null, role: "责任单位", name: lead, post: "分管副职" };
    if (task.category !== "调查研究" || second === undefined) return [post];
    return [
      { ...post, share: { percent: 0.6 } },
      { itemId: task.id ?? null, role: "责任单位", name: second, post: "业务科长", share: { percent: 0.4 } },
    ];
  });
}
