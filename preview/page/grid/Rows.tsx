import { memo, type CSSProperties, type ReactNode } from "react";
import { columnName } from "../../host/area";
import { formatAt } from "../../host/cells";
import type { Area } from "../../host";
import type { SheetState } from "../../host/state";
import { sizeOf, startOf } from "./axis";
import type { Layout } from "./layout";
import { barImage, type Bars, barsOf } from "./dataBars";
import { cssOf } from "./looks";
import { shownText, widthOf } from "./text";

/** A run of rows or columns: from `first` to before `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

interface RowsProps {
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly rows: Run;
  readonly columns: Run;
  /** Raised whenever the book changes: the sheet is changed in place. */
  readonly version: number;
  readonly date1904: boolean;
}

/** The cells of a part of the sheet, each row an element, placed by the sheet's own coordinates. */
export const Rows = memo(function Rows({ sheet, layout, rows, columns, date1904 }: RowsProps): ReactNode {
  const merges = sheet.merges.filter((merge) => meets(merge, rows, columns));
  const drawn: Drawn = { sheet, layout, merges, bars: barsOf(sheet), date1904 };
  const lines: ReactNode[] = [];
  for (let row = rows.first; row < rows.end; row++) {
    const height = sizeOf(layout.rows, row);
    if (height === 0) continue;
    lines.push(
      <div
        key={row}
        role="row"
        aria-rowindex={row + 1}
        className="row"
        style={{ top: startOf(layout.rows, row), height }}
      >
        {cellsOf(drawn, row, columns)}
      </div>,
    );
  }
  return (
    <>
      {lines}
      {merges.map((merge) => (
        <MergedCell key={`${merge.row}:${merge.column}`} {...{ sheet, layout, merge, date1904 }} />
      ))}
    </>
  );
});

function meets(area: Area, rows: Run, columns: Run): boolean {
  const inRows = area.row < rows.end && area.row + area.rows > rows.first;
  return inRows && area.column < columns.end && area.column + area.columns > columns.first;
}

/** What the cells of one picture have in common. */
interface Drawn {
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly merges: readonly Area[];
  readonly bars: readonly Bars[];
  readonly date1904: boolean;
}

function cellsOf({ sheet, layout, merges, bars, date1904 }: Drawn, row: number, { first, end }: Run): ReactNode[] {
  const cells = sheet.rows.get(row);
  const covered = merges.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
  const made: ReactNode[] = [];
  for (let column = first; column < end; column++) {
    const width = sizeOf(layout.columns, column);
    if (width === 0 || covered.some((m) => column >= m.column && column < m.column + m.columns)) continue;
    const cell = cells?.[column];
    const { style } = formatAt(sheet, row, column);
    const text = cell ? shownText(sheet, cell, row, column, date1904) : "";
    const left = startOf(layout.columns, column);
    const css = cssOf(style, cell);
    const spills =
      text !== "" && typeof cell?.value === "string" && css.whiteSpace === "pre" && css.textAlign === "left";
    const reach = spills ? reachOf(sheet, layout, row, column, text, fontSize(style.fontSize)) : width;
    const fits = typeof cell?.value !== "number" || widthOf(text, fontSize(style.fontSize)) <= width + 4;
    made.push(
      <Cell
        key={column}
        column={column}
        text={fits ? text : "#".repeat(Math.max(1, Math.floor(width / 9)))}
        css={{ ...css, left: left - 1, width: reach + 1, backgroundImage: barImage(bars, cell, row, column) }}
        isLink={cell?.link !== undefined}
      />,
    );
  }
  return made;
}

const fontSize = (points: number | undefined): number => ((points ?? 11) * 96) / 72;

/** Text that is too long runs on over blank neighbours. */
function reachOf(sheet: SheetState, layout: Layout, row: number, column: number, text: string, size: number): number {
  const wanted = widthOf(text, size) + 8;
  const cells = sheet.rows.get(row);
  let width = sizeOf(layout.columns, column);
  for (let next = column + 1; width < wanted && next < layout.columns.count; next++) {
    const neighbour = cells?.[next];
    if (neighbour && (neighbour.value !== null || neighbour.style?.fill !== undefined)) break;
    width += sizeOf(layout.columns, next);
  }
  return width;
}

interface CellProps {
  readonly column: number;
  readonly text: string;
  readonly css: CSSProperties;
  readonly isLink?: boolean;
}

function Cell({ column, text, css, isLink = false }: CellProps): ReactNode {
  return (
    <div role="gridcell" aria-colindex={column + 1} className={isLink ? "cell link" : "cell"} style={css}>
      {text === "" ? null : <span>{text}</span>}
    </div>
  );
}

interface MergedProps {
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly merge: Area;
  readonly date1904: boolean;
}

function MergedCell({ sheet, layout, merge, date1904 }: MergedProps): ReactNode {
  const cell = sheet.rows.get(merge.row)?.[merge.column];
  const top = startOf(layout.rows, merge.row);
  const left = startOf(layout.columns, merge.column);
  const css: CSSProperties = {
    ...cssOf(formatAt(sheet, merge.row, merge.column).style, cell),
    left: -1,
    width: startOf(layout.columns, merge.column + merge.columns) - left + 1,
  };
  return (
    <div
      role="row"
      aria-rowindex={merge.row + 1}
      className="row merged"
      style={{ top, left, width: css.width, height: startOf(layout.rows, merge.row + merge.rows) - top }}
    >
      <Cell
        column={merge.column}
        text={cell ? shownText(sheet, cell, merge.row, merge.column, date1904) : ""}
        css={css}
        isLink={cell?.link !== undefined}
      />
    </div>
  );
}

interface HeadsProps {
  readonly layout: Layout;
  readonly run: Run;
  readonly selected: Run;
}

export const ColumnHeads = memo(function ColumnHeads({ layout, run, selected }: HeadsProps): ReactNode {
  return indices(run, (column) => sizeOf(layout.columns, column)).map((column) => (
    <div
      key={column}
      className={isIn(selected, column) ? "head chosen" : "head"}
      style={{ left: startOf(layout.columns, column), width: sizeOf(layout.columns, column) }}
    >
      {columnName(column)}
    </div>
  ));
});

export const RowHeads = memo(function RowHeads({ layout, run, selected }: HeadsProps): ReactNode {
  return indices(run, (row) => sizeOf(layout.rows, row)).map((row) => (
    <div
      key={row}
      className={isIn(selected, row) ? "head chosen" : "head"}
      style={{ top: startOf(layout.rows, row), height: sizeOf(layout.rows, row) }}
    >
      {row + 1}
    </div>
  ));
});

const isIn = ({ first, end }: Run, index: number): boolean => index >= first && index < end;

function indices({ first, end }: Run, size: (index: number) => number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i).filter((index) => size(index) > 0);
}
