import type { TaskField, Row } from "../../core/model/tables";
import { splitUnits } from "../../core/names/splitUnits";
import { foldText } from "../../core/names/normal";
import type { EditValue, RowEdit } from "../edits";
import { ROLES, wordOf } from "../schema";
import { copied, languageOf, note, textOf, type Action, type ActionContext, type ActionNote } from "./action";
import { stepsOf } from "./steps";

type TaskTable = "streetTasks" | "leaderTasks";
type TaskCells = Row<TaskTable>["cells"];
type RoleCode = "leader" | "responsible" | "assisting" | "person";

const TASK_TABLES = ["streetTasks", "leaderTasks"] as const;
/** What a project takes over from its task, so that it is judged as the task was. */
const TAKEN_OVER = [
  "name",
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
] as const satisfies readonly TaskField[];

/**
 * Drafts the 项目, 节点 and 责任 rows of every task that has no project, from what the task says. One project takes over
 * the task's target, dates and weight, so that nobody's score changes; the dates before the last of several become time
 * nodes, unless the task is finished; every name becomes a responsibility with the share of its role. Ids follow from
 * the task's. Drafting twice drafts nothing.
 */
export function draftProjects(context: ActionContext): Action {
  const { model, items } = context;
  const { tables } = model;
  const taken = new Set(items.map(({ id }) => id));
  const withProject = new Set((tables.projects ?? []).map(({ cells }) => textOf(cells.taskId)));
  const known = knownLinks(context);
  const seen = new Set<string>();
  const rows: RowEdit[] = [];
  const notes: ActionNote[] = [];
  for (const table of TASK_TABLES) {
    for (const { row, cells } of tables[table] ?? []) {
      const id = textOf(cells.id);
      const name = textOf(cells.name);
      if (id === "") notes.push(note("task-without-id", { table, row, name }));
      else if (seen.has(id)) notes.push(note("task-id-repeated", { table, row, id }));
      else if (name === "") notes.push(note("task-without-name", { table, row, id }));
      else if (!withProject.has(id)) {
        const projectId = freeId(id, taken);
        taken.add(projectId);
        const drafted = draftTask(id, projectId, cells, context);
        rows.push(...drafted.rows.filter((drafted) => !known.has(linkOf(drafted))));
        notes.push(...drafted.notes);
      }
      if (id !== "") seen.add(id);
    }
  }
  return { edits: { rows }, notes };
}

/** The first of T01-1, T01-2 … that no other item has. */
function freeId(taskId: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`${taskId}-${n}`)) return `${taskId}-${n}`;
}

function draftTask(taskId: string, id: string, cells: TaskCells, context: ActionContext) {
  const { located, parameters } = context;
  const { year, issued, asOf } = parameters;
  const isText = typeof cells.due === "string";
  const isDone = textOf(cells.finish) !== "";
  const steps = isText ? stepsOf(textOf(cells.due), issued === undefined ? { year } : { year, issued }) : [];
  const last = steps.at(-1);
  const own = copied(
    "projects",
    Object.fromEntries(TAKEN_OVER.map((field) => [field, cells[field]])),
    languageOf("projects", located),
  );
  const project: RowEdit = {
    table: "projects",
    cells: { id, taskId, ...own, ...(last !== undefined && { due: last.day }) },
  };
  const nodes = isDone ? [] : steps.filter(({ day }) => day !== last?.day);
  return {
    rows: [
      project,
      ...nodes.map(({ name, day }): RowEdit => ({ table: "milestones", cells: { itemId: id, name, planned: day } })),
      ...draftParties(id, cells, context),
    ],
    notes: nodes.filter(({ day }) => day < asOf).map(({ name, day }) => note("node-past", { id, name, planned: day })),
  };
}

interface Named {
  readonly role: RoleCode;
  readonly name: string;
  readonly share: number;
  readonly post?: EditValue;
}

/** One row for each name, with the share that its role has. Source: scoring.md §4. */
function draftParties(itemId: string, cells: TaskCells, { located, parameters, model }: ActionContext): RowEdit[] {
  const known = new Set(
    (model.tables.roster ?? []).flatMap(({ cells: entry }) => {
      const name = textOf(entry.name);
      return name === "" ? [] : [foldText(name)];
    }),
  );
  const assist = parameters.assistShare;
  const split = (text: string) => splitUnits(text, { known });
  const persons = namesIn(split(textOf(cells.person)));
  const responsible = split(textOf(cells.responsible));
  const post = persons.length === 1 ? copied("responsibilities", { post: cells.post }, "zh-CN") : {};
  const leads = responsible.lead.length > 0 ? responsible.lead : responsible.groups;
  const others = responsible.lead.length > 0 ? [...responsible.assist, ...responsible.groups] : responsible.assist;
  const named: readonly Named[] = [
    ...namesIn(split(textOf(cells.leader))).map((name) => ({ role: "leader" as const, name, share: 1 })),
    ...leads.map((name) => ({ role: "responsible" as const, name, share: 1 })),
    ...[...others, ...namesIn(split(textOf(cells.assisting)))].map((name) => ({
      role: "assisting" as const,
      name,
      share: assist,
    })),
    ...persons.map((name) => ({ role: "person" as const, name, share: 1 })),
  ];
  const language = languageOf("responsibilities", located);
  const once = new Set<string>();
  return named.flatMap(({ role, name, share }): RowEdit[] => {
    if (once.has(`${role} ${name}`)) return [];
    once.add(`${role} ${name}`);
    const more = role === "person" ? post : {};
    return [
      { table: "responsibilities", cells: { itemId, role: wordOf(ROLES, role, language), name, ...more, share } },
    ];
  });
}

function namesIn({ lead, assist, groups }: ReturnType<typeof splitUnits>): string[] {
  return [...lead, ...assist, ...groups];
}

/** The nodes and responsibilities that are there, so that none is drafted a second time. */
function knownLinks({ model: { tables }, located }: ActionContext): ReadonlySet<string> {
  const rows: RowEdit[] = [
    ...(tables.milestones ?? []).map(({ cells }): RowEdit => ({
      table: "milestones",
      cells: copied("milestones", cells, languageOf("milestones", located)),
    })),
    ...(tables.responsibilities ?? []).map(({ cells }): RowEdit => ({
      table: "responsibilities",
      cells: copied("responsibilities", cells, languageOf("responsibilities", located)),
    })),
  ];
  return new Set(rows.map(linkOf));
}

/** What makes two rows one: the item, and the node's name and day, or the party's role and name. */
function linkOf({ table, cells }: RowEdit): string {
  const fields = { milestones: ["itemId", "name", "planned"], responsibilities: ["itemId", "role", "name"] };
  const key = table === "milestones" || table === "responsibilities" ? fields[table] : ["id"];
  return JSON.stringify([table, ...key.map((field) => cells[field] ?? null)]);
}
