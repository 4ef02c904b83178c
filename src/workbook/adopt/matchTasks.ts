import { isBlank, isPercent, type CellValue } from "../../core/model/cell";
import type { Row } from "../../core/model/tables";
import type { RowOrigin } from "../origins";
import { columnOf } from "../schema";
import { converter } from "../values";
import type { AdoptedList } from "./adopt";
import type { NumberedTask } from "./ids";
import { textOf } from "./sheetGrid";
import type { TaskTable } from "./tableFor";
import type { TaskInput } from "./types";

/** The task lists that a workbook has, and where their rows come from. */
export interface KnownTasks {
  readonly rows: Readonly<Record<TaskTable, readonly Row<"streetTasks">[]>>;
  readonly origins: readonly RowOrigin[];
}

/** A task that the workbook has already, with what the sheet says otherwise; cells that it leaves blank are kept. */
export interface ChangedTask {
  readonly table: TaskTable;
  readonly id: string;
  /** Counts the table's body rows from 0. */
  readonly row: number;
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  readonly field: TaskInput;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A task that the workbook does not have. */
export interface NewTask {
  readonly table: TaskTable;
  readonly id: string;
  readonly cells: { readonly [F in TaskInput]?: CellValue };
}

export interface MatchedTasks {
  readonly changed: readonly ChangedTask[];
  readonly unchanged: number;
  readonly added: readonly NewTask[];
  /** Where every row comes from, those of other files included. */
  readonly origins: readonly RowOrigin[];
}

interface Candidate {
  readonly table: TaskTable;
  readonly row: Row<"streetTasks">;
  readonly id: string;
  readonly key: string;
  readonly origin: RowOrigin | undefined;
}

/** Running numbers: every office has a task 1. */
const RUNNING = /^\d{1,4}$/;

/**
 * Finds the tasks of adopted lists among those that a workbook has: by the id, as long as it is more than a running
 * number of another file; then by what is to be done and who answers for it; then by sheet and row of the same file.
 * Each row is found once; what is not found is new, and gets an id that nobody has.
 */
export function matchTasks(lists: readonly AdoptedList[], known: KnownTasks, file: string): MatchedTasks {
  const finder = new Finder(known, file);
  const tasks = lists.flatMap((list) => list.tasks.map((task) => ({ list, task })));
  const found = new Map<NumberedTask, Candidate>();
  for (const by of ["id", "content", "place"] as const) {
    for (const { list, task } of tasks) {
      if (found.has(task)) continue;
      const candidate = finder.find(by, list, task);
      if (candidate !== undefined) found.set(task, candidate);
    }
  }
  const changed: ChangedTask[] = [];
  const added: NewTask[] = [];
  const origins = new Map(known.origins.map((origin) => [`${origin.table}:${origin.id}`, origin]));
  let unchanged = 0;
  for (const { list, task } of tasks) {
    const candidate = found.get(task);
    const table = candidate?.table ?? list.table;
    const id = candidate?.id ?? finder.freeId(task.id, list.sheet, task.task.row);
    origins.set(`${table}:${id}`, { table, id, file, sheet: list.sheet, row: task.task.row + 1 });
    if (candidate === undefined) {
      added.push({ table, id, cells: { ...task.task.cells, id } });
      continue;
    }
    const cells = differences(candidate.row, task);
    if (cells.length === 0) unchanged += 1;
    else changed.push({ table, id, row: candidate.row.row, cells });
  }
  return { changed, unchanged, added, origins: [...origins.values()] };
}

class Finder {
  private readonly byId = new Map<string, Candidate>();
  private readonly byContent = new Map<string, Candidate | null>();
  private readonly byPlace = new Map<string, Candidate>();
  private readonly used = new Set<Candidate>();

  constructor(
    { rows, origins }: KnownTasks,
    private readonly file: string,
  ) {
    const originOf = new Map(origins.map((origin) => [`${origin.table}:${origin.id}`, origin]));
    for (const table of ["streetTasks", "leaderTasks"] as const) {
      for (const row of rows[table]) {
        const id = textOf(row.cells.id ?? null);
        const candidate = { table, row, id, key: contentKey(row.cells), origin: originOf.get(`${table}:${id}`) };
        if (id !== "" && !this.byId.has(id)) this.byId.set(id, candidate);
        // Of two tasks alike nobody can tell which is meant.
        if (candidate.key !== "")
          this.byContent.set(candidate.key, this.byContent.has(candidate.key) ? null : candidate);
        if (candidate.origin?.file === file) {
          this.byPlace.set(`${candidate.origin.sheet}:${candidate.origin.row}`, candidate);
        }
      }
    }
  }

  find(by: "id" | "content" | "place", { sheet }: AdoptedList, { id, task }: NumberedTask): Candidate | undefined {
    const candidate = this.candidate(by, sheet, id, task.row, contentKey(task.cells));
    if (candidate === undefined || this.used.has(candidate)) return undefined;
    this.used.add(candidate);
    return candidate;
  }

  freeId(id: string, sheet: string, row: number): string {
    const wanted = [id, `${sheet}-${id}`, `${sheet}-${row + 1}`, `${this.file}-${sheet}-${row + 1}`];
    const free = wanted.find((candidate) => !this.taken.has(candidate)) ?? id;
    this.taken.add(free);
    return free;
  }

  private get taken(): Set<string> {
    this.allIds ??= new Set(this.byId.keys());
    return this.allIds;
  }
  private allIds: Set<string> | undefined;

  private candidate(
    by: "id" | "content" | "place",
    sheet: string,
    id: string,
    row: number,
    key: string,
  ): Candidate | undefined {
    if (by === "content") return key === "" ? undefined : (this.byContent.get(key) ?? undefined);
    if (by === "place") return this.byPlace.get(`${sheet}:${row + 1}`);
    const candidate = this.byId.get(id);
    if (candidate === undefined) return undefined;
    const { origin } = candidate;
    const isSamePlace = origin?.file === this.file && origin.sheet === sheet;
    return isSamePlace || !RUNNING.test(id) || candidate.key === key ? candidate : undefined;
  }
}

/** What is to be done and who answers for it; the empty text where the first is not said. */
function contentKey(cells: { readonly [F in TaskInput]?: CellValue }): string {
  const name = textOf(cells.name ?? null);
  if (name === "") return "";
  return [name, textOf(cells.measures ?? null), textOf(cells.responsible ?? null)].join("\n").replace(/[^\S\n]+/g, "");
}

function differences({ cells }: Row<"streetTasks">, { task }: NumberedTask): ChangedCell[] {
  return (Object.entries(task.cells) as [TaskInput, CellValue][]).flatMap(([field, after]): ChangedCell[] => {
    const before = cells[field] ?? null;
    if (field === "id" || isBlank(after) || isSame(field, before, after)) return [];
    return [{ field, before, after }];
  });
}

function isSame(field: TaskInput, before: CellValue, after: CellValue): boolean {
  const spec = columnOf("streetTasks", field);
  const read = spec === undefined ? after : converter(spec.kind, spec.words, false)(after);
  const plain = (cell: CellValue) => (isPercent(cell) && spec?.kind === "share" ? cell.percent : cell);
  const [one, other] = [plain(before), plain(read)];
  return one === other || textOf(one) === textOf(other);
}
