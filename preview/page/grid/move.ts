import { isBlankAt } from "../../host/cells";
import type { SheetState } from "../../host/state";
import { indexAt, sizeOf, startOf, visibleFrom } from "./axis";
import type { Layout } from "./layout";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a key is to move over: the sheet, where its cells lie, and how high a page is, in pixels. */
export interface Ground {
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly page: number;
}

export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

type Step = readonly [rows: number, columns: number];

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell; undefined for keys that do not move. */
export function moved(from: Place, stroke: Stroke, ground: Ground): Place | undefined {
  const isCtrl = stroke.ctrlKey || stroke.metaKey;
  const step = steps[stroke.key];
  if (step) return isCtrl ? toEdge(from, step, ground) : byOne(from, step, ground);
  const { rows, columns } = ground.layout;
  switch (stroke.key) {
    case "Home":
      return { row: isCtrl ? visibleFrom(rows, 0, 1) : from.row, column: visibleFrom(columns, 0, 1) };
    case "End":
      return isCtrl ? lastUsed(ground.sheet) : toEdge(from, [0, 1], ground);
    case "PageDown":
    case "PageUp": {
      const away = stroke.key === "PageDown" ? ground.page : -ground.page;
      const row = indexAt(rows, startOf(rows, from.row) + away);
      return isCtrl ? undefined : { ...from, row };
    }
    default:
      return undefined;
  }
}

/** The next cell in sight; the same one at the edge. */
export function byOne({ row, column }: Place, [down, right]: Step, { layout }: Ground): Place {
  const next = {
    row: down === 0 ? row : visibleFrom(layout.rows, row + down, down > 0 ? 1 : -1),
    column: right === 0 ? column : visibleFrom(layout.columns, column + right, right > 0 ? 1 : -1),
  };
  const isThere = sizeOf(layout.rows, next.row) > 0 && sizeOf(layout.columns, next.column) > 0;
  return isThere && next.row >= 0 && next.column >= 0 ? next : { row, column };
}

/** As Ctrl with an arrow: to the end of what is filled, or over what is blank to the next filled cell. */
function toEdge(from: Place, step: Step, ground: Ground): Place {
  const isFilled = ({ row, column }: Place): boolean => !isBlankAt(ground.sheet, row, column);
  const next = byOne(from, step, ground);
  const runs = isFilled(from) && isFilled(next);
  let at = from;
  for (let ahead = next; ahead.row !== at.row || ahead.column !== at.column; ahead = byOne(at, step, ground)) {
    if (runs && !isFilled(ahead)) return at;
    at = ahead;
    if (!runs && isFilled(at)) return at;
  }
  return at;
}

function lastUsed(sheet: SheetState): Place {
  let row = 0;
  let column = 0;
  for (const [index, cells] of sheet.rows) {
    row = Math.max(row, index);
    column = Math.max(column, cells.length - 1);
  }
  return { row, column };
}
