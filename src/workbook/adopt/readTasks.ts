import type { CarriedBy } from "../../core/checks/adoptFinding";
import { finding, type Finding } from "../../core/checks/finding";
import { isBlank, isFault, type CellValue } from "../../core/model/cell";
import { address } from "../a1";
import type { RawRow } from "../raw";
import { adoptedCell } from "./cells";
import { unitOfTargets } from "./headerUnit";
import { namedBy, type MappedColumn } from "./mapColumns";
import type { SortedList } from "./readList";
import { runsOf } from "./runs";
import { sectionFields, sectionIn } from "./sections";
import { filledColumns, textOf, type SheetGrid } from "./sheetGrid";
import type { TaskInput } from "./types";

/** A task as it was read: its cells by column, and the row of the sheet that it comes from. */
export interface TaskRow {
  /** Counted from 0. */
  readonly row: number;
  readonly cells: { readonly [F in TaskInput]?: CellValue };
  /** The row of the task that this one is a further part of. */
  readonly partOf: number | undefined;
}

/** The sheet that tasks are read from. */
export interface Source {
  readonly grid: SheetGrid;
  readonly sheet: string;
  readonly date1904: boolean;
}

const SAME_AS_ABOVE = /^(?:同上(?:栏|行|一项|项)?|同前|〃|″|”|"|''|ditto)[。.]?$/i;
/** Blank cells under a filled one of these columns mean the same, in every row. */
const GROUPING: readonly TaskInput[] = ["category", "group"];
/** Blank cells of a row without a task of its own mean the same as above in these columns. */
const SHARED: ReadonlySet<TaskInput> = new Set([
  "name",
  "leader",
  "responsible",
  "assisting",
  "person",
  "post",
  "gridCell",
  "start",
  "due",
]);
/** What is shared by merged rows would count once for each of them. */
const NEVER_CARRIED: ReadonlySet<TaskInput> = new Set(["workload"]);

type Cells = { [F in TaskInput]?: CellValue };

/** Reads the tasks of a list: what stands above for several rows is written into each, and findings say so. */
export function readTasks(
  source: Source,
  list: SortedList,
): { tasks: readonly TaskRow[]; findings: readonly Finding[] } {
  const reader = new TaskReader(source, list);
  for (const block of list.blocks) {
    reader.beginBlock();
    for (const { row, kind } of block) {
      if (kind === "section") reader.section(row);
      else if (kind === "task") reader.task(row);
    }
  }
  return { tasks: reader.tasks, findings: [...reader.findings, ...reader.carriedFindings()] };
}

class TaskReader {
  readonly tasks: TaskRow[] = [];
  readonly findings: Finding[] = [];
  private readonly fields: ReadonlySet<TaskInput>;
  private readonly sections: readonly TaskInput[];
  private readonly namedBy: TaskInput | undefined;
  private readonly unit: string | undefined;
  private readonly mapped: readonly (MappedColumn & { readonly field: TaskInput })[];
  private readonly carried = new Map<string, { field: TaskInput; by: CarriedBy; rows: number[] }>();
  private readonly notCarried: number[] = [];
  private current: Cells = {};
  private above: Cells = {};
  private last: TaskRow | undefined;

  constructor(
    private readonly source: Source,
    list: SortedList,
  ) {
    this.mapped = list.columns.flatMap((column) =>
      column.field === undefined ? [] : [{ ...column, field: column.field }],
    );
    this.fields = new Set(this.mapped.map(({ field }) => field));
    this.sections = sectionFields(this.fields);
    this.namedBy = namedBy(list.columns);
    this.unit = unitOfTargets(list.columns);
  }

  /** Nothing is carried from one block into the next. */
  beginBlock(): void {
    this.current = {};
    this.above = {};
    this.last = undefined;
  }

  section(row: RawRow): void {
    const columns = filledColumns(row);
    const texts = columns.map((column) => textOf(row.cells[column] ?? null));
    const { level, name } = sectionIn(texts);
    const [first, second] = this.sections;
    const field = level === 2 && second !== undefined && this.current[first ?? second] !== undefined ? second : first;
    // What stood in the columns above belongs to the section before.
    this.above = {};
    this.last = undefined;
    if (field === undefined) return;
    if (field === first) this.current = {};
    this.current[field] = name;
  }

  task(row: RawRow): void {
    const cells: Cells = {};
    for (const column of this.mapped) this.readCell(cells, column, row.row);
    const isPart = this.isPart(cells, row.row);
    this.carryBlanks(cells, row.row, isPart);
    for (const field of this.sections) {
      const name = this.current[field];
      if (name === undefined || !isBlank(cells[field])) continue;
      cells[field] = name;
      this.note(field, "section", row.row);
    }
    if (this.unit !== undefined && !isBlank(cells.targetValue)) {
      cells.unit = this.unit;
      this.note("unit", "header", row.row);
    }
    if (this.namedBy !== undefined) cells.name = cells[this.namedBy] ?? null;
    const partOf = isPart ? (this.last?.partOf ?? this.last?.row) : undefined;
    const task: TaskRow = { row: row.row, cells, partOf };
    this.tasks.push(task);
    this.last = task;
    for (const { field } of this.mapped) {
      const cell = cells[field];
      if (!isBlank(cell)) this.above[field] = cell ?? null;
    }
  }

  carriedFindings(): readonly Finding[] {
    const { sheet } = this.source;
    const carried = [...this.carried.values()].map(({ field, by, rows }) =>
      finding("adopt-carried", this.at(rows[0] ?? 0, field), { field, by, cells: rows.length, rows: runsOf(rows) }),
    );
    if (this.notCarried.length === 0) return carried;
    const rows = runsOf(this.notCarried);
    return [...carried, finding("adopt-not-carried", { at: "sheet", sheet }, { field: "workload", rows })];
  }

  private readCell(cells: Cells, { column, field }: { column: number; field: TaskInput }, row: number): void {
    const { grid, date1904, sheet } = this.source;
    let cell = grid.own(row, column);
    let from = row;
    if (isBlank(cell)) {
      const area = grid.merge(row, column);
      if (area === undefined || area.row >= row || field === "id") return;
      if (NEVER_CARRIED.has(field)) {
        this.notCarried.push(row);
        return;
      }
      cell = grid.own(area.row, area.column);
      from = area.row;
      if (isBlank(cell)) return;
      this.note(field, "merged", row);
    }
    if (isFault(cell)) {
      const place = { at: "sheet", sheet, cell: address(from, column) } as const;
      const isError = cell.fault === "error";
      this.findings.push(
        isError
          ? finding("formula-error", place, { text: cell.text })
          : finding("formula-uncached", place, { formula: cell.text }),
      );
      return;
    }
    if (typeof cell === "string" && SAME_AS_ABOVE.test(cell.trim())) {
      const above = this.above[field];
      if (above !== undefined && above !== null) {
        cells[field] = above;
        this.note(field, "sameAsAbove", row);
        return;
      }
      const place = { at: "sheet", sheet, cell: address(row, column) } as const;
      this.findings.push(finding("adopt-nothing-above", place, { text: cell.trim() }));
    }
    cells[field] = adoptedCell(field, cell, { isDate: grid.isDate(from, column), date1904 });
  }

  /** Whether a row has no task of its own, but goes on with the one above. */
  private isPart(cells: Cells, row: number): boolean {
    if (this.last === undefined || !this.fields.has("name")) return false;
    const name = this.mapped.find(({ field }) => field === "name")?.column ?? 0;
    return isBlank(this.source.grid.own(row, name)) && (isBlank(cells.name) || cells.name === this.last.cells.name);
  }

  private carryBlanks(cells: Cells, row: number, isPart: boolean): void {
    // Another category has groups of its own.
    if (!isBlank(cells.category) && cells.category !== this.above.category) delete this.above.group;
    for (const { field } of this.mapped) {
      if (!isBlank(cells[field]) || NEVER_CARRIED.has(field)) continue;
      if (!GROUPING.includes(field) && !(isPart && SHARED.has(field))) continue;
      const above = this.above[field];
      if (above === undefined || above === null) continue;
      cells[field] = above;
      this.note(field, "blank", row);
    }
  }

  private note(field: TaskInput, by: CarriedBy, row: number): void {
    const key = `${field}:${by}`;
    const known = this.carried.get(key);
    if (known === undefined) this.carried.set(key, { field, by, rows: [row] });
    else known.rows.push(row);
  }

  private at(row: number, field: TaskInput) {
    const column = this.mapped.find((candidate) => candidate.field === field)?.column ?? 0;
    return { at: "sheet", sheet: this.source.sheet, cell: address(row, column) } as const;
  }
}
