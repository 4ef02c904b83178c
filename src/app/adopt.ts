import { isFault, isPercent, type CellValue } from "../core/model/cell";
import type { Model } from "../core/model/model";
import type { Locale } from "../locales/locale";
import { explainFindings, type ExplainedFinding } from "../report/explain";
import { adopt, type AdoptedList, type Adoption, type AdoptOptions, type TaskTable } from "../workbook/adopt/adopt";
import type { KnownTasks, MatchedTasks } from "../workbook/adopt/matchTasks";
import type { Edits, EditValue } from "../workbook/edits";
import type { Located } from "../workbook/located";
import { readOrigins, type RowOrigin } from "../workbook/origins";
import type { RawBook } from "../workbook/raw";
import { SCHEMA } from "../workbook/schema";
import type { Snapshot } from "../workbook/snapshot";

/** How many tasks of a list a preview shows. */
const FIRST_TASKS = 5;

/** What 导入整理 shows before anything is written. */
export interface AdoptPreview extends Adoption {
  /** For each list the first of its tasks, as they would be written. */
  readonly firstTasks: readonly (readonly {
    readonly id: string;
    readonly cells: Readonly<Record<string, CellValue>>;
  }[])[];
  /** What was found, in words. */
  readonly explained: readonly ExplainedFinding[];
}

/**
 * 导入整理, first step: understands sheets of somebody else's, from any host. Show `lists[i].columns` over
 * `firstTasks[i]`, ask about columns of low `confidence`, and call it again with what the user chose in `options.columns`.
 * Nothing is written.
 *
 * @param book what `readRaw` of a host gives, or `delimitedSheet` for a text that was pasted
 */
export function adoptPreview(book: RawBook, options: AdoptOptions, locale: Locale): AdoptPreview {
  const adoption = adopt(book, options);
  const firstTasks = adoption.lists.map(({ tasks }) =>
    tasks.slice(0, FIRST_TASKS).map(({ id, task }) => ({ id, cells: task.cells })),
  );
  return { ...adoption, firstTasks, explained: explainAdoption(adoption, locale) };
}

/** What was found while adopting, in words: the gravest first. */
export function explainAdoption({ findings }: Adoption, locale: Locale): readonly ExplainedFinding[] {
  const nowhere: Located = { language: locale, date1904: false, tables: {} };
  return explainFindings(findings, nowhere, locale);
}

/** The tasks as rows of the two standard task lists, each cell by the columns of the schema, for a new workbook. */
export function adoptedRows(
  { lists }: Adoption,
  file: string,
): {
  readonly bodies: Readonly<Record<TaskTable, readonly (readonly CellValue[])[]>>;
  readonly origins: readonly RowOrigin[];
} {
  const bodies = { streetTasks: bodyOf("streetTasks", lists), leaderTasks: bodyOf("leaderTasks", lists) };
  const origins = lists.flatMap(({ sheet, table, tasks }) =>
    tasks.map(({ id, task }): RowOrigin => ({ table, id, file, sheet, row: task.row + 1 })),
  );
  return { bodies, origins };
}

/** 导入整理 into a workbook that has tasks already: those that `matchTasks` finds the lists' own among. */
export function knownTasks({ tables }: Model, snapshot: Snapshot): KnownTasks {
  const { streetTasks = [], leaderTasks = [] } = tables;
  return { rows: { streetTasks, leaderTasks }, origins: readOrigins(snapshot) };
}

/**
 * What the workbook has to get so that it says what the sheets say, as changes that the user confirms: `planEdits` makes
 * a plan of them for any host.
 */
export function adoptEdits({ changed, added }: MatchedTasks): Edits {
  const cells = changed.flatMap(({ table, row, cells: own }) =>
    own.map(({ field, after }) => ({ table, row, field, after: editValue(after) })),
  );
  const rows = added.map(({ table, id, cells: own }) => ({
    table,
    cells: { ...mapValues(own, editValue), id: editValue(idCell(id)) },
  }));
  return { cells, rows };
}

function mapValues(
  cells: Readonly<Record<string, CellValue>>,
  of: (cell: CellValue) => EditValue,
): Record<string, EditValue> {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, of(cell)]));
}

function editValue(cell: CellValue): EditValue {
  if (isFault(cell)) return null;
  return typeof cell === "boolean" ? String(cell) : cell;
}

function bodyOf(table: TaskTable, lists: readonly AdoptedList[]): readonly (readonly CellValue[])[] {
  const fields = SCHEMA[table].columns.map(({ field, out }) => ({ field, out }));
  return lists
    .filter((list) => list.table === table)
    .flatMap(({ tasks }) =>
      tasks.map(({ id, task }) => {
        const cells: Readonly<Record<string, CellValue>> = task.cells;
        return fields.map(({ field, out }) => (out ? null : field === "id" ? idCell(id) : (cells[field] ?? null)));
      }),
    );
}

/** A number stays one where that is how it is written. */
function idCell(id: string): CellValue {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : id;
}

/** A cell as it is shown in a list of changes. */
export function shownCell(cell: CellValue): string {
  if (cell === null || isFault(cell)) return "";
  return isPercent(cell) ? `${cell.percent * 100}%` : String(cell);
}
