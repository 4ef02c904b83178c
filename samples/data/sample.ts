import type { CellValue } from "../../src/core/model/cell";
import { dayFromSerial, type Day } from "../../src/core/calendar/day";
import type { Fields } from "../../src/core/model/tables";
import { inWords } from "./chance";
import { keyOf, type Cells } from "./cells";
import { cases } from "./cases";
import { dutyRecords, standingDuties } from "./duties";
import { gridCells, gridMatters } from "./grid";
import { districtFigures } from "./indicators";
import { inspections } from "./inspections";
import { leaderTasks } from "./leaderTasks";
import { MISTAKES, OMISSIONS } from "./mistakes";
import { pledges } from "./pledges";
import { milestones, projects, responsibilities, withoutFigures } from "./projects";
import { progressReports } from "./reports";
import { ROSTER } from "./roster";
import { CATEGORY_WEIGHTS, CONSEQUENCES, HOLIDAYS } from "./settings";
import { streetTasks } from "./streetTasks";

/** The tables that the sample fills row by row; 设置 and 类别比较 are filled in place. */
export type SampleTable = Exclude<keyof Fields, "settings" | "categoryComparison">;

/** The rows of every table of the sample. */
export type SampleTables = { readonly [K in SampleTable]: readonly Cells<K>[] };

/** A row of any table. */
export interface AnyCells {
  readonly [field: string]: CellValue;
}

/** What names a row in the list of mistakes; each name stands for one row. */
const NAMED_BY: { readonly [K in SampleTable]: readonly Fields[K][] } = {
  categoryWeights: ["category"],
  holidays: ["date"],
  consequences: ["grade"],
  roster: ["name"],
  streetTasks: ["id"],
  leaderTasks: ["id"],
  projects: ["id"],
  milestones: ["itemId", "name"],
  responsibilities: ["itemId", "name"],
  gridCells: ["id"],
  gridMatters: ["id"],
  indicators: ["id"],
  indicatorShares: ["indicatorId", "unit"],
  inspections: ["inspector", "subjectId"],
  pledges: ["id"],
  progressReports: ["unit", "subjectId", "date"],
  standingDuties: ["id"],
  dutyRecords: ["dutyId", "date"],
  cases: ["id"],
};

/** The rows as they should be: no mistake yet, nothing forgotten. */
export function cleanTables(): SampleTables {
  const figures = districtFigures();
  return {
    categoryWeights: CATEGORY_WEIGHTS,
    holidays: HOLIDAYS,
    consequences: CONSEQUENCES,
    roster: ROSTER,
    streetTasks: streetTasks().map(withoutFigures),
    leaderTasks: leaderTasks().map(withoutFigures),
    projects: projects(),
    milestones: milestones(),
    responsibilities: responsibilities(),
    gridCells: gridCells(),
    gridMatters: gridMatters(),
    indicators: figures.map(({ cells }) => cells),
    indicatorShares: figures.flatMap(({ shares }) => shares),
    inspections: inspections(),
    pledges: pledges(),
    progressReports: progressReports(),
    standingDuties: standingDuties(),
    dutyRecords: dutyRecords(),
    cases: cases(),
  };
}

/** The rows of every table, as any table's. */
export type AnyTables = Readonly<Record<SampleTable, readonly AnyCells[]>>;

/** The clean rows without those that were forgotten. Throws RangeError when an omission fits no row. */
export function writtenTables(): AnyTables {
  const tables: Record<SampleTable, readonly AnyCells[]> = { ...cleanTables() };
  for (const { from, link } of OMISSIONS) {
    const kept = tables[from].filter((cells) => rowName(from, cells).split(" ")[0] !== link);
    if (kept.length === tables[from].length) throw new RangeError(`no such row: ${link}`);
    tables[from] = kept;
  }
  return tables;
}

/** The rows as the sample workbook holds them, with every mistake of the list. Throws RangeError when one fits no row. */
export function sampleTables(): AnyTables {
  const written = writtenTables();
  const tables: Record<SampleTable, readonly AnyCells[]> = { ...written };
  for (const { table, row, field, value } of MISTAKES) {
    const at = rowNamed(written, table, row);
    tables[table] = tables[table].map((cells, index) => (index === at ? { ...cells, [field]: value } : cells));
  }
  return tables;
}

/** The place of a row in its table, from 0, by the name that it has before mistakes. Throws RangeError when there is none. */
export function rowNamed(tables: AnyTables, table: SampleTable, name: string): number {
  const at = tables[table].findIndex((cells) => rowName(table, cells) === name);
  if (at < 0) throw new RangeError(`no such row: ${name}`);
  return at;
}

/** What a row is called: its id, or the cells that tell it from others. @example "督查一组 GD-01" */
export function rowName(table: SampleTable, cells: AnyCells): string {
  const fields: readonly string[] = NAMED_BY[table];
  return fields
    .map((field) => (field === "date" ? inWords(dayIn(cells)) : keyOf(cells[field])))
    .filter((part) => part !== "")
    .join(" ");
}

function dayIn({ date }: AnyCells): Day {
  const day = typeof date === "number" ? dayFromSerial(date) : undefined;
  if (day === undefined) throw new RangeError("a row of the sample has no day");
  return day;
}
