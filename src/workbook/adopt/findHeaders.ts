import { isBlank } from "../../core/model/cell";
import { parseDeadline } from "../../core/calendar/deadline";
import type { Area } from "../snapshot";
import { isKnownHeader, isNoColumn, isPartOf, rateHeader } from "./rateHeader";
import { filledColumns, textOf, type SheetGrid } from "./sheetGrid";
import { partsWithTitles } from "./sideBySide";
import type { RawRow } from "../raw";
import type { TaskInput } from "./types";

/** Rows of headers, with what they call each column. Rows and columns are the sheet's, counted from 0. */
export interface Header {
  readonly top: number;
  readonly height: number;
  readonly first: number;
  readonly last: number;
  /** For each column from `first` to `last` its text, below the wider headers that it stands under; none where blank. */
  readonly paths: readonly (readonly string[])[];
}

/** How many rows from the top are read with all patterns; further down only words that are known for sure count. */
const ROWS_LOOKED_AT = 120;
const MOST_HEADER_ROWS = 3;
/** A word counts as a header from here on. */
const GOOD = 0.7;
/** No header of a column is longer. */
const LONGEST = 30;
const CORE: ReadonlySet<TaskInput> = new Set(["name", "measures", "target", "responsible", "due", "leader", "person"]);
/** What wider headers are made of, where no merged cells show how wide they are. */
const GROUP_WORD = /信息|分工|情况|进度|目标|责任|时间|时限|安排|要求|指标|考核|计划|内容|任务/;

/** What the line of the reporting unit is made of. */
const NO_WIDER = /[:：]|\d{4}[年.\-/]|填报|制表|报送|盖章/;

/** Every row of the sheet that looks like headers of tasks, with the rows above and below that belong to it. */
export function findHeaders(grid: SheetGrid): readonly Header[] {
  const headers: Header[] = [];
  let end = -1;
  for (const [index, row] of grid.rows.entries()) {
    if (row.row <= end) continue;
    if (!isHeaderRow(row, index < ROWS_LOOKED_AT)) continue;
    const header = around(grid, row, end + 1);
    headers.push(header);
    end = header.top + header.height - 1;
  }
  return headers;
}

/** Whether enough of a row's cells are headers: three columns of a task list, or two that are half of all. */
function isHeaderRow(row: RawRow, thoroughly: boolean): boolean {
  if (!thoroughly && !row.cells.some((cell) => typeof cell === "string" && isKnownHeader(cell))) return false;
  const columns = filledColumns(row);
  if (columns.length < 2) return false;
  const texts = columns.map((column) => textOf(row.cells[column] ?? null));
  const labels = texts.filter((text) => text.length <= LONGEST);
  if (labels.length * 2 < texts.length) return false;
  if (!thoroughly && labels.filter(isKnownHeader).length * 2 < columns.length) return false;
  const fields = fieldsOf(labels.map((text) => [text]));
  const known = labels.filter((text) => isNoColumn([text])).length;
  if (![...fields].some((field) => CORE.has(field))) return false;
  return fields.size >= 3
    ? fields.size * 3 >= columns.length - known
    : fields.size === 2 && 4 >= columns.length - known;
}

/** The different fields that headers stand for with good reason. */
export function fieldsOf(paths: readonly (readonly string[])[]): ReadonlySet<TaskInput> {
  const fields = new Set<TaskInput>();
  for (const path of paths) {
    const [best] = [...rateHeader(path)].filter(([field]) => !fields.has(field)).sort(([, a], [, b]) => b - a);
    if (best !== undefined && best[1] >= GOOD) fields.add(best[0]);
  }
  return fields;
}

/** The header whose clearest row this is. */
function around(grid: SheetGrid, { row: anchor }: RawRow, least: number): Header {
  let top = anchor;
  let bottom = anchor;
  while (top - 1 >= least && bottom - top + 1 < MOST_HEADER_ROWS && belongsAbove(grid, top)) top -= 1;
  while (bottom - top + 1 < MOST_HEADER_ROWS && belongsBelow(grid, top, bottom)) bottom += 1;
  if (bottom - top + 1 < MOST_HEADER_ROWS && isTranslated(grid, bottom)) bottom += 1;
  return headerOf(grid, top, bottom);
}

/** Whether the row above `top` holds wider headers over those of `top`. */
function belongsAbove(grid: SheetGrid, top: number): boolean {
  const above = grid.rowAt(top - 1);
  if (above === undefined) return false;
  const columns = filledColumns(above);
  const labels = columns.map((column) => textOf(above.cells[column] ?? null));
  if (labels.length < 2 || labels.some((text) => text.length > 15 || NO_WIDER.test(text))) return false;
  if (partsWithTitles(grid, top).length > 1) return false;
  const areas = columns.flatMap((column) => grid.merge(top - 1, column) ?? []);
  if (areas.some(({ row, rows }) => row + rows > top)) return true;
  if (labels.filter((text) => GROUP_WORD.test(text)).length * 2 < labels.length) return false;
  return areas.some(({ columns: wide }) => wide > 1) || standsOver(grid, top, columns);
}

/** Whether the row below says the same headers in another language: Latin letters under Chinese ones, or the reverse. */
function isTranslated(grid: SheetGrid, bottom: number): boolean {
  const below = grid.rowAt(bottom + 1);
  if (below === undefined) return false;
  const columns = filledColumns(below);
  if (columns.length < 2) return false;
  const pairs = columns.map(
    (column) => [textOf(grid.own(bottom, column)), textOf(grid.own(bottom + 1, column))] as const,
  );
  if (!pairs.every(([one, other]) => isOtherScript(one, other))) return false;
  const alike = pairs.filter(([one, other]) => {
    const fields = rateHeader([one]);
    return [...rateHeader([other]).keys()].some((field) => fields.has(field));
  });
  return alike.length * 2 >= columns.length;
}

function isOtherScript(one: string, other: string): boolean {
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  return one !== "" && other !== "" && isHan(one) !== isHan(other);
}

/** Whether every label has a header of its own under it, and one more beside that at least once. */
function standsOver(grid: SheetGrid, top: number, columns: readonly number[]): boolean {
  const below = grid.rowAt(top);
  if (below === undefined) return false;
  const under = columns.every((column) => !isBlank(below.cells[column]));
  return under && filledColumns(below).length > columns.length;
}

/** Whether the row below `bottom` holds a part of the header: merged cells reach into it, or it divides wider headers. */
function belongsBelow(grid: SheetGrid, top: number, bottom: number): boolean {
  const next = bottom + 1;
  const header = grid.rowAt(bottom);
  if (header === undefined) return false;
  const columns = grid.rowAt(next) === undefined ? [] : filledColumns(grid.rowAt(next) ?? header);
  const labels = columns.map((column) => textOf(grid.own(next, column)));
  if (labels.some((text) => !isLabel(text))) return false;
  const reaching = mergesInto(grid, top, bottom);
  if (reaching.length > 0) {
    const free = columns.filter((column) => !reaching.some((area) => covers(area, column)));
    return free.length === columns.length;
  }
  if (columns.length === 0) return false;
  if (labels.every((text) => /^[（(].{1,8}[)）]$/.test(text))) return true;
  return columns.every((column) => isUnderWider(grid, bottom, column)) && divides(grid, bottom, columns);
}

/** Merged areas that begin in the header and reach into the row below it, but not further than a header goes. */
function mergesInto(grid: SheetGrid, top: number, bottom: number): readonly Area[] {
  const areas: Area[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const area = grid.merge(bottom, column);
    if (area === undefined || area.row < top || area.row + area.rows <= bottom + 1) continue;
    if (area.row + area.rows - top <= MOST_HEADER_ROWS && !isBlank(grid.own(area.row, area.column))) areas.push(area);
  }
  return areas;
}

/** Whether the header at `row` over a column is blank there, or is wider than its own column. */
function isUnderWider(grid: SheetGrid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  if (area !== undefined) return area.columns > 1;
  if (isBlank(grid.own(row, column))) return true;
  return isBlank(grid.own(row, column + 1)) && !isBlank(grid.own(row + 1, column + 1));
}

/** Whether most of the labels mean something, alone or under the wider header that they stand under. */
function divides(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  const known = columns.filter((column) =>
    isPartOf(textOf(widerLabel(grid, row, column)), textOf(grid.own(row + 1, column))),
  );
  return known.length * 2 >= columns.length;
}

function widerLabel(grid: SheetGrid, row: number, column: number) {
  for (let at = column; at >= 0; at -= 1) {
    const cell = grid.filled(row, at);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

function isLabel(text: string): boolean {
  if (text.length > LONGEST || /^[\d.,%\s-]+$/.test(text) || /[。；;]/.test(text)) return false;
  return !/\d/.test(text) || parseDeadline(text, { year: 2019 }).kind === "unreadable" || /季度|月|周/.test(text);
}

function covers({ column, columns }: Area, at: number): boolean {
  return at >= column && at < column + columns;
}

function headerOf(grid: SheetGrid, top: number, bottom: number): Header {
  const columns: number[] = [];
  const paths = new Map<number, string[]>();
  for (let column = 0; column < grid.width; column += 1) {
    const path = pathOf(grid, top, bottom, column);
    if (path.length === 0) continue;
    columns.push(column);
    paths.set(column, path);
  }
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? first;
  return {
    top,
    height: bottom - top + 1,
    first,
    last,
    paths: Array.from({ length: last - first + 1 }, (_, index) => paths.get(first + index) ?? []),
  };
}

/** The texts over a column, from the widest; a blank cell above a header takes the wider one to its left. */
function pathOf(grid: SheetGrid, top: number, bottom: number, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const own = textOf(grid.filled(row, column));
    const text =
      own === "" && hasOwnBelow(grid, row, bottom, column) ? textOf(openLabel(grid, row, bottom, column)) : own;
    if (text !== "" && path.at(-1) !== text) path.push(text);
  }
  return path;
}

function hasOwnBelow(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1) if (!isBlank(grid.own(below, column))) return true;
  return false;
}

/** The label to the left that has headers of its own below it, too, and so is a wider one. */
function openLabel(grid: SheetGrid, row: number, bottom: number, column: number) {
  for (let at = column - 1; at >= 0; at -= 1) {
    if (grid.merge(row, at) !== undefined && isBlank(grid.own(row, at))) continue;
    const cell = grid.own(row, at);
    if (isBlank(cell)) continue;
    return grid.merge(row, at) === undefined && hasOwnBelow(grid, row, bottom, at) ? cell : null;
  }
  return null;
}
