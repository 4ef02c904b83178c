import type { CellValue } from "../../src/core/model/cell";
import { isFault, isPercent } from "../../src/core/model/cell";
import { address, areaAddress } from "../../src/workbook/a1";
import type { Plan } from "../../src/workbook/change";
import type { Snapshot, TableSnapshot } from "../../src/workbook/snapshot";
import { parseArea } from "../../src/hosts/file/refs";
import type { ForeignTable } from "./readers";

/** Two programs may round the last digit of a number differently. */
const TOLERANCE = 1e-9;

/**
 * How another reader sees our tables: which are missing or too narrow, whose filter does not reach the new columns,
 * which cells differ. Empty when it sees what we see.
 */
export function compareTables(ours: Snapshot, theirs: Snapshot | readonly ForeignTable[], plan: Plan): string[] {
  const foreign = isSnapshot(theirs) ? theirs.sheets.flatMap(({ tables }) => tables.map(asForeign)) : theirs;
  const grown = new Set(plan.tables.map(({ table }) => table));
  return ours.sheets
    .flatMap(({ tables }) => tables)
    .flatMap((table) => {
      const other = foreign.find(({ name }) => name === table.name);
      if (other === undefined) return [`table ${table.name} is not there`];
      return [...(grown.has(table.name) ? compareRange(table, other) : []), ...compareCells(table, other)];
    });
}

function compareRange(table: TableSnapshot, other: ForeignTable): string[] {
  const area = areaOf(table);
  const theirs = parseArea(other.ref);
  const wrong: string[] = [];
  if (theirs?.columns !== area.columns) wrong.push(`${table.name} covers ${other.ref}, not ${areaAddress(area)}`);
  const filter = other.filter === null ? undefined : parseArea(other.filter);
  if (filter !== undefined && filter.columns !== area.columns)
    wrong.push(`${table.name} filters ${other.filter ?? ""}`);
  return wrong;
}

function compareCells(table: TableSnapshot, other: ForeignTable): string[] {
  const { row, column, values } = table.cells;
  return values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const theirs = other.cells[i]?.[j] ?? null;
      return isFault(value) || equal(value, theirs)
        ? []
        : [`${table.name} ${address(row + i, column + j)}: ${JSON.stringify(value)} is ${JSON.stringify(theirs)}`];
    }),
  );
}

function equal(ours: CellValue, theirs: string | number | boolean | null): boolean {
  const value = isPercent(ours) ? ours.percent : ours;
  if (typeof value === "number" && typeof theirs === "number") return Math.abs(value - theirs) < TOLERANCE;
  return value === theirs;
}

function asForeign(table: TableSnapshot): ForeignTable {
  const cells = table.cells.values.map((line) =>
    line.map((value) => (isPercent(value) ? value.percent : plain(value))),
  );
  return { name: table.name, ref: areaAddress(areaOf(table)), filter: null, columns: [], cells };
}

function plain(value: CellValue): string | number | boolean | null {
  return isFault(value) || isPercent(value) ? null : value;
}

function areaOf({ cells }: TableSnapshot) {
  const columns = Math.max(...cells.values.map((line) => line.length));
  return { row: cells.row, column: cells.column, rows: cells.values.length, columns };
}

function isSnapshot(theirs: Snapshot | readonly ForeignTable[]): theirs is Snapshot {
  return "sheets" in theirs;
}
