import { isBlank } from "../../core/model/cell";
import type { RawRow } from "../raw";
import type { BlockGroup } from "./blocks";
import { mapColumns, type ColumnChoice, type MappedColumn } from "./mapColumns";
import { areArabic, isParent, kindOf, type ListShape, type RowKind } from "./rowKinds";
import { filledColumns, rowsBetween, type SheetGrid } from "./sheetGrid";

/** A row of a list with what it is. */
export interface SortedRow {
  readonly row: RawRow;
  readonly kind: RowKind;
}

/** A list whose columns are known and whose rows are told apart. */
export interface SortedList {
  readonly group: BlockGroup;
  readonly columns: readonly MappedColumn[];
  /** The rows of each block, without headers; sections that nothing follows are notes. */
  readonly blocks: readonly (readonly SortedRow[])[];
}

/** Maps the columns of a list by its headers and rows, then tells its rows apart by its columns. */
export function sortList(grid: SheetGrid, group: BlockGroup, choice: ColumnChoice): SortedList {
  const { header } = group;
  const blocks = group.blocks.map(({ header: own, end }) => rowsBetween(grid.rows, own.top + own.height, end));
  const all = blocks.flat();
  const full = all.filter((row) => filledColumns(row, header.first, header.last).length >= 2);
  const rows = (full.length > 0 ? full : all).map(({ row }) => row);
  const columns = mapColumns(grid, header, rows, choice);
  const id = columns.find(({ field }) => field === "id")?.column;
  const numbers = id === undefined ? [] : full.map(({ cells }) => cells[id] ?? null);
  const shape: ListShape = {
    grid,
    header,
    columns,
    fields: new Map(columns.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field]]))),
    arabicIds: areArabic(numbers),
    numbered: numbers.length === 0 ? 0 : numbers.filter((cell) => !isBlank(cell)).length / numbers.length,
  };
  return { group, columns, blocks: blocks.map((block) => sortBlock(shape, block)) };
}

function sortBlock(shape: ListShape, rows: readonly RawRow[]): readonly SortedRow[] {
  const sorted = rows.map((row, index): SortedRow => {
    const kind = kindOf(shape, row, index === 0);
    return { row, kind: kind === "task" && isParent(shape, row, rows[index + 1]) ? "section" : kind };
  });
  let followed = false;
  return sorted
    .reduceRight<SortedRow[]>((done, { row, kind }) => {
      if (kind === "task" || kind === "unfilled" || kind === "noTask") followed = true;
      done.push({ row, kind: kind === "section" && !followed ? "note" : kind });
      return done;
    }, [])
    .reverse();
}
