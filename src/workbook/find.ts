import type { CellValue } from "../core/model/cell";
import { isBlank } from "../core/model/cell";
import type { TableKey } from "../core/model/tables";
import { foldHeader } from "./fold";
import { headerText, matchHeaders } from "./headers";
import type { HeaderMatch } from "./headers";
import { SCHEMA, TABLE_KEYS } from "./schema";
import type { Area, Grid, SheetSnapshot, Snapshot } from "./snapshot";

/** A table that was found, with its cells. */
export interface FoundTable {
  readonly key: TableKey;
  readonly sheet: SheetSnapshot;
  readonly table: string | undefined;
  readonly area: Area;
  /** The cells, `area.rows` × `area.columns` at most: rows may be shorter. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly headers: readonly string[];
  readonly match: HeaderMatch;
  readonly freeColumns: number;
}

/** A part of a sheet that may be a table: its first row holds the headers. */
type Block = Omit<FoundTable, "key" | "match">;

/** On a sheet of one table without an Excel table the header row is one of the first rows. */
const HEADER_ROWS = 10;
/** Between two tables that stand one above the other there is at most this much of a title. */
const TITLE_ROWS = 2;
/** Which part of the required headers tells a table on the sheet of its name. */
const ENOUGH = 0.6;
/** Columns that Excel has. */
const SHEET_COLUMNS = 16384;

/**
 * Finds every table of the schema: by its Excel name, else by its headers on the sheet of its name, else on a sheet that
 * is called as the table should be. Sheets that the add-in made are not looked at. Where two tables claim the same name or sheet, the first one in the workbook counts.
 */
export function findTables(snapshot: Snapshot): ReadonlyMap<TableKey, FoundTable> {
  const found = new Map<TableKey, FoundTable>();
  const sheets = snapshot.sheets.filter((sheet) => sheet.mark === undefined);
  for (const sheet of sheets) {
    for (const block of tableBlocks(sheet)) {
      const key = keyOfTableName(block.table ?? "");
      if (key !== undefined && !found.has(key))
        found.set(key, { ...block, key, match: matchHeaders(key, block.headers) });
    }
  }
  for (const sheet of sheets) findByHeaders(sheet, keysOfSheetName(sheet.name, "sheet"), found);
  for (const sheet of sheets) {
    if (keysOfSheetName(sheet.name, "sheet").length > 0) continue;
    findByHeaders(sheet, keysOfSheetName(sheet.name, "table"), found);
  }
  return found;
}

function keyOfTableName(name: string): TableKey | undefined {
  const folded = foldHeader(name);
  return TABLE_KEYS.find((key) => {
    const { zh, en } = SCHEMA[key].table;
    return foldHeader(zh) === folded || foldHeader(en) === folded;
  });
}

/** The tables whose sheet, or which themselves, have this name. */
function keysOfSheetName(name: string, by: "sheet" | "table"): readonly TableKey[] {
  const folded = foldHeader(name);
  return TABLE_KEYS.filter((key) => {
    const { zh, en } = SCHEMA[key][by];
    return foldHeader(zh) === folded || foldHeader(en) === folded;
  });
}

/** Gives each of the keys that is still open the block of the sheet that fits it best. */
function findByHeaders(sheet: SheetSnapshot, keys: readonly TableKey[], found: Map<TableKey, FoundTable>): void {
  const open = keys.filter((key) => !found.has(key));
  if (open.length === 0) return;
  const named = new Set([...found.values()].filter((table) => table.sheet === sheet).map((table) => table.table));
  const tables = tableBlocks(sheet).filter((block) => !named.has(block.table));
  const blocks = [...tables, ...looseBlocks(sheet, open, keys.length === 1)];
  const candidates = blocks.flatMap((block) =>
    open.map((key): FoundTable => ({ ...block, key, match: matchHeaders(key, block.headers) })),
  );
  // Array sort is stable: of equal candidates the upper, then the left one comes first.
  const best = candidates.filter(({ match }) => isLikely(match)).sort((a, b) => fit(b) - fit(a));
  const taken: Area[] = [];
  for (const candidate of best) {
    if (found.has(candidate.key) || taken.some((area) => overlap(area, candidate.area))) continue;
    found.set(candidate.key, candidate);
    taken.push(candidate.area);
  }
}

function isLikely(match: HeaderMatch): boolean {
  return match.requiredFound > 0 && match.requiredFound >= ENOUGH * match.required;
}

/** All required headers beat any number of others. */
function fit({ match }: FoundTable): number {
  return (match.requiredFound === match.required ? 1000 : 0) + match.columns.size;
}

function overlap(a: Area, b: Area): boolean {
  const shareColumns = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return shareColumns && a.row < b.row + b.rows && b.row < a.row + a.rows;
}

function tableBlocks(sheet: SheetSnapshot): readonly Block[] {
  return sheet.tables.map(({ name, cells, freeColumns }) => {
    const columns = cells.values.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      sheet,
      table: name,
      area: { row: cells.row, column: cells.column, rows: cells.values.length, columns },
      rows: cells.values,
      headers: (cells.values[0] ?? []).map(headerText),
      freeColumns,
    };
  });
}

/**
 * The parts of a sheet without Excel tables whose headers look like one of these tables. Where a sheet holds a single
 * table its whole width is the table, else each run of headers may be one, and the next one below ends it.
 */
function looseBlocks(sheet: SheetSnapshot, keys: readonly TableKey[], single: boolean): readonly Block[] {
  const grid = sheet.loose?.cells;
  if (grid === undefined) return [];
  const rows = single ? grid.values.slice(0, HEADER_ROWS) : grid.values;
  const runs = rows.flatMap((row, top) => headerRuns(row, keys, single).map((run) => ({ ...run, top })));
  if (single) return runs.map((run) => looseBlock(sheet, grid, { ...run, last: lastColumn(grid, run.top) }));
  return runs.map((run) => {
    const next = runs.find(({ top, first, last }) => top > run.top && first <= run.last && run.first <= last);
    return looseBlock(sheet, grid, run, next === undefined ? undefined : endAbove(grid, run, next.top));
  });
}

/** The runs of cells in a row that look like the headers of one of these tables. */
function headerRuns(row: readonly CellValue[], keys: readonly TableKey[], single: boolean): readonly Run[] {
  return runsOf(row, single).filter(({ first, last }) => {
    const headers = row.slice(first, last + 1).map(headerText);
    return keys.some((key) => isLikely(matchHeaders(key, headers)));
  });
}

/** Where a table ends whose columns hold another table's headers at row `next`: above the title of that one, too. */
function endAbove(grid: Grid, { top, first, last }: HeaderRun, next: number): number {
  const filled = (row: number) =>
    (grid.values[row] ?? []).slice(first, last + 1).filter((cell) => !isBlank(cell)).length;
  let title = next;
  while (title - 1 > top && next - title < TITLE_ROWS && filled(title - 1) === 1) title -= 1;
  return title - 1 > top && filled(title - 1) === 0 ? title : next;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Headers and the row that they stand in. */
interface HeaderRun extends Run {
  readonly top: number;
}

/** The runs of filled cells in a row of headers; a single one from the first to the last where gaps do not part them. */
function runsOf(headers: readonly CellValue[], acrossGaps: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, cell] of headers.entries()) {
    if (isBlank(cell)) continue;
    const previous = runs.at(-1);
    if (previous !== undefined && (acrossGaps || previous.last === index - 1)) {
      runs[runs.length - 1] = { first: previous.first, last: index };
    } else {
      runs.push({ first: index, last: index });
    }
  }
  return runs;
}

/** The last column with anything in it from row `top` on. */
function lastColumn(grid: Grid, top: number): number {
  return grid.values.slice(top).reduce((most, row) => Math.max(most, lastFilled(row, 0, row.length)), 0);
}

function looseBlock(
  sheet: SheetSnapshot,
  grid: Grid,
  { top, first, last }: HeaderRun,
  end: number = grid.values.length,
): Block {
  let bottom = end - 1;
  while (bottom > top && lastFilled(grid.values[bottom] ?? [], first, last + 1) < 0) bottom -= 1;
  const height = bottom - top + 1;
  const filled = grid.values.slice(top, top + height);
  const rows = filled.map((row) => row.slice(first, last + 1));
  return {
    sheet,
    table: undefined,
    area: { row: grid.row + top, column: grid.column + first, rows: height, columns: last - first + 1 },
    rows,
    headers: (rows[0] ?? []).map(headerText),
    freeColumns: freeRightOf(filled, last, grid.column),
  };
}

/** How many columns right of column `last` are empty in all of these rows. */
function freeRightOf(rows: readonly (readonly CellValue[])[], last: number, gridColumn: number): number {
  let free = SHEET_COLUMNS - (gridColumn + last + 1);
  for (const row of rows) {
    const filled = row.slice(last + 1).findIndex((cell) => !isBlank(cell));
    if (filled >= 0) free = Math.min(free, filled);
  }
  return free;
}

/** The last filled cell at or after `first` and before `end`; below `first` where there is none. */
function lastFilled(row: readonly CellValue[], first: number, end: number): number {
  let index = Math.min(row.length, end) - 1;
  while (index >= first && isBlank(row[index])) index -= 1;
  return index < first ? -1 : index;
}
