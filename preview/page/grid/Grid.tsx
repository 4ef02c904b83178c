import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Area, Book } from "../../host";
import { boundingArea, overlaps } from "../../host/area";
import { sheetById } from "../../host/cells";
import type { SheetState } from "../../host/state";
import type { Words } from "../words";
import { type Axis, indexAt, totalOf } from "./axis";
import { Charts } from "./Charts";
import { Entry } from "./Entry";
import { type Layout, layOut } from "./layout";
import type { Place } from "./move";
import { ColumnHeads, RowHeads, Rows, type Run } from "./Rows";
import { boxAround, follow, type Frozen, frozenOf, HEAD_HEIGHT, HEAD_WIDTH, inView, placeAt, type View } from "./view";

interface GridProps {
  readonly book: Book;
  readonly version: number;
  readonly words: Words;
  readonly onRefused: (error: unknown) => void;
}

/** Rows and columns beyond the edge that are drawn all the same, so that scrolling shows no gaps. */
const BEYOND = 300;

/** The sheet that is active: what is in sight of it, the selection, and the place to type. */
export function Grid({ book, version, words, onRefused }: GridProps): ReactNode {
  const { state } = book;
  const focused = useRef(false);
  const sheet = sheetById(state, state.active) ?? state.sheets[0];
  if (!sheet) return null;
  return <SheetGrid key={sheet.id} {...{ book, version, words, onRefused, sheet, focused }} />;
}

interface SheetGridProps extends GridProps {
  readonly sheet: SheetState;
  /** Whether the place to type has the focus: it keeps it when it is made anew, on another sheet or a frozen part. */
  readonly focused: React.RefObject<boolean>;
}

function SheetGrid({ book, version, words, onRefused, sheet, focused }: SheetGridProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const { selection, date1904 } = book.state;
  // The version stands for all that lies inside the sheet.
  const layout = useMemo(() => ({ version, ...layOut(sheet) }), [sheet, version]);
  const frozen = useMemo(() => frozenOf(sheet, layout), [sheet, layout]);
  const view = useView(scroller);
  const active = useRef<Place>(selection);
  if (!contains(selection, active.current)) active.current = { row: selection.row, column: selection.column };

  const { row, column, rows, columns } = selection;
  useLayoutEffect(() => {
    const area = rows > 1000 || columns > 200 ? { row, column, rows: 1, columns: 1 } : { row, column, rows, columns };
    const element = scroller.current;
    if (element) inView(element, layout, frozen, area);
    // Only a new selection moves the view, not every change of the book.
  }, [row, column, rows, columns, sheet]);

  const choose = useCallback(
    (from: Place, to: Place) => {
      active.current = from;
      book.select(sheet.name, {
        row: Math.min(from.row, to.row),
        column: Math.min(from.column, to.column),
        rows: Math.abs(from.row - to.row) + 1,
        columns: Math.abs(from.column - to.column) + 1,
      });
    },
    [book, sheet],
  );

  const parts = partsOf(layout, frozen, view);
  const chosenRows = { first: row, end: row + rows };
  const chosenColumns = { first: column, end: column + columns };
  const common = { sheet, layout, version, date1904 };
  const entry = (
    <Entry
      {...{ book, sheet, layout, words, choose, onRefused, selection, focused }}
      active={active.current}
      page={view.height - frozen.y - 60}
    />
  );
  return (
    <div
      className={sheet.gridlines ? "grid lines" : "grid"}
      ref={scroller}
      {...pointer({ book, sheet, layout, frozen, choose, active })}
    >
      <div className="extent" style={{ width: totalOf(layout.columns) + 48, height: totalOf(layout.rows) + 24 }} />
      <div className="stage" style={{ width: view.width, height: view.height }}>
        {parts.map(({ name, box, shift, rows: shownRows, columns: shownColumns, isHome }) => (
          <div key={name} className={`part ${name}`} style={box} role="presentation">
            <div className="moves" role="presentation" style={{ transform: shift }}>
              <div
                role="grid"
                aria-label={name === "body" ? words.grid(sheet.name) : words.frozenGrid(sheet.name)}
                aria-rowcount={layout.rows.count}
                aria-colcount={layout.columns.count}
              >
                <Rows {...common} rows={shownRows} columns={shownColumns} />
              </div>
              {name === "body" ? <Charts sheet={sheet} layout={layout} /> : null}
              <div className="selection" style={boxAround(layout, withMerges(sheet, selection))} aria-hidden="true" />
              {isHome(active.current) ? entry : null}
            </div>
          </div>
        ))}
        <div className="heads columns" aria-hidden="true">
          <div className="part" style={{ left: frozen.x, right: 0, top: 0, bottom: 0 }}>
            <div className="moves" style={{ transform: `translate(${-view.left - frozen.x}px, 0)` }}>
              <ColumnHeads
                {...{ layout }}
                run={scrolled(layout.columns, frozen.columns, view.left + frozen.x, view.width)}
                selected={chosenColumns}
              />
            </div>
          </div>
          <ColumnHeads {...{ layout }} run={{ first: 0, end: frozen.columns }} selected={chosenColumns} />
        </div>
        <div className="heads rows" aria-hidden="true">
          <div className="part" style={{ top: frozen.y, bottom: 0, left: 0, right: 0 }}>
            <div className="moves" style={{ transform: `translate(0, ${-view.top - frozen.y}px)` }}>
              <RowHeads
                {...{ layout }}
                run={scrolled(layout.rows, frozen.rows, view.top + frozen.y, view.height)}
                selected={chosenRows}
              />
            </div>
          </div>
          <RowHeads {...{ layout }} run={{ first: 0, end: frozen.rows }} selected={chosenRows} />
        </div>
        <div className="heads corner" aria-hidden="true" />
      </div>
    </div>
  );
}

interface Part {
  readonly name: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly shift: string;
  readonly rows: Run;
  readonly columns: Run;
  readonly isHome: (place: Place) => boolean;
}

/** The four parts of a sheet with frozen rows and columns; those without size are left out. */
function partsOf(layout: Layout, frozen: Frozen, view: View): Part[] {
  const width = Math.max(0, view.width - HEAD_WIDTH - frozen.x);
  const height = Math.max(0, view.height - HEAD_HEIGHT - frozen.y);
  const rows = scrolled(layout.rows, frozen.rows, view.top + frozen.y, height);
  const columns = scrolled(layout.columns, frozen.columns, view.left + frozen.x, width);
  const still = { rows: { first: 0, end: frozen.rows }, columns: { first: 0, end: frozen.columns } };
  const left = HEAD_WIDTH + frozen.x;
  const top = HEAD_HEIGHT + frozen.y;
  const below = ({ row }: Place): boolean => row >= frozen.rows;
  const beside = ({ column }: Place): boolean => column >= frozen.columns;
  const across = `${-view.left - frozen.x}px`;
  const down = `${-view.top - frozen.y}px`;
  const all: Part[] = [
    {
      name: "body",
      box: { left, top, width, height },
      shift: `translate(${across}, ${down})`,
      rows,
      columns,
      isHome: (place) => below(place) && beside(place),
    },
    {
      name: "top",
      box: { left, top: HEAD_HEIGHT, width, height: frozen.y },
      shift: `translate(${across}, 0)`,
      rows: still.rows,
      columns,
      isHome: (place) => !below(place) && beside(place),
    },
    {
      name: "left",
      box: { left: HEAD_WIDTH, top, width: frozen.x, height },
      shift: `translate(0, ${down})`,
      rows,
      columns: still.columns,
      isHome: (place) => below(place) && !beside(place),
    },
    {
      name: "still",
      box: { left: HEAD_WIDTH, top: HEAD_HEIGHT, width: frozen.x, height: frozen.y },
      shift: "none",
      rows: still.rows,
      columns: still.columns,
      isHome: (place) => !below(place) && !beside(place),
    },
  ];
  return all.filter(({ box }) => box.width > 0 && box.height > 0);
}

/** What is drawn of an axis that scrolls: in steps, so that not every pixel draws anew. */
function scrolled(axis: Axis, frozen: number, from: number, length: number): Run {
  const step = BEYOND / 2;
  const start = Math.floor((from - BEYOND / 2) / step) * step;
  const first = Math.max(frozen, indexAt(axis, start));
  const end = Math.min(axis.count, indexAt(axis, start + length + BEYOND * 2) + 1);
  return { first, end: Math.max(first, end) };
}

/** What is in sight of the scrolled element. */
function useView(scroller: React.RefObject<HTMLDivElement | null>): View {
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 900, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let waiting = 0;
    const read = (): void => {
      waiting = 0;
      setView({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    };
    const soon = (): void => {
      waiting ||= requestAnimationFrame(read);
    };
    read();
    element.addEventListener("scroll", soon, { passive: true });
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", soon);
      observer.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, [scroller]);
  return view;
}

interface Pointing {
  readonly book: Book;
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly frozen: Frozen;
  readonly choose: (from: Place, to: Place) => void;
  readonly active: React.RefObject<Place>;
}

/** Click, drag, and links. */
function pointer({ book, sheet, layout, frozen, choose, active }: Pointing) {
  const place = (event: React.PointerEvent<HTMLDivElement>): Place | undefined =>
    placeAt(event.currentTarget, layout, frozen, event.clientX, event.clientY);
  return {
    onPointerDown: (event: React.PointerEvent<HTMLDivElement>) => {
      const at = place(event);
      if (event.button !== 0 || !at || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      choose(event.shiftKey ? active.current : at, at);
      if (!event.shiftKey && event.detail === 1) {
        const link = sheet.rows.get(at.row)?.[at.column]?.link;
        if (link?.documentReference !== undefined) follow(book, link.documentReference);
      }
      focusEntry(event.currentTarget);
    },
    onPointerMove: (event: React.PointerEvent<HTMLDivElement>) => {
      const at = event.buttons === 1 ? place(event) : undefined;
      const isDrag = at && !(event.target instanceof HTMLTextAreaElement);
      if (isDrag && document.activeElement?.closest(".grid")) choose(active.current, at);
    },
  };
}

/** After the selection was drawn: then the place to type is where it belongs. */
function focusEntry(grid: HTMLElement): void {
  requestAnimationFrame(() => grid.querySelector("textarea")?.focus({ preventScroll: true }));
}

/** The area grown over the merged cells that it touches. */
function withMerges({ merges }: SheetState, area: Area): Area {
  return merges.filter((merge) => overlaps(merge, area)).reduce(boundingArea, area);
}

const contains = (area: Area, { row, column }: Place): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
