import { isBlank, isPercent, type CellValue } from "../../core/model/cell";
import type { Row } from "../../core/model/tables";
import type { RowOrigin } from "../origins";
import { columnOf } from "../schema";
import { converter } from "../values";
import type { AdoptedList } from "./adopt";
import { TaskFinder, type Candidate, type SheetTask } from "./findTasks";
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

/** A task of the workbook that its sheet no longer has. */
export interface GoneTask {
  readonly table: TaskTable;
  readonly id: string;
  readonly name: string;
}

export interface MatchedTasks {
  readonly changed: readonly ChangedTask[];
  readonly unchanged: number;
  readonly added: readonly NewTask[];
  /** Tasks that came from these sheets and stand on them no more; they stay as they are. */
  readonly gone: readonly GoneTask[];
  /** Where every row comes from, those of other files included. */
  readonly origins: readonly RowOrigin[];
}

/**
 * Finds the tasks of adopted lists among those that a workbook has, as `TaskFinder` does. Each row is found once; what is
 * not found is new, and gets an id that nobody has.
 *
 * @param file where the lists come from, which makes their rows known again; undefined for what was pasted
 */
export function matchTasks(lists: readonly AdoptedList[], known: KnownTasks, file: string | undefined): MatchedTasks {
  const finder = new TaskFinder(known, file);
  const tasks = lists.flatMap(({ sheet, table, tasks: own }) => own.map((task): SheetTask => ({ sheet, table, task })));
  const found = finder.findAll(tasks);
  const changed: ChangedTask[] = [];
  const added: NewTask[] = [];
  const origins = new Map(known.origins.map((origin) => [`${origin.table}:${origin.id}`, origin]));
  const gone = finder.gone(new Set(lists.map(({ sheet }) => sheet)));
  for (const { table, id } of gone) origins.delete(`${table}:${id}`);
  let unchanged = 0;
  for (const { sheet, table: wanted, task } of tasks) {
    const candidate = found.get(task);
    const table = candidate?.table ?? wanted;
    const id = candidate?.id ?? finder.freeId(task, sheet);
    if (file !== undefined) origins.set(`${table}:${id}`, { table, id, file, sheet, row: task.task.row + 1 });
    if (candidate === undefined) {
      added.push({ table, id, cells: { ...task.task.cells, id } });
      continue;
    }
    const cells = differences(candidate.row, task);
    if (cells.length === 0) unchanged += 1;
    else changed.push({ table, id, row: candidate.row.row, cells });
  }
  return { changed, unchanged, added, gone: gone.map(goneTask), origins: [...origins.values()] };
}

function goneTask({ table, id, row }: Candidate): GoneTask {
  return { table, id, name: textOf(row.cells.name ?? null) };
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
