import type { PrintSetup, SheetCell, SheetRow } from "../../workbook/change";
import { pageHeight, printScale } from "../../workbook/paper";
import { Rows } from "./sheet";

/** Other programs' letters are a little larger than those that the height is reckoned with. */
const FILLED = 0.93;
/** Of a row that has no height of its own, in points. */
const DEFAULT_HEIGHT = 15;

/** Rows on paper: knows whether more of them fit on the page. */
export class Pages {
  readonly rows: Rows;
  /** The rows that begin a page. */
  readonly breaks: number[] = [];
  private readonly height: number;
  private used = 0;
  private measured = 0;

  constructor(
    private readonly widths: readonly number[],
    print: PrintSetup,
  ) {
    this.rows = new Rows(widths);
    this.height = pageHeight(print, printScale(print, widths)) * FILLED;
  }

  /** Begins a new page with the row that comes next, or with one that is there already, unless it is the first. */
  turn(at = this.rows.next): void {
    this.used = 0;
    this.measured = at;
    if (at > 0) this.breaks.push(at);
  }

  /** Whether a row of these cells fits. */
  fits(cells: readonly SheetCell[]): boolean {
    const probe = new Rows(this.widths);
    probe.cells(cells);
    return this.hasRoom(heightOf(probe.rows));
  }

  /** Whether so many points are free. */
  hasRoom(points: number): boolean {
    this.used += heightOf(this.rows.rows.slice(this.measured));
    this.measured = this.rows.next;
    return this.used + points <= this.height;
  }
}

function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height = DEFAULT_HEIGHT }) => sum + height, 0);
}
