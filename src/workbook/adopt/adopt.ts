import type { LeftKind } from "../../core/checks/adoptFinding";
import { finding, type Finding } from "../../core/checks/finding";
import { isBlank } from "../../core/model/cell";
import { address, columnLetters } from "../a1";
import type { RawBook, RawSheet } from "../raw";
import { blockGroups, type BlockGroup } from "./blocks";
import { numberTasks, type NumberedTask } from "./ids";
import { isDoubtful, namedBy, type ColumnChoice, type MappedColumn } from "./mapColumns";
import { sortList, type SortedList } from "./readList";
import { readTasks, type TaskRow } from "./readTasks";
import { isStandardTable, whyNoHeader, whyNoTasks, type Refusal } from "./refuse";
import { runsOf } from "./runs";
import { filledColumns, rowsBetween, sheetGrid, textOf, type SheetGrid } from "./sheetGrid";
import { tableFor, type TaskTable } from "./tableFor";

export type { ColumnChoice, MappedColumn } from "./mapColumns";
export type { Refusal } from "./refuse";
export type { TaskTable } from "./tableFor";
export type { TaskInput } from "./types";

/** What a workbook of somebody else's was understood as. */
export interface Adoption {
  readonly lists: readonly AdoptedList[];
  readonly refused: readonly RefusedSheet[];
  /** Every row that is in no list, but for headers: the row of its sheet, counted from 0, and why. */
  readonly left: readonly LeftRow[];
  readonly findings: readonly Finding[];
}

/** A task list on a sheet. Rows and columns are the sheet's, counted from 0. */
export interface AdoptedList {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerRows: number;
  /** The first and the last row that hold tasks. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly MappedColumn[];
  /** Where its tasks belong. */
  readonly table: TaskTable;
  readonly tasks: readonly NumberedTask[];
}

export interface RefusedSheet {
  readonly sheet: string;
  readonly reason: Refusal;
}

export interface LeftRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: LeftKind | "header" | "noTask" | "refused";
}

export interface AdoptOptions {
  /** What the user says about columns; by sheet, or under the empty name for every sheet. */
  readonly columns?: ReadonlyMap<string, ColumnChoice>;
  /** Only this sheet. */
  readonly sheet?: string;
  /** Where tasks belong, whatever they look like. */
  readonly table?: TaskTable;
}

/**
 * Understands the sheets of a workbook: which of them are task lists, which column is which, which rows are tasks. What
 * was decided on the way is said in findings; nothing is dropped without a word. Never throws.
 */
export function adopt(book: RawBook, options: AdoptOptions = {}): Adoption {
  const results = book.sheets
    .filter(({ name }) => options.sheet === undefined || name === options.sheet)
    .map((sheet) => adoptSheet(sheet, book.date1904, options));
  const taken = new Set<string>();
  const findings: Finding[] = results.flatMap((result) => result.findings);
  const lists = results.flatMap(({ lists: read, sheet }): AdoptedList[] => {
    const all = read.flatMap(({ tasks }) => tasks);
    const { numbered, findings: about } = numberTasks({ sheet, tasks: all }, taken);
    findings.push(...about);
    let start = 0;
    return read.map(({ tasks, ...list }) => {
      const own = numbered.slice(start, start + tasks.length);
      start += tasks.length;
      return { ...list, tasks: own };
    });
  });
  return {
    lists,
    refused: results.flatMap(({ refused }) => refused ?? []),
    left: results.flatMap(({ left }) => left),
    findings,
  };
}

/** How far above its headers a list's title may stand. */
const TITLE_ROWS = 6;

interface SheetResult {
  readonly sheet: string;
  readonly lists: readonly (Omit<AdoptedList, "tasks"> & { readonly tasks: readonly TaskRow[] })[];
  readonly refused?: RefusedSheet;
  readonly left: readonly LeftRow[];
  readonly findings: readonly Finding[];
}

function adoptSheet(sheet: RawSheet, date1904: boolean, options: AdoptOptions): SheetResult {
  const grid = sheetGrid(sheet);
  const groups = isStandardTable(sheet.name, grid) ? undefined : blockGroups(grid);
  if (groups === undefined || groups.length === 0) {
    return refusal(sheet, groups === undefined ? "standardTable" : whyNoHeader(grid));
  }
  const choice = new Map([...(options.columns?.get("") ?? []), ...(options.columns?.get(sheet.name) ?? [])]);
  const reasons: Refusal[] = [];
  const lists: SheetResult["lists"][number][] = [];
  const findings: Finding[] = [];
  const left = new RowBook(sheet.name);
  for (const group of groups) {
    const sorted = sortList(grid, group, choice);
    const { tasks, findings: about } = readTasks({ grid, sheet: sheet.name, date1904 }, sorted);
    const why = whyNoTasks(grid, sorted, tasks.length);
    if (why !== undefined) {
      reasons.push(why);
      continue;
    }
    const title = titleOver(grid, group);
    const chosen = tableFor({ sheet: sheet.name, title, columns: sorted.columns, tasks });
    const table = options.table ?? chosen.table;
    left.list(group, sorted, tasks);
    findings.push(...listFindings(sheet.name, group, sorted), ...about);
    if (options.table === undefined) {
      findings.push(finding("adopt-table-chosen", { at: "sheet", sheet: sheet.name }, chosen));
    }
    lists.push({
      sheet: sheet.name,
      headerRow: group.header.top,
      headerRows: group.header.height,
      firstRow: tasks[0]?.row ?? 0,
      lastRow: tasks.at(-1)?.row ?? 0,
      columns: sorted.columns,
      table,
      tasks,
    });
  }
  const [reason = "noHeader"] = reasons;
  if (lists.length === 0) return refusal(sheet, reason);
  const rows = left.rest(grid);
  return { sheet: sheet.name, lists, left: rows, findings: [...findings, ...leftFindings(sheet.name, rows)] };
}

function refusal(sheet: RawSheet, reason: Refusal): SheetResult {
  const left = sheet.rows.map(({ row }): LeftRow => ({ sheet: sheet.name, row, kind: "refused" }));
  return { sheet: sheet.name, lists: [], refused: { sheet: sheet.name, reason }, left, findings: [] };
}

/** Keeps account of the rows of a sheet: each is a task, a header, or left out with a reason. */
class RowBook {
  private readonly kinds = new Map<number, LeftRow["kind"] | "task">();
  private first = Infinity;

  constructor(private readonly sheet: string) {}

  list({ blocks, header }: BlockGroup, sorted: SortedList, tasks: readonly TaskRow[]): void {
    this.first = Math.min(this.first, header.top);
    for (const { header: own } of blocks) {
      for (let row = own.top; row < own.top + own.height; row += 1) this.put(row, "header");
    }
    for (const { row, kind } of sorted.blocks.flat()) if (kind !== "task") this.put(row.row, kind);
    for (const { row } of tasks) this.kinds.set(row, "task");
  }

  rest(grid: SheetGrid): readonly LeftRow[] {
    return grid.rows.flatMap(({ row, cells }): LeftRow[] => {
      const kind =
        this.kinds.get(row) ??
        this.besides(
          row,
          filledColumns({ row, cells }).map((at) => textOf(cells[at] ?? null)),
        );
      return kind === "task" ? [] : [{ sheet: this.sheet, row, kind }];
    });
  }

  /** A row may lie in two lists side by side: what one of them knows about it counts. */
  private put(row: number, kind: LeftRow["kind"]): void {
    const known = this.kinds.get(row);
    if (known === undefined || known === "outside") this.kinds.set(row, kind);
  }

  private besides(row: number, texts: readonly string[]): LeftKind {
    if (row >= this.first) return "outside";
    return texts.some((text) => /[:：]|填报|报送|单位\(|日期/.test(text)) ? "reporting" : "title";
  }
}

function titleOver(grid: SheetGrid, { header }: BlockGroup): string {
  return rowsBetween(grid.rows, header.top - TITLE_ROWS, header.top)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(" ");
}

function listFindings(sheet: string, group: BlockGroup, { columns, blocks }: SortedList): readonly Finding[] {
  const at = (column: number) => ({ at: "sheet", sheet, cell: address(group.header.top, column) }) as const;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const found = columns.flatMap((mapped): Finding[] => {
    const { column, path, field, runnerUp, taken, filled } = mapped;
    const shown = { column: columnLetters(column), header: path.join("/") };
    if (field !== undefined) {
      return isDoubtful(mapped) ? [finding("adopt-column-doubtful", at(column), { ...shown, field, runnerUp })] : [];
    }
    return filled === 0 ? [] : [finding("adopt-column-left", at(column), { ...shown, cells: filled, taken })];
  });
  const who = fields.has("responsible") || fields.has("leader") || fields.has("person");
  const missing = [...(who ? [] : ["responsible" as const]), ...(fields.has("due") ? [] : ["due" as const])];
  for (const field of missing) found.push(finding("adopt-column-missing", at(group.header.first), { field }));
  const by = namedBy(columns);
  if (by !== undefined) found.push(finding("adopt-named-by", at(group.header.first), { field: by }));
  if (blocks.length > 1) {
    const rows = runsOf(group.blocks.map(({ header }) => header.top));
    found.push(finding("adopt-blocks-joined", { at: "sheet", sheet }, { blocks: blocks.length, rows }));
  }
  for (const { row, kind } of blocks.flat()) {
    if (kind !== "noTask") continue;
    const column = row.cells.findIndex((cell) => !isBlank(cell));
    const place = { at: "sheet", sheet, cell: address(row.row, Math.max(0, column)) } as const;
    found.push(finding("adopt-row-without-task", place, { text: textOf(row.cells[column] ?? null) }));
  }
  return found;
}

/** What was left out, one finding for each kind of row. */
function leftFindings(sheet: string, left: readonly LeftRow[]): readonly Finding[] {
  const byKind = new Map<LeftKind, number[]>();
  for (const { row, kind } of left) {
    if (kind === "header" || kind === "noTask" || kind === "refused") continue;
    const rows = byKind.get(kind);
    if (rows === undefined) byKind.set(kind, [row]);
    else rows.push(row);
  }
  return [...byKind].map(([kind, rows]) =>
    finding(
      "adopt-rows-left",
      { at: "sheet", sheet, cell: address(rows[0] ?? 0, 0) },
      { kind, count: rows.length, rows: runsOf(rows) },
    ),
  );
}
