import type { MappedColumn } from "./mapColumns";
import type { TaskRow } from "./readTasks";
import { textOf } from "./sheetGrid";
import type { TaskInput } from "./types";

/** The standard task list that tasks belong to. */
export type TaskTable = "streetTasks" | "leaderTasks";

/** What speaks for a table: a name, the units that answer, or the leaders that do. */
export interface ChosenTable {
  readonly table: TaskTable;
  readonly why: "named" | "units" | "leaders" | "default";
}

const STREETS = /街镇|街道|乡镇|镇街|街\(镇\)/;
const LEADERS = /领导班子|班子成员|区领导|领导干部|领导任务|领导包案|四套班子|leader/i;
const STREET_NAME = /街道|街镇|镇街|[^城]镇|乡|各街/;

/** Tells streets' tasks from leaders' tasks: by the sheet's name or title, else by who answers for them. */
export function tableFor(list: {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly MappedColumn[];
  readonly tasks: readonly TaskRow[];
}): ChosenTable {
  const named = `${list.sheet} ${list.title}`;
  const [streets, leaders] = [STREETS.test(named), LEADERS.test(named)];
  if (leaders !== streets) return { table: leaders ? "leaderTasks" : "streetTasks", why: "named" };
  const share = (field: TaskInput, pattern: RegExp) => {
    const hits = list.tasks.filter(({ cells }) => pattern.test(textOf(cells[field] ?? null))).length;
    return list.tasks.length === 0 ? 0 : hits / list.tasks.length;
  };
  if (share("responsible", STREET_NAME) >= 0.5) return { table: "streetTasks", why: "units" };
  if (share("leader", /./) >= 0.5) return { table: "leaderTasks", why: "leaders" };
  return { table: "streetTasks", why: "default" };
}
