import type { CellValue } from "../../core/model/cell";
import type { Row } from "../../core/model/tables";
import type { RowOrigin } from "../origins";
import type { NumberedTask } from "./ids";
import type { KnownTasks } from "./matchTasks";
import { textOf } from "./sheetGrid";
import type { TaskTable } from "./tableFor";
import type { TaskInput } from "./types";

/** A task of the workbook that a row of a sheet may be. */
export interface Candidate {
  readonly table: TaskTable;
  readonly row: Row<"streetTasks">;
  readonly id: string;
  /** What is to be done and who answers for it. */
  readonly key: string;
  readonly name: string;
  readonly origin: RowOrigin | undefined;
}

/** A task of an adopted list, with its sheet and where it would belong if it were new. */
export interface SheetTask {
  readonly sheet: string;
  readonly table: TaskTable;
  readonly task: NumberedTask;
}

type Found = Map<NumberedTask, Candidate>;

/** Running numbers: every office has a task 1, and all of them move when a row comes in between. */
const RUNNING = /^\d{1,4}$/;
/** Rows are known by their place only on a sheet of which so many are known by what they say; short ones always. */
const KNOWN_SHARE = 1 / 3;
const SHORT_LIST = 2;

/**
 * Tells which task of a workbook a row of a sheet is: by an id of its own; by what is to be done and who answers for it;
 * then, among rows of the same file and sheet, by the task alone, by its running number as long as the numbers of the
 * others have not moved, and by its place between two that are known. Where two may be meant it is neither.
 */
export class TaskFinder {
  private readonly all: readonly Candidate[];
  private readonly byId = new Map<string, Candidate>();
  private readonly byContent: ReadonlyMap<string, Candidate | null>;
  private readonly used = new Set<Candidate>();
  private readonly ids: Set<string>;

  constructor(
    { rows, origins }: KnownTasks,
    private readonly file: string | undefined,
  ) {
    const originOf = new Map(origins.map((origin) => [`${origin.table}:${origin.id}`, origin]));
    this.all = (["streetTasks", "leaderTasks"] as const).flatMap((table) =>
      rows[table].map((row): Candidate => {
        const id = textOf(row.cells.id ?? null);
        const origin = originOf.get(`${table}:${id}`);
        return { table, row, id, key: contentKey(row.cells), name: nameKey(row.cells), origin };
      }),
    );
    for (const candidate of this.all) if (!this.byId.has(candidate.id)) this.byId.set(candidate.id, candidate);
    this.byId.delete("");
    this.byContent = onlyOnes(this.all, ({ key }) => key);
    this.ids = new Set(this.byId.keys());
  }

  findAll(tasks: readonly SheetTask[]): ReadonlyMap<NumberedTask, Candidate> {
    const found: Found = new Map();
    const pass = (of: (one: SheetTask) => Candidate | null | undefined) => {
      for (const one of tasks) if (!found.has(one.task)) this.take(found, one.task, of(one));
    };
    pass(({ task }) => this.byWrittenId(task));
    pass(({ task }) => this.byContent.get(contentKey(task.task.cells)));
    if (this.file === undefined) return found;
    for (const [sheet, own] of bySheet(tasks)) this.findOnSheet(found, own, this.from(sheet));
    return found;
  }

  /** The tasks that came from these sheets of the file and were not found on them. */
  gone(sheets: ReadonlySet<string>): readonly Candidate[] {
    return this.all.filter((candidate) => {
      const { origin } = candidate;
      return origin !== undefined && origin.file === this.file && sheets.has(origin.sheet) && !this.used.has(candidate);
    });
  }

  /** An id for a new task that no other one has. */
  freeId({ id, isWritten, task }: NumberedTask, sheet: string): string {
    const wanted = [id, ...(isWritten ? [`${sheet}-${id}`] : []), `${sheet}-${task.row + 1}`];
    let free = wanted.find((candidate) => !this.ids.has(candidate));
    for (let count = 2; free === undefined; count += 1) {
      if (!this.ids.has(`${id}(${count})`)) free = `${id}(${count})`;
    }
    this.ids.add(free);
    return free;
  }

  private take(found: Found, task: NumberedTask, candidate: Candidate | null | undefined): void {
    if (candidate === undefined || candidate === null || this.used.has(candidate)) return;
    this.used.add(candidate);
    found.set(task, candidate);
  }

  /** An id that the sheet itself gives and that is more than a running number; any other one where the content agrees. */
  private byWrittenId({ id, isWritten, task }: NumberedTask): Candidate | undefined {
    const candidate = this.byId.get(id);
    if (candidate === undefined || (isWritten && !RUNNING.test(id))) return candidate;
    return candidate.key === contentKey(task.cells) ? candidate : undefined;
  }

  /** The tasks that came from a sheet of this file, from top to bottom. */
  private from(sheet: string): readonly Candidate[] {
    return this.all
      .filter(({ origin }) => origin?.file === this.file && origin?.sheet === sheet)
      .sort((a, b) => (a.origin?.row ?? 0) - (b.origin?.row ?? 0));
  }

  private findOnSheet(found: Found, tasks: readonly SheetTask[], from: readonly Candidate[]): void {
    const names = onlyOnes(from, ({ name }) => name);
    for (const { task } of tasks) if (!found.has(task)) this.take(found, task, names.get(nameKey(task.task.cells)));
    const known = tasks.filter(({ task }) => found.has(task));
    if (tasks.length > SHORT_LIST && known.length < tasks.length * KNOWN_SHARE) return;
    if (known.every(({ task }) => !task.isWritten || found.get(task)?.id === task.id)) {
      const own = new Set(from);
      for (const { task } of tasks) {
        const candidate = task.isWritten ? this.byId.get(task.id) : undefined;
        if (candidate !== undefined && own.has(candidate) && !found.has(task)) this.take(found, task, candidate);
      }
    }
    this.findBetween(found, tasks, from);
  }

  /** Rows between two that are known, as many as the workbook has between those two, are the same in this order. */
  private findBetween(found: Found, tasks: readonly SheetTask[], from: readonly Candidate[]): void {
    const place = new Map(from.map((candidate, index) => [candidate, index]));
    const match = (run: readonly NumberedTask[], after: number, before: number) => {
      if (run.length === 0 || after >= before) return;
      const free = from.slice(after + 1, before).filter((candidate) => !this.used.has(candidate));
      if (free.length === run.length) run.forEach((task, index) => this.take(found, task, free[index]));
    };
    let run: NumberedTask[] = [];
    let after = -1;
    for (const { task } of tasks) {
      const candidate = found.get(task);
      const at = candidate === undefined ? undefined : place.get(candidate);
      if (candidate === undefined) run.push(task);
      if (at === undefined) continue;
      match(run, after, at);
      run = [];
      after = at;
    }
    match(run, after, from.length);
  }
}

/** What is to be done and who answers for it; the empty text where the first is not said. */
function contentKey(cells: { readonly [F in TaskInput]?: CellValue }): string {
  const name = textOf(cells.name ?? null);
  if (name === "") return "";
  return [name, textOf(cells.measures ?? null), textOf(cells.responsible ?? null)].map(dense).join("\n");
}

function nameKey(cells: { readonly [F in TaskInput]?: CellValue }): string {
  return (
    dense(textOf(cells.name ?? null)) &&
    [cells.name, cells.measures].map((cell) => dense(textOf(cell ?? null))).join("\n")
  );
}

function dense(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Each key with what has it; null where several have it: nobody can tell which is meant. */
function onlyOnes<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T | null> {
  const ones = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== "") ones.set(key, ones.has(key) ? null : item);
  }
  return ones;
}

/** The tasks of each sheet, from top to bottom. */
function bySheet(tasks: readonly SheetTask[]): ReadonlyMap<string, readonly SheetTask[]> {
  const sheets = new Map<string, SheetTask[]>();
  for (const task of tasks) {
    const own = sheets.get(task.sheet);
    if (own === undefined) sheets.set(task.sheet, [task]);
    else own.push(task);
  }
  for (const own of sheets.values()) own.sort((a, b) => a.task.task.row - b.task.task.row);
  return sheets;
}
