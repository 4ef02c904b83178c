import { type Area, parseArea, splitAddress } from "../../host/area";
import type { Book } from "../../host";
import type { SheetState } from "../../host/state";
import { indexAt, startOf } from "./axis";
import type { Layout } from "./layout";
import type { Place } from "./move";

export const HEAD_WIDTH = 44;
export const HEAD_HEIGHT = 22;

/** How far the grid is scrolled, and how large it is, in pixels. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many rows and columns stay in sight, and their size in pixels. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
  readonly x: number;
  readonly y: number;
}

export function frozenOf({ freeze }: SheetState, layout: Layout): Frozen {
  return { ...freeze, x: startOf(layout.columns, freeze.columns), y: startOf(layout.rows, freeze.rows) };
}

/** The frame around an area. */
export function boxAround({ rows, columns }: Layout, area: Area) {
  const left = startOf(columns, area.column);
  const top = startOf(rows, area.row);
  return {
    left,
    top,
    width: startOf(columns, area.column + area.columns) - left,
    height: startOf(rows, area.row + area.rows) - top,
  };
}

/** The cell under the pointer; undefined over the heads. */
export function placeAt(grid: HTMLElement, layout: Layout, frozen: Frozen, x: number, y: number): Place | undefined {
  const box = grid.getBoundingClientRect();
  const left = x - box.left - HEAD_WIDTH;
  const top = y - box.top - HEAD_HEIGHT;
  if (left < 0 || top < 0 || left > grid.clientWidth - HEAD_WIDTH || top > grid.clientHeight - HEAD_HEIGHT) {
    return undefined;
  }
  return {
    row: indexAt(layout.rows, top < frozen.y ? top : top + grid.scrollTop),
    column: indexAt(layout.columns, left < frozen.x ? left : left + grid.scrollLeft),
  };
}

/** Scrolls as little as it takes to see the area. */
export function inView(grid: HTMLElement, layout: Layout, frozen: Frozen, area: Area): void {
  const box = boxAround(layout, area);
  if (area.column >= frozen.columns) {
    const room = grid.clientWidth - HEAD_WIDTH - frozen.x;
    grid.scrollLeft = nearest(grid.scrollLeft, box.left - frozen.x, Math.min(box.width, room), room);
  }
  if (area.row >= frozen.rows) {
    const room = grid.clientHeight - HEAD_HEIGHT - frozen.y;
    grid.scrollTop = nearest(grid.scrollTop, box.top - frozen.y, Math.min(box.height, room), room);
  }
}

function nearest(scroll: number, start: number, length: number, room: number): number {
  if (start < scroll) return start;
  return start + length > scroll + room ? start + length - room : scroll;
}

/** Goes where an address leads: "B5", "'街镇任务清单'!B5:C6"; whether there is such a place. */
export function follow(book: Book, address: string): boolean {
  const { sheet, local } = splitAddress(address.trim().replace(/^#/, ""));
  const area = parseArea(local.replaceAll("$", ""));
  const { state } = book;
  const target = state.sheets.find(({ id, name }) => (sheet === undefined ? id === state.active : name === sheet));
  if (!area || target?.visibility !== "Visible") return false;
  book.select(target.name, area);
  return true;
}
