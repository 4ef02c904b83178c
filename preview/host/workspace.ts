import type { Area } from "./area";
import type { BookState, Scalar } from "./state";

/** What happened to the book: for the grid on the preview page and for the events of Office.js. */
export type BookEvent =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly area: Area;
      readonly change: CellChangeType;
      readonly by: Actor;
      /** Of one edited cell. */
      readonly before?: Scalar;
      readonly after?: Scalar;
    }
  | { readonly kind: "format"; readonly sheet: string; readonly area: Area; readonly by: Actor }
  | {
      readonly kind: "sheets";
      readonly change: "added" | "deleted" | "changed";
      readonly sheet: string;
      readonly by: Actor;
    }
  | { readonly kind: "activated"; readonly sheet: string; readonly by: Actor }
  | { readonly kind: "selection"; readonly sheet: string; readonly area: Area; readonly by: Actor }
  | { readonly kind: "tables"; readonly table: string; readonly by: Actor }
  | { readonly kind: "settings"; readonly by: Actor }
  /** The add-in asks for its pane to be shown, or to go. */
  | { readonly kind: "pane"; readonly visible: boolean; readonly by: Actor }
  | { readonly kind: "restored"; readonly by: Actor };

export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Who changes the book: the person at the grid, the add-in, or a co-author elsewhere. */
export type Actor = "user" | "addin" | "coauthor";

/** A range that the add-in holds: it moves when rows or columns are inserted; no area: its cells were deleted. */
export interface HeldRange {
  readonly sheet: string;
  area: Area | undefined;
}

/** How a write meets what is in its way; see faults.ts. */
export interface WriteRules {
  /** "right": every row where it belongs. "visible": the k-th line lands in the k-th visible row, as the desktop does. */
  filtered: "right" | "visible" | "refused";
  merged: "covered" | "refused";
  /** Writing beside or below a table makes it grow. */
  tableGrows: boolean;
}

/** The state with what changing it needs. */
export interface Workspace {
  readonly state: BookState;
  readonly actor: Actor;
  readonly rules: WriteRules;
  readonly held: Set<HeldRange>;
  /** The value of a formula, or undefined when it cannot tell. */
  readonly calculate: (formula: string, sheet: string) => Scalar | undefined;
  emit(event: BookEvent): void;
}
