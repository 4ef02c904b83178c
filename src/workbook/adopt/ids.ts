import { finding, type Finding } from "../../core/checks/finding";
import { foldWord } from "../fold";
import { textOf } from "./sheetGrid";
import type { TaskRow } from "./readTasks";

/** A task with an id of its own. */
export interface NumberedTask {
  readonly id: string;
  /** Whether the sheet itself says the id; else it was made of sheet and row. */
  readonly isWritten: boolean;
  readonly task: TaskRow;
}

/** Tasks of one sheet. */
export interface SheetTasks {
  readonly sheet: string;
  readonly tasks: readonly TaskRow[];
}

/**
 * Gives every task an id. The sheet's own numbers count where each stands once on its sheet; a row that goes on with
 * the task above gets that one's number and its part. Else ids come from sheet and row: the same file gives the same ids.
 *
 * @param taken ids that are in use already, and are not given again
 * @example numbers 1, 2, 1 on the sheet 清单 // 清单-5, 清单-6, 清单-9
 */
export function numberTasks(
  { sheet, tasks }: SheetTasks,
  taken: Set<string>,
): { readonly numbered: readonly NumberedTask[]; readonly findings: readonly Finding[] } {
  const written = tasks.map(({ cells }) => foldWord(textOf(cells.id ?? null)).replace(/[.、]$/, ""));
  const own = written.filter((id) => id !== "");
  const areUnique = new Set(own).size === own.length;
  const made: Record<"missing" | "repeated" | "taken", string[]> = { missing: [], repeated: [], taken: [] };
  const parts = new Map<number, number>();
  const idOfRow = new Map<number, string>();
  const numbered = tasks.map((task, index): NumberedTask => {
    const wanted = areUnique ? (written[index] ?? "") : "";
    const whole = task.partOf === undefined ? undefined : idOfRow.get(task.partOf);
    let id = wanted;
    if (id === "" && whole !== undefined && task.partOf !== undefined && areUnique && own.length > 0) {
      const part = (parts.get(task.partOf) ?? 1) + 1;
      parts.set(task.partOf, part);
      id = `${whole}-${part}`;
    }
    const why = id === "" ? (written[index] === "" ? "missing" : "repeated") : taken.has(id) ? "taken" : undefined;
    if (id === "") id = `${sheet}-${task.row + 1}`;
    else if (why === "taken") id = `${sheet}-${id}`;
    id = free(id, taken);
    taken.add(id);
    idOfRow.set(task.row, id);
    if (why !== undefined) made[why].push(id);
    return { id, isWritten: why === undefined && wanted !== "", task };
  });
  const findings = (["missing", "repeated", "taken"] as const).flatMap((why): Finding[] => {
    const [sample] = made[why];
    if (sample === undefined) return [];
    return [finding("adopt-ids-made", { at: "sheet", sheet }, { why, ids: made[why].length, sample })];
  });
  return { numbered, findings };
}

/** The id, or the id with the first free number behind it. */
function free(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}(${count})`)) count += 1;
  return `${id}(${count})`;
}
