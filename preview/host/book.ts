import { type Area, maxColumns, maxRows } from "./area";
import { cellAt, sheetById, sheetByName } from "./cells";
import { copyState } from "./copy";
import { constantOf } from "./input";
import { deleteCells, insertCells } from "./shift";
import type { BookState, Scalar, SheetState } from "./state";
import type { Actor, BookEvent, HeldRange, Workspace, WriteRules } from "./workspace";
import { writeEntries } from "./write";

/** How writes land while nothing goes wrong. */
export const usualRules: Readonly<WriteRules> = { filtered: "right", merged: "covered", tableGrows: false };

export interface BookOptions {
  /** Works out formulas; undefined: it cannot tell. By default only constants are known. */
  readonly calculate?: (formula: string, sheet: SheetState, state: BookState) => Scalar | undefined;
  /** How many steps back Ctrl+Z reaches; 0, the default, keeps no copies. */
  readonly undoLevels?: number;
}

/**
 * A workbook as both sides see it: the grid on the preview page (`edit`, `subscribe`, `undo`) and the emulated host.
 * The whole state is `book.state`, plain data, for adapters of .xlsx to fill and read; see state.ts. `snapshotOf(book.state)` is its JSON.
 */
export class Book implements Workspace {
  actor: Actor = "user";
  readonly rules: WriteRules = { ...usualRules };
  readonly held = new Set<HeldRange>();
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly undoStack: BookState[] = [];
  private readonly editEnds = new Set<() => void>();
  private editing = false;

  constructor(
    public state: BookState,
    private readonly options: BookOptions = {},
  ) {}

  /** Calls the listener after every change; the answer takes it off again. */
  subscribe(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  calculate(formula: string, sheetId: string): Scalar | undefined {
    const sheet = sheetById(this.state, sheetId);
    const constant = constantOf(formula);
    return constant === undefined && sheet ? this.options.calculate?.(formula, sheet, this.state) : constant;
  }

  /** A sheet by its name; throws where there is none. */
  sheet(name: string): SheetState {
    const sheet = sheetByName(this.state, name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** What a cell holds; row and column count from 0. */
  value(sheet: string, row: number, column: number): Scalar {
    return cellAt(this.sheet(sheet), row, column)?.value ?? null;
  }

  /** What a person types into a cell: read as Excel reads it. Throws Refusal on a protected sheet. */
  edit(sheetName: string, row: number, column: number, value: Scalar, by: Actor = "user"): void {
    const sheet = this.sheet(sheetName);
    const area = { row, column, rows: 1, columns: 1 };
    const before = cellAt(sheet, row, column)?.value ?? null;
    this.as(by, () => {
      this.remember();
      const events = this.quietly(() => writeEntries(this, sheet, area, () => value ?? ""));
      for (const event of events.filter((e) => e.kind !== "cells")) this.emit(event);
    });
    const after = cellAt(sheet, row, column)?.value ?? null;
    this.emit({ kind: "cells", sheet: sheet.id, area, change: "RangeEdited", by, before, after });
  }

  /** Inserts whole rows. */
  insertRows(sheetName: string, row: number, count: number, by: Actor = "user"): void {
    this.as(by, () => {
      this.remember();
      insertCells(this, this.sheet(sheetName), { row, column: 0, rows: count, columns: maxColumns }, "Down");
    });
  }

  /** Deletes whole rows. */
  deleteRows(sheetName: string, row: number, count: number, by: Actor = "user"): void {
    this.as(by, () => {
      this.remember();
      deleteCells(this, this.sheet(sheetName), { row, column: 0, rows: count, columns: maxColumns }, "Up");
    });
  }

  /** Deletes whole columns. */
  deleteColumns(sheetName: string, column: number, count: number, by: Actor = "user"): void {
    this.as(by, () => {
      this.remember();
      deleteCells(this, this.sheet(sheetName), { row: 0, column, rows: maxRows, columns: count }, "Left");
    });
  }

  /** What the person has selected. */
  select(sheetName: string, area: Area): void {
    const sheet = this.sheet(sheetName);
    const changed = this.state.active !== sheet.id;
    this.state.active = sheet.id;
    this.state.selection = area;
    if (changed) this.emit({ kind: "activated", sheet: sheet.id, by: "user" });
    this.emit({ kind: "selection", sheet: sheet.id, area, by: "user" });
  }

  /** The cell editor is open: requests are refused or, with delayForCellEdit, wait until `endCellEdit`. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const end of [...this.editEnds]) end();
    this.editEnds.clear();
  }

  get isEditing(): boolean {
    return this.editing;
  }

  afterCellEdit(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    return new Promise((resolve) => this.editEnds.add(resolve));
  }

  /** Keeps the state as it is for `undo`; one call for each step. */
  remember(): void {
    const levels = this.options.undoLevels ?? 0;
    if (levels === 0) return;
    this.undoStack.push(copyState(this.state));
    if (this.undoStack.length > levels) this.undoStack.shift();
  }

  get undoSteps(): number {
    return this.undoStack.length;
  }

  /** Ctrl+Z; false when there is nothing to take back. */
  undo(): boolean {
    const before = this.undoStack.pop();
    if (!before) return false;
    this.state = before;
    this.emit({ kind: "restored", by: "user" });
    return true;
  }

  /** Does something in another's name. */
  as<T>(actor: Actor, action: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return action();
    } finally {
      this.actor = before;
    }
  }

  private quietly(action: () => void): BookEvent[] {
    const events: BookEvent[] = [];
    const listeners = [...this.listeners];
    this.listeners.clear();
    const stop = this.subscribe((event) => events.push(event));
    try {
      action();
    } finally {
      stop();
      for (const listener of listeners) this.listeners.add(listener);
    }
    return events;
  }
}
